Feature: UpdatePrimaryRegion refuses a KeyId that is not a multi-Region primary key

  @UPR-E1
  Rule: A replica key cannot be named as the current primary key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:own-region @documented @operation:UpdatePrimaryRegion
    Scenario: A call that names a replica key in its own Region is refused
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called in the second Region, naming the second Region
      Then the request is refused with an error documented for UpdatePrimaryRegion
      And the request is refused with KMSInvalidStateException, as recorded on 2026-09-12

    @case:push-back @documented @operation:UpdatePrimaryRegion
    Scenario: A call on a replica key cannot return the role to the primary's own Region
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the second Region, naming the home Region
      Then the request is refused

    @case:former-primary @documented @operation:UpdatePrimaryRegion
    Scenario: A former primary key is refused like any other replica key
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the home Region
      Then the request is refused with an error documented for UpdatePrimaryRegion

  @UPR-E11
  Rule: An alias name is not accepted as KeyId
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:refused @documented @operation:UpdatePrimaryRegion @operation:CreateAlias
    Scenario: An alias name is refused
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called with the alias name as the primary key
      Then the request is refused with an error documented for UpdatePrimaryRegion
      And the request is refused with InvalidArnException, as recorded on 2026-09-12

  @UPR-E12
  Rule: An alias ARN is not accepted as KeyId
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:refused @documented @operation:UpdatePrimaryRegion @operation:CreateAlias
    Scenario: An alias ARN is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with the alias ARN as the primary key
      Then the request is refused with an error documented for UpdatePrimaryRegion
      And the request is refused with InvalidArnException, as inferred

  @UPR-E13
  Rule: A single-Region key has no primary Region to update
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:refused @documented @operation:UpdatePrimaryRegion
    Scenario: A single-Region key is refused
      Given a single-Region key
      And every related key has properties of its own
      And the key is not multi-Region
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the request is refused with UnsupportedOperationException, KMSInvalidStateException or ValidationException
      And the request is refused with UnsupportedOperationException, as inferred

  @UPR-E14
  Rule: A well-formed key ID that does not exist is refused with NotFoundException
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:absent @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <form> is refused with NotFoundException
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called with <form> as the primary key
      Then the request is refused with NotFoundException

      Examples:
        | form              |
        | an absent key ID  |
        | an absent key ARN |

  @UPR-E15
  Rule: A malformed key ID is refused with NotFoundException
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded on DescribeKey, 2023-2025)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:refused @documented @operation:UpdatePrimaryRegion
    Scenario: A malformed key ID is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with a malformed key ID as the primary key
      Then the request is refused
      And the request is refused with NotFoundException, as inferred

  @UPR-E16
  Rule: A key ARN of another Region is not accepted
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded on DescribeKey, 2023-2025)

    @case:refused @documented @operation:UpdatePrimaryRegion
    Scenario: The replica's key ARN sent to the primary's Region is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with the replica's key ARN as the primary key
      Then the request is refused
      And the request is refused with NotFoundException or InvalidArnException, as inferred

  @UPR-E17
  Rule: A key ID is unknown in a Region that contains no related key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded on DescribeKey, 2023-2025)

    @case:third-region @documented @operation:UpdatePrimaryRegion
    Scenario: The key ID is refused with NotFoundException in a Region without a related key
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the third Region, naming the second Region
      Then the request is refused with NotFoundException
