Feature: Retiring and revoking grants

  @GRA-08
  Rule: A grant can be retired by its retiring principal, by a grantee for whom it includes RetireGrant, and by the account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html

    @case:retiring-principal @documented @needs:authorization @operation:RetireGrant @operation:CreateGrant
    Scenario Outline: The retiring principal retires a grant by its <name>
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account      |
        | RetiringPrincipal | the limited user |
        | Operations        | ["Encrypt"]      |
      When the limited user calls RetireGrant with the <name> of the grant
      Then the call succeeds
      And ListGrants in the home Region shows:
        | Grants.length | 0 |

      Examples:
        | name  |
        | token |
        | ID    |

    @case:grantee @documented @needs:authorization @operation:RetireGrant @operation:CreateGrant
    Scenario Outline: A grantee with a grant for <operations> <may> retire it
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | <operations> |
      When the limited user calls RetireGrant with the token of the grant
      Then <outcome>

      Examples:
        | case | operations                 | may     | outcome                                           |
        | may  | ["Encrypt", "RetireGrant"] | can     | the call succeeds                                 |
        | not  | ["Encrypt"]                | cannot  | the request is refused with AccessDeniedException |

    @case:account @documented @operation:RetireGrant @operation:CreateGrant
    Scenario Outline: The account retires a grant by its <name>
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When the administrator calls RetireGrant with the <name> of the grant
      Then the call succeeds
      And ListGrants in the home Region shows:
        | Grants.length | 0 |

      Examples:
        | name  |
        | token |
        | ID    |

    @case:key-policy @documented @needs:authorization @operation:RetireGrant @operation:CreateGrant @operation:PutKeyPolicy
    Scenario: A key policy cannot permit anybody to retire grants
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      And the key policy in the home Region allows the limited user kms:RetireGrant
      When the limited user calls RetireGrant with the token of the grant
      Then the request is refused with AccessDeniedException

    @case:stranger @documented @needs:accounts @operation:RetireGrant @operation:CreateGrant
    Scenario: A retiring principal in another account retires a grant
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account  |
        | RetiringPrincipal | the stranger |
        | Operations        | ["Encrypt"]  |
      When the stranger calls RetireGrant with the token of the grant
      Then the call succeeds

    @case:gone @documented @operation:RetireGrant @operation:CreateGrant
    Scenario: A grant that is retired cannot be retired again
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      And RetireGrant is called for the grant
      When the administrator calls RetireGrant with the ID of the grant
      Then the request is refused with NotFoundException

    @case:no-more @documented @needs:authorization @operation:RetireGrant @operation:CreateGrant
    Scenario: A retired grant permits nothing
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      And RetireGrant is called for the grant
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

    @case:other-key @documented @operation:RetireGrant @operation:CreateGrant
    Scenario: RetireGrant with the key ARN of another key retires nothing
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When the administrator calls RetireGrant for the grant, naming another key
      Then the request is refused

    @case:no-such-token @documented @operation:RetireGrant
    Scenario: RetireGrant refuses a token that no grant has
      Given a single-Region key
      When RetireGrant is called with the body {"GrantToken":"AQpAM2RhZTk1MGMyNTk2ZmZmMzEyYWVhOWViN2I1MWM4Mzc0"}
      Then the request is refused with InvalidGrantTokenException

    @case:half-named @documented @operation:RetireGrant
    Scenario: RetireGrant with a key ID and no grant ID is refused
      Given a single-Region key
      When RetireGrant is called with the body {"KeyId":"$KEY"}
      Then the request is refused

    @case:dry-run @documented @operation:RetireGrant @operation:CreateGrant
    Scenario: RetireGrant with DryRun retires nothing
      Given a single-Region key
      When RetireGrant is called in the home Region with:
        | DryRun | true |
      Then the request is refused with DryRunOperationException

  @GRA-09
  Rule: RevokeGrant ends one grant of the key that it names
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html

    @case:one @documented @operation:RevokeGrant @operation:CreateGrant
    Scenario: RevokeGrant leaves the other grants of the same grantee
      Given a single-Region key
      And CreateGrant has been called in the home Region with:
        | Name | stays |
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When the administrator calls RevokeGrant with the ID of the grant
      Then the call succeeds
      And ListGrants in the home Region shows:
        | Grants.length | 1     |
        | Grants.0.Name | stays |

    @case:gone @documented @operation:RevokeGrant @operation:CreateGrant
    Scenario: A grant that is revoked cannot be revoked again
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      And RevokeGrant is called for the grant
      When the administrator calls RevokeGrant with the ID of the grant
      Then the request is refused with NotFoundException

    @case:no-more @documented @needs:authorization @operation:RevokeGrant @operation:CreateGrant
    Scenario: A revoked grant permits nothing
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      And RevokeGrant is called for the grant
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

    @case:grantee @documented @needs:authorization @operation:RevokeGrant @operation:CreateGrant
    Scenario: A grantee that may retire its grant may not revoke it
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt", "RetireGrant"] |
      When the limited user calls RevokeGrant with the ID of the grant
      Then the request is refused with AccessDeniedException

    @case:other-key @documented @operation:RevokeGrant @operation:CreateGrant
    Scenario: RevokeGrant on another key revokes nothing
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When the administrator calls RevokeGrant for the grant, naming another key
      Then the request is refused

    @case:dry-run @documented @operation:RevokeGrant @operation:CreateGrant
    Scenario: RevokeGrant with DryRun revokes nothing
      Given a single-Region key
      When RevokeGrant is called in the home Region with:
        | DryRun | true |
      Then the request is refused with DryRunOperationException
