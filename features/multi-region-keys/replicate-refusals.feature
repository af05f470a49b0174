Feature: ReplicateKey refuses what it cannot replicate

  @REP-E1
  Rule: The primary's own Region cannot receive a replica
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @recorded @operation:ReplicateKey
    Scenario: The primary's own Region gives ValidationException
      Given a multi-Region key with no replicas
      When ReplicateKey is asked in the home Region for the home Region
      Then the request is refused with ValidationException
      And nothing about the related keys has changed

  @REP-E2
  Rule: A Region can hold one related key only
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:ReplicateKey
    Scenario: A second replica in the same Region gives AlreadyExistsException
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is asked in the home Region for the second Region
      Then the request is refused with AlreadyExistsException
      And nothing about the related keys has changed

    @recorded @operation:ReplicateKey @operation:ScheduleKeyDeletion
    Scenario: A replica pending deletion still stands in the way
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When ReplicateKey is asked in the home Region for the second Region
      Then the request is refused with AlreadyExistsException

  @REP-E3
  Rule: A replica must be in the primary's partition
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @recorded @operation:ReplicateKey
    Scenario: A Region of another partition gives ValidationException
      Given a multi-Region key with no replicas
      When ReplicateKey is asked for "cn-north-1"
      Then the request is refused with ValidationException
      And nothing about the related keys has changed

  @REP-E4
  Rule: A Region that does not exist cannot receive a replica
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @recorded @operation:ReplicateKey
    Scenario: A Region that does not exist gives ValidationException
      Given a multi-Region key with no replicas
      When ReplicateKey is asked for "us-invalid-1"
      Then the request is refused with ValidationException
      And nothing about the related keys has changed

  @REP-E5
  Rule: A replica key cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @documented @operation:ReplicateKey
    Scenario: Replicating a replica is refused
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is asked in the second Region for the third Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And the third Region has no related key

    @recorded @operation:ReplicateKey
    Scenario: Replicating a replica gives UnsupportedOperationException
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is asked in the second Region for the third Region
      Then the request is refused with UnsupportedOperationException
      And nothing about the related keys has changed

  @REP-E6
  Rule: A single-Region key cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @documented @operation:ReplicateKey
    Scenario: Replicating a single-Region key is refused
      Given a single-Region key
      When ReplicateKey is asked in the home Region for the second Region
      Then the request is refused with UnsupportedOperationException, KMSInvalidStateException or ValidationException
      And the second Region has no related key

  @REP-E7
  Rule: A Disabled primary key cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:ReplicateKey @operation:DisableKey
    Scenario: A disabled primary gives DisabledException
      Given a multi-Region key with no replicas
      And the key in the home Region is Disabled
      When ReplicateKey is asked in the home Region for the second Region
      Then the request is refused with DisabledException
      And the second Region has no related key

    @recorded @operation:ReplicateKey @operation:DisableKey
    Scenario: A disabled primary gives DisabledException also where a replica exists
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      When ReplicateKey is asked in the home Region for the second Region
      Then the request is refused with DisabledException

  @REP-E8
  Rule: A primary key without key material cannot be replicated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports_multi_region.json (recorded 2026-09-12)

    @documented @operation:ReplicateKey @operation:ImportKeyMaterial
    Scenario: A primary in PendingImport gives KMSInvalidStateException
      Given a multi-Region key of kind imported with a replica in the second Region
      And the key in the home Region is PendingImport
      When ReplicateKey is asked in the home Region for the third Region
      Then the request is refused with KMSInvalidStateException
      And nothing about the related keys has changed

  @REP-E10
  Rule: ReplicateKey does not accept an alias
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @recorded @operation:ReplicateKey @operation:CreateAlias
    Scenario: An alias name gives InvalidArnException
      Given a multi-Region key with no replicas
      When ReplicateKey is given the alias name as the primary key
      Then the request is refused with InvalidArnException
