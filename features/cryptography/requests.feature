Feature: What cryptographic requests have in common

  @DRY-01
  Rule: A request with DryRun that would succeed is refused with DryRunOperationException
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/testing-permissions.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)

    @case:refused @documented @requires:CreateKey
    Scenario Outline: <operation> with DryRun does nothing
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"DryRun": true}
      Then the request is refused with DryRunOperationException

      Examples:
        | id                   | operation                           | spec              | usage                   | algorithm         |
        | Encrypt              | Encrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | Decrypt              | Decrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | ReEncrypt            | ReEncrypt                           | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | data-key             | GenerateDataKey                     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-pair        | GenerateDataKeyPair                 | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | Sign                 | Sign                                | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | Verify               | Verify                              | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | GenerateMac          | GenerateMac                         | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | VerifyMac            | VerifyMac                           | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | DeriveSharedSecret   | DeriveSharedSecret                  | ECC_NIST_P256     | KEY_AGREEMENT           | ECDH              |
        | Encapsulate          | Encapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |
        | Decapsulate          | Decapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |

    @case:false @documented @requires:CreateKey
    Scenario Outline: <operation> with DryRun false takes effect
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"DryRun": false}
      Then the result is correct

      Examples:
        | operation   | spec              | usage               | algorithm         |
        | Encrypt     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     | SYMMETRIC_DEFAULT |
        | Sign        | ECC_NIST_P256     | SIGN_VERIFY         | ECDSA_SHA_256     |
        | GenerateMac | HMAC_256          | GENERATE_VERIFY_MAC | HMAC_SHA_256      |

  @DRY-02
  Rule: A request with DryRun that would fail is refused just as it would be without DryRun
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/testing-permissions.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/hmac.json (recorded 2026-09-12)
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)

    @case:check @recorded @requires:CreateKey
    Scenario Outline: <operation> with DryRun refuses <case>
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and <input>
      Then the request is refused with <exception>

      Examples:
        | case         | operation          | spec          | usage               | algorithm    | input                                       | exception              |
        | a-wrong-MAC  | VerifyMac          | HMAC_256      | GENERATE_VERIFY_MAC | HMAC_SHA_256 | {"DryRun": true, "Mac": {"bytes": 32}}      | KMSInvalidMacException |
        | a-wrong-peer | DeriveSharedSecret | ECC_NIST_P256 | KEY_AGREEMENT       | ECDH         | {"DryRun": true, "PublicKey": {"bytes": 7}} | ValidationException    |

    @case:other-check @inferred @requires:CreateKey
    Scenario Outline: <operation> with DryRun refuses <case>
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and <input>
      Then the request is refused with <exception>

      Examples:
        | case              | operation       | spec              | usage               | algorithm         | input                                             | exception                    |
        | a-wrong-signature | Verify          | ECC_NIST_P256     | SIGN_VERIFY         | ECDSA_SHA_256     | {"DryRun": true, "Signature": {"bytes": 7}}       | KMSInvalidSignatureException |
        | no-ciphertext     | Decrypt         | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     | SYMMETRIC_DEFAULT | {"DryRun": true, "CiphertextBlob": {"bytes": 99}} | InvalidCiphertextException   |
        | a-wrong-algorithm | GenerateMac     | HMAC_256          | GENERATE_VERIFY_MAC | HMAC_SHA_512      | {"DryRun": true}                                  | InvalidKeyUsageException     |
        | a-wrong-usage     | Sign            | RSA_2048          | ENCRYPT_DECRYPT     | ECDSA_SHA_256     | {"DryRun": true}                                  | InvalidKeyUsageException     |
        | a-wrong-key       | GenerateDataKey | RSA_2048          | ENCRYPT_DECRYPT     | AES_256           | {"DryRun": true}                                  | InvalidKeyUsageException     |

    @case:state @inferred
    Scenario Outline: <operation> with DryRun is refused on a Disabled key
      Given a single-Region key
      And the key in the home Region is Disabled
      When <operation> is called in the home Region with:
        | DryRun | true |
      Then the request is refused with DisabledException

      Examples:
        | operation       |
        | Encrypt         |
        | GenerateDataKey |

    @case:permission @documented @needs:authorization
    Scenario Outline: <operation> with DryRun is refused to a caller without permission
      Given a single-Region key
      When the limited user calls <operation> in the home Region with:
        | DryRun | true |
      Then the request is refused with AccessDeniedException

      Examples:
        | operation       |
        | Encrypt         |
        | GenerateDataKey |
        | CreateGrant     |

    @case:no-ciphertext @documented @operation:Decrypt @requires:CreateKey @requires:Encrypt
    Scenario: A dry run that ignores the ciphertext checks only the permission
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Decrypt is called with SYMMETRIC_DEFAULT and {"DryRun": true, "DryRunModifiers": ["IGNORE_CIPHERTEXT"], "CiphertextBlob": null}
      Then the request is refused with DryRunOperationException

  @GTK-01
  Rule: A valid grant token is accepted, and any other text is refused
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html

    @case:known @documented @operation:Encrypt @requires:CreateGrant @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt accepts a valid grant token
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT and {"GrantTokens": ["the token of a grant"]}
      Then the result is correct

    @case:unknown @documented @requires:CreateKey
    Scenario Outline: <operation> refuses an invalid grant token
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"GrantTokens": ["AQpAM2RhZTk1MGMyNTk2ZmZmMzEyYWVhOWViN2I1MWM4Mzc0MWFiYjc0ZDE1ODkyNGFlNTIzODZhMzgyZjBl"]}
      Then the request is refused with InvalidGrantTokenException

      Examples:
        | id                   | operation                           | spec              | usage                   | algorithm         |
        | Encrypt              | Encrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | Decrypt              | Decrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | ReEncrypt            | ReEncrypt                           | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | data-key             | GenerateDataKey                     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-pair        | GenerateDataKeyPair                 | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | Sign                 | Sign                                | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | Verify               | Verify                              | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | GenerateMac          | GenerateMac                         | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | VerifyMac            | VerifyMac                           | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | DeriveSharedSecret   | DeriveSharedSecret                  | ECC_NIST_P256     | KEY_AGREEMENT           | ECDH              |
        | Encapsulate          | Encapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |
        | Decapsulate          | Decapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |

  @RCP-01
  Rule: A response for a Recipient contains no plaintext
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/cryptographic-attestation.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html

    @case:no-plaintext @documented @requires:CreateKey
    Scenario Outline: <operation> with a Recipient returns no plaintext
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"Recipient": {"KeyEncryptionAlgorithm": "RSAES_OAEP_SHA_256", "AttestationDocument": {"bytes": 99}}}
      Then no plaintext is returned

      Examples:
        | operation           | spec              | usage           | algorithm         |
        | Decrypt             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT | SYMMETRIC_DEFAULT |
        | GenerateDataKey     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT | AES_256           |
        | GenerateDataKeyPair | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT | ECC_NIST_P256     |
        | DeriveSharedSecret  | ECC_NIST_P256     | KEY_AGREEMENT   | ECDH              |

    @case:random @documented @operation:GenerateRandom
    Scenario: GenerateRandom with a Recipient returns no plaintext
      When GenerateRandom is called with {"NumberOfBytes": 8, "Recipient": {"KeyEncryptionAlgorithm": "RSAES_OAEP_SHA_256", "AttestationDocument": {"bytes": 99}}}
      Then no plaintext is returned
