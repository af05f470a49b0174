Feature: Grants and aliases across accounts

  @GRA-10
  Rule: ListRetirableGrants lists the grants in the Region with this retiring principal, whatever their key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html

    @case:own @documented @needs:authorization @operation:ListRetirableGrants @operation:CreateGrant
    Scenario: A grant is listed for its retiring principal
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account      |
        | RetiringPrincipal | the limited user |
        | Operations        | ["Encrypt"]      |
      When ListRetirableGrants is called in the home Region with:
        | RetiringPrincipal | the limited user |
        | Limit             | 100              |
      Then the response contains:
        | Grants.[GrantId=the grant ID].KeyId             | its own ARN      |
        | Grants.[GrantId=the grant ID].RetiringPrincipal | the limited user |

    @case:others @documented @needs:authorization @operation:ListRetirableGrants @operation:CreateGrant
    Scenario Outline: A grant is not listed for <case>
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | <grantee>   |
        | RetiringPrincipal | <retiring>  |
        | Operations        | ["Encrypt"] |
      When ListRetirableGrants is called in the home Region with:
        | RetiringPrincipal | the limited user |
        | Limit             | 100              |
      Then the response contains:
        | Grants.[GrantId=the grant ID] | absent |

      Examples:
        | case                      | grantee          | retiring    |
        | another principal         | the account      | the account |
        | its grantee               | the limited user | the account |

    @case:other-region @documented @needs:authorization @operation:ListRetirableGrants @operation:CreateGrant
    Scenario: A grant is not listed in another Region
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account      |
        | RetiringPrincipal | the limited user |
        | Operations        | ["Encrypt"]      |
      When ListRetirableGrants is called in the second Region with:
        | RetiringPrincipal | the limited user |
        | Limit             | 100              |
      Then the response contains:
        | Grants.[GrantId=the grant ID] | absent |

    @case:replica @documented @needs:authorization @operation:ListRetirableGrants @operation:CreateGrant
    Scenario: A grant on a replica is listed in its Region with the key ARN of the replica
      Given a multi-Region key with a replica in the second Region
      And a grant is created in the second Region with:
        | GranteePrincipal  | the account      |
        | RetiringPrincipal | the limited user |
        | Operations        | ["Encrypt"]      |
      When ListRetirableGrants is called in the second Region with:
        | RetiringPrincipal | the limited user |
        | Limit             | 100              |
      Then the response contains:
        | Grants.[GrantId=the grant ID].KeyId | its own ARN |

    @case:moved @documented @needs:authorization @operation:ListRetirableGrants @operation:UpdatePrimaryRegion
    Scenario: After a move, a grant on the former primary is listed in its Region with the key ARN of that key
      Given a multi-Region key with a replica in the second Region
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account      |
        | RetiringPrincipal | the limited user |
        | Operations        | ["Encrypt"]      |
      And the primary Region has been updated to the second Region
      When ListRetirableGrants is called in the home Region with:
        | RetiringPrincipal | the limited user |
        | Limit             | 100              |
      Then the response contains:
        | Grants.[GrantId=the grant ID].KeyId | its own ARN |

  @GRA-11
  Rule: A principal of another account can have a grant, and create one where the key policy allows it
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/grants.json (recorded 2026-09-12)

    @case:grantee @recorded @needs:accounts @operation:CreateGrant @operation:DescribeKey
    Scenario: A grantee in another account whose own policies allow it calls DescribeKey
      Given a single-Region symmetric key that is Enabled, prepared for DescribeKey
      And the stranger has a grant in the home Region with:
        | Operations | ["DescribeKey"] |
      When the stranger calls DescribeKey on it with the key ARN
      Then the call succeeds

    @case:issuer @documented @needs:accounts @operation:CreateGrant @operation:ListGrants @operation:PutKeyPolicy
    Scenario: The account that creates a grant is its IssuingAccount
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for CreateGrant
      When the stranger calls CreateGrant on it with the key ARN
      Then ListGrants in the home Region shows:
        | Grants.length           | 1                      |
        | Grants.0.IssuingAccount | the stranger's account |

    @case:retirable @documented @needs:accounts @operation:ListRetirableGrants @operation:CreateGrant
    Scenario: ListRetirableGrants lists grants on keys of other accounts
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account  |
        | RetiringPrincipal | the stranger |
        | Operations        | ["Encrypt"]  |
      When the stranger calls ListRetirableGrants in the home Region with:
        | RetiringPrincipal | the stranger |
        | Limit             | 100          |
      Then the response contains:
        | Grants.[GrantId=the grant ID].KeyId | its own ARN |

  @AUT-13
  Rule: ListKeys and ListAliases show what belongs to the account of their caller
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html

    @case:others @documented @needs:accounts @requires:CreateAlias
    Scenario Outline: <operation> shows a stranger neither the key nor its alias
      Given a single-Region key
      And the key in the home Region has an alias
      When the stranger calls <operation> page by page in the home Region
      Then neither the key nor its alias is listed

      Examples:
        | operation   |
        | ListKeys    |
        | ListAliases |

  @AUT-12
  Rule: An alias ARN names a key of another account where a key ARN does, and an alias name does not
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @case:arn @documented @needs:accounts @operation:CreateAlias @operation:PutKeyPolicy
    Scenario Outline: <operation> with the alias ARN of another account
      Given a single-Region <kind> key that is Enabled and that the stranger may use, prepared for <operation>
      When the stranger calls <operation> on it with the alias ARN
      Then the call succeeds
      And the KeyId in the response is the key ARN in the home Region

      Examples:
        | operation       | kind        |
        | Encrypt         | symmetric   |
        | Decrypt         | symmetric   |
        | GenerateDataKey | symmetric   |
        | Sign            | ECC signing |
        | GetPublicKey    | ECC signing |

    @case:name @documented @needs:accounts @operation:CreateAlias @operation:PutKeyPolicy
    Scenario Outline: <operation> with the alias name of another account
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for <operation>
      When the stranger calls <operation> on it with the alias name
      Then the request is refused with NotFoundException

      Examples:
        | operation       |
        | DescribeKey     |
        | Encrypt         |
        | GenerateDataKey |

    @case:deleted @documented @needs:accounts @operation:DeleteAlias @operation:CreateAlias
    Scenario: DeleteAlias of a stranger does not find the alias name
      Given a single-Region key
      When the stranger calls DeleteAlias in the home Region
      Then the request is refused with NotFoundException

    @case:owner @documented @needs:accounts @operation:DescribeKey @operation:PutKeyPolicy
    Scenario: DescribeKey shows another account the account that owns the key
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for DescribeKey
      When the stranger calls DescribeKey on it with the key ARN
      Then the response contains:
        | KeyMetadata.AWSAccountId | a text with the account ID |
        | KeyMetadata.Arn          | its own ARN                |
