Feature: Names that belong to one Region

  @IND-21
  Rule: An alias names the key of its own Region, and none in another
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @case:elsewhere @documented @operation:DescribeKey @operation:CreateAlias
    Scenario Outline: <operation> in the second Region does not find the <form> of the home Region
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region has an alias
      When <operation> is called in the second Region with:
        | KeyId | the primary's <form> |
      Then the request is refused with NotFoundException

      Examples:
        | case           | operation       | form       |
        | described name | DescribeKey     | alias name |
        | described ARN  | DescribeKey     | alias ARN  |
        | used name      | GenerateDataKey | alias name |
        | used ARN       | GenerateDataKey | alias ARN  |

    @case:same-name @documented @operation:DescribeKey @operation:CreateAlias
    Scenario: The alias ARN of the home Region names no key in the second, although an alias there has its name
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region has an alias
      And CreateAlias has been called in the second Region with:
        | AliasName | the primary's alias name |
      When DescribeKey is called in the second Region with:
        | KeyId | the primary's alias ARN |
      Then the request is refused with NotFoundException

  @IND-23
  Rule: A key ARN names the key of its own Region, and no operation carries a call out in another
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2025-11-10)

    @case:other-arn @documented @operation:ReplicateKey
    Scenario Outline: <operation> in the second Region refuses the key ARN of the home Region
      Given a multi-Region <kind> key with a replica in the second Region
      When <operation> is called in the second Region with:
        | KeyId | the primary's key ARN |
      Then the request is refused

      Examples:
        | operation            | kind        |
        | DescribeKey          | symmetric   |
        | DisableKey           | symmetric   |
        | EnableKey            | symmetric   |
        | TagResource          | symmetric   |
        | ListResourceTags     | symmetric   |
        | UpdateKeyDescription | symmetric   |
        | PutKeyPolicy         | symmetric   |
        | GetKeyPolicy         | symmetric   |
        | CreateGrant          | symmetric   |
        | ListGrants           | symmetric   |
        | ListAliases          | symmetric   |
        | ListKeyPolicies      | symmetric   |
        | UntagResource        | symmetric   |
        | GetKeyLastUsage      | symmetric   |
        | ScheduleKeyDeletion  | symmetric   |
        | ReplicateKey         | symmetric   |
        | EnableKeyRotation    | symmetric   |
        | GetKeyRotationStatus | symmetric   |
        | ListKeyRotations     | symmetric   |
        | RotateKeyOnDemand    | symmetric   |
        | Encrypt              | symmetric   |
        | GenerateDataKey      | symmetric   |
        | Sign                 | ECC signing |
        | GetPublicKey         | ECC signing |
        | GenerateMac          | HMAC        |

    @case:single-Region @recorded @operation:DescribeKey
    Scenario: The key ID of a single-Region key names no key in another Region
      Given a single-Region key
      When DescribeKey is called in the second Region
      Then the request is refused with NotFoundException

    @case:other-target @documented @operation:ReplicateKey
    Scenario Outline: <operation> in the second Region refuses the key ARN of the home Region as its target
      Given a multi-Region key with a replica in the second Region
      When <operation> is called in the second Region with:
        | TargetKeyId | the primary's key ARN |
      Then the request is refused

      Examples:
        | operation   |
        | CreateAlias |
        | UpdateAlias |

  @IND-22
  Rule: Changes that are made at the same time in one Region are all kept
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html

    @case:tags @documented @operation:TagResource
    Scenario Outline: Two tags that the key in the <region> is given at the same time are both kept
      Given a multi-Region key with a replica in the second Region
      When TagResource is called at the same time in the <region> with each of:
        | Tags | [{"TagKey":"one","TagValue":"first"}]  |
        | Tags | [{"TagKey":"two","TagValue":"second"}] |
      Then ListResourceTags in the <region> shows:
        | Tags.[TagKey=one].TagValue | first  |
        | Tags.[TagKey=two].TagValue | second |

      Examples:
        | region        |
        | home Region   |
        | second Region |
