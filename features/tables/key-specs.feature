# Generated from spec/key-specs.yaml by: npm run generate. Do not edit.
Feature: What operations return for each key spec and algorithm

  @SPEC/CreateKey
  Rule: CreateKey creates keys of every key spec with every key usage that it supports
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/ecc.json (recorded 2026-09-12)

    @case:SYMMETRIC_DEFAULT/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey creates a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When CreateKey is called for a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      Then the new key is a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:SYMMETRIC_DEFAULT/ENCRYPT_DECRYPT/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT for imported key material
      When CreateKey is called for a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with {"Origin":"EXTERNAL"}
      Then the new key is a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:SYMMETRIC_DEFAULT/ENCRYPT_DECRYPT/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT as a multi-Region key
      When CreateKey is called for a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with {"MultiRegion":true}
      Then the new key is a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:SYMMETRIC_DEFAULT/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey does not create a SYMMETRIC_DEFAULT key for SIGN_VERIFY
      When CreateKey is called for a SYMMETRIC_DEFAULT key for SIGN_VERIFY
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:SYMMETRIC_DEFAULT/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey does not create a SYMMETRIC_DEFAULT key for KEY_AGREEMENT
      When CreateKey is called for a SYMMETRIC_DEFAULT key for KEY_AGREEMENT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:SYMMETRIC_DEFAULT/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey does not create a SYMMETRIC_DEFAULT key for GENERATE_VERIFY_MAC
      When CreateKey is called for a SYMMETRIC_DEFAULT key for GENERATE_VERIFY_MAC
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:SYMMETRIC_DEFAULT/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey does not create a SYMMETRIC_DEFAULT key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for a SYMMETRIC_DEFAULT key for ENCAPSULATE_DECAPSULATE
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_2048/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_2048 key for ENCRYPT_DECRYPT
      When CreateKey is called for an RSA_2048 key for ENCRYPT_DECRYPT
      Then the new key is an RSA_2048 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_2048/ENCRYPT_DECRYPT/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_2048 key for ENCRYPT_DECRYPT for imported key material
      When CreateKey is called for an RSA_2048 key for ENCRYPT_DECRYPT with {"Origin":"EXTERNAL"}
      Then the new key is an RSA_2048 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_2048/ENCRYPT_DECRYPT/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_2048 key for ENCRYPT_DECRYPT as a multi-Region key
      When CreateKey is called for an RSA_2048 key for ENCRYPT_DECRYPT with {"MultiRegion":true,"Origin":"EXTERNAL"}
      Then the new key is an RSA_2048 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_2048/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey does not create an RSA_2048 key for KEY_AGREEMENT
      When CreateKey is called for an RSA_2048 key for KEY_AGREEMENT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_2048/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey does not create an RSA_2048 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an RSA_2048 key for GENERATE_VERIFY_MAC
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_2048/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey does not create an RSA_2048 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an RSA_2048 key for ENCAPSULATE_DECAPSULATE
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_2048/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_2048 key for SIGN_VERIFY
      When CreateKey is called for an RSA_2048 key for SIGN_VERIFY
      Then the new key is an RSA_2048 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_2048/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_2048 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an RSA_2048 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an RSA_2048 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_2048/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_2048 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an RSA_2048 key for SIGN_VERIFY with {"MultiRegion":true,"Origin":"EXTERNAL"}
      Then the new key is an RSA_2048 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_3072/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_3072 key for ENCRYPT_DECRYPT
      When CreateKey is called for an RSA_3072 key for ENCRYPT_DECRYPT
      Then the new key is an RSA_3072 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_3072/ENCRYPT_DECRYPT/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_3072 key for ENCRYPT_DECRYPT for imported key material
      When CreateKey is called for an RSA_3072 key for ENCRYPT_DECRYPT with {"Origin":"EXTERNAL"}
      Then the new key is an RSA_3072 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_3072/ENCRYPT_DECRYPT/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_3072 key for ENCRYPT_DECRYPT as a multi-Region key
      When CreateKey is called for an RSA_3072 key for ENCRYPT_DECRYPT with {"MultiRegion":true,"Origin":"EXTERNAL"}
      Then the new key is an RSA_3072 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_3072/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_3072 key for SIGN_VERIFY
      When CreateKey is called for an RSA_3072 key for SIGN_VERIFY
      Then the new key is an RSA_3072 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_3072/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_3072 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an RSA_3072 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an RSA_3072 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_3072/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_3072 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an RSA_3072 key for SIGN_VERIFY with {"MultiRegion":true,"Origin":"EXTERNAL"}
      Then the new key is an RSA_3072 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_4096/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_4096 key for ENCRYPT_DECRYPT
      When CreateKey is called for an RSA_4096 key for ENCRYPT_DECRYPT
      Then the new key is an RSA_4096 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_4096/ENCRYPT_DECRYPT/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_4096 key for ENCRYPT_DECRYPT for imported key material
      When CreateKey is called for an RSA_4096 key for ENCRYPT_DECRYPT with {"Origin":"EXTERNAL"}
      Then the new key is an RSA_4096 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_4096/ENCRYPT_DECRYPT/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_4096 key for ENCRYPT_DECRYPT as a multi-Region key
      When CreateKey is called for an RSA_4096 key for ENCRYPT_DECRYPT with {"MultiRegion":true,"Origin":"EXTERNAL"}
      Then the new key is an RSA_4096 key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:RSA_4096/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_4096 key for SIGN_VERIFY
      When CreateKey is called for an RSA_4096 key for SIGN_VERIFY
      Then the new key is an RSA_4096 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_4096/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_4096 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an RSA_4096 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an RSA_4096 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:RSA_4096/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an RSA_4096 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an RSA_4096 key for SIGN_VERIFY with {"MultiRegion":true,"Origin":"EXTERNAL"}
      Then the new key is an RSA_4096 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P256/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P256 key for SIGN_VERIFY
      When CreateKey is called for an ECC_NIST_P256 key for SIGN_VERIFY
      Then the new key is an ECC_NIST_P256 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P256/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P256 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an ECC_NIST_P256 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_NIST_P256 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P256/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P256 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ECC_NIST_P256 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ECC_NIST_P256 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P256/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_NIST_P256 key for ENCRYPT_DECRYPT
      When CreateKey is called for an ECC_NIST_P256 key for ENCRYPT_DECRYPT
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:ECC_NIST_P256/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_NIST_P256 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an ECC_NIST_P256 key for GENERATE_VERIFY_MAC
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_P256/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_NIST_P256 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an ECC_NIST_P256 key for ENCAPSULATE_DECAPSULATE
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_P256/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P256 key for KEY_AGREEMENT
      When CreateKey is called for an ECC_NIST_P256 key for KEY_AGREEMENT
      Then the new key is an ECC_NIST_P256 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P256/KEY_AGREEMENT/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P256 key for KEY_AGREEMENT for imported key material
      When CreateKey is called for an ECC_NIST_P256 key for KEY_AGREEMENT with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_NIST_P256 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P256/KEY_AGREEMENT/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P256 key for KEY_AGREEMENT as a multi-Region key
      When CreateKey is called for an ECC_NIST_P256 key for KEY_AGREEMENT with {"MultiRegion":true}
      Then the new key is an ECC_NIST_P256 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P384/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P384 key for SIGN_VERIFY
      When CreateKey is called for an ECC_NIST_P384 key for SIGN_VERIFY
      Then the new key is an ECC_NIST_P384 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P384/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P384 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an ECC_NIST_P384 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_NIST_P384 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P384/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P384 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ECC_NIST_P384 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ECC_NIST_P384 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P384/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P384 key for KEY_AGREEMENT
      When CreateKey is called for an ECC_NIST_P384 key for KEY_AGREEMENT
      Then the new key is an ECC_NIST_P384 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P384/KEY_AGREEMENT/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P384 key for KEY_AGREEMENT for imported key material
      When CreateKey is called for an ECC_NIST_P384 key for KEY_AGREEMENT with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_NIST_P384 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P384/KEY_AGREEMENT/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P384 key for KEY_AGREEMENT as a multi-Region key
      When CreateKey is called for an ECC_NIST_P384 key for KEY_AGREEMENT with {"MultiRegion":true}
      Then the new key is an ECC_NIST_P384 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P521/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P521 key for SIGN_VERIFY
      When CreateKey is called for an ECC_NIST_P521 key for SIGN_VERIFY
      Then the new key is an ECC_NIST_P521 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P521/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P521 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an ECC_NIST_P521 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_NIST_P521 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P521/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P521 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ECC_NIST_P521 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ECC_NIST_P521 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P521/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P521 key for KEY_AGREEMENT
      When CreateKey is called for an ECC_NIST_P521 key for KEY_AGREEMENT
      Then the new key is an ECC_NIST_P521 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P521/KEY_AGREEMENT/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P521 key for KEY_AGREEMENT for imported key material
      When CreateKey is called for an ECC_NIST_P521 key for KEY_AGREEMENT with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_NIST_P521 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_P521/KEY_AGREEMENT/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_P521 key for KEY_AGREEMENT as a multi-Region key
      When CreateKey is called for an ECC_NIST_P521 key for KEY_AGREEMENT with {"MultiRegion":true}
      Then the new key is an ECC_NIST_P521 key for KEY_AGREEMENT
      And DescribeKey shows the same key metadata

    @case:ECC_SECG_P256K1/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_SECG_P256K1 key for SIGN_VERIFY
      When CreateKey is called for an ECC_SECG_P256K1 key for SIGN_VERIFY
      Then the new key is an ECC_SECG_P256K1 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_SECG_P256K1/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_SECG_P256K1 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an ECC_SECG_P256K1 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_SECG_P256K1 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_SECG_P256K1/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_SECG_P256K1 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ECC_SECG_P256K1 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ECC_SECG_P256K1 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_SECG_P256K1/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_SECG_P256K1 key for ENCRYPT_DECRYPT
      When CreateKey is called for an ECC_SECG_P256K1 key for ENCRYPT_DECRYPT
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:ECC_SECG_P256K1/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_SECG_P256K1 key for KEY_AGREEMENT
      When CreateKey is called for an ECC_SECG_P256K1 key for KEY_AGREEMENT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_SECG_P256K1/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_SECG_P256K1 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an ECC_SECG_P256K1 key for GENERATE_VERIFY_MAC
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_SECG_P256K1/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_SECG_P256K1 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an ECC_SECG_P256K1 key for ENCAPSULATE_DECAPSULATE
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_EDWARDS25519/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When CreateKey is called for an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      Then the new key is an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_EDWARDS25519/SIGN_VERIFY/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY for imported key material
      When CreateKey is called for an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the new key is an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_EDWARDS25519/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ECC_NIST_EDWARDS25519/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_NIST_EDWARDS25519 key for ENCRYPT_DECRYPT
      When CreateKey is called for an ECC_NIST_EDWARDS25519 key for ENCRYPT_DECRYPT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_EDWARDS25519/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_NIST_EDWARDS25519 key for KEY_AGREEMENT
      When CreateKey is called for an ECC_NIST_EDWARDS25519 key for KEY_AGREEMENT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_EDWARDS25519/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_NIST_EDWARDS25519 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an ECC_NIST_EDWARDS25519 key for GENERATE_VERIFY_MAC
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_EDWARDS25519/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey does not create an ECC_NIST_EDWARDS25519 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an ECC_NIST_EDWARDS25519 key for ENCAPSULATE_DECAPSULATE
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_224/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_224 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an HMAC_224 key for GENERATE_VERIFY_MAC
      Then the new key is an HMAC_224 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_224/GENERATE_VERIFY_MAC/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_224 key for GENERATE_VERIFY_MAC for imported key material
      When CreateKey is called for an HMAC_224 key for GENERATE_VERIFY_MAC with {"Origin":"EXTERNAL"}
      Then the new key is an HMAC_224 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_224/GENERATE_VERIFY_MAC/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_224 key for GENERATE_VERIFY_MAC as a multi-Region key
      When CreateKey is called for an HMAC_224 key for GENERATE_VERIFY_MAC with {"MultiRegion":true}
      Then the new key is an HMAC_224 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_224/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey does not create an HMAC_224 key for ENCRYPT_DECRYPT
      When CreateKey is called for an HMAC_224 key for ENCRYPT_DECRYPT
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:HMAC_224/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey does not create an HMAC_224 key for SIGN_VERIFY
      When CreateKey is called for an HMAC_224 key for SIGN_VERIFY
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_224/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey does not create an HMAC_224 key for KEY_AGREEMENT
      When CreateKey is called for an HMAC_224 key for KEY_AGREEMENT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_224/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey does not create an HMAC_224 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an HMAC_224 key for ENCAPSULATE_DECAPSULATE
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_256/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_256 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an HMAC_256 key for GENERATE_VERIFY_MAC
      Then the new key is an HMAC_256 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_256/GENERATE_VERIFY_MAC/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_256 key for GENERATE_VERIFY_MAC for imported key material
      When CreateKey is called for an HMAC_256 key for GENERATE_VERIFY_MAC with {"Origin":"EXTERNAL"}
      Then the new key is an HMAC_256 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_256/GENERATE_VERIFY_MAC/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_256 key for GENERATE_VERIFY_MAC as a multi-Region key
      When CreateKey is called for an HMAC_256 key for GENERATE_VERIFY_MAC with {"MultiRegion":true}
      Then the new key is an HMAC_256 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_384/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_384 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an HMAC_384 key for GENERATE_VERIFY_MAC
      Then the new key is an HMAC_384 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_384/GENERATE_VERIFY_MAC/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_384 key for GENERATE_VERIFY_MAC for imported key material
      When CreateKey is called for an HMAC_384 key for GENERATE_VERIFY_MAC with {"Origin":"EXTERNAL"}
      Then the new key is an HMAC_384 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_384/GENERATE_VERIFY_MAC/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_384 key for GENERATE_VERIFY_MAC as a multi-Region key
      When CreateKey is called for an HMAC_384 key for GENERATE_VERIFY_MAC with {"MultiRegion":true}
      Then the new key is an HMAC_384 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_512/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_512 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an HMAC_512 key for GENERATE_VERIFY_MAC
      Then the new key is an HMAC_512 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_512/GENERATE_VERIFY_MAC/EXTERNAL @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_512 key for GENERATE_VERIFY_MAC for imported key material
      When CreateKey is called for an HMAC_512 key for GENERATE_VERIFY_MAC with {"Origin":"EXTERNAL"}
      Then the new key is an HMAC_512 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:HMAC_512/GENERATE_VERIFY_MAC/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an HMAC_512 key for GENERATE_VERIFY_MAC as a multi-Region key
      When CreateKey is called for an HMAC_512 key for GENERATE_VERIFY_MAC with {"MultiRegion":true}
      Then the new key is an HMAC_512 key for GENERATE_VERIFY_MAC
      And DescribeKey shows the same key metadata

    @case:ML_DSA_44/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_DSA_44 key for SIGN_VERIFY
      When CreateKey is called for an ML_DSA_44 key for SIGN_VERIFY
      Then the new key is an ML_DSA_44 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ML_DSA_44/SIGN_VERIFY/EXTERNAL @recorded @operation:CreateKey
    Scenario: CreateKey does not create an ML_DSA_44 key for imported key material
      When CreateKey is called for an ML_DSA_44 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the request is refused with ValidationException

    @case:ML_DSA_44/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_DSA_44 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ML_DSA_44 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ML_DSA_44 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ML_DSA_44/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_DSA_44 key for ENCRYPT_DECRYPT
      When CreateKey is called for an ML_DSA_44 key for ENCRYPT_DECRYPT
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:ML_DSA_44/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_DSA_44 key for KEY_AGREEMENT
      When CreateKey is called for an ML_DSA_44 key for KEY_AGREEMENT
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:ML_DSA_44/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_DSA_44 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an ML_DSA_44 key for GENERATE_VERIFY_MAC
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ML_DSA_44/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_DSA_44 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an ML_DSA_44 key for ENCAPSULATE_DECAPSULATE
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ML_DSA_65/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_DSA_65 key for SIGN_VERIFY
      When CreateKey is called for an ML_DSA_65 key for SIGN_VERIFY
      Then the new key is an ML_DSA_65 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ML_DSA_65/SIGN_VERIFY/EXTERNAL @recorded @operation:CreateKey
    Scenario: CreateKey does not create an ML_DSA_65 key for imported key material
      When CreateKey is called for an ML_DSA_65 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the request is refused with ValidationException

    @case:ML_DSA_65/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_DSA_65 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ML_DSA_65 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ML_DSA_65 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ML_DSA_87/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_DSA_87 key for SIGN_VERIFY
      When CreateKey is called for an ML_DSA_87 key for SIGN_VERIFY
      Then the new key is an ML_DSA_87 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ML_DSA_87/SIGN_VERIFY/EXTERNAL @recorded @operation:CreateKey
    Scenario: CreateKey does not create an ML_DSA_87 key for imported key material
      When CreateKey is called for an ML_DSA_87 key for SIGN_VERIFY with {"Origin":"EXTERNAL"}
      Then the request is refused with ValidationException

    @case:ML_DSA_87/SIGN_VERIFY/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_DSA_87 key for SIGN_VERIFY as a multi-Region key
      When CreateKey is called for an ML_DSA_87 key for SIGN_VERIFY with {"MultiRegion":true}
      Then the new key is an ML_DSA_87 key for SIGN_VERIFY
      And DescribeKey shows the same key metadata

    @case:ML_KEM_512/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      Then the new key is an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      And DescribeKey shows the same key metadata

    @case:ML_KEM_512/ENCAPSULATE_DECAPSULATE/EXTERNAL @inferred @operation:CreateKey
    Scenario: CreateKey does not create an ML_KEM_512 key for imported key material
      When CreateKey is called for an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE with {"Origin":"EXTERNAL"}
      Then the request is refused

    @case:ML_KEM_512/ENCAPSULATE_DECAPSULATE/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE as a multi-Region key
      When CreateKey is called for an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE with {"MultiRegion":true}
      Then the new key is an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      And DescribeKey shows the same key metadata

    @case:ML_KEM_512/ENCRYPT_DECRYPT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_KEM_512 key for ENCRYPT_DECRYPT
      When CreateKey is called for an ML_KEM_512 key for ENCRYPT_DECRYPT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ML_KEM_512/SIGN_VERIFY @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_KEM_512 key for SIGN_VERIFY
      When CreateKey is called for an ML_KEM_512 key for SIGN_VERIFY
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ML_KEM_512/KEY_AGREEMENT @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_KEM_512 key for KEY_AGREEMENT
      When CreateKey is called for an ML_KEM_512 key for KEY_AGREEMENT
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ML_KEM_512/GENERATE_VERIFY_MAC @documented @operation:CreateKey
    Scenario: CreateKey does not create an ML_KEM_512 key for GENERATE_VERIFY_MAC
      When CreateKey is called for an ML_KEM_512 key for GENERATE_VERIFY_MAC
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ML_KEM_768/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      Then the new key is an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      And DescribeKey shows the same key metadata

    @case:ML_KEM_768/ENCAPSULATE_DECAPSULATE/EXTERNAL @inferred @operation:CreateKey
    Scenario: CreateKey does not create an ML_KEM_768 key for imported key material
      When CreateKey is called for an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE with {"Origin":"EXTERNAL"}
      Then the request is refused

    @case:ML_KEM_768/ENCAPSULATE_DECAPSULATE/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE as a multi-Region key
      When CreateKey is called for an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE with {"MultiRegion":true}
      Then the new key is an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      And DescribeKey shows the same key metadata

    @case:ML_KEM_1024/ENCAPSULATE_DECAPSULATE @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      When CreateKey is called for an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      Then the new key is an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      And DescribeKey shows the same key metadata

    @case:ML_KEM_1024/ENCAPSULATE_DECAPSULATE/EXTERNAL @inferred @operation:CreateKey
    Scenario: CreateKey does not create an ML_KEM_1024 key for imported key material
      When CreateKey is called for an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE with {"Origin":"EXTERNAL"}
      Then the request is refused

    @case:ML_KEM_1024/ENCAPSULATE_DECAPSULATE/multi-Region @documented @operation:CreateKey
    Scenario: CreateKey creates an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE as a multi-Region key
      When CreateKey is called for an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE with {"MultiRegion":true}
      Then the new key is an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      And DescribeKey shows the same key metadata

    @case:SM2/ENCRYPT_DECRYPT @inferred @operation:CreateKey
    Scenario: CreateKey outside China does not create an SM2 key for ENCRYPT_DECRYPT
      When CreateKey is called for an SM2 key for ENCRYPT_DECRYPT
      Then the request is refused with UnsupportedOperationException or ValidationException

    @case:SM2/SIGN_VERIFY @inferred @operation:CreateKey
    Scenario: CreateKey outside China does not create an SM2 key for SIGN_VERIFY
      When CreateKey is called for an SM2 key for SIGN_VERIFY
      Then the request is refused with UnsupportedOperationException or ValidationException

    @case:SM2/KEY_AGREEMENT @inferred @operation:CreateKey
    Scenario: CreateKey outside China does not create an SM2 key for KEY_AGREEMENT
      When CreateKey is called for an SM2 key for KEY_AGREEMENT
      Then the request is refused with UnsupportedOperationException or ValidationException

  @SPEC/GetParametersForImport
  Rule: GetParametersForImport refuses to wrap key material in a way that does not fit its key spec
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetParametersForImport.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:SYMMETRIC_DEFAULT/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key for SYMMETRIC_DEFAULT key material
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:SYMMETRIC_DEFAULT/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key for SYMMETRIC_DEFAULT key material
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:SYMMETRIC_DEFAULT/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for SYMMETRIC_DEFAULT key material
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:RSA_2048/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key for RSA_2048 key material
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_2048/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key for RSA_2048 key material
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:RSA_2048/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for RSA_2048 key material
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_3072/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key for RSA_3072 key material
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_3072/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key for RSA_3072 key material
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:RSA_3072/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for RSA_3072 key material
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_4096/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key for RSA_4096 key material
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:RSA_4096/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key for RSA_4096 key material
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:RSA_4096/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for RSA_4096 key material
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_P256/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for ECC_NIST_P256 key material
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_P384/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for ECC_NIST_P384 key material
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_P521/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key for ECC_NIST_P521 key material
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_P521/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key for ECC_NIST_P521 key material
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When GetParametersForImport is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:ECC_NIST_P521/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for ECC_NIST_P521 key material
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_SECG_P256K1/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for ECC_SECG_P256K1 key material
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:ECC_NIST_EDWARDS25519/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for ECC_NIST_EDWARDS25519 key material
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_224/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key for HMAC_224 key material
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_224/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key for HMAC_224 key material
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_224/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for HMAC_224 key material
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_256/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key for HMAC_256 key material
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_256/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key for HMAC_256 key material
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_256/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for HMAC_256 key material
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_384/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key for HMAC_384 key material
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_384/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key for HMAC_384 key material
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_384/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for HMAC_384 key material
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_512/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key for HMAC_512 key material
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_512/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key for HMAC_512 key material
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:HMAC_512/RSAES_PKCS1_V1_5/RSA_2048 @documented @operation:GetParametersForImport @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport refuses RSAES_PKCS1_V1_5 under an RSA_2048 wrapping key for HMAC_512 key material
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When GetParametersForImport is called with RSAES_PKCS1_V1_5 and an RSA_2048 wrapping key
      Then the request is refused
      And the request is refused with ValidationException, as inferred

  @SPEC/ImportKeyMaterial
  Rule: ImportKeyMaterial imports key material of every key spec, wrapped in every way that fits it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-encrypt-key-material.html

    @case:SYMMETRIC_DEFAULT/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports SYMMETRIC_DEFAULT key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:SYMMETRIC_DEFAULT/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports SYMMETRIC_DEFAULT key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:SYMMETRIC_DEFAULT/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports SYMMETRIC_DEFAULT key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:SYMMETRIC_DEFAULT/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports SYMMETRIC_DEFAULT key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:SYMMETRIC_DEFAULT/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports SYMMETRIC_DEFAULT key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:SYMMETRIC_DEFAULT/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports SYMMETRIC_DEFAULT key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:RSA_2048/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_2048 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:RSA_2048/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_2048 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:RSA_2048/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_2048 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:RSA_2048/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_2048 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:RSA_2048/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_2048 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:RSA_2048/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_2048 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:RSA_3072/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_3072 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:RSA_3072/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_3072 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:RSA_3072/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_3072 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:RSA_3072/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_3072 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:RSA_3072/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_3072 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:RSA_3072/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_3072 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:RSA_4096/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_4096 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:RSA_4096/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_4096 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:RSA_4096/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_4096 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:RSA_4096/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_4096 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:RSA_4096/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_4096 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:RSA_4096/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports RSA_4096 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P256/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P256 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P384/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P384 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_P521/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_P521 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_SECG_P256K1/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_SECG_P256K1 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSA_AES_KEY_WRAP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSA_AES_KEY_WRAP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSA_AES_KEY_WRAP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSA_AES_KEY_WRAP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSA_AES_KEY_WRAP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSA_AES_KEY_WRAP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:ECC_NIST_EDWARDS25519/RSA_AES_KEY_WRAP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports ECC_NIST_EDWARDS25519 key material with RSA_AES_KEY_WRAP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When ImportKeyMaterial is called with RSA_AES_KEY_WRAP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_224/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_224 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_224/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_224 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_224/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_224 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_224/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_224 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_224/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_224 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_224/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_224 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_256/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_256 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_256/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_256 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_256/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_256 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_256/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_256 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_256/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_256 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_256/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_256 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_384/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_384 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_384/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_384 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_384/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_384 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_384/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_384 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_384/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_384 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_384/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_384 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_512/RSAES_OAEP_SHA_1/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_512 key material with RSAES_OAEP_SHA_1 under an RSA_2048 wrapping key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_512/RSAES_OAEP_SHA_1/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_512 key material with RSAES_OAEP_SHA_1 under an RSA_3072 wrapping key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_512/RSAES_OAEP_SHA_1/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_512 key material with RSAES_OAEP_SHA_1 under an RSA_4096 wrapping key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_1 and an RSA_4096 wrapping key
      Then the call succeeds

    @case:HMAC_512/RSAES_OAEP_SHA_256/RSA_2048 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_512 key material with RSAES_OAEP_SHA_256 under an RSA_2048 wrapping key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_2048 wrapping key
      Then the call succeeds

    @case:HMAC_512/RSAES_OAEP_SHA_256/RSA_3072 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_512 key material with RSAES_OAEP_SHA_256 under an RSA_3072 wrapping key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_3072 wrapping key
      Then the call succeeds

    @case:HMAC_512/RSAES_OAEP_SHA_256/RSA_4096 @documented @operation:ImportKeyMaterial @requires:CreateKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial imports HMAC_512 key material with RSAES_OAEP_SHA_256 under an RSA_4096 wrapping key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When ImportKeyMaterial is called with RSAES_OAEP_SHA_256 and an RSA_4096 wrapping key
      Then the call succeeds

  @SPEC/GetPublicKey
  Rule: GetPublicKey returns the public key of every asymmetric key spec
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:SYMMETRIC_DEFAULT @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey is refused on a SYMMETRIC_DEFAULT key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GetPublicKey is called with the key ID
      Then the request is refused with UnsupportedOperationException or InvalidKeyUsageException

    @case:RSA_2048/ENCRYPT_DECRYPT @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an RSA_2048 key for ENCRYPT_DECRYPT
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When GetPublicKey is called with the key ID
      Then the public key belongs to an RSA_2048 key for ENCRYPT_DECRYPT

    @case:RSA_2048/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an RSA_2048 key for SIGN_VERIFY
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an RSA_2048 key for SIGN_VERIFY

    @case:RSA_3072/ENCRYPT_DECRYPT @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an RSA_3072 key for ENCRYPT_DECRYPT
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When GetPublicKey is called with the key ID
      Then the public key belongs to an RSA_3072 key for ENCRYPT_DECRYPT

    @case:RSA_3072/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an RSA_3072 key for SIGN_VERIFY
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an RSA_3072 key for SIGN_VERIFY

    @case:RSA_4096/ENCRYPT_DECRYPT @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an RSA_4096 key for ENCRYPT_DECRYPT
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When GetPublicKey is called with the key ID
      Then the public key belongs to an RSA_4096 key for ENCRYPT_DECRYPT

    @case:RSA_4096/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an RSA_4096 key for SIGN_VERIFY
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an RSA_4096 key for SIGN_VERIFY

    @case:ECC_NIST_P256/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_NIST_P256 key for SIGN_VERIFY
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_NIST_P256 key for SIGN_VERIFY

    @case:ECC_NIST_P256/KEY_AGREEMENT @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_NIST_P256 key for KEY_AGREEMENT
      Given a single-Region ECC_NIST_P256 key for KEY_AGREEMENT
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_NIST_P256 key for KEY_AGREEMENT

    @case:ECC_NIST_P384/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_NIST_P384 key for SIGN_VERIFY
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_NIST_P384 key for SIGN_VERIFY

    @case:ECC_NIST_P384/KEY_AGREEMENT @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_NIST_P384 key for KEY_AGREEMENT
      Given a single-Region ECC_NIST_P384 key for KEY_AGREEMENT
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_NIST_P384 key for KEY_AGREEMENT

    @case:ECC_NIST_P521/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_NIST_P521 key for SIGN_VERIFY
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_NIST_P521 key for SIGN_VERIFY

    @case:ECC_NIST_P521/KEY_AGREEMENT @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_NIST_P521 key for KEY_AGREEMENT
      Given a single-Region ECC_NIST_P521 key for KEY_AGREEMENT
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_NIST_P521 key for KEY_AGREEMENT

    @case:ECC_SECG_P256K1/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_SECG_P256K1 key for SIGN_VERIFY
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_SECG_P256K1 key for SIGN_VERIFY

    @case:ECC_NIST_EDWARDS25519/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY

    @case:HMAC_224 @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey is refused on an HMAC_224 key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC
      When GetPublicKey is called with the key ID
      Then the request is refused with UnsupportedOperationException or InvalidKeyUsageException

    @case:HMAC_256 @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey is refused on an HMAC_256 key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GetPublicKey is called with the key ID
      Then the request is refused with UnsupportedOperationException or InvalidKeyUsageException

    @case:HMAC_384 @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey is refused on an HMAC_384 key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC
      When GetPublicKey is called with the key ID
      Then the request is refused with UnsupportedOperationException or InvalidKeyUsageException

    @case:HMAC_512 @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey is refused on an HMAC_512 key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC
      When GetPublicKey is called with the key ID
      Then the request is refused with UnsupportedOperationException or InvalidKeyUsageException

    @case:ML_DSA_44/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ML_DSA_44 key for SIGN_VERIFY
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ML_DSA_44 key for SIGN_VERIFY

    @case:ML_DSA_65/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ML_DSA_65 key for SIGN_VERIFY
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ML_DSA_65 key for SIGN_VERIFY

    @case:ML_DSA_87/SIGN_VERIFY @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ML_DSA_87 key for SIGN_VERIFY
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ML_DSA_87 key for SIGN_VERIFY

    @case:ML_KEM_512/ENCAPSULATE_DECAPSULATE @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      Given a single-Region ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE

    @case:ML_KEM_768/ENCAPSULATE_DECAPSULATE @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE

    @case:ML_KEM_1024/ENCAPSULATE_DECAPSULATE @documented @operation:GetPublicKey @requires:CreateKey
    Scenario: GetPublicKey returns the public key of an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      Given a single-Region ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      When GetPublicKey is called with the key ID
      Then the public key belongs to an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE

    @case:RSA_2048/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

    @case:RSA_3072/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

    @case:RSA_4096/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

    @case:ECC_NIST_P256/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

    @case:ECC_NIST_P384/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

    @case:ECC_NIST_P521/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

    @case:ECC_SECG_P256K1/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

    @case:ECC_NIST_EDWARDS25519/imported @documented @operation:GetPublicKey @requires:CreateKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey returns the public key of the imported key material of an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with imported key material
      When GetPublicKey is called with the key ID
      Then the public key is that of the imported key material

  @SPEC/Sign
  Rule: Sign returns signatures that anyone can verify with the public key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_384 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_384 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_384
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_384/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_512 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_512
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_512/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_256 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_256
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_256 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_384 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_384 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_384
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_384/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_384 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_512 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_512
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_512/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_512 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_384 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_384 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_384
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_384/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_512 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_512
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_512/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_256 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_256
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_256 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_384 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_384 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_384
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_384/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_384 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_512 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_512
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_512/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_512 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_384 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_384 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_384
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_384/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_512 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_512
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_512/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_256 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_256
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_256 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_384 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_384 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_384
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_384/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_384 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_512 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_512
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_512/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with RSASSA_PSS_SHA_512 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with RSASSA_PSS_SHA_512 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_P256/ECDSA_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_256 succeeds on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_NIST_P256/ECDSA_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_256 and a DIGEST message succeeds on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_P384/ECDSA_SHA_384 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_384 succeeds on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_384
      Then the result is correct

    @case:ECC_NIST_P384/ECDSA_SHA_384/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_384 and a DIGEST message succeeds on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_384 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_P521/ECDSA_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_512 succeeds on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_512
      Then the result is correct

    @case:ECC_NIST_P521/ECDSA_SHA_512/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_512 and a DIGEST message succeeds on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_512 and a DIGEST message
      Then the result is correct

    @case:ECC_SECG_P256K1/ECDSA_SHA_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_256 succeeds on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_SECG_P256K1/ECDSA_SHA_256/DIGEST @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ECDSA_SHA_256 and a DIGEST message succeeds on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519/ED25519_PH_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ED25519_PH_SHA_512 and a DIGEST message succeeds on an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Sign is called with ED25519_PH_SHA_512 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519/ED25519_SHA_512 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ED25519_SHA_512 succeeds on an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Sign is called with ED25519_SHA_512
      Then the result is correct

    @case:ML_DSA_44/ML_DSA_SHAKE_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ML_DSA_SHAKE_256 succeeds on an ML_DSA_44 key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Sign is called with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_44/ML_DSA_SHAKE_256/EXTERNAL_MU @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ML_DSA_SHAKE_256 and an EXTERNAL_MU message succeeds on an ML_DSA_44 key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Sign is called with ML_DSA_SHAKE_256 and an EXTERNAL_MU message
      Then the result is correct

    @case:ML_DSA_65/ML_DSA_SHAKE_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ML_DSA_SHAKE_256 succeeds on an ML_DSA_65 key
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When Sign is called with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_65/ML_DSA_SHAKE_256/EXTERNAL_MU @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ML_DSA_SHAKE_256 and an EXTERNAL_MU message succeeds on an ML_DSA_65 key
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When Sign is called with ML_DSA_SHAKE_256 and an EXTERNAL_MU message
      Then the result is correct

    @case:ML_DSA_87/ML_DSA_SHAKE_256 @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ML_DSA_SHAKE_256 succeeds on an ML_DSA_87 key
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When Sign is called with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_87/ML_DSA_SHAKE_256/EXTERNAL_MU @documented @operation:Sign @requires:CreateKey @requires:GetPublicKey
    Scenario: Sign with ML_DSA_SHAKE_256 and an EXTERNAL_MU message succeeds on an ML_DSA_87 key
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When Sign is called with ML_DSA_SHAKE_256 and an EXTERNAL_MU message
      Then the result is correct

    @case:RSA_2048/ECDSA_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_256 is refused on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:RSA_3072/ECDSA_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_256 is refused on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:RSA_4096/ECDSA_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_256 is refused on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P256/ECDSA_SHA_384 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_384 is refused on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_384
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P256/ECDSA_SHA_512 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_512 is refused on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_512
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P384/ECDSA_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_256 is refused on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P384/ECDSA_SHA_512 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_512 is refused on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_512
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P521/ECDSA_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_256 is refused on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P521/ECDSA_SHA_384 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_384 is refused on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_384
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_SECG_P256K1/ECDSA_SHA_384 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_384 is refused on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_384
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_SECG_P256K1/ECDSA_SHA_512 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with ECDSA_SHA_512 is refused on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Sign is called with ECDSA_SHA_512
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_EDWARDS25519/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:ML_DSA_44/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ML_DSA_44 key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:ML_DSA_65/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ML_DSA_65 key
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:ML_DSA_87/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Sign @requires:CreateKey
    Scenario: Sign with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ML_DSA_87 key
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When Sign is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the request is refused with InvalidKeyUsageException

  @SPEC/Verify
  Rule: Verify accepts signatures of the key, and no others
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_384 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_384/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_512/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_384 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_384/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512
      Then the result is correct

    @case:RSA_2048/RSASSA_PSS_SHA_512/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 and a DIGEST message succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_384 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_384/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512
      Then the result is correct

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_512/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_384 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_384/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512
      Then the result is correct

    @case:RSA_3072/RSASSA_PSS_SHA_512/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 and a DIGEST message succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_384 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_384/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512
      Then the result is correct

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_512/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_384 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_384/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384 and a DIGEST message
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512
      Then the result is correct

    @case:RSA_4096/RSASSA_PSS_SHA_512/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 and a DIGEST message succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_P256/ECDSA_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_256 succeeds on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_NIST_P256/ECDSA_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_256 and a DIGEST message succeeds on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_P384/ECDSA_SHA_384 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_384 succeeds on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_384
      Then the result is correct

    @case:ECC_NIST_P384/ECDSA_SHA_384/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_384 and a DIGEST message succeeds on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_384 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_P521/ECDSA_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_512 succeeds on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_512
      Then the result is correct

    @case:ECC_NIST_P521/ECDSA_SHA_512/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_512 and a DIGEST message succeeds on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_512 and a DIGEST message
      Then the result is correct

    @case:ECC_SECG_P256K1/ECDSA_SHA_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_256 succeeds on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_SECG_P256K1/ECDSA_SHA_256/DIGEST @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_256 and a DIGEST message succeeds on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519/ED25519_PH_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ED25519_PH_SHA_512 and a DIGEST message succeeds on an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Verify is called with ED25519_PH_SHA_512 and a DIGEST message
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519/ED25519_SHA_512 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ED25519_SHA_512 succeeds on an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Verify is called with ED25519_SHA_512
      Then the result is correct

    @case:ML_DSA_44/ML_DSA_SHAKE_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 succeeds on an ML_DSA_44 key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_44/ML_DSA_SHAKE_256/EXTERNAL_MU @documented @operation:Verify @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 and an EXTERNAL_MU message succeeds on an ML_DSA_44 key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and an EXTERNAL_MU message
      Then the result is correct

    @case:ML_DSA_65/ML_DSA_SHAKE_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 succeeds on an ML_DSA_65 key
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_65/ML_DSA_SHAKE_256/EXTERNAL_MU @documented @operation:Verify @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 and an EXTERNAL_MU message succeeds on an ML_DSA_65 key
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and an EXTERNAL_MU message
      Then the result is correct

    @case:ML_DSA_87/ML_DSA_SHAKE_256 @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 succeeds on an ML_DSA_87 key
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_87/ML_DSA_SHAKE_256/EXTERNAL_MU @documented @operation:Verify @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 and an EXTERNAL_MU message succeeds on an ML_DSA_87 key
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and an EXTERNAL_MU message
      Then the result is correct

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 refuses a tampered signature of an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_384/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 refuses a tampered signature of an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_2048/RSASSA_PKCS1_V1_5_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 refuses a tampered signature of an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_2048/RSASSA_PSS_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 refuses a tampered signature of an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_2048/RSASSA_PSS_SHA_384/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 refuses a tampered signature of an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_2048/RSASSA_PSS_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 refuses a tampered signature of an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 refuses a tampered signature of an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_384/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 refuses a tampered signature of an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_3072/RSASSA_PKCS1_V1_5_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 refuses a tampered signature of an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_3072/RSASSA_PSS_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 refuses a tampered signature of an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_3072/RSASSA_PSS_SHA_384/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 refuses a tampered signature of an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_3072/RSASSA_PSS_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 refuses a tampered signature of an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 refuses a tampered signature of an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_384/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_384 refuses a tampered signature of an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_384 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_4096/RSASSA_PKCS1_V1_5_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_512 refuses a tampered signature of an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_4096/RSASSA_PSS_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_256 refuses a tampered signature of an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_4096/RSASSA_PSS_SHA_384/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_384 refuses a tampered signature of an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_384 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_4096/RSASSA_PSS_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with RSASSA_PSS_SHA_512 refuses a tampered signature of an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with RSASSA_PSS_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ECC_NIST_P256/ECDSA_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_256 refuses a tampered signature of an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ECC_NIST_P384/ECDSA_SHA_384/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_384 refuses a tampered signature of an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_384 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ECC_NIST_P521/ECDSA_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_512 refuses a tampered signature of an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ECC_SECG_P256K1/ECDSA_SHA_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ECDSA_SHA_256 refuses a tampered signature of an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ECC_NIST_EDWARDS25519/ED25519_PH_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ED25519_PH_SHA_512 refuses a tampered signature of an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Verify is called with ED25519_PH_SHA_512 and a tampered signature of a DIGEST message
      Then the request is refused with KMSInvalidSignatureException

    @case:ECC_NIST_EDWARDS25519/ED25519_SHA_512/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ED25519_SHA_512 refuses a tampered signature of an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Verify is called with ED25519_SHA_512 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ML_DSA_44/ML_DSA_SHAKE_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 refuses a tampered signature of an ML_DSA_44 key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ML_DSA_65/ML_DSA_SHAKE_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 refuses a tampered signature of an ML_DSA_65 key
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:ML_DSA_87/ML_DSA_SHAKE_256/tampered @documented @operation:Verify @requires:CreateKey @requires:Sign
    Scenario: Verify with ML_DSA_SHAKE_256 refuses a tampered signature of an ML_DSA_87 key
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When Verify is called with ML_DSA_SHAKE_256 and a tampered signature
      Then the request is refused with KMSInvalidSignatureException

    @case:RSA_2048/ECDSA_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_256 is refused on an RSA_2048 key
      Given a single-Region RSA_2048 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:RSA_3072/ECDSA_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_256 is refused on an RSA_3072 key
      Given a single-Region RSA_3072 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:RSA_4096/ECDSA_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_256 is refused on an RSA_4096 key
      Given a single-Region RSA_4096 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P256/ECDSA_SHA_384 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_384 is refused on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_384 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P256/ECDSA_SHA_512 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_512 is refused on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_512 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P384/ECDSA_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_256 is refused on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P384/ECDSA_SHA_512 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_512 is refused on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_512 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P521/ECDSA_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_256 is refused on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_P521/ECDSA_SHA_384 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_384 is refused on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_384 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_SECG_P256K1/ECDSA_SHA_384 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_384 is refused on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_384 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_SECG_P256K1/ECDSA_SHA_512 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with ECDSA_SHA_512 is refused on an ECC_SECG_P256K1 key
      Given a single-Region ECC_SECG_P256K1 key for SIGN_VERIFY
      When Verify is called with ECDSA_SHA_512 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ECC_NIST_EDWARDS25519/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ECC_NIST_EDWARDS25519 key
      Given a single-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ML_DSA_44/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ML_DSA_44 key
      Given a single-Region ML_DSA_44 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ML_DSA_65/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ML_DSA_65 key
      Given a single-Region ML_DSA_65 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

    @case:ML_DSA_87/RSASSA_PKCS1_V1_5_SHA_256 @documented @operation:Verify @requires:CreateKey
    Scenario: Verify with RSASSA_PKCS1_V1_5_SHA_256 is refused on an ML_DSA_87 key
      Given a single-Region ML_DSA_87 key for SIGN_VERIFY
      When Verify is called with RSASSA_PKCS1_V1_5_SHA_256 and any signature
      Then the request is refused with InvalidKeyUsageException

  @SPEC/GenerateMac
  Rule: GenerateMac computes the MAC with the algorithm of its key spec
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:HMAC_224/HMAC_SHA_224 @documented @operation:GenerateMac @requires:CreateKey @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_224 succeeds on an HMAC_224 key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_224
      Then the result is correct

    @case:HMAC_256/HMAC_SHA_256 @documented @operation:GenerateMac @requires:CreateKey @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_256 succeeds on an HMAC_256 key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_256
      Then the result is correct

    @case:HMAC_384/HMAC_SHA_384 @documented @operation:GenerateMac @requires:CreateKey @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_384 succeeds on an HMAC_384 key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_384
      Then the result is correct

    @case:HMAC_512/HMAC_SHA_512 @documented @operation:GenerateMac @requires:CreateKey @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_512 succeeds on an HMAC_512 key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_512
      Then the result is correct

    @case:HMAC_224/HMAC_SHA_224/imported @documented @operation:GenerateMac @requires:CreateKey @requires:ImportKeyMaterial @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_224 computes the MAC with the imported key material
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC with imported key material
      When GenerateMac is called with HMAC_SHA_224
      Then the result is correct

    @case:HMAC_256/HMAC_SHA_256/imported @documented @operation:GenerateMac @requires:CreateKey @requires:ImportKeyMaterial @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_256 computes the MAC with the imported key material
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC with imported key material
      When GenerateMac is called with HMAC_SHA_256
      Then the result is correct

    @case:HMAC_384/HMAC_SHA_384/imported @documented @operation:GenerateMac @requires:CreateKey @requires:ImportKeyMaterial @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_384 computes the MAC with the imported key material
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC with imported key material
      When GenerateMac is called with HMAC_SHA_384
      Then the result is correct

    @case:HMAC_512/HMAC_SHA_512/imported @documented @operation:GenerateMac @requires:CreateKey @requires:ImportKeyMaterial @requires:VerifyMac
    Scenario: GenerateMac with HMAC_SHA_512 computes the MAC with the imported key material
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC with imported key material
      When GenerateMac is called with HMAC_SHA_512
      Then the result is correct

    @case:HMAC_224/HMAC_SHA_256 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_256 is refused on an HMAC_224 key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_224/HMAC_SHA_384 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_384 is refused on an HMAC_224 key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_384
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_224/HMAC_SHA_512 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_512 is refused on an HMAC_224 key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_512
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_256/HMAC_SHA_224 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_224 is refused on an HMAC_256 key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_224
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_256/HMAC_SHA_384 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_384 is refused on an HMAC_256 key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_384
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_256/HMAC_SHA_512 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_512 is refused on an HMAC_256 key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_512
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_384/HMAC_SHA_224 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_224 is refused on an HMAC_384 key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_224
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_384/HMAC_SHA_256 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_256 is refused on an HMAC_384 key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_384/HMAC_SHA_512 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_512 is refused on an HMAC_384 key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_512
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_512/HMAC_SHA_224 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_224 is refused on an HMAC_512 key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_224
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_512/HMAC_SHA_256 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_256 is refused on an HMAC_512 key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_256
      Then the request is refused with InvalidKeyUsageException

    @case:HMAC_512/HMAC_SHA_384 @documented @operation:GenerateMac @requires:CreateKey
    Scenario: GenerateMac with HMAC_SHA_384 is refused on an HMAC_512 key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC
      When GenerateMac is called with HMAC_SHA_384
      Then the request is refused with InvalidKeyUsageException

  @SPEC/VerifyMac
  Rule: VerifyMac accepts MACs of the key, and no others
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:HMAC_224/HMAC_SHA_224 @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_224 succeeds on an HMAC_224 key
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_224
      Then the result is correct

    @case:HMAC_256/HMAC_SHA_256 @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_256 succeeds on an HMAC_256 key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_256
      Then the result is correct

    @case:HMAC_384/HMAC_SHA_384 @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_384 succeeds on an HMAC_384 key
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_384
      Then the result is correct

    @case:HMAC_512/HMAC_SHA_512 @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_512 succeeds on an HMAC_512 key
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_512
      Then the result is correct

    @case:HMAC_224/HMAC_SHA_224/tampered @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_224 refuses a tampered MAC
      Given a single-Region HMAC_224 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_224 and a tampered MAC
      Then the request is refused with KMSInvalidMacException

    @case:HMAC_256/HMAC_SHA_256/tampered @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_256 refuses a tampered MAC
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_256 and a tampered MAC
      Then the request is refused with KMSInvalidMacException

    @case:HMAC_384/HMAC_SHA_384/tampered @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_384 refuses a tampered MAC
      Given a single-Region HMAC_384 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_384 and a tampered MAC
      Then the request is refused with KMSInvalidMacException

    @case:HMAC_512/HMAC_SHA_512/tampered @documented @operation:VerifyMac @requires:CreateKey @requires:GenerateMac
    Scenario: VerifyMac with HMAC_SHA_512 refuses a tampered MAC
      Given a single-Region HMAC_512 key for GENERATE_VERIFY_MAC
      When VerifyMac is called with HMAC_SHA_512 and a tampered MAC
      Then the request is refused with KMSInvalidMacException

  @SPEC/Encrypt
  Rule: Encrypt accepts as many bytes as the algorithm allows, and no more
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:SYMMETRIC_DEFAULT/SYMMETRIC_DEFAULT @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt with SYMMETRIC_DEFAULT succeeds on a SYMMETRIC_DEFAULT key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_1 @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_256 @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_1 @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_256 @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_1 @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_256 @documented @operation:Encrypt @requires:CreateKey @requires:Decrypt
    Scenario: Encrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:SYMMETRIC_DEFAULT/SYMMETRIC_DEFAULT/too-long @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with SYMMETRIC_DEFAULT refuses 4097 bytes for a SYMMETRIC_DEFAULT key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT and 4097 bytes
      Then the request is refused with ValidationException

    @case:RSA_2048/RSAES_OAEP_SHA_1/too-long @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with RSAES_OAEP_SHA_1 refuses 215 bytes for an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_1 and 215 bytes
      Then the request is refused with ValidationException

    @case:RSA_2048/RSAES_OAEP_SHA_256/too-long @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with RSAES_OAEP_SHA_256 refuses 191 bytes for an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_256 and 191 bytes
      Then the request is refused with ValidationException

    @case:RSA_3072/RSAES_OAEP_SHA_1/too-long @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with RSAES_OAEP_SHA_1 refuses 343 bytes for an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_1 and 343 bytes
      Then the request is refused with ValidationException

    @case:RSA_3072/RSAES_OAEP_SHA_256/too-long @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with RSAES_OAEP_SHA_256 refuses 319 bytes for an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_256 and 319 bytes
      Then the request is refused with ValidationException

    @case:RSA_4096/RSAES_OAEP_SHA_1/too-long @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with RSAES_OAEP_SHA_1 refuses 471 bytes for an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_1 and 471 bytes
      Then the request is refused with ValidationException

    @case:RSA_4096/RSAES_OAEP_SHA_256/too-long @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with RSAES_OAEP_SHA_256 refuses 447 bytes for an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_256 and 447 bytes
      Then the request is refused with ValidationException

    @case:SYMMETRIC_DEFAULT/RSAES_OAEP_SHA_1 @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with RSAES_OAEP_SHA_1 is refused on a SYMMETRIC_DEFAULT key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called with RSAES_OAEP_SHA_1
      Then the request is refused with InvalidKeyUsageException

    @case:RSA_2048/SYMMETRIC_DEFAULT @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with SYMMETRIC_DEFAULT is refused on an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT
      Then the request is refused with InvalidKeyUsageException

    @case:RSA_3072/SYMMETRIC_DEFAULT @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with SYMMETRIC_DEFAULT is refused on an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT
      Then the request is refused with InvalidKeyUsageException

    @case:RSA_4096/SYMMETRIC_DEFAULT @documented @operation:Encrypt @requires:CreateKey
    Scenario: Encrypt with SYMMETRIC_DEFAULT is refused on an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When Encrypt is called with SYMMETRIC_DEFAULT
      Then the request is refused with InvalidKeyUsageException

  @SPEC/Decrypt
  Rule: Decrypt decrypts what was encrypted outside AWS KMS
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:SYMMETRIC_DEFAULT/SYMMETRIC_DEFAULT @documented @operation:Decrypt @requires:CreateKey @requires:Encrypt
    Scenario: Decrypt with SYMMETRIC_DEFAULT succeeds on a SYMMETRIC_DEFAULT key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Decrypt is called with SYMMETRIC_DEFAULT
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_1 @documented @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_256 @documented @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_1 @documented @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_256 @documented @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_1 @documented @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_256 @documented @operation:Decrypt @requires:CreateKey @requires:GetPublicKey
    Scenario: Decrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When Decrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

  @SPEC/ReEncrypt
  Rule: ReEncrypt re-encrypts from every algorithm and to every algorithm
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:SYMMETRIC_DEFAULT/SYMMETRIC_DEFAULT @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt with SYMMETRIC_DEFAULT succeeds on a SYMMETRIC_DEFAULT key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called with SYMMETRIC_DEFAULT
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_1 @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt @requires:GetPublicKey
    Scenario: ReEncrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_256 @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt @requires:GetPublicKey
    Scenario: ReEncrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_1 @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt @requires:GetPublicKey
    Scenario: ReEncrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_256 @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt @requires:GetPublicKey
    Scenario: ReEncrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_1 @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt @requires:GetPublicKey
    Scenario: ReEncrypt with RSAES_OAEP_SHA_1 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_1
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_256 @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt @requires:GetPublicKey
    Scenario: ReEncrypt with RSAES_OAEP_SHA_256 succeeds on an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:SYMMETRIC_DEFAULT/SYMMETRIC_DEFAULT/destination @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt encrypts with SYMMETRIC_DEFAULT for a SYMMETRIC_DEFAULT key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called with SYMMETRIC_DEFAULT as the destination algorithm
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_1/destination @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt encrypts with RSAES_OAEP_SHA_1 for an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_1 as the destination algorithm
      Then the result is correct

    @case:RSA_2048/RSAES_OAEP_SHA_256/destination @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt encrypts with RSAES_OAEP_SHA_256 for an RSA_2048 key
      Given a single-Region RSA_2048 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_256 as the destination algorithm
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_1/destination @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt encrypts with RSAES_OAEP_SHA_1 for an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_1 as the destination algorithm
      Then the result is correct

    @case:RSA_3072/RSAES_OAEP_SHA_256/destination @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt encrypts with RSAES_OAEP_SHA_256 for an RSA_3072 key
      Given a single-Region RSA_3072 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_256 as the destination algorithm
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_1/destination @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt encrypts with RSAES_OAEP_SHA_1 for an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_1 as the destination algorithm
      Then the result is correct

    @case:RSA_4096/RSAES_OAEP_SHA_256/destination @documented @operation:ReEncrypt @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReEncrypt encrypts with RSAES_OAEP_SHA_256 for an RSA_4096 key
      Given a single-Region RSA_4096 key for ENCRYPT_DECRYPT
      When ReEncrypt is called with RSAES_OAEP_SHA_256 as the destination algorithm
      Then the result is correct

  @SPEC/DeriveSharedSecret
  Rule: DeriveSharedSecret returns the secret that the other party derives
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:ECC_NIST_P256/ECDH @documented @operation:DeriveSharedSecret @requires:CreateKey @requires:GetPublicKey
    Scenario: DeriveSharedSecret with ECDH succeeds on an ECC_NIST_P256 key
      Given a single-Region ECC_NIST_P256 key for KEY_AGREEMENT
      When DeriveSharedSecret is called with ECDH
      Then the result is correct

    @case:ECC_NIST_P384/ECDH @documented @operation:DeriveSharedSecret @requires:CreateKey @requires:GetPublicKey
    Scenario: DeriveSharedSecret with ECDH succeeds on an ECC_NIST_P384 key
      Given a single-Region ECC_NIST_P384 key for KEY_AGREEMENT
      When DeriveSharedSecret is called with ECDH
      Then the result is correct

    @case:ECC_NIST_P521/ECDH @documented @operation:DeriveSharedSecret @requires:CreateKey @requires:GetPublicKey
    Scenario: DeriveSharedSecret with ECDH succeeds on an ECC_NIST_P521 key
      Given a single-Region ECC_NIST_P521 key for KEY_AGREEMENT
      When DeriveSharedSecret is called with ECDH
      Then the result is correct

  @SPEC/Encapsulate
  Rule: Encapsulate returns a secret that Decapsulate recovers
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encapsulate.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:ML_KEM_512/ML_KEM @documented @operation:Encapsulate @requires:CreateKey @requires:Decapsulate
    Scenario: Encapsulate with ML_KEM succeeds on an ML_KEM_512 key
      Given a single-Region ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      When Encapsulate is called with ML_KEM
      Then the result is correct

    @case:ML_KEM_768/ML_KEM @documented @operation:Encapsulate @requires:CreateKey @requires:Decapsulate
    Scenario: Encapsulate with ML_KEM succeeds on an ML_KEM_768 key
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Encapsulate is called with ML_KEM
      Then the result is correct

    @case:ML_KEM_1024/ML_KEM @documented @operation:Encapsulate @requires:CreateKey @requires:Decapsulate
    Scenario: Encapsulate with ML_KEM succeeds on an ML_KEM_1024 key
      Given a single-Region ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      When Encapsulate is called with ML_KEM
      Then the result is correct

  @SPEC/Decapsulate
  Rule: Decapsulate recovers a secret that was encapsulated outside AWS KMS
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decapsulate.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:ML_KEM_512/ML_KEM @documented @operation:Decapsulate @requires:CreateKey @requires:GetPublicKey
    Scenario: Decapsulate with ML_KEM succeeds on an ML_KEM_512 key
      Given a single-Region ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      When Decapsulate is called with ML_KEM
      Then the result is correct

    @case:ML_KEM_768/ML_KEM @documented @operation:Decapsulate @requires:CreateKey @requires:GetPublicKey
    Scenario: Decapsulate with ML_KEM succeeds on an ML_KEM_768 key
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Decapsulate is called with ML_KEM
      Then the result is correct

    @case:ML_KEM_1024/ML_KEM @documented @operation:Decapsulate @requires:CreateKey @requires:GetPublicKey
    Scenario: Decapsulate with ML_KEM succeeds on an ML_KEM_1024 key
      Given a single-Region ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      When Decapsulate is called with ML_KEM
      Then the result is correct

  @SPEC/GenerateDataKey
  Rule: GenerateDataKey returns data keys of both sizes
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:AES_128 @documented @operation:GenerateDataKey @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKey returns an AES_128 data key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKey is called with AES_128
      Then the result is correct

    @case:AES_256 @documented @operation:GenerateDataKey @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKey returns an AES_256 data key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKey is called with AES_256
      Then the result is correct

  @SPEC/GenerateDataKeyWithoutPlaintext
  Rule: GenerateDataKeyWithoutPlaintext returns data keys of both sizes
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:AES_128 @documented @operation:GenerateDataKeyWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyWithoutPlaintext returns an AES_128 data key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyWithoutPlaintext is called with AES_128
      Then the result is correct

    @case:AES_256 @documented @operation:GenerateDataKeyWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyWithoutPlaintext returns an AES_256 data key
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyWithoutPlaintext is called with AES_256
      Then the result is correct

  @SPEC/GenerateDataKeyPair
  Rule: GenerateDataKeyPair returns key pairs of every key pair spec
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:RSA_2048 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an RSA_2048 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with RSA_2048
      Then the result is correct

    @case:RSA_3072 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an RSA_3072 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with RSA_3072
      Then the result is correct

    @case:RSA_4096 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an RSA_4096 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with RSA_4096
      Then the result is correct

    @case:ECC_NIST_P256 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ECC_NIST_P256 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ECC_NIST_P256
      Then the result is correct

    @case:ECC_NIST_P384 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ECC_NIST_P384 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ECC_NIST_P384
      Then the result is correct

    @case:ECC_NIST_P521 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ECC_NIST_P521 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ECC_NIST_P521
      Then the result is correct

    @case:ECC_SECG_P256K1 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ECC_SECG_P256K1 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ECC_SECG_P256K1
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ECC_NIST_EDWARDS25519 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ECC_NIST_EDWARDS25519
      Then the result is correct

    @case:ML_KEM_512 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ML_KEM_512 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ML_KEM_512
      Then the result is correct

    @case:ML_KEM_768 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ML_KEM_768 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ML_KEM_768
      Then the result is correct

    @case:ML_KEM_1024 @documented @operation:GenerateDataKeyPair @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPair returns an ML_KEM_1024 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called with ML_KEM_1024
      Then the result is correct

  @SPEC/GenerateDataKeyPairWithoutPlaintext
  Rule: GenerateDataKeyPairWithoutPlaintext returns key pairs of every key pair spec
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPairWithoutPlaintext.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html

    @case:RSA_2048 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an RSA_2048 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with RSA_2048
      Then the result is correct

    @case:RSA_3072 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an RSA_3072 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with RSA_3072
      Then the result is correct

    @case:RSA_4096 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an RSA_4096 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with RSA_4096
      Then the result is correct

    @case:ECC_NIST_P256 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ECC_NIST_P256 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ECC_NIST_P256
      Then the result is correct

    @case:ECC_NIST_P384 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ECC_NIST_P384 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ECC_NIST_P384
      Then the result is correct

    @case:ECC_NIST_P521 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ECC_NIST_P521 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ECC_NIST_P521
      Then the result is correct

    @case:ECC_SECG_P256K1 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ECC_SECG_P256K1 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ECC_SECG_P256K1
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ECC_NIST_EDWARDS25519 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ECC_NIST_EDWARDS25519
      Then the result is correct

    @case:ML_KEM_512 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ML_KEM_512 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ML_KEM_512
      Then the result is correct

    @case:ML_KEM_768 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ML_KEM_768 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ML_KEM_768
      Then the result is correct

    @case:ML_KEM_1024 @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:CreateKey @requires:Decrypt
    Scenario: GenerateDataKeyPairWithoutPlaintext returns an ML_KEM_1024 key pair
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called with ML_KEM_1024
      Then the result is correct

  @SPEC/ReplicateKey
  Rule: ReplicateKey gives the replica the key material of its primary key, whatever the key spec
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:SYMMETRIC_DEFAULT/ENCRYPT_DECRYPT @documented @operation:ReplicateKey @requires:CreateKey @requires:Decrypt @requires:Encrypt
    Scenario: ReplicateKey gives the replica the key material of a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      Given a multi-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with a replica in the second Region
      When Decrypt is called in the second Region with SYMMETRIC_DEFAULT
      Then the result is correct

    @case:RSA_2048/ENCRYPT_DECRYPT @documented @operation:ReplicateKey @requires:CreateKey @requires:Decrypt @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an RSA_2048 key for ENCRYPT_DECRYPT
      Given a multi-Region RSA_2048 key for ENCRYPT_DECRYPT with a replica in the second Region
      When Decrypt is called in the second Region with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_3072/ENCRYPT_DECRYPT @documented @operation:ReplicateKey @requires:CreateKey @requires:Decrypt @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an RSA_3072 key for ENCRYPT_DECRYPT
      Given a multi-Region RSA_3072 key for ENCRYPT_DECRYPT with a replica in the second Region
      When Decrypt is called in the second Region with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_4096/ENCRYPT_DECRYPT @documented @operation:ReplicateKey @requires:CreateKey @requires:Decrypt @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an RSA_4096 key for ENCRYPT_DECRYPT
      Given a multi-Region RSA_4096 key for ENCRYPT_DECRYPT with a replica in the second Region
      When Decrypt is called in the second Region with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:ECC_NIST_P256/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ECC_NIST_P256 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_P256 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_NIST_P256/KEY_AGREEMENT @documented @operation:ReplicateKey @requires:CreateKey @requires:DeriveSharedSecret @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an ECC_NIST_P256 key for KEY_AGREEMENT
      Given a multi-Region ECC_NIST_P256 key for KEY_AGREEMENT with a replica in the second Region
      When DeriveSharedSecret is called in the second Region with ECDH
      Then the result is correct

    @case:ECC_NIST_P384/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ECC_NIST_P384 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_P384 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ECDSA_SHA_384
      Then the result is correct

    @case:ECC_NIST_P384/KEY_AGREEMENT @documented @operation:ReplicateKey @requires:CreateKey @requires:DeriveSharedSecret @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an ECC_NIST_P384 key for KEY_AGREEMENT
      Given a multi-Region ECC_NIST_P384 key for KEY_AGREEMENT with a replica in the second Region
      When DeriveSharedSecret is called in the second Region with ECDH
      Then the result is correct

    @case:ECC_NIST_P521/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ECC_NIST_P521 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_P521 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ECDSA_SHA_512
      Then the result is correct

    @case:ECC_NIST_P521/KEY_AGREEMENT @documented @operation:ReplicateKey @requires:CreateKey @requires:DeriveSharedSecret @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an ECC_NIST_P521 key for KEY_AGREEMENT
      Given a multi-Region ECC_NIST_P521 key for KEY_AGREEMENT with a replica in the second Region
      When DeriveSharedSecret is called in the second Region with ECDH
      Then the result is correct

    @case:ECC_SECG_P256K1/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ECC_SECG_P256K1 key for SIGN_VERIFY
      Given a multi-Region ECC_SECG_P256K1 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ED25519_SHA_512
      Then the result is correct

    @case:HMAC_224/GENERATE_VERIFY_MAC @documented @operation:ReplicateKey @requires:CreateKey @requires:GenerateMac @requires:VerifyMac
    Scenario: ReplicateKey gives the replica the key material of an HMAC_224 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_224 key for GENERATE_VERIFY_MAC with a replica in the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_224
      Then the result is correct

    @case:HMAC_256/GENERATE_VERIFY_MAC @documented @operation:ReplicateKey @requires:CreateKey @requires:GenerateMac @requires:VerifyMac
    Scenario: ReplicateKey gives the replica the key material of an HMAC_256 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_256 key for GENERATE_VERIFY_MAC with a replica in the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_256
      Then the result is correct

    @case:HMAC_384/GENERATE_VERIFY_MAC @documented @operation:ReplicateKey @requires:CreateKey @requires:GenerateMac @requires:VerifyMac
    Scenario: ReplicateKey gives the replica the key material of an HMAC_384 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_384 key for GENERATE_VERIFY_MAC with a replica in the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_384
      Then the result is correct

    @case:HMAC_512/GENERATE_VERIFY_MAC @documented @operation:ReplicateKey @requires:CreateKey @requires:GenerateMac @requires:VerifyMac
    Scenario: ReplicateKey gives the replica the key material of an HMAC_512 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_512 key for GENERATE_VERIFY_MAC with a replica in the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_512
      Then the result is correct

    @case:ML_DSA_44/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ML_DSA_44 key for SIGN_VERIFY
      Given a multi-Region ML_DSA_44 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_65/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ML_DSA_65 key for SIGN_VERIFY
      Given a multi-Region ML_DSA_65 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_87/SIGN_VERIFY @documented @operation:ReplicateKey @requires:CreateKey @requires:GetPublicKey @requires:Sign
    Scenario: ReplicateKey gives the replica the key material of an ML_DSA_87 key for SIGN_VERIFY
      Given a multi-Region ML_DSA_87 key for SIGN_VERIFY with a replica in the second Region
      When Sign is called in the second Region with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_KEM_512/ENCAPSULATE_DECAPSULATE @documented @operation:ReplicateKey @requires:CreateKey @requires:Decapsulate @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      Given a multi-Region ML_KEM_512 key for ENCAPSULATE_DECAPSULATE with a replica in the second Region
      When Decapsulate is called in the second Region with ML_KEM
      Then the result is correct

    @case:ML_KEM_768/ENCAPSULATE_DECAPSULATE @documented @operation:ReplicateKey @requires:CreateKey @requires:Decapsulate @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      Given a multi-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE with a replica in the second Region
      When Decapsulate is called in the second Region with ML_KEM
      Then the result is correct

    @case:ML_KEM_1024/ENCAPSULATE_DECAPSULATE @documented @operation:ReplicateKey @requires:CreateKey @requires:Decapsulate @requires:GetPublicKey
    Scenario: ReplicateKey gives the replica the key material of an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      Given a multi-Region ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE with a replica in the second Region
      When Decapsulate is called in the second Region with ML_KEM
      Then the result is correct

  @SPEC/UpdatePrimaryRegion
  Rule: UpdatePrimaryRegion leaves related keys of every key spec their common key material
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:SYMMETRIC_DEFAULT/ENCRYPT_DECRYPT @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:Decrypt @requires:Encrypt @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      Given a multi-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Decrypt is called in the second Region with SYMMETRIC_DEFAULT
      Then the result is correct

    @case:RSA_2048/ENCRYPT_DECRYPT @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:Decrypt @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an RSA_2048 key for ENCRYPT_DECRYPT
      Given a multi-Region RSA_2048 key for ENCRYPT_DECRYPT with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Decrypt is called in the second Region with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_3072/ENCRYPT_DECRYPT @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:Decrypt @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an RSA_3072 key for ENCRYPT_DECRYPT
      Given a multi-Region RSA_3072 key for ENCRYPT_DECRYPT with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Decrypt is called in the second Region with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:RSA_4096/ENCRYPT_DECRYPT @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:Decrypt @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an RSA_4096 key for ENCRYPT_DECRYPT
      Given a multi-Region RSA_4096 key for ENCRYPT_DECRYPT with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Decrypt is called in the second Region with RSAES_OAEP_SHA_256
      Then the result is correct

    @case:ECC_NIST_P256/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_NIST_P256 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_P256 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_NIST_P256/KEY_AGREEMENT @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:DeriveSharedSecret @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_NIST_P256 key for KEY_AGREEMENT
      Given a multi-Region ECC_NIST_P256 key for KEY_AGREEMENT with a replica in the second Region
      And the primary Region has been updated to the second Region
      When DeriveSharedSecret is called in the second Region with ECDH
      Then the result is correct

    @case:ECC_NIST_P384/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_NIST_P384 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_P384 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ECDSA_SHA_384
      Then the result is correct

    @case:ECC_NIST_P384/KEY_AGREEMENT @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:DeriveSharedSecret @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_NIST_P384 key for KEY_AGREEMENT
      Given a multi-Region ECC_NIST_P384 key for KEY_AGREEMENT with a replica in the second Region
      And the primary Region has been updated to the second Region
      When DeriveSharedSecret is called in the second Region with ECDH
      Then the result is correct

    @case:ECC_NIST_P521/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_NIST_P521 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_P521 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ECDSA_SHA_512
      Then the result is correct

    @case:ECC_NIST_P521/KEY_AGREEMENT @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:DeriveSharedSecret @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_NIST_P521 key for KEY_AGREEMENT
      Given a multi-Region ECC_NIST_P521 key for KEY_AGREEMENT with a replica in the second Region
      And the primary Region has been updated to the second Region
      When DeriveSharedSecret is called in the second Region with ECDH
      Then the result is correct

    @case:ECC_SECG_P256K1/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_SECG_P256K1 key for SIGN_VERIFY
      Given a multi-Region ECC_SECG_P256K1 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ECDSA_SHA_256
      Then the result is correct

    @case:ECC_NIST_EDWARDS25519/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ECC_NIST_EDWARDS25519 key for SIGN_VERIFY
      Given a multi-Region ECC_NIST_EDWARDS25519 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ED25519_SHA_512
      Then the result is correct

    @case:HMAC_224/GENERATE_VERIFY_MAC @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GenerateMac @requires:ReplicateKey @requires:VerifyMac
    Scenario: UpdatePrimaryRegion keeps the key material of an HMAC_224 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_224 key for GENERATE_VERIFY_MAC with a replica in the second Region
      And the primary Region has been updated to the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_224
      Then the result is correct

    @case:HMAC_256/GENERATE_VERIFY_MAC @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GenerateMac @requires:ReplicateKey @requires:VerifyMac
    Scenario: UpdatePrimaryRegion keeps the key material of an HMAC_256 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_256 key for GENERATE_VERIFY_MAC with a replica in the second Region
      And the primary Region has been updated to the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_256
      Then the result is correct

    @case:HMAC_384/GENERATE_VERIFY_MAC @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GenerateMac @requires:ReplicateKey @requires:VerifyMac
    Scenario: UpdatePrimaryRegion keeps the key material of an HMAC_384 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_384 key for GENERATE_VERIFY_MAC with a replica in the second Region
      And the primary Region has been updated to the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_384
      Then the result is correct

    @case:HMAC_512/GENERATE_VERIFY_MAC @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GenerateMac @requires:ReplicateKey @requires:VerifyMac
    Scenario: UpdatePrimaryRegion keeps the key material of an HMAC_512 key for GENERATE_VERIFY_MAC
      Given a multi-Region HMAC_512 key for GENERATE_VERIFY_MAC with a replica in the second Region
      And the primary Region has been updated to the second Region
      When GenerateMac is called in the second Region with HMAC_SHA_512
      Then the result is correct

    @case:ML_DSA_44/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ML_DSA_44 key for SIGN_VERIFY
      Given a multi-Region ML_DSA_44 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_65/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ML_DSA_65 key for SIGN_VERIFY
      Given a multi-Region ML_DSA_65 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_DSA_87/SIGN_VERIFY @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:GetPublicKey @requires:ReplicateKey @requires:Sign
    Scenario: UpdatePrimaryRegion keeps the key material of an ML_DSA_87 key for SIGN_VERIFY
      Given a multi-Region ML_DSA_87 key for SIGN_VERIFY with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Sign is called in the second Region with ML_DSA_SHAKE_256
      Then the result is correct

    @case:ML_KEM_512/ENCAPSULATE_DECAPSULATE @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:Decapsulate @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an ML_KEM_512 key for ENCAPSULATE_DECAPSULATE
      Given a multi-Region ML_KEM_512 key for ENCAPSULATE_DECAPSULATE with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Decapsulate is called in the second Region with ML_KEM
      Then the result is correct

    @case:ML_KEM_768/ENCAPSULATE_DECAPSULATE @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:Decapsulate @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      Given a multi-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Decapsulate is called in the second Region with ML_KEM
      Then the result is correct

    @case:ML_KEM_1024/ENCAPSULATE_DECAPSULATE @documented @operation:UpdatePrimaryRegion @requires:CreateKey @requires:Decapsulate @requires:GetPublicKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion keeps the key material of an ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE
      Given a multi-Region ML_KEM_1024 key for ENCAPSULATE_DECAPSULATE with a replica in the second Region
      And the primary Region has been updated to the second Region
      When Decapsulate is called in the second Region with ML_KEM
      Then the result is correct
