Feature: Scheduling and canceling deletion

  @DEL-05
  Rule: CancelKeyDeletion leaves the key Disabled, or PendingImport where its key material is missing
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:replica @documented @operation:CancelKeyDeletion @operation:ReplicateKey
    Scenario: A replica whose deletion is canceled is Disabled, without a deletion date
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When CancelKeyDeletion is called in the second Region
      Then the call succeeds
      And DescribeKey in the second Region shows:
        | KeyMetadata.KeyState                    | Disabled |
        | KeyMetadata.DeletionDate                | absent   |
        | KeyMetadata.PendingDeletionWindowInDays | absent   |

    @case:primary @documented @operation:CancelKeyDeletion @operation:ReplicateKey
    Scenario: A primary whose deletion is canceled while it waits for its replica is Disabled
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When CancelKeyDeletion is called in the home Region
      Then the call succeeds
      And DescribeKey in the home Region shows:
        | KeyMetadata.KeyState                    | Disabled |
        | KeyMetadata.DeletionDate                | absent   |
        | KeyMetadata.PendingDeletionWindowInDays | absent   |

    @case:alone @documented @operation:CancelKeyDeletion
    Scenario: A primary without replicas whose deletion is canceled is Disabled
      Given a multi-Region key with no replicas
      And the key in the home Region is PendingDeletion
      When CancelKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region is in the key state Disabled

    @case:enabled @documented @operation:CancelKeyDeletion @operation:EnableKey @operation:ReplicateKey
    Scenario: A replica whose deletion was canceled can be enabled and used
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      And CancelKeyDeletion has been called in the second Region with:
        | KeyId | its own ARN |
      When EnableKey is called in the second Region
      Then the key in the second Region is in the key state Enabled
      And the key works in every Region

    @case:without-material @recorded @operation:CancelKeyDeletion @operation:DeleteImportedKeyMaterial @operation:ReplicateKey
    Scenario: A replica without key material whose deletion is canceled is PendingImport
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      And the key in the second Region is PendingDeletion
      When CancelKeyDeletion is called in the second Region
      Then the call succeeds
      And the key in the second Region is in the key state PendingImport

    @case:role @documented @operation:CancelKeyDeletion @operation:UpdatePrimaryRegion
    Scenario: A former primary whose deletion is canceled stays a replica
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      And the key in the home Region is PendingDeletion
      When CancelKeyDeletion is called in the home Region
      Then the key in the home Region stays a replica key
      And every related key reports the same primary key and replica keys

  @DEL-06
  Rule: The waiting period is 7 to 30 days, and 30 by default
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html

    @case:outside @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: ScheduleKeyDeletion of a replica refuses a waiting period of <days> days
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the second Region with:
        | PendingWindowInDays | <days> |
      Then the request is refused with ValidationException
      And the key in the second Region is in the key state Enabled

      Examples:
        | days |
        | 1    |
        | 6    |
        | 31   |

    @case:within @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: A replica is deleted after <days> days where the waiting period is <given>
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the second Region with:
        | PendingWindowInDays | <given> |
      Then the deletion date is <days> days away
      And the response contains:
        | KeyState            | PendingDeletion |
        | PendingWindowInDays | <days>          |

      Examples:
        | given  | days |
        | 7      | 7    |
        | 30     | 30   |
        | absent | 30   |

    @case:same-date @documented @operation:ScheduleKeyDeletion @operation:DescribeKey @operation:ReplicateKey
    Scenario: DescribeKey shows a deletion date after the waiting period that was set
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the second Region with:
        | PendingWindowInDays | 15 |
      Then the deletion date is 15 days away
      And DescribeKey in the second Region shows:
        | KeyMetadata.DeletionDate                | about 15 days away |
        | KeyMetadata.PendingDeletionWindowInDays | absent             |

    @case:waiting @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A primary with a replica keeps the waiting period that was set, and gets no deletion date
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | 15 |
      Then the response contains:
        | KeyState            | PendingReplicaDeletion |
        | PendingWindowInDays | 15                     |
        | DeletionDate        | absent                 |
      And DescribeKey in the home Region shows:
        | KeyMetadata.PendingDeletionWindowInDays | 15 |

  @DEL-07
  Rule: Deletion is scheduled once, and canceled only while it is scheduled
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html

    @case:twice @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: ScheduleKeyDeletion is refused for the key in the <region> while it is <state>
      Given a multi-Region key with a replica in the second Region
      And the key in the <region> is <state>
      When ScheduleKeyDeletion is called in the <region> with:
        | PendingWindowInDays | 30 |
      Then the request is refused with KMSInvalidStateException
      And the HTTP status is 400

      Examples:
        | region        | state                  |
        | second Region | PendingDeletion        |
        | home Region   | PendingReplicaDeletion |

    @case:not-scheduled @documented @operation:CancelKeyDeletion @operation:ReplicateKey
    Scenario Outline: CancelKeyDeletion is refused for the key in the <region> that is not pending deletion
      Given a multi-Region key with a replica in the second Region
      When CancelKeyDeletion is called in the <region>
      Then the request is refused with KMSInvalidStateException
      And the HTTP status is 400

      Examples:
        | region        |
        | second Region |
        | home Region   |

    @case:at-once @inferred @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: Of two ScheduleKeyDeletion calls at the same time, one is refused
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called twice at the same time in the second Region
      Then only one of the two calls succeeds, and the other fails with KMSInvalidStateException
