Feature: Replicating a key that has replicas

  @REP-21
  Rule: ReplicateKey changes nothing about the related keys that exist already
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:own @documented @operation:ReplicateKey
    Scenario Outline: ReplicateKey leaves the primary and its replica their own <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | third Region                            |
        | Description   | of the new replica                      |
        | Tags          | [{"TagKey":"own","TagValue":"another"}] |
      Then the call succeeds
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | key policy  |
        | grants      |
        | aliases     |

    @case:shared @documented @operation:ReplicateKey @operation:EnableKeyRotation
    Scenario Outline: ReplicateKey leaves the <property> as it is
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the <property> of every related key is noted
      When ReplicateKey is called in the home Region, naming the third Region
      Then the call succeeds
      And the <property> of every related key is unchanged

      Examples:
        | property             |
        | rotation setting     |
        | key material history |
        | current material     |

    @case:state @documented @operation:ReplicateKey
    Scenario Outline: A replica that is <state> stays so when the key is replicated again
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is <state>
      And the key state and deletion date of every related key is noted
      When ReplicateKey is called in the home Region, naming the third Region
      Then the call succeeds
      And the key state and deletion date of every related key is unchanged

      Examples:
        | state           |
        | Disabled        |
        | PendingDeletion |

    @case:moved @documented @operation:ReplicateKey @operation:UpdatePrimaryRegion
    Scenario: A new primary that is replicated stays the primary
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is called in the second Region, naming the third Region
      Then the call succeeds
      And the key in the second Region stays the primary key

    @case:creating @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario: A replica that is still Creating is listed by its primary
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is called in the home Region, naming the third Region
      Then the key in the home Region lists replica keys in the second and third Regions only

  @REP-22
  Rule: ReplicateKey requires KeyId and ReplicaRegion, and takes 50 tags and a description of 8192 characters
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html

    @case:required @documented @operation:ReplicateKey
    Scenario Outline: ReplicateKey without <member> is refused
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | <member> | absent |
      Then the request is refused with ValidationException
      And the second Region has no related key

      Examples:
        | member        |
        | KeyId         |
        | ReplicaRegion |

    @case:tags @documented @operation:ReplicateKey @operation:ListResourceTags
    Scenario: ReplicateKey gives a replica 50 tags with empty values
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | second Region |
        | Tags          | 50 tags       |
      Then the call succeeds
      And ListResourceTags in the second Region shows:
        | Tags.[TagKey=tag-0].TagValue  | an empty text |
        | Tags.[TagKey=tag-49].TagValue | an empty text |

    @case:description @documented @operation:ReplicateKey
    Scenario: ReplicateKey gives a replica a description of 8192 characters
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion | second Region   |
        | Description   | 8192 characters |
      Then the call succeeds
      And the key in the second Region becomes a replica key

  @REP-23
  Rule: A replica has its own creation date, key policies by name, and every member of KeyMetadata
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html

    @case:creation-date @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario: A replica that is made after its primary has a later creation date
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region a second later, naming the second Region
      Then the creation date in the second Region is later than in the home Region

    @case:policies @documented @operation:ReplicateKey @operation:ListKeyPolicies
    Scenario: ListKeyPolicies lists the default policy in every Region
      Given a multi-Region key with a replica in the second Region
      When ListKeyPolicies is called in the second Region
      Then ListKeyPolicies in every Region shows:
        | PolicyNames.length | 1       |
        | PolicyNames.0      | default |

    @case:old-member @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario: DescribeKey shows the key spec by its older name as well in every Region
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the second Region
      Then DescribeKey in every Region shows:
        | KeyMetadata.CustomerMasterKeySpec | SYMMETRIC_DEFAULT |
        | KeyMetadata.KeySpec               | SYMMETRIC_DEFAULT |
        | KeyMetadata.KeyManager            | CUSTOMER          |
