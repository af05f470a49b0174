Feature: What ReplicateKey is given for the replica

  @REP-12
  Rule: The response shows the policy, description and tags that were given to the replica
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:description @documented @operation:ReplicateKey
    Scenario: The response contains the description that was given, and not the primary's
      Given a multi-Region key with no replicas
      And UpdateKeyDescription has been called in the home Region with:
        | Description | the primary's |
      When ReplicateKey is called in the home Region with:
        | Description | the replica's |
      Then the response contains:
        | ReplicaKeyMetadata.Description | the replica's |

    @case:no-description @documented @operation:ReplicateKey
    Scenario: The response contains an empty description where none was given
      Given a multi-Region key with no replicas
      And UpdateKeyDescription has been called in the home Region with:
        | Description | the primary's |
      When ReplicateKey is called in the home Region, naming the second Region
      Then the response contains:
        | ReplicaKeyMetadata.Description | an empty text |

    @case:tags @documented @operation:ReplicateKey
    Scenario: The response contains every tag that was given
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | Tags | [{"TagKey":"one","TagValue":"first"},{"TagKey":"two","TagValue":"second"}] |
      Then the response contains:
        | ReplicaTags.length                | 2      |
        | ReplicaTags.[TagKey=one].TagValue | first  |
        | ReplicaTags.[TagKey=two].TagValue | second |

    @case:tags-kept @documented @operation:ReplicateKey @operation:ListResourceTags
    Scenario: The replica has every tag that was given, and none of the primary's
      Given a multi-Region key with no replicas
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"primary","TagValue":"own"}] |
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | second Region |
        | Tags | [{"TagKey":"one","TagValue":"first"},{"TagKey":"two","TagValue":"second"}] |
      Then ListResourceTags in the second Region shows:
        | Tags.length                | 2      |
        | Tags.[TagKey=one].TagValue | first  |
        | Tags.[TagKey=two].TagValue | second |

    @case:policy @documented @operation:ReplicateKey
    Scenario: The response contains the policy that was given
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | Policy                         | a policy that nobody can change |
        | BypassPolicyLockoutSafetyCheck | true                            |
      Then the response contains:
        | ReplicaPolicy | a text with kms:ScheduleKeyDeletion |

    @case:all-replicas @documented @operation:ReplicateKey
    Scenario: The response lists the new replica among the replica keys
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | third Region |
      Then the response contains:
        | ReplicaKeyMetadata.MultiRegionConfiguration.MultiRegionKeyType                        | REPLICA |
        | ReplicaKeyMetadata.MultiRegionConfiguration.ReplicaKeys.length                        | 2       |
        | ReplicaKeyMetadata.MultiRegionConfiguration.ReplicaKeys.[Region=third Region].Arn     | present |

    @case:by-arn @documented @operation:ReplicateKey
    Scenario: ReplicateKey accepts the key ARN of the primary
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with the key ARN
      Then the call succeeds
      And the key in the second Region becomes a replica key

  @REP-13
  Rule: ReplicateKey refuses tags, descriptions and policies that a key cannot have, and makes no replica then
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:tags @documented @operation:ReplicateKey
    Scenario Outline: ReplicateKey refuses <tags>
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | second Region |
        | Tags          | <tags>        |
      Then the request is refused with TagException, LimitExceededException or ValidationException
      And the second Region has no related key

      Examples:
        | case     | tags                                       |
        | 51 tags  | 51 tags                                    |
        | twice    | one tag key twice                          |
        | reserved | [{"TagKey":"aws:own","TagValue":"first"}]  |

    @case:lockout @documented @operation:ReplicateKey @needs:authorization
    Scenario: ReplicateKey refuses a policy that nobody can change
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | second Region                   |
        | Policy        | a policy that nobody can change |
      Then the request is refused with MalformedPolicyDocumentException
      And the second Region has no related key

    @case:bypassed @documented @operation:ReplicateKey @needs:authorization
    Scenario: BypassPolicyLockoutSafetyCheck lets a policy pass that nobody can change
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion                  | second Region                   |
        | Policy                         | a policy that nobody can change |
        | BypassPolicyLockoutSafetyCheck | true                            |
      Then the call succeeds
      And the key in the second Region becomes a replica key

    @case:malformed @documented @operation:ReplicateKey
    Scenario: ReplicateKey refuses a policy that is no JSON
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | second Region |
        | Policy        | no policy     |
      Then the request is refused with MalformedPolicyDocumentException
      And the second Region has no related key

    @case:long-description @documented @operation:ReplicateKey
    Scenario: ReplicateKey refuses a description of 8193 characters
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | second Region   |
        | Description   | 8193 characters |
      Then the request is refused with ValidationException
      And the second Region has no related key

  @REP-08
  Rule: A Region has at most one related key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:at-once @documented @operation:ReplicateKey
    Scenario: Of two replicas made at the same time in one Region, one is refused
      Given a multi-Region key with no replicas
      When ReplicateKey is called twice at the same time in the home Region
      Then only one of the two calls succeeds, and the other fails with AlreadyExistsException

    @case:three-regions @documented @operation:ReplicateKey
    Scenario: Related keys in three Regions work together
      Given a multi-Region key with replicas in the second and third Regions
      When the key is used in the third Region
      Then every related key accepts the result
      And every related key reports the same primary key and replica keys

  @REP-14
  Rule: A multi-Region key of every key spec and key usage can be replicated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:spec @documented @operation:ReplicateKey @operation:CreateKey
    Scenario Outline: A multi-Region key of key spec <spec> for <usage> can be replicated
      Given a multi-Region key of key spec <spec> for <usage>
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And DescribeKey in the second Region shows:
        | KeyMetadata.KeySpec  | <spec>  |
        | KeyMetadata.KeyUsage | <usage> |

      Examples:
        | spec            | usage               |
        | RSA_3072        | ENCRYPT_DECRYPT     |
        | RSA_4096        | SIGN_VERIFY         |
        | ECC_NIST_P384   | SIGN_VERIFY         |
        | ECC_NIST_P521   | KEY_AGREEMENT       |
        | ECC_SECG_P256K1 | SIGN_VERIFY         |
        | HMAC_224        | GENERATE_VERIFY_MAC |
        | HMAC_384        | GENERATE_VERIFY_MAC |
        | HMAC_512        | GENERATE_VERIFY_MAC |
