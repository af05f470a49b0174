Feature: ReplicateKey refuses what it cannot replicate

  @REP-E1
  Rule: The primary's own Region cannot receive a replica
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:own-region @recorded @operation:ReplicateKey
    Scenario: Replicating to the primary's own Region fails with ValidationException
      Given a multi-Region key with no replicas
      And every related key has properties of its own
      When ReplicateKey is called in the home Region, naming the home Region
      Then the request is refused with ValidationException

  @REP-E2
  Rule: A Region can contain only one related key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:second-replica @documented @operation:ReplicateKey
    Scenario: Creating a second replica in the same Region fails with AlreadyExistsException
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When ReplicateKey is called in the home Region, naming the second Region
      Then the request is refused with AlreadyExistsException

    @case:pending-deletion @recorded @operation:ReplicateKey @operation:ScheduleKeyDeletion
    Scenario: A replica pending deletion still blocks a new replica
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When ReplicateKey is called in the home Region, naming the second Region
      Then the request is refused with AlreadyExistsException

  @REP-E3
  Rule: A replica must be in the primary's partition
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:other-partition @recorded @operation:ReplicateKey
    Scenario: Replicating to a Region in another partition fails with ValidationException
      Given a multi-Region key with no replicas
      When ReplicateKey is called, naming "cn-north-1"
      Then the request is refused with ValidationException

  @REP-E4
  Rule: A Region that does not exist cannot receive a replica
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:no-such-region @recorded @operation:ReplicateKey
    Scenario: Replicating to a Region that does not exist fails with ValidationException
      Given a multi-Region key with no replicas
      When ReplicateKey is called, naming "us-invalid-1"
      Then the request is refused with ValidationException

    @case:upper-case @documented @operation:ReplicateKey
    Scenario: Replicating to a Region whose name is in upper case is refused
      Given a multi-Region key with no replicas
      When ReplicateKey is called, naming "US-WEST-2"
      Then the request is refused with ValidationException or ValidationError

  @REP-E5
  Rule: A replica key cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @case:replica @documented @operation:ReplicateKey
    Scenario: Replicating a replica is refused
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When ReplicateKey is called in the second Region, naming the third Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And the third Region has no related key
      And the request is refused with UnsupportedOperationException, as recorded on 2026-09-12

    @case:creating @recorded @operation:ReplicateKey
    Scenario: Replicating a replica that is still Creating fails with UnsupportedOperationException
      Given a multi-Region key with no replicas
      And a replica in the second Region that is still Creating
      When ReplicateKey is called in the second Region, naming the third Region, while the key there is Creating
      Then the request is refused with UnsupportedOperationException

  @REP-E6
  Rule: A single-Region key cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:single-region @documented @operation:ReplicateKey
    Scenario: Replicating a single-Region key is refused
      Given a single-Region key
      And the key is not multi-Region
      And every related key has properties of its own
      When ReplicateKey is called in the home Region, naming the second Region
      Then the request is refused with UnsupportedOperationException, KMSInvalidStateException or ValidationException
      And the second Region has no related key

  @REP-E7
  Rule: A Disabled primary key cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:disabled @documented @operation:ReplicateKey @operation:DisableKey
    Scenario: Replicating a disabled primary fails with DisabledException
      Given a multi-Region key with no replicas
      And the key in the home Region is Disabled
      When ReplicateKey is called in the home Region, naming the second Region
      Then the request is refused with DisabledException
      And the second Region has no related key

    @case:disabled-and-taken @recorded @operation:ReplicateKey @operation:DisableKey
    Scenario: Replicating a disabled primary that has a replica fails with DisabledException
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      And the key in the home Region is Disabled
      When ReplicateKey is called in the home Region, naming the second Region
      Then the request is refused with DisabledException

  @REP-E8
  Rule: A primary key without key material cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports_multi_region.json (recorded 2026-09-12)

    @case:pending-import @documented @operation:ReplicateKey @operation:ImportKeyMaterial
    Scenario: Replicating a primary in PendingImport fails with KMSInvalidStateException
      Given a multi-Region imported key with a replica in the second Region
      And every related key has properties of its own
      And the key in the home Region is PendingImport
      When ReplicateKey is called in the home Region, naming the third Region
      Then the request is refused with KMSInvalidStateException

  @REP-E10
  Rule: ReplicateKey does not accept an alias
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:alias-name @recorded @operation:ReplicateKey @operation:CreateAlias
    Scenario: Replicating an alias name fails with InvalidArnException
      Given a multi-Region key with no replicas
      And every related key has properties of its own
      When ReplicateKey is called with the alias name as the primary key
      Then the request is refused with InvalidArnException
