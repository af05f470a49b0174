Feature: What the new roles mean once the primary Region is updated

  @UPR-14
  Rule: The new primary key can be replicated and the old one no longer can
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: The new primary key can be replicated
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is asked in the second Region for the third Region
      Then the call succeeds
      And the key in the third Region becomes a replica key

    @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: The old primary key cannot be replicated any more
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is asked in the home Region for the third Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And nothing about the related keys has changed

    @recorded @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: Replicating the old primary key gives UnsupportedOperationException
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is asked in the home Region for the third Region
      Then the request is refused with UnsupportedOperationException

  @UPR-15
  Rule: Rotation calls follow the primary role
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:UpdatePrimaryRegion
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

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> no longer works on the old primary key
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When <operation> is called in the home Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException

      Examples:
        | operation          |
        | EnableKeyRotation  |
        | DisableKeyRotation |
        | RotateKeyOnDemand  |

    @recorded @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> on the old primary key gives UnsupportedOperationException
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When <operation> is called in the home Region
      Then the request is refused with UnsupportedOperationException

      Examples:
        | operation          |
        | EnableKeyRotation  |
        | DisableKeyRotation |
        | RotateKeyOnDemand  |

  @UPR-18
  Rule: Moving the primary away is how a primary key is retired without deleting its replicas
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html

    @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: A former primary key is deleted like any replica
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ScheduleKeyDeletion is called in the home Region
      Then the call succeeds
      And the key in the home Region becomes PendingDeletion with a deletion date
      And the key in the second Region becomes the primary key

    @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: The new primary key waits for its replicas when it is deleted
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ScheduleKeyDeletion is called in the second Region
      Then the call succeeds
      And the key in the second Region becomes PendingReplicaDeletion without a deletion date
