Feature: Aliases of related keys

  @IND-03
  Rule: An alias belongs to the key of one Region; related keys can have aliases of the same name
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html

    @case:same-name @documented @operation:CreateAlias @operation:ReplicateKey
    Scenario: A replica can have an alias of the name that an alias of its primary has
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region has an alias
      When CreateAlias is called in the second Region
      Then the call succeeds
      And the new alias is listed in the second Region

    @case:taken @documented @operation:CreateAlias
    Scenario: CreateAlias is refused for a name that is taken in the Region
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region has an alias
      When CreateAlias is called in the second Region
      Then the request is refused with AlreadyExistsException

    @case:at-once @documented @operation:CreateAlias
    Scenario: Of two aliases of one name made at the same time, one is refused
      Given a multi-Region key with a replica in the second Region
      When CreateAlias is called twice at the same time in the second Region
      Then only one of the two calls succeeds, and the other fails with AlreadyExistsException

    @case:moved @documented @operation:UpdateAlias
    Scenario: UpdateAlias moves an alias to the replica
      Given a multi-Region key with a replica in the second Region
      When UpdateAlias is called in the second Region
      Then the call succeeds
      And the new alias is listed in the second Region
