Feature: Deleting related keys

  @DEL-01
  Rule: A replica key is scheduled for deletion like any key, and the primary key still lists it
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html

    @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A replica becomes PendingDeletion with a deletion date after the waiting period
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And the deletion date is 7 days away
      And the key in the second Region becomes PendingDeletion with a deletion date

    @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
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

    @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A primary with a replica becomes PendingReplicaDeletion
      Given a multi-Region key with a replica in the second Region
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingReplicaDeletion without a deletion date

    @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
    Scenario: A primary whose replica is pending deletion waits as well
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingReplicaDeletion without a deletion date

    @documented @operation:ScheduleKeyDeletion
    Scenario: A primary without replicas becomes PendingDeletion at once
      Given a multi-Region key with no replicas
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingDeletion with a deletion date

    @documented @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario: A primary that waits for its replicas shows the waiting period that is to follow
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is PendingReplicaDeletion
      When DescribeKey is called in the home Region
      Then the metadata says:
        | KeyState                    | PendingReplicaDeletion |
        | PendingDeletionWindowInDays | 7                      |
        | DeletionDate                | absent                 |

    @documented @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario: A replica that is pending deletion has a date, and no waiting period to follow
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When DescribeKey is called in the second Region
      Then the metadata says:
        | KeyState                    | PendingDeletion |
        | PendingDeletionWindowInDays | absent          |

  @DEL-03
  Rule: In PendingReplicaDeletion the primary key cannot be used or replicated, while its replicas go on working
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html

    @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey
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

    @documented @operation:ScheduleKeyDeletion @operation:ReplicateKey @operation:Decrypt
    Scenario: A replica decrypts while its primary waits for deletion
      Given a multi-Region key with a replica in the second Region
      And a ciphertext made in the home Region
      And the key in the home Region is PendingReplicaDeletion
      When the ciphertext is decrypted in the second Region
      Then the plaintext is what was encrypted
