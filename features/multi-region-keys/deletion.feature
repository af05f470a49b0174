Feature: Deleting related keys

  @DEL-01
  Rule: A replica key is scheduled for deletion like any key, and the primary key still lists it
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html

    @case:replica @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A replica becomes PendingDeletion with a deletion date after the waiting period
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is a replica key
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And the deletion date is 7 days away
      And the key in the second Region becomes PendingDeletion with a deletion date

    @case:primary-lists-it @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: The primary of a replica that is pending deletion stays Enabled and lists it
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And the key in the home Region is in the key state Enabled
      And the key in the home Region lists replica keys in the second Region only

  @DEL-02
  Rule: A primary key with replica keys waits in PendingReplicaDeletion, without a deletion date
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html

    @case:waits @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A primary with a replica becomes PendingReplicaDeletion
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is the primary key
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingReplicaDeletion without a deletion date

    @case:waits-for-pending-replica @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A primary whose replica is pending deletion also waits
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingReplicaDeletion without a deletion date

    @case:no-replicas @documented @operation:ScheduleKeyDeletion
    Scenario: A primary without replicas becomes PendingDeletion immediately
      Given a multi-Region key with no replicas
      And the key in the home Region is the primary key
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingDeletion with a deletion date

    @case:window-to-follow @documented @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario: A primary waiting for its replicas reports the waiting period that will then apply
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When DescribeKey is called in the home Region
      Then the key metadata contains:
        | KeyState                    | PendingReplicaDeletion |
        | PendingDeletionWindowInDays | 7                      |
        | DeletionDate                | absent                 |

    @case:replica-has-date @documented @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario: A replica pending deletion reports a deletion date and no further waiting period
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When DescribeKey is called in the second Region
      Then the key metadata contains:
        | KeyState                    | PendingDeletion |
        | PendingDeletionWindowInDays | absent          |

  @DEL-03
  Rule: In PendingReplicaDeletion, the primary key cannot be used or replicated, but its replicas keep working
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html

    @case:refused @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario Outline: <operation> is refused on a primary in PendingReplicaDeletion
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When <operation> is called in the home Region
      Then the request is refused with KMSInvalidStateException or DisabledException

      Examples:
        | operation       |
        | Encrypt         |
        | GenerateDataKey |
        | ReplicateKey    |

    @case:replica-decrypts @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey @operation:Decrypt
    Scenario: A replica decrypts while its primary waits for deletion
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      And the key in the home Region is PendingReplicaDeletion
      When the ciphertext is decrypted in the second Region
      Then the original plaintext is returned
