Feature: Data keys and digests across Regions

  @SHR-05
  Rule: What a data key operation encrypts in one Region decrypts in every other
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html

    @case:data-key @documented @operation:ReplicateKey @operation:Decrypt
    Scenario Outline: What <operation> encrypts in the <region> decrypts in every Region
      Given a multi-Region key with a replica in the second Region
      When <operation> generates a data key in the <region>
      Then the data key can be decrypted in every Region

      Examples:
        | case                    | operation                           | region        |
        | DataKey home            | GenerateDataKey                     | home Region   |
        | DataKey replica         | GenerateDataKey                     | second Region |
        | NoPlaintext home        | GenerateDataKeyWithoutPlaintext     | home Region   |
        | NoPlaintext replica     | GenerateDataKeyWithoutPlaintext     | second Region |
        | Pair home               | GenerateDataKeyPair                 | home Region   |
        | Pair replica            | GenerateDataKeyPair                 | second Region |
        | PairNoPlaintext home    | GenerateDataKeyPairWithoutPlaintext | home Region   |
        | PairNoPlaintext replica | GenerateDataKeyPairWithoutPlaintext | second Region |

    @case:re-encrypted @documented @operation:ReplicateKey @operation:ReEncrypt @operation:Decrypt
    Scenario: What a replica re-encrypts decrypts in every Region
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the ciphertext is re-encrypted in the second Region
      Then the ciphertext can be decrypted in every Region

  @CRY-08
  Rule: MessageType DIGEST signs and verifies a digest as it is
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html

    @case:sign @documented @operation:Sign @operation:Verify @operation:ReplicateKey
    Scenario Outline: The signature of a digest, made in the <region> by a multi-Region <kind> key, is that of its message
      Given a multi-Region <kind> key with a replica in the second Region
      When the digest of a message is signed in the <region>
      Then every related key accepts the result

      Examples:
        | case       | kind        | region        |
        | RSA home   | RSA signing | home Region   |
        | RSA second | RSA signing | second Region |
        | ECC home   | ECC signing | home Region   |
        | ECC second | ECC signing | second Region |

    @case:verify @documented @operation:Sign @operation:Verify @operation:ReplicateKey
    Scenario Outline: The signature of a message by a multi-Region <kind> key verifies with its digest in every Region
      Given a multi-Region <kind> key with a replica in the second Region
      When a message is signed in the home Region, to be verified by its digest
      Then every related key accepts the result

      Examples:
        | kind        |
        | RSA signing |
        | ECC signing |

    @case:length @documented @operation:Sign @operation:ReplicateKey
    Scenario Outline: Sign on a replica refuses a digest of <length>
      Given a multi-Region ECC signing key with a replica in the second Region
      When Sign is called in the second Region with:
        | Message     | <length> |
        | MessageType | DIGEST   |
      Then the request is refused with ValidationException

      Examples:
        | length   |
        | 31 bytes |
        | 33 bytes |

    @case:algorithm @documented @operation:Sign @operation:ReplicateKey
    Scenario: Sign on a replica signs with the algorithm that the request names
      Given a multi-Region RSA signing key with a replica in the second Region
      When a message is signed in the second Region with RSASSA_PSS_SHA_256
      Then every related key accepts the result

  @DSC-14
  Rule: Keys that are not related have their own key material
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:unrelated @documented @operation:CreateKey
    Scenario Outline: What a multi-Region <kind> key produces is not accepted by an unrelated one
      Given a multi-Region <kind> key with a replica in the second Region
      And a ciphertext produced in the home Region
      When an unrelated <kind> key checks the result
      Then the request is refused with <exception>

      Examples:
        | kind           | exception                                          |
        | symmetric      | IncorrectKeyException or InvalidCiphertextException |
        | RSA encryption | InvalidCiphertextException                         |
        | RSA signing    | KMSInvalidSignatureException                       |
        | ECC signing    | KMSInvalidSignatureException                       |
        | HMAC           | KMSInvalidMacException                             |

  @GDK-09
  Rule: A replica returns data keys of the requested length, different each time
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html

    @case:length @documented @operation:GenerateDataKey @operation:ReplicateKey
    Scenario Outline: GenerateDataKey on a replica with <member> <value> returns <bytes> bytes
      Given a multi-Region key with a replica in the second Region
      When GenerateDataKey is called in the second Region with:
        | KeySpec       | absent  |
        | NumberOfBytes | absent  |
        | <member>      | <value> |
      Then the response contains:
        | Plaintext | <bytes> bytes |

      Examples:
        | case    | member        | value   | bytes |
        | AES_128 | KeySpec       | AES_128 | 16    |
        | AES_256 | KeySpec       | AES_256 | 32    |
        | 24      | NumberOfBytes | 24      | 24    |

    @case:anew @documented @operation:GenerateDataKey @operation:ReplicateKey
    Scenario: Two data keys of a replica differ
      Given a multi-Region key with a replica in the second Region
      When GenerateDataKey is called twice at the same time in the second Region
      Then the two responses give different data keys

    @case:dry-run @documented @operation:ReplicateKey
    Scenario Outline: <operation> on a replica honors DryRun
      Given a multi-Region <kind> key with a replica in the second Region
      When <operation> is called in the second Region with:
        | DryRun | true |
      Then the request is refused with DryRunOperationException

      Examples:
        | operation       | kind        |
        | Encrypt         | symmetric   |
        | GenerateDataKey | symmetric   |
        | Sign            | ECC signing |
        | GenerateMac     | HMAC        |
