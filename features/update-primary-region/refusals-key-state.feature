Feature: UpdatePrimaryRegion refuses keys that are not Enabled

  @UPR-E4
  Rule: A Disabled primary key cannot hand over its role
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:disabled @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A disabled primary is refused with DisabledException
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      And the key in the home Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException

    @case:enabled-again @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A primary that was disabled and enabled again can hand over its role
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      And the key in the home Region is Enabled
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key

  @UPR-E5
  Rule: A Disabled replica key cannot become the primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:refused @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A disabled replica cannot become the primary
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException or KMSInvalidStateException
      And the request is refused with DisabledException, as recorded on 2026-09-12

    @case:bystander @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A disabled replica in any other Region does not block the move
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the third Region is Disabled
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key

  @UPR-E6
  Rule: When both keys are Disabled, the error names the primary key
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:both @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: Two disabled keys are refused with DisabledException
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      And the key in the second Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException
      And the refusal names the key in the home Region, as inferred

  @UPR-E7
  Rule: A replica key that is pending deletion cannot become the primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:refused @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: A replica pending deletion cannot become the primary
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      And the key in the second Region is PendingDeletion
      When the primary Region is updated to the second Region
      Then the request is refused with KMSInvalidStateException or DisabledException
      And the request is refused with KMSInvalidStateException, as recorded on 2026-09-12

  @UPR-E8
  Rule: A primary key that is pending deletion or waiting for its replicas' deletion cannot hand over its role
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:pending-replica-deletion @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: A primary in PendingReplicaDeletion is refused
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      And the key in the home Region is PendingReplicaDeletion
      When the primary Region is updated to the second Region
      Then the request is refused with KMSInvalidStateException or DisabledException
      And the request is refused with KMSInvalidStateException, as inferred

    @case:pending-deletion @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: A primary in PendingDeletion is refused
      Given a multi-Region key with no replicas
      And the key in the home Region is PendingDeletion
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the request is refused with an error documented for UpdatePrimaryRegion

  @UPR-E9
  Rule: A replica key that is still Creating cannot become the primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:refused @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: A replica that is still Creating does not become the primary
      Given a multi-Region key with no replicas
      And a replica in the second Region that is still Creating
      When UpdatePrimaryRegion is called while the key in the second Region is Creating
      Then the request is refused
      And the key in the home Region stays the primary key
      And the request is refused with KMSInvalidStateException, as inferred

  @UPR-E10
  Rule: Neither key may be waiting for imported key material
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:replica @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial
    Scenario: A replica without key material cannot become the primary
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When the primary Region is updated to the second Region
      Then the request is refused with KMSInvalidStateException or DisabledException

    @case:primary @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial
    Scenario: A primary without key material cannot hand over its role
      Given a multi-Region imported key with a replica in the second Region
      And the key in the home Region is PendingImport
      When the primary Region is updated to the second Region
      Then the request is refused with KMSInvalidStateException

  @IMP-05
  Rule: A replica key can become the primary key only once its material is imported
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html

    @case:deleted @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial
    Scenario: A replica whose material was deleted is not promoted
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When the primary Region is updated to the second Region
      Then the request is refused
      And the key in the home Region stays the primary key

    @case:imported-again @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial
    Scenario: A replica whose material was imported again is promoted
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      And its key material is imported in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
