Feature: Deletion of one related key beside the others

  @DEL-21
  Rule: Each related key is scheduled for deletion, and its deletion canceled, by itself
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html

    @case:own-date @documented @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario: Two replicas that are pending deletion have deletion dates of their own
      Given a multi-Region key with replicas in the second and third Regions
      And ScheduleKeyDeletion has been called in the second Region with:
        | PendingWindowInDays | 15 |
      When ScheduleKeyDeletion is called in the third Region with:
        | PendingWindowInDays | 30 |
      Then the call succeeds
      And DescribeKey in the second Region shows:
        | KeyMetadata.DeletionDate | about 15 days away |

    @case:again @documented @operation:ScheduleKeyDeletion @operation:CancelKeyDeletion
    Scenario: A replica whose deletion was canceled can be scheduled again, with a waiting period from then on
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      And CancelKeyDeletion has been called in the second Region with:
        | KeyId | its own ARN |
      When ScheduleKeyDeletion is called in the second Region with:
        | PendingWindowInDays | 15 |
      Then DescribeKey in the second Region shows:
        | KeyMetadata.KeyState     | PendingDeletion    |
        | KeyMetadata.DeletionDate | about 15 days away |

    @case:own-state @documented @operation:ScheduleKeyDeletion
    Scenario: ScheduleKeyDeletion of a replica returns the replica's own key state
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the second Region
      Then the response contains:
        | KeyId               | its own ARN     |
        | KeyState            | PendingDeletion |
        | PendingWindowInDays | 7               |

    @case:beside @documented @operation:ScheduleKeyDeletion
    Scenario Outline: ScheduleKeyDeletion of a replica works while its primary is <state>
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is <state>
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And the key in the second Region is in the key state PendingDeletion

      Examples:
        | state                  |
        | Disabled               |
        | PendingReplicaDeletion |

    @case:canceled @documented @operation:CancelKeyDeletion
    Scenario Outline: CancelKeyDeletion of a replica leaves it its <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      And the key in the second Region is PendingDeletion
      When CancelKeyDeletion is called in the second Region
      Then the call succeeds
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | grants      |
        | key policy  |
        | aliases     |

  @DEL-22
  Rule: A new primary key is scheduled for deletion, and its deletion canceled, as the primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:canceled @documented @operation:UpdatePrimaryRegion @operation:CancelKeyDeletion
    Scenario: A new primary whose deletion is canceled is Disabled, and the primary as before
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      And the key in the second Region is PendingReplicaDeletion
      When CancelKeyDeletion is called in the second Region
      Then the key in the second Region is in the key state Disabled
      And the key in the second Region stays the primary key

    @case:window @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario: A new primary that waits for its replicas shows its waiting period
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ScheduleKeyDeletion is called in the second Region
      Then DescribeKey in the second Region shows:
        | KeyMetadata.KeyState                    | PendingReplicaDeletion |
        | KeyMetadata.PendingDeletionWindowInDays | 7                      |
        | KeyMetadata.DeletionDate                | absent                 |
