Feature: Creating, listing and ending grants

  @GRA-05
  Rule: CreateGrant with the name and the terms of a grant that exists gives that grant, and a new grant token
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.py (recorded 2024-04-11)

    @case:same @documented @operation:CreateGrant
    Scenario: A second call with the same name and terms gives the same grant and another token
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account                                     |
        | Operations       | ["Encrypt", "Decrypt"]                          |
        | Constraints      | {"EncryptionContextEquals":{"Project":"Alpha"}} |
        | Name             | once                                            |
      When CreateGrant is called in the home Region with:
        | RetiringPrincipal | absent                                          |
        | Operations        | ["Encrypt", "Decrypt"]                          |
        | Constraints       | {"EncryptionContextEquals":{"Project":"Alpha"}} |
        | Name              | once                                            |
      Then it returns the same GrantId
      And it returns a different GrantToken

    @case:other @documented @operation:CreateGrant
    Scenario Outline: A second call with <case> gives another grant
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account                                     |
        | RetiringPrincipal | the account                                     |
        | Operations        | ["Encrypt"]                                     |
        | Constraints       | {"EncryptionContextEquals":{"Project":"Alpha"}} |
        | Name              | once                                            |
      When CreateGrant is called in the home Region with:
        | Operations        | <operations>                             |
        | RetiringPrincipal | <retiring>                               |
        | Constraints       | {"EncryptionContext<kind>":{"Project":"Alpha"}} |
        | Name              | <name>                                   |
      Then it returns a different GrantId

      Examples:
        | case                  | operations             | retiring    | kind   | name  |
        | other operations      | ["Encrypt", "Decrypt"] | the account | Equals | once  |
        | another constraint    | ["Encrypt"]            | the account | Subset | once  |
        | no retiring principal | ["Encrypt"]            | absent      | Equals | once  |
        | another name          | ["Encrypt"]            | the account | Equals | twice |

    @case:no-name @documented @operation:CreateGrant
    Scenario: Without a name a second call with the same terms gives another grant
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When CreateGrant is called in the home Region with:
        | RetiringPrincipal | absent      |
        | Operations        | ["Encrypt"] |
        | Name              | absent      |
      Then it returns a different GrantId

    @case:two-keys @recorded @operation:CreateGrant
    Scenario: A grant of another key may have the same name and terms, and is another grant
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account |
        | Operations        | ["Encrypt"] |
        | Name              | once        |
      And a single-Region key
      When CreateGrant is called in the home Region with:
        | RetiringPrincipal | absent      |
        | Operations        | ["Encrypt"] |
        | Name              | once        |
      Then it returns a different GrantId

    @case:at-once @inferred @operation:CreateGrant
    Scenario: Two calls at the same time with the same name and terms create one grant
      Given a single-Region key
      When CreateGrant is called at the same time in the home Region with each of:
        | Name | once |
        | Name | once |
      Then ListGrants in the home Region shows:
        | Grants.length | 1 |

    @case:dry-run @documented @operation:CreateGrant
    Scenario: CreateGrant with DryRun creates no grant
      Given a single-Region key
      When CreateGrant is called in the home Region with:
        | DryRun | true |
      Then the request is refused with DryRunOperationException

  @GRA-06
  Rule: A grant names operations that its key supports, and an encryption context only for symmetric encryption keys
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html

    @case:operations @documented @operation:CreateGrant
    Scenario Outline: A grant for <operation> on <key> key is refused
      Given a single-Region <kind> key
      When CreateGrant is called in the home Region with:
        | Operations | ["<operation>"] |
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | case      | operation    | key               | kind        |
        | sign      | Sign         | a symmetric       | symmetric   |
        | mac       | GenerateMac  | a symmetric       | symmetric   |
        | public    | GetPublicKey | a symmetric       | symmetric   |
        | encrypt   | Encrypt      | an HMAC           | HMAC        |
        | decrypt   | Decrypt      | an ECC signing    | ECC signing |
        | list      | ListGrants   | a symmetric       | symmetric   |

    @case:constraint @documented @operation:CreateGrant
    Scenario Outline: A grant constraint on <key> key is refused
      Given a single-Region <kind> key
      When CreateGrant is called in the home Region with:
        | Operations  | ["<operation>"]                                 |
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      Then the request is refused

      Examples:
        | kind        | key            | operation   |
        | HMAC        | an HMAC        | GenerateMac |
        | ECC signing | an ECC signing | Sign        |

    @case:all @documented @operation:CreateGrant
    Scenario Outline: A grant for all that <key> key supports is created
      Given a single-Region <kind> key
      When CreateGrant is called in the home Region with:
        | Operations | <operations> |
      Then the call succeeds

      Examples:
        | kind              | key                  | operations                                                                                                                                                                                                                       |
        | symmetric         | a symmetric          | ["Decrypt","Encrypt","GenerateDataKey","GenerateDataKeyWithoutPlaintext","ReEncryptFrom","ReEncryptTo","CreateGrant","RetireGrant","DescribeKey","GenerateDataKeyPair","GenerateDataKeyPairWithoutPlaintext"] |
        | ECC signing       | an ECC signing       | ["Sign","Verify","GetPublicKey","CreateGrant","RetireGrant","DescribeKey"]                                                                                                                                                       |
        | HMAC              | an HMAC              | ["GenerateMac","VerifyMac","CreateGrant","RetireGrant","DescribeKey"]                                                                                                                                                            |
        | ECC key agreement | an ECC key agreement | ["DeriveSharedSecret","GetPublicKey","CreateGrant","RetireGrant","DescribeKey"]                                                                                                                                                  |

    @case:none @documented @operation:CreateGrant
    Scenario: A grant for no operation is refused
      Given a single-Region key
      When CreateGrant is called in the home Region with:
        | Operations | [] |
      Then the request is refused

  @GRA-07
  Rule: ListGrants shows the terms of each grant of the key, and can be restricted to a grant or a grantee
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html

    @case:terms @documented @operation:ListGrants @operation:CreateGrant
    Scenario: ListGrants shows the terms that CreateGrant was given
      Given a single-Region key
      And a grant is created in the home Region with:
        | GranteePrincipal  | the account                                     |
        | RetiringPrincipal | the account                                     |
        | Operations        | ["Decrypt", "Encrypt"]                          |
        | Constraints       | {"EncryptionContextSubset":{"Project":"Alpha"}} |
        | Name              | shown                                           |
      When ListGrants is called in the home Region
      Then the response contains:
        | Grants.length                                        | 1            |
        | Grants.0.GrantId                                     | the grant ID |
        | Grants.0.KeyId                                       | its own ARN  |
        | Grants.0.Name                                        | shown        |
        | Grants.0.GranteePrincipal                            | the account  |
        | Grants.0.RetiringPrincipal                           | the account  |
        | Grants.0.IssuingAccount                              | the account  |
        | Grants.0.Operations.length                           | 2            |
        | Grants.0.Constraints.EncryptionContextSubset.Project | Alpha        |

    @case:grant @documented @operation:ListGrants @operation:CreateGrant
    Scenario: ListGrants with a GrantId lists that grant only
      Given a single-Region key
      And CreateGrant has been called in the home Region with:
        | Name | another |
      And a grant is created in the home Region with:
        | GranteePrincipal | the account |
        | Operations       | ["Encrypt"] |
      When ListGrants is called in the home Region with:
        | GrantId | the grant ID |
      Then the response contains:
        | Grants.length    | 1            |
        | Grants.0.GrantId | the grant ID |

    @case:grantee @documented @needs:authorization @operation:ListGrants @operation:CreateGrant
    Scenario: ListGrants with a GranteePrincipal lists the grants of that grantee only
      Given a single-Region key
      And CreateGrant has been called in the home Region with:
        | Name | another |
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      When ListGrants is called in the home Region with:
        | GranteePrincipal | the limited user |
      Then the response contains:
        | Grants.length    | 1            |
        | Grants.0.GrantId | the grant ID |
