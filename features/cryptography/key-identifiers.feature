Feature: How cryptographic requests identify their key

  @KID-01
  Rule: Cryptographic operations accept a key ID, a key ARN, an alias name or an alias ARN, and return the key ARN
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.py (recorded 2024-04-11)

    @case:alias @documented @requires:CreateAlias @requires:CreateKey
    Scenario Outline: <operation> accepts an alias name
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"KeyId": "its alias name"}
      Then the result is correct

      Examples:
        | id                   | operation                           | spec              | usage                   | algorithm         |
        | Encrypt              | Encrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | data-key             | GenerateDataKey                     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-pair        | GenerateDataKeyPair                 | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | Sign                 | Sign                                | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | Verify               | Verify                              | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | GenerateMac          | GenerateMac                         | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | DeriveSharedSecret   | DeriveSharedSecret                  | ECC_NIST_P256     | KEY_AGREEMENT           | ECDH              |
        | Encapsulate          | Encapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |

    @case:alias-arn @documented @requires:CreateAlias @requires:CreateKey
    Scenario Outline: <operation> accepts an alias ARN
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"KeyId": "its alias ARN"}
      Then the result is correct

      Examples:
        | id                   | operation                           | spec              | usage                   | algorithm         |
        | Encrypt              | Encrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | data-key             | GenerateDataKey                     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-pair        | GenerateDataKeyPair                 | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | Sign                 | Sign                                | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | Verify               | Verify                              | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | GenerateMac          | GenerateMac                         | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | DeriveSharedSecret   | DeriveSharedSecret                  | ECC_NIST_P256     | KEY_AGREEMENT           | ECDH              |
        | Encapsulate          | Encapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |

    @case:arn @documented @requires:CreateKey
    Scenario Outline: <operation> accepts a key ARN
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"KeyId": "its key ARN"}
      Then the result is correct

      Examples:
        | id                   | operation                           | spec              | usage                   | algorithm         |
        | Encrypt              | Encrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | data-key             | GenerateDataKey                     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-pair        | GenerateDataKeyPair                 | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | Sign                 | Sign                                | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | Verify               | Verify                              | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | GenerateMac          | GenerateMac                         | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | DeriveSharedSecret   | DeriveSharedSecret                  | ECC_NIST_P256     | KEY_AGREEMENT           | ECDH              |
        | Encapsulate          | Encapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |

  @KID-02
  Rule: A key ARN of another Region names no key in this Region
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id-key-ARN

    @case:other-region @documented @requires:CreateKey
    Scenario Outline: <operation> refuses the key ARN with another Region
      Given a single-Region <spec> key for <usage>
      When <operation> is called with <algorithm> and {"KeyId": "its ARN in another Region"}
      Then the request is refused with NotFoundException, InvalidArnException or ValidationException

      Examples:
        | id                   | operation                           | spec              | usage                   | algorithm         |
        | Encrypt              | Encrypt                             | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | SYMMETRIC_DEFAULT |
        | data-key             | GenerateDataKey                     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | AES_256           |
        | data-key-pair        | GenerateDataKeyPair                 | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         | ECC_NIST_P256     |
        | Sign                 | Sign                                | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | Verify               | Verify                              | ECC_NIST_P256     | SIGN_VERIFY             | ECDSA_SHA_256     |
        | GenerateMac          | GenerateMac                         | HMAC_256          | GENERATE_VERIFY_MAC     | HMAC_SHA_256      |
        | DeriveSharedSecret   | DeriveSharedSecret                  | ECC_NIST_P256     | KEY_AGREEMENT           | ECDH              |
        | Encapsulate          | Encapsulate                         | ML_KEM_768        | ENCAPSULATE_DECAPSULATE | ML_KEM            |

  @KID-03
  Rule: On a replica key, every cryptographic operation returns the ARN of the replica
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:replica @documented @requires:CreateKey @requires:ReplicateKey
    Scenario Outline: <operation> on a replica returns the ARN of the replica
      Given a multi-Region <kind> key with a replica in the second Region
      When <operation> is called in the second Region
      Then the KeyId in the response is the key ARN in the second Region

      Examples:
        | id                   | operation                           | kind              |
        | Encrypt              | Encrypt                             | symmetric         |
        | ReEncrypt            | ReEncrypt                           | symmetric         |
        | data-key             | GenerateDataKey                     | symmetric         |
        | data-key-sealed      | GenerateDataKeyWithoutPlaintext     | symmetric         |
        | data-key-pair        | GenerateDataKeyPair                 | symmetric         |
        | data-key-pair-sealed | GenerateDataKeyPairWithoutPlaintext | symmetric         |
        | Sign                 | Sign                                | ECC signing       |
        | Verify               | Verify                              | ECC signing       |
        | GetPublicKey         | GetPublicKey                        | ECC signing       |
        | GenerateMac          | GenerateMac                         | HMAC              |
        | VerifyMac            | VerifyMac                           | HMAC              |
        | DeriveSharedSecret   | DeriveSharedSecret                  | ECC key agreement |
        | Encapsulate          | Encapsulate                         | ML-KEM            |
        | Decapsulate          | Decapsulate                         | ML-KEM            |
