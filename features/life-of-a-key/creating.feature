Feature: Creating keys

  @CRE-01
  Rule: What CreateKey is not given has a default
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html

    @case:nothing @documented @operation:CreateKey @operation:DescribeKey
    Scenario: Without any member, CreateKey creates a symmetric encryption key of one Region
      Given a single-Region key
      When CreateKey is called with:
        | Description | absent |
      Then the new key is a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

    @case:other @documented @operation:CreateKey
    Scenario Outline: With <member> <value> alone, CreateKey creates an ordinary key
      Given a single-Region key
      When CreateKey is called with:
        | <member> | <value> |
      Then the new key is a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT

      Examples:
        | member      | value             |
        | KeySpec     | SYMMETRIC_DEFAULT |
        | KeyUsage    | ENCRYPT_DECRYPT   |
        | Origin      | AWS_KMS           |
        | MultiRegion | false             |

  @CRE-02
  Rule: A new key has the description, the tags and the key policy that were given
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html

    @case:kept @documented @operation:CreateKey @operation:ListResourceTags @operation:GetKeyPolicy
    Scenario Outline: A new <spec> key of origin <origin> keeps description, tags and key policy
      Given a single-Region key
      When CreateKey is called with:
        | KeySpec                        | <spec>                                                                     |
        | KeyUsage                       | <usage>                                                                    |
        | Origin                         | <origin>                                                                   |
        | Description                    | one of a kind                                                              |
        | Tags                           | [{"TagKey":"one","TagValue":"first"},{"TagKey":"empty","TagValue":""}]     |
        | Policy                         | a policy that nobody can change                                            |
        | BypassPolicyLockoutSafetyCheck | true                                                                       |
      Then DescribeKey in the home Region shows:
        | KeyMetadata.Description | one of a kind |
      And ListResourceTags in the home Region shows:
        | Tags.length                  | 3             |
        | Tags.[TagKey=one].TagValue   | first         |
        | Tags.[TagKey=empty].TagValue | an empty text |
      And GetKeyPolicy in the home Region shows:
        | Policy | a text with kms:ScheduleKeyDeletion |

      Examples:
        | case    | spec              | usage               | origin   |
        | usual   | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     | AWS_KMS  |
        | empty   | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     | EXTERNAL |
        | signing | ECC_NIST_P256     | SIGN_VERIFY         | AWS_KMS  |
        | MAC     | HMAC_256          | GENERATE_VERIFY_MAC | AWS_KMS  |

    @case:kept-multi-Region @documented @operation:CreateKey @operation:ListResourceTags @operation:GetKeyPolicy
    Scenario: A new multi-Region key keeps description, tags and key policy
      Given a single-Region key
      When CreateKey is called with:
        | MultiRegion                    | true                                                                       |
        | Description                    | one of a kind                                                              |
        | Tags                           | [{"TagKey":"one","TagValue":"first"},{"TagKey":"empty","TagValue":""}]     |
        | Policy                         | a policy that nobody can change                                            |
        | BypassPolicyLockoutSafetyCheck | true                                                                       |
      Then DescribeKey in the home Region shows:
        | KeyMetadata.MultiRegion | true          |
        | KeyMetadata.Description | one of a kind |
      And ListResourceTags in the home Region shows:
        | Tags.length                  | 3             |
        | Tags.[TagKey=one].TagValue   | first         |
        | Tags.[TagKey=empty].TagValue | an empty text |
      And GetKeyPolicy in the home Region shows:
        | Policy | a text with kms:ScheduleKeyDeletion |

    @case:description @documented @operation:CreateKey @operation:DescribeKey
    Scenario Outline: A new key has a description of <what>
      Given a single-Region key
      When CreateKey is called with:
        | Description | <description> |
      Then the new key is a SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      And DescribeKey shows the same key metadata

      Examples:
        | what              | description             |
        | 8192 characters   | 8192 characters         |
        | 8192 umlauts | 8192 umlauts |
        | other characters  | "\"ä\" <b> & 鍵\n\tnext" |

  @CRE-03
  Rule: CreateKey refuses a description, tags, a key policy and words that a key cannot have
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html

    @case:refused @documented @operation:CreateKey
    Scenario Outline: CreateKey refuses <what>
      Given a single-Region key
      When CreateKey is called with:
        | <member> | <value> |
      Then the request is refused with <exception>

      Examples:
        | what                 | member      | value                                     | exception                                                       |
        | long-description     | Description | 8193 characters                           | ValidationException                                             |
        | one-tag-twice        | Tags        | one tag key twice                         | TagException or ValidationException                             |
        | reserved-tag         | Tags        | [{"TagKey":"aws:own","TagValue":"first"}] | TagException or ValidationException                             |
        | tag-without-key      | Tags        | [{"TagKey":"","TagValue":"first"}]        | TagException or ValidationException                             |
        | policy-of-words      | Policy      | no policy                                 | MalformedPolicyDocumentException                                |
        | unknown-key-spec     | KeySpec     | AES_256                                   | ValidationException                                             |
        | unknown-key-usage    | KeyUsage    | SIGN                                      | ValidationException                                             |
        | unknown-origin       | Origin      | IMPORTED                                  | ValidationException                                             |

    @case:lockout @documented @operation:CreateKey @needs:authorization
    Scenario Outline: CreateKey refuses a key policy that nobody can change, for a <spec> key
      Given a single-Region key
      When CreateKey is called with:
        | KeySpec  | <spec>                          |
        | KeyUsage | <usage>                         |
        | Policy   | a policy that nobody can change |
      Then the request is refused with MalformedPolicyDocumentException

      Examples:
        | spec              | usage               |
        | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     |
        | HMAC_256          | GENERATE_VERIFY_MAC |

  @CRE-04
  Rule: CustomerMasterKeySpec is the deprecated name of KeySpec
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html

    @case:deprecated @documented @operation:CreateKey @operation:DescribeKey
    Scenario Outline: CreateKey with CustomerMasterKeySpec <spec> creates such a key
      Given a single-Region key
      When CreateKey is called with:
        | CustomerMasterKeySpec | <spec>  |
        | KeyUsage              | <usage> |
      Then the new key is a <spec> key for <usage>
      And DescribeKey shows the same key metadata

      Examples:
        | spec            | usage               |
        | HMAC_384        | GENERATE_VERIFY_MAC |
        | ECC_SECG_P256K1 | SIGN_VERIFY         |

  @CRE-05
  Rule: KeyUsage is required for every key spec but SYMMETRIC_DEFAULT
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/hmac.json (recorded 2026-09-12)

    @case:missing @documented @operation:CreateKey
    Scenario Outline: CreateKey of a <spec> key without KeyUsage is refused
      Given a single-Region key
      When CreateKey is called with:
        | KeySpec | <spec> |
      Then the request is refused
      And the request is refused with ValidationException, as <known>

      Examples:
        | spec                  | known                  |
        | HMAC_224              | recorded on 2026-09-12 |
        | RSA_2048              | inferred               |
        | ECC_NIST_P256         | inferred               |
        | ECC_SECG_P256K1       | inferred               |
        | ECC_NIST_EDWARDS25519 | inferred               |
        | ML_DSA_44             | inferred               |
        | ML_KEM_512            | inferred               |

  @CRE-09
  Rule: KeySpec and CustomerMasterKeySpec are not given together
    Source: https://github.com/nsmithuk/local-kms/tree/e4d9425/tests/functional (recorded between 2021 and 2023)

    @case:both @recorded @operation:CreateKey
    Scenario: CreateKey refuses KeySpec together with CustomerMasterKeySpec
      Given a single-Region key
      When CreateKey is called with:
        | KeySpec               | HMAC_256            |
        | CustomerMasterKeySpec | HMAC_256            |
        | KeyUsage              | GENERATE_VERIFY_MAC |
      Then the request is refused with ValidationException
