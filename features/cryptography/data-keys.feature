Feature: Data keys and random bytes

  @GDK-01
  Rule: A data key has the size that NumberOfBytes or KeySpec requests, and one of them is required
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html

    @case:bytes @documented @requires:CreateKey @requires:Decrypt
    Scenario Outline: <operation> returns a data key of <bytes> bytes
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When <operation> is called with AES_256 and {"KeySpec": null, "NumberOfBytes": <bytes>}
      Then the result is correct

      Examples:
        | bytes | operation                       |
        | 1     | GenerateDataKey                 |
        | 1024  | GenerateDataKey                 |
        | 24    | GenerateDataKeyWithoutPlaintext |

    @case:refused @documented @requires:CreateKey
    Scenario Outline: <operation> refuses <case>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When <operation> is called with AES_256 and <input>
      Then the request is refused with ValidationException

      Examples:
        | case            | operation                       | input                                    |
        | 0-bytes         | GenerateDataKey                 | {"KeySpec": null, "NumberOfBytes": 0}    |
        | 1025-bytes      | GenerateDataKey                 | {"KeySpec": null, "NumberOfBytes": 1025} |
        | both-sizes      | GenerateDataKey                 | {"NumberOfBytes": 32}                    |
        | no-size         | GenerateDataKey                 | {"KeySpec": null}                        |
        | both-without    | GenerateDataKeyWithoutPlaintext | {"NumberOfBytes": 32}                    |
        | no-size-without | GenerateDataKeyWithoutPlaintext | {"KeySpec": null}                        |
        | an-unknown-size | GenerateDataKey                 | {"KeySpec": "AES_512"}                   |

  @GDK-02
  Rule: A data key is bound to the encryption context
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html

    @case:bound @documented @requires:CreateKey @requires:Decrypt
    Scenario Outline: What <operation> encrypts decrypts with its encryption context
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that <operation> produced with the encryption context {"a": "1"}
      When the ciphertext is decrypted with the encryption context {"a": "1"}
      Then the call succeeds

      Examples:
        | id                   | operation                           |
        | data-key             | GenerateDataKey                     |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     |
        | data-key-pair        | GenerateDataKeyPair                 |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext |

    @case:not-without @documented @requires:CreateKey @requires:Decrypt
    Scenario Outline: What <operation> encrypts does not decrypt without its encryption context
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And a ciphertext that <operation> produced with the encryption context {"a": "1"}
      When the ciphertext is decrypted with the encryption context {}
      Then the request is refused with InvalidCiphertextException

      Examples:
        | id                   | operation                           |
        | data-key             | GenerateDataKey                     |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     |
        | data-key-pair        | GenerateDataKeyPair                 |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext |

  @GDK-03
  Rule: Every data key is different
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html

    @case:twice @documented @requires:CreateKey
    Scenario Outline: <operation> returns a different data key each time
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When <operation> is called twice with <size>
      Then the results differ

      Examples:
        | id                   | operation                           | size          |
        | data-key             | GenerateDataKey                     | AES_256       |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | AES_256       |
        | data-key-pair        | GenerateDataKeyPair                 | ECC_NIST_P256 |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | ECC_NIST_P256 |

  @GDK-04
  Rule: Only symmetric encryption keys generate data keys
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rsa.json (recorded 2026-09-12)

    @case:asymmetric @documented @requires:CreateKey
    Scenario Outline: <operation> is refused on an RSA key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When <operation> is called with <size>
      Then the request is refused with InvalidKeyUsageException

      Examples:
        | id                   | operation                           | size          |
        | data-key             | GenerateDataKey                     | AES_256       |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | AES_256       |
        | data-key-pair        | GenerateDataKeyPair                 | ECC_NIST_P256 |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | ECC_NIST_P256 |

    @case:SM2 @inferred @operation:GenerateDataKeyPair @requires:CreateKey
    Scenario: GenerateDataKeyPair does not return an SM2 key pair outside China
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with SM2
      Then the request is refused with UnsupportedOperationException or ValidationException

  @RND-01
  Rule: GenerateRandom returns as many bytes as requested, 1 to 1024
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-04-13)

    @case:bytes @documented @operation:GenerateRandom
    Scenario Outline: GenerateRandom returns <bytes> bytes
      When GenerateRandom is called with {"NumberOfBytes": <bytes>}
      Then the response has <bytes> bytes

      Examples:
        | bytes |
        | 1     |
        | 91    |
        | 1024  |

    @case:refused @documented @operation:GenerateRandom
    Scenario Outline: GenerateRandom refuses <case>
      When GenerateRandom is called with <input>
      Then the request is refused with ValidationException

      Examples:
        | case       | input                   |
        | 0-bytes    | {"NumberOfBytes": 0}    |
        | 1025-bytes | {"NumberOfBytes": 1025} |
        | no-number  | {}                      |

  @RND-02
  Rule: The bytes are random
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html

    @case:twice @documented @operation:GenerateRandom
    Scenario: GenerateRandom returns different bytes each time
      When GenerateRandom is called twice with {"NumberOfBytes": 32}
      Then the results differ
