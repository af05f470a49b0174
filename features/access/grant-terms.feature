Feature: What the terms of a grant mean

  @GRA-15
  Rule: A grant constraint restricts every operation that has an encryption context
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html

    @case:other @documented @needs:authorization @operation:CreateGrant
    Scenario Outline: <operation> with another encryption context than the grant constraint is refused
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations  | ["<operation>"]                                 |
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      When the limited user calls <operation> in the home Region with:
        | EncryptionContext | {"Project":"Beta"} |
      Then the request is refused with AccessDeniedException

      Examples:
        | case        | operation                           |
        | Encrypt     | Encrypt                             |
        | sealed      | GenerateDataKeyWithoutPlaintext     |
        | pair        | GenerateDataKeyPair                 |
        | pair-sealed | GenerateDataKeyPairWithoutPlaintext |

    @case:met @documented @needs:authorization @operation:CreateGrant
    Scenario Outline: <operation> with the encryption context of the grant constraint succeeds
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations  | ["<operation>"]                                 |
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      When the limited user calls <operation> in the home Region with:
        | EncryptionContext | {"Project":"Alpha"} |
      Then the call succeeds

      Examples:
        | case        | operation                           |
        | Encrypt     | Encrypt                             |
        | sealed      | GenerateDataKeyWithoutPlaintext     |
        | pair        | GenerateDataKeyPair                 |
        | pair-sealed | GenerateDataKeyPairWithoutPlaintext |

    @case:re-encrypt @documented @needs:authorization @operation:CreateGrant @operation:ReEncrypt
    Scenario Outline: ReEncrypt under <case> is judged by the grant constraint of its destination
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["ReEncryptFrom"] |
      And the limited user has a grant in the home Region with:
        | Operations  | ["ReEncryptTo"]                                 |
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      When the limited user calls ReEncrypt in the home Region with:
        | DestinationEncryptionContext | <context> |
      Then <outcome>

      Examples:
        | case            | context             | outcome                                           |
        | this context    | {"Project":"Alpha"} | the call succeeds                                 |
        | another context | {"Project":"Beta"}  | the request is refused with AccessDeniedException |

  @GRA-16
  Rule: A grant permits its operations to its grantee, and not to its retiring principal
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html

    @case:retiring @documented @needs:authorization @operation:CreateGrant @operation:Encrypt
    Scenario: The retiring principal of a grant may not use the key
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account      |
        | RetiringPrincipal | the limited user |
        | Operations        | ["Encrypt"]      |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

    @case:listed @documented @needs:authorization @operation:ListRetirableGrants @operation:CreateGrant
    Scenario: ListRetirableGrants shows the terms that CreateGrant was given
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account                                     |
        | RetiringPrincipal | the limited user                                |
        | Operations        | ["Decrypt", "Encrypt"]                          |
        | Constraints       | {"EncryptionContextSubset":{"Project":"Alpha"}} |
        | Name              | shown                                           |
      When ListRetirableGrants is called in the home Region with:
        | RetiringPrincipal | the limited user |
        | Limit             | 100              |
      Then the response contains:
        | Grants.[GrantId=the grant ID].Name                                        | shown       |
        | Grants.[GrantId=the grant ID].GranteePrincipal                            | the account |
        | Grants.[GrantId=the grant ID].IssuingAccount                              | the account |
        | Grants.[GrantId=the grant ID].Operations.length                           | 2           |
        | Grants.[GrantId=the grant ID].Constraints.EncryptionContextSubset.Project | Alpha       |

  @GRA-17
  Rule: The ID of a grant is no grant token
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html

    @case:retired @documented @operation:RetireGrant @operation:CreateGrant
    Scenario: RetireGrant refuses a grant ID as its GrantToken
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When RetireGrant is called in the home Region with:
        | KeyId      | absent       |
        | GrantId    | absent       |
        | GrantToken | the grant ID |
      Then the request is refused
      And the request is refused with InvalidGrantTokenException, as inferred

    @case:used @documented @operation:Encrypt @operation:CreateGrant
    Scenario: Encrypt refuses a grant ID among its GrantTokens
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When Encrypt is called in the home Region with:
        | GrantTokens | ["the grant ID"] |
      Then the request is refused
      And the request is refused with InvalidGrantTokenException, as inferred

  @GRA-18
  Rule: A dry run that names no grant that there is fails as the call itself does
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/testing-permissions.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html

    @case:absent @inferred @requires:CreateGrant
    Scenario Outline: <operation> with DryRun refuses the ID of a grant that does not exist
      Given a single-Region key
      When <operation> is called in the home Region with:
        | GrantId | 0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60 |
        | DryRun  | true                                                             |
      Then the request is refused with NotFoundException

      Examples:
        | operation   |
        | RevokeGrant |
        | RetireGrant |
