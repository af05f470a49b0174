Feature: Invalid alias names and tags

  @ALI-01
  Rule: An alias name must start with alias/
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-04-13)

    @case:no-prefix @documented @operation:CreateAlias
    Scenario: A name without alias/ is refused
      Given a multi-Region key with no replicas
      When CreateAlias is called with a name that starts with "no-prefix-"
      Then the request is refused with InvalidAliasNameException or ValidationException
      And the request is refused with ValidationException, as recorded on 2023-04-13

  @TAG-01
  Rule: CreateKey accepts at most 50 tags
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2025-01-21)

    @case:50-tags @documented @operation:CreateKey
    Scenario: A key can be created with 50 tags
      Given a multi-Region key with no replicas
      When CreateKey is called with 50 tags
      Then the call succeeds

    @case:51-tags @documented @operation:CreateKey
    Scenario: A key cannot be created with 51 tags
      Given a multi-Region key with no replicas
      When CreateKey is called with 51 tags
      Then the request is refused with TagException, LimitExceededException or ValidationException
      And the request is refused with TagException, as recorded on 2025-01-21
