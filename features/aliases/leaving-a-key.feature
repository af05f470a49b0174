Feature: Aliases that leave their key

  @ALI-08
  Rule: An alias can leave its key whatever state that key is in
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html

    @case:leaves @documented @operation:UpdateAlias @requires:CreateAlias
    Scenario Outline: UpdateAlias moves an alias away from a key that is <state>
      Given a single-Region key
      And the key in the home Region has an alias
      And the key in the home Region is <state>
      And a single-Region key
      When UpdateAlias is called in the home Region with:
        | AliasName | the alias name |
      Then the call succeeds

      Examples:
        | state           |
        | Disabled        |
        | PendingDeletion |

    @case:refused @documented @operation:UpdateAlias @requires:CreateAlias @requires:ListAliases
    Scenario Outline: UpdateAlias that refuses to move an alias of <other> for <usage> leaves it where it is
      Given a single-Region key
      And an alias of <other> for <usage>
      When UpdateAlias is called in the home Region
      Then the request is refused
      And ListAliases in the home Region shows:
        | Aliases.length | 0 |

      Examples:
        | case | other     | usage               |
        | HMAC | HMAC_256  | GENERATE_VERIFY_MAC |
        | RSA  | RSA_2048  | ENCRYPT_DECRYPT     |

  @ALI-09
  Rule: An alias with the name of a deleted one is a new alias
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html

    @case:named-again @documented @operation:CreateAlias @operation:DeleteAlias @requires:DescribeKey @requires:Encrypt
    Scenario: A new alias names its key immediately, also where a deleted one of its name was used before
      Given a single-Region symmetric key that is Enabled
      And an alias that named another key has been deleted
      When CreateAlias is called in the home Region
      Then the call succeeds
      And the alias names the key in the home Region
