Feature: Grants that are named in another Region

  @AUT-24
  Rule: A grant is named by its token or its ID in the Region of its key, and in no other
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html

    @case:token @documented @needs:authorization @operation:CreateGrant @operation:GenerateDataKey @operation:ReplicateKey
    Scenario Outline: The grant token of the <granted> permits nothing in the <called>
      Given a multi-Region key with a replica in the second Region
      And the limited user has a grant in the <granted> with:
        | Operations | ["GenerateDataKey"] |
      When the limited user calls GenerateDataKey in the <called> with the grant token
      Then the request is refused

      Examples:
        | granted       | called        |
        | home Region   | second Region |
        | second Region | home Region   |

    @case:retired @documented @operation:RetireGrant @operation:CreateGrant @operation:ReplicateKey
    Scenario: RetireGrant in the second Region does not retire a grant of the home Region by its token
      Given a multi-Region key with a replica in the second Region
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When RetireGrant is called in the second Region with:
        | KeyId      | absent          |
        | GrantId    | absent          |
        | GrantToken | the grant token |
      Then the request is refused
      And ListGrants in the home Region shows:
        | Grants.length | 1 |

    @case:revoked @documented @operation:RevokeGrant @operation:CreateGrant @operation:ReplicateKey
    Scenario: RevokeGrant in the second Region does not revoke a grant of the home Region by its ID
      Given a multi-Region key with a replica in the second Region
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When RevokeGrant is called in the second Region with:
        | GrantId | the grant ID |
      Then the request is refused
      And ListGrants in the home Region shows:
        | Grants.length | 1 |
