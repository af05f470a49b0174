Feature: Creating keys in custom key stores and other Regions

  @CRE-06
  Rule: A key of a custom key store names a store that exists, and only such a key names one
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html

    @case:no-store @documented @operation:CreateKey
    Scenario Outline: CreateKey refuses <what>
      Given a single-Region key
      When CreateKey is called with:
        | Origin           | <origin> |
        | CustomKeyStoreId | <store>  |
        | XksKeyId         | <xks>    |
      Then the request is refused

      Examples:
        | what                  | origin             | store                 | xks    |
        | CloudHSM-without      | AWS_CLOUDHSM       | absent                | absent |
        | external-without      | EXTERNAL_KEY_STORE | absent                | key-1  |
        | external-key-of-AWS   | AWS_KMS            | absent                | key-1  |
        | external-key-imported | EXTERNAL           | absent                | key-1  |
        | imported-in-a-store   | EXTERNAL           | cks-1234567890abcdef0 | absent |

    @case:unknown-store @documented @operation:CreateKey
    Scenario: CreateKey refuses a custom key store that does not exist
      Given a single-Region key
      When CreateKey is called with:
        | Origin           | AWS_CLOUDHSM          |
        | CustomKeyStoreId | cks-1234567890abcdef0 |
      Then the request is refused with CustomKeyStoreNotFoundException

    @case:only-symmetric @documented @operation:CreateKey
    Scenario: CreateKey refuses an HMAC key in a custom key store
      Given a single-Region key
      When CreateKey is called with:
        | KeySpec          | HMAC_256              |
        | KeyUsage         | GENERATE_VERIFY_MAC   |
        | Origin           | AWS_CLOUDHSM          |
        | CustomKeyStoreId | cks-1234567890abcdef0 |
      Then the request is refused

  @CRE-07
  Rule: DescribeKey shows a new replica as ReplicateKey did
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:replica @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario Outline: ReplicateKey shows a <spec> replica for <usage> member by member
      Given a multi-Region key of key spec <spec> for <usage>
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And DescribeKey shows the same key metadata

      Examples:
        | spec              | usage                   |
        | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT         |
        | ECC_NIST_P256     | KEY_AGREEMENT           |
        | HMAC_256          | GENERATE_VERIFY_MAC     |
        | ML_DSA_44         | SIGN_VERIFY             |
        | ML_KEM_768        | ENCAPSULATE_DECAPSULATE |

  @CRE-08
  Rule: A key in a custom key store shows CustomKeyStoreId, and its cluster or its external key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
    Not testable: it takes a CloudHSM cluster or an external key manager to create such a key.
