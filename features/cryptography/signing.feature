Feature: Signing and verifying

  @SGN-01
  Rule: MessageType says whether the message is hashed first, and RAW is the default
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/mldsa.json (recorded 2026-09-12)

    @case:raw @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: An omitted MessageType means RAW
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256 and {"MessageType": "RAW"}
      Then the result is correct

    @case:as-long-as-a-digest @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: A message as long as a digest is hashed if MessageType is omitted
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256 and {"Message": {"bytes": 32}}
      Then the result is correct

    @case:verified-by-digest @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: A signature of a message verifies with the digest of the message
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and {"Message": "the digest of the message", "MessageType": "DIGEST"}
      Then the result is correct

    @case:verified-by-mu @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: A signature of a message verifies with its mu
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and {"Message": "the mu of the message", "MessageType": "EXTERNAL_MU"}
      Then the result is correct

    @case:digest-taken-for-message @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: The digest of a message is not the message
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256 and {"Message": "the digest of the message"}
      Then the request is refused with KMSInvalidSignatureException

  @SGN-02
  Rule: A message type that does not fit the key spec, the algorithm or the length of the message is refused
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rsa.json (recorded 2026-09-12)
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/mldsa.json (recorded 2026-09-12)

    @case:refused @documented @operation:Sign @requires:CreateKey
    Scenario Outline: Sign with <algorithm> refuses <case>
      Given a single-Region <spec> key for SIGN_VERIFY
      When Sign is called with <algorithm> and <input>
      Then the request is refused with ValidationException

      Examples:
        | case                 | spec                  | algorithm                 | input                                                    |
        | short-RSA-digest     | RSA_2048              | RSASSA_PSS_SHA_384        | {"MessageType": "DIGEST", "Message": {"bytes": 32}}      |
        | long-RSA-digest      | RSA_2048              | RSASSA_PKCS1_V1_5_SHA_256 | {"MessageType": "DIGEST", "Message": {"bytes": 64}}      |
        | five-bytes           | ECC_NIST_P256         | ECDSA_SHA_256             | {"MessageType": "DIGEST", "Message": {"bytes": 5}}       |
        | mu-on-ECC            | ECC_NIST_P256         | ECDSA_SHA_256             | {"MessageType": "EXTERNAL_MU", "Message": {"bytes": 64}} |
        | mu-on-RSA            | RSA_2048              | RSASSA_PSS_SHA_256        | {"MessageType": "EXTERNAL_MU", "Message": {"bytes": 64}} |
        | digest-on-ML-DSA     | ML_DSA_44             | ML_DSA_SHAKE_256          | {"MessageType": "DIGEST", "Message": {"bytes": 64}}      |
        | short-mu             | ML_DSA_44             | ML_DSA_SHAKE_256          | {"MessageType": "EXTERNAL_MU", "Message": {"bytes": 63}} |
        | long-mu              | ML_DSA_44             | ML_DSA_SHAKE_256          | {"MessageType": "EXTERNAL_MU", "Message": {"bytes": 65}} |
        | digest-on-Ed25519    | ECC_NIST_EDWARDS25519 | ED25519_SHA_512           | {"MessageType": "DIGEST", "Message": {"bytes": 64}}      |
        | raw-on-Ed25519ph     | ECC_NIST_EDWARDS25519 | ED25519_PH_SHA_512        | {"MessageType": "RAW"}                                   |
        | omitted-on-Ed25519ph | ECC_NIST_EDWARDS25519 | ED25519_PH_SHA_512        | {"Message": {"bytes": 64}}                               |
        | mu-on-Ed25519ph      | ECC_NIST_EDWARDS25519 | ED25519_PH_SHA_512        | {"MessageType": "EXTERNAL_MU", "Message": {"bytes": 64}} |
        | empty-message        | ECC_NIST_P256         | ECDSA_SHA_256             | {"Message": {"bytes": 0}}                                |
        | long-message         | ECC_NIST_P256         | ECDSA_SHA_256             | {"Message": {"bytes": 4097}}                             |

    @case:verify-digest @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify refuses a digest of the wrong length before it checks the signature
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and {"MessageType": "DIGEST", "Message": {"bytes": 5}}
      Then the request is refused with ValidationException

    @case:verify-digest-of-ML-DSA @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify refuses a digest for an ML-DSA key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and {"MessageType": "DIGEST", "Message": {"bytes": 64}}
      Then the request is refused with ValidationException

    @case:longest-message @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: A message of 4096 bytes is signed
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256 and {"Message": {"bytes": 4096}}
      Then the result is correct

  @SGN-03
  Rule: Verify fails for an invalid signature, whatever is wrong with it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)

    @case:invalid @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario Outline: Verify refuses <case>
      Given a single-Region <spec> key for SIGN_VERIFY
      When Verify is called with <algorithm> and <input>
      Then the request is refused with KMSInvalidSignatureException

      Examples:
        | case               | spec          | algorithm                 | input                                             |
        | another-message    | ECC_NIST_P256 | ECDSA_SHA_256             | {"Message": {"bytes": 40}}                        |
        | one-byte           | ECC_NIST_P256 | ECDSA_SHA_256             | {"Signature": {"bytes": 1}}                       |
        | seven-bytes        | ECC_NIST_P256 | ECDSA_SHA_256             | {"Signature": {"bytes": 7}}                       |
        | any-RSA-signature  | RSA_2048      | RSASSA_PSS_SHA_256        | {"Signature": {"bytes": 256}}                     |
        | other-padding      | RSA_2048      | RSASSA_PSS_SHA_256        | {"SigningAlgorithm": "RSASSA_PKCS1_V1_5_SHA_256"} |
        | PSS-for-PKCS1      | RSA_2048      | RSASSA_PKCS1_V1_5_SHA_256 | {"SigningAlgorithm": "RSASSA_PSS_SHA_256"}        |
        | other-hash         | RSA_2048      | RSASSA_PKCS1_V1_5_SHA_256 | {"SigningAlgorithm": "RSASSA_PKCS1_V1_5_SHA_384"} |
        | first-byte-changed | ML_DSA_44     | ML_DSA_SHAKE_256          | {"Signature": "with its first byte changed"}      |

  @SGN-04
  Rule: Signatures are as random as their algorithm is
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rsa.json (recorded 2026-09-12)
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/mldsa.json (recorded 2026-09-12)

    @case:twice @recorded @operation:Sign @requires:CreateKey
    Scenario Outline: Two signatures of the same message with <algorithm> <are>
      Given a single-Region <spec> key for SIGN_VERIFY
      When Sign is called twice with <algorithm>
      Then the results <are>

      Examples:
        | algorithm                 | spec                  | are          |
        | ECDSA_SHA_256             | ECC_NIST_P256         | differ       |
        | RSASSA_PSS_SHA_256        | RSA_2048              | differ       |
        | ML_DSA_SHAKE_256          | ML_DSA_65             | differ       |
        | RSASSA_PKCS1_V1_5_SHA_256 | RSA_2048              | are the same |
        | ED25519_SHA_512           | ECC_NIST_EDWARDS25519 | are the same |

  @SGN-05
  Rule: A key with a different key usage neither signs nor verifies
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-04-13)

    @case:usage @documented @operation:Sign @requires:CreateKey
    Scenario Outline: A <spec> key for <usage> does not sign
      Given a single-Region <spec> key for <usage>
      When Sign is called with <algorithm>
      Then the request is refused with InvalidKeyUsageException

      Examples:
        | spec          | usage               | algorithm          |
        | RSA_2048      | ENCRYPT_DECRYPT     | RSASSA_PSS_SHA_256 |
        | ECC_NIST_P256 | KEY_AGREEMENT       | ECDSA_SHA_256      |
        | HMAC_256      | GENERATE_VERIFY_MAC | RSASSA_PSS_SHA_256 |

    @case:verify @documented @operation:Verify @requires:CreateKey
    Scenario Outline: A <spec> key for <usage> does not verify, whatever the signature
      Given a single-Region <spec> key for <usage>
      When Verify is called with <algorithm> and any signature
      Then the request is refused with InvalidKeyUsageException

      Examples:
        | spec              | usage           | algorithm          |
        | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT | ECDSA_SHA_256      |
        | RSA_2048          | ENCRYPT_DECRYPT | RSASSA_PSS_SHA_256 |

  @SGN-06
  Rule: A key with imported key material signs
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports_families.json (recorded 2026-09-12)

    @case:imported @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario Outline: A <spec> key with imported key material signs with <algorithm>
      Given a single-Region <spec> key for SIGN_VERIFY with imported key material
      When Sign is called with <algorithm>
      Then the result is correct

      Examples:
        | spec          | algorithm                 |
        | RSA_2048      | RSASSA_PKCS1_V1_5_SHA_256 |
        | ECC_NIST_P256 | ECDSA_SHA_256             |
