Feature: Primary keys that wait for their replicas

  @DEL-23
  Rule: Scheduling the deletion of a primary key changes nothing about its replica keys
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:own @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: ScheduleKeyDeletion of a primary leaves its replica its <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | aliases     |
        | grants      |
        | key policy  |

    @case:managed @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: <operation> works on a replica while its primary waits for deletion
      Given a multi-Region key with a replica in the second Region
      And everything <operation> needs exists in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When <operation> is called in the second Region
      Then the call succeeds

      Examples:
        | operation            |
        | CreateAlias          |
        | CreateGrant          |
        | DisableKey           |
        | EnableKey            |
        | PutKeyPolicy         |
        | TagResource          |
        | UntagResource        |
        | UpdateKeyDescription |

    @case:rotation @inferred @operation:GetKeyRotationStatus @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A replica shows its rotation setting while its primary waits for deletion
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the key in the home Region is PendingReplicaDeletion
      When GetKeyRotationStatus is called in the second Region
      Then the response contains:
        | KeyRotationEnabled   | true |
        | RotationPeriodInDays | 90   |

    @case:listed @documented @operation:DescribeKey @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A primary that waits for its replicas lists them
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the home Region is PendingReplicaDeletion
      When DescribeKey is called in the home Region
      Then the key in the home Region lists replica keys in the second and third Regions only

  @DEL-24
  Rule: A primary that waits for its replicas has a waiting period of its own, the last one that it was scheduled with
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html

    @case:again @documented @operation:ScheduleKeyDeletion @operation:CancelKeyDeletion @operation:ReplicateKey
    Scenario: A primary whose deletion was canceled and scheduled again shows the new waiting period
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      And CancelKeyDeletion has been called in the home Region with:
        | KeyId | its own ARN |
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | 15 |
      Then DescribeKey in the home Region shows:
        | KeyMetadata.KeyState                    | PendingReplicaDeletion |
        | KeyMetadata.PendingDeletionWindowInDays | 15                     |

    @case:beside @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: ScheduleKeyDeletion of a replica leaves the waiting period of its primary
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When ScheduleKeyDeletion is called in the second Region with:
        | PendingWindowInDays | 15 |
      Then the call succeeds
      And DescribeKey in the home Region shows:
        | KeyMetadata.PendingDeletionWindowInDays | 7 |

    @case:not-the-replica @documented @operation:ScheduleKeyDeletion @operation:DescribeKey @operation:ReplicateKey
    Scenario: A replica does not show the waiting period of its primary
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When DescribeKey is called in the second Region
      Then the key metadata contains:
        | KeyState                    | Enabled |
        | PendingDeletionWindowInDays | absent  |

    @case:enabled @documented @operation:ScheduleKeyDeletion @operation:DescribeKey @operation:ReplicateKey
    Scenario: Enabled is false of a primary that waits for its replicas
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When DescribeKey is called in the home Region
      Then the key metadata contains:
        | KeyState | PendingReplicaDeletion |
        | Enabled  | false                  |

  @DEL-25
  Rule: Scheduling the deletion of a replica key leaves the rotation setting of its primary
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html

    @case:rotation @documented @operation:ScheduleKeyDeletion @operation:GetKeyRotationStatus @operation:ReplicateKey
    Scenario: A primary goes on rotating when the deletion of its replica is scheduled
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And GetKeyRotationStatus in the home Region shows:
        | KeyRotationEnabled   | true |
        | RotationPeriodInDays | 90   |
