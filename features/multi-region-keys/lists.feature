Feature: Lists about one key

  @LST-01
  Rule: ListAliases with a KeyId lists the aliases of that key only
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html

    @case:one-key @documented @operation:ListAliases @operation:CreateAlias
    Scenario: ListAliases with the KeyId of one key lists its alias but not another key's
      Given a multi-Region key with no replicas
      And the key in the home Region has an alias
      And another key in the home Region has an alias
      When all aliases of the key in the home Region are listed
      Then the alias is listed
      And no alias of another key is listed
