Feature: What a key that is pending deletion keeps

  @DEL-08
  Rule: A key that is pending deletion keeps its policy, tags, aliases and grants
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html

    @case:kept @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: A replica that is pending deletion keeps its <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | tags        |
        | aliases     |
        | grants      |
        | key policy  |
        | description |

    @case:allowed @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: <operation> succeeds on a replica that is pending deletion
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When <operation> is called in the second Region
      Then the call succeeds

      Examples:
        | operation        |
        | GetKeyPolicy     |
        | PutKeyPolicy     |
        | ListGrants       |
        | ListAliases      |
        | ListResourceTags |

    @case:refused @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: <operation> is refused on a replica that is pending deletion
      Given a multi-Region key with a replica in the second Region
      And everything <operation> needs exists in the second Region
      And the key in the second Region is PendingDeletion
      When <operation> is called in the second Region
      Then the request is refused with KMSInvalidStateException

      Examples:
        | operation            |
        | TagResource          |
        | UntagResource        |
        | UpdateKeyDescription |
        | CreateAlias          |
        | UpdateAlias          |
        | CreateGrant          |
        | EnableKey            |
        | DisableKey           |
        | Decrypt              |
        | GenerateDataKey      |

  @DSC-11
  Rule: A replica that is pending deletion is still listed, and its place is still taken
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:listed @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: Every related key lists a replica that is pending deletion
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the third Region is PendingDeletion
      When DescribeKey is called in the second Region
      Then the key in the second Region lists replica keys in the second and third Regions only
      And every related key reports the same primary key and replica keys

    @case:taken @documented @operation:ReplicateKey @operation:ScheduleKeyDeletion
    Scenario: ReplicateKey is refused for a Region whose replica is pending deletion
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When ReplicateKey is called in the home Region, naming the second Region
      Then the request is refused with AlreadyExistsException

    @case:third-region @documented @operation:ReplicateKey @operation:ScheduleKeyDeletion
    Scenario Outline: ReplicateKey works while another replica is <state>
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is <state>
      When ReplicateKey is called in the home Region, naming the third Region
      Then the call succeeds
      And the key in the third Region becomes a replica key

      Examples:
        | state           |
        | PendingDeletion |
        | Disabled        |

    @case:waits-for-disabled @documented @operation:ScheduleKeyDeletion @operation:DisableKey @operation:ReplicateKey
    Scenario: A primary whose replica is Disabled also waits for it
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is Disabled
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingReplicaDeletion without a deletion date
