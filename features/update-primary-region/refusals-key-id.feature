Feature: UpdatePrimaryRegion refuses a KeyId that is not a multi-Region primary key

  @UPR-E1
  Rule: A replica key cannot be named as the current primary key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:UpdatePrimaryRegion
    Scenario: Calling on a replica key in its own Region is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the second Region for the second Region
      Then the refusal is one that UpdatePrimaryRegion documents
      And nothing about the related keys has changed

    @recorded @operation:UpdatePrimaryRegion
    Scenario: Calling on a replica key gives KMSInvalidStateException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the second Region for the second Region
      Then the request is refused with KMSInvalidStateException
      And nothing about the related keys has changed

    @documented @operation:UpdatePrimaryRegion
    Scenario: A replica key cannot push the role back to the primary's own Region
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the second Region for the home Region
      Then the request is refused
      And nothing about the related keys has changed

    @documented @operation:UpdatePrimaryRegion
    Scenario: A former primary key is refused like any other replica key
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When UpdatePrimaryRegion is asked in the home Region for the home Region
      Then the refusal is one that UpdatePrimaryRegion documents
      And nothing about the related keys has changed

  @UPR-E11
  Rule: An alias name is not accepted as KeyId
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:UpdatePrimaryRegion @operation:CreateAlias
    Scenario: An alias name is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given the alias name as the primary key
      Then the refusal is one that UpdatePrimaryRegion documents
      And nothing about the related keys has changed

    @recorded @operation:UpdatePrimaryRegion @operation:CreateAlias
    Scenario: An alias name gives InvalidArnException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given the alias name as the primary key
      Then the request is refused with InvalidArnException

  @UPR-E12
  Rule: An alias ARN is not accepted as KeyId
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion @operation:CreateAlias
    Scenario: An alias ARN is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given the alias ARN as the primary key
      Then the refusal is one that UpdatePrimaryRegion documents
      And nothing about the related keys has changed

    @inferred @operation:UpdatePrimaryRegion @operation:CreateAlias
    Scenario: An alias ARN gives InvalidArnException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given the alias ARN as the primary key
      Then the request is refused with InvalidArnException

  @UPR-E13
  Rule: A single-Region key has no primary Region to update
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: A single-Region key is refused
      Given a single-Region key
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the request is refused with UnsupportedOperationException, KMSInvalidStateException or ValidationException
      And nothing about the related keys has changed

    @inferred @operation:UpdatePrimaryRegion
    Scenario: A single-Region key gives UnsupportedOperationException
      Given a single-Region key
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the request is refused with UnsupportedOperationException

  @UPR-E14
  Rule: A well-formed key ID that does not exist gives NotFoundException
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <form> is refused with NotFoundException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given <form> as the primary key
      Then the request is refused with NotFoundException
      And nothing about the related keys has changed

      Examples:
        | form              |
        | an absent key ID  |
        | an absent key ARN |

  @UPR-E15
  Rule: A malformed key ID gives NotFoundException
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded on DescribeKey, 2023-2025)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: A malformed key ID does not succeed
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given a malformed key ID as the primary key
      Then the request is refused
      And nothing about the related keys has changed

    @inferred @operation:UpdatePrimaryRegion
    Scenario: A malformed key ID gives NotFoundException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given a malformed key ID as the primary key
      Then the request is refused with NotFoundException

  @UPR-E16
  Rule: A key ARN of another Region is not accepted
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded on DescribeKey, 2023-2025)

    @documented @operation:UpdatePrimaryRegion
    Scenario: The replica's key ARN sent to the primary's Region is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given the replica's key ARN as the primary key
      Then the request is refused
      And nothing about the related keys has changed

    @inferred @operation:UpdatePrimaryRegion
    Scenario: The replica's key ARN sent to the primary's Region gives NotFoundException or InvalidArnException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given the replica's key ARN as the primary key
      Then the request is refused with NotFoundException or InvalidArnException

  @UPR-E17
  Rule: A key ID is unknown in a Region that holds no related key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded on DescribeKey, 2023-2025)

    @documented @operation:UpdatePrimaryRegion
    Scenario: The key ID is refused with NotFoundException in a Region without a related key
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the third Region for the second Region
      Then the request is refused with NotFoundException
      And nothing about the related keys has changed
