Feature: What the new roles allow after the primary Region is updated

  @UPR-14
  Rule: The new primary key can be replicated and the old one no longer can
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:new-primary @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: The new primary key can be replicated
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is called in the second Region, naming the third Region
      Then the call succeeds
      And the key in the third Region becomes a replica key

    @case:old-primary @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: The old primary key can no longer be replicated
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is called in the home Region, naming the third Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And the request is refused with UnsupportedOperationException, as recorded on 2026-09-12

  @UPR-15
  Rule: Rotation calls follow the primary role
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:new-primary @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> works on the new primary key
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When <operation> is called in the second Region
      Then the call succeeds

      Examples:
        | operation          |
        | EnableKeyRotation  |
        | DisableKeyRotation |
        | RotateKeyOnDemand  |

    @case:old-primary @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> no longer works on the old primary key
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the primary Region has been updated to the second Region
      When <operation> is called in the home Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And the request is refused with UnsupportedOperationException, as recorded on 2026-09-12

      Examples:
        | operation          |
        | EnableKeyRotation  |
        | DisableKeyRotation |
        | RotateKeyOnDemand  |

  @UPR-18
  Rule: A primary key can be deleted without deleting its replicas once the primary role has moved away
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html

    @case:former-primary @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: A former primary key is scheduled for deletion like any replica
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingDeletion with a deletion date
      And the key in the second Region becomes the primary key

    @case:new-primary @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: The new primary key waits for its replicas when it is scheduled for deletion
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And the key in the second Region becomes PendingReplicaDeletion without a deletion date
