Feature: What a grant permits

  @GRA-01
  Rule: A grant permits its grantee the operations that it names, and no other
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html

    @case:named @documented @needs:authorization @operation:CreateGrant
    Scenario Outline: A grant for <operation> permits it
      Given a single-Region <kind> key
      And the limited user has a grant in the home Region with:
        | Operations | ["<operation>"] |
      When the limited user calls <operation> in the home Region
      Then the call succeeds

      Examples:
        | case               | operation                           | kind              |
        | Encrypt            | Encrypt                             | symmetric         |
        | Decrypt            | Decrypt                             | symmetric         |
        | GenerateDataKey    | GenerateDataKey                     | symmetric         |
        | without            | GenerateDataKeyWithoutPlaintext     | symmetric         |
        | pair               | GenerateDataKeyPair                 | symmetric         |
        | pair-without       | GenerateDataKeyPairWithoutPlaintext | symmetric         |
        | DescribeKey        | DescribeKey                         | symmetric         |
        | Sign               | Sign                                | ECC signing       |
        | Verify             | Verify                              | ECC signing       |
        | GetPublicKey       | GetPublicKey                        | ECC signing       |
        | GenerateMac        | GenerateMac                         | HMAC              |
        | VerifyMac          | VerifyMac                           | HMAC              |
        | DeriveSharedSecret | DeriveSharedSecret                  | ECC key agreement |

    @case:other @documented @needs:authorization @operation:CreateGrant
    Scenario Outline: A grant for <granted> does not permit <operation>
      Given a single-Region <kind> key
      And the limited user has a grant in the home Region with:
        | Operations | ["<granted>"] |
      When the limited user calls <operation> in the home Region
      Then the request is refused with AccessDeniedException

      Examples:
        | case               | operation                       | granted         | kind        |
        | Decrypt            | Decrypt                         | Encrypt         | symmetric   |
        | Encrypt            | Encrypt                         | Decrypt         | symmetric   |
        | without            | GenerateDataKeyWithoutPlaintext | GenerateDataKey | symmetric   |
        | pair               | GenerateDataKeyPair             | GenerateDataKey | symmetric   |
        | DescribeKey        | DescribeKey                     | Encrypt         | symmetric   |
        | ListGrants         | ListGrants                      | DescribeKey     | symmetric   |
        | ListKeyRotations   | ListKeyRotations                | DescribeKey     | symmetric   |
        | Verify             | Verify                          | Sign            | ECC signing |
        | VerifyMac          | VerifyMac                       | GenerateMac     | HMAC        |

    @case:second @documented @needs:authorization @operation:CreateGrant @operation:GenerateDataKey
    Scenario: A grant permits the second of its operations
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt", "GenerateDataKey"] |
      When the limited user calls GenerateDataKey in the home Region
      Then the call succeeds

    @case:re-encrypt @documented @needs:authorization @operation:CreateGrant @operation:ReEncrypt
    Scenario Outline: ReEncrypt needs ReEncryptFrom and ReEncryptTo: <case>
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | <granted> |
      When the limited user calls ReEncrypt in the home Region
      Then <outcome>

      Examples:
        | case | granted                          | outcome                                           |
        | both | ["ReEncryptFrom", "ReEncryptTo"] | the call succeeds                                 |
        | from | ["ReEncryptFrom"]                | the request is refused with AccessDeniedException |
        | to   | ["ReEncryptTo"]                  | the request is refused with AccessDeniedException |

    @case:two-grants @documented @needs:authorization @operation:CreateGrant @operation:Encrypt
    Scenario: Two grants permit the operations of both
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      And the limited user has a grant in the home Region with:
        | Operations | ["Decrypt"] |
      When the limited user calls Encrypt in the home Region
      Then the call succeeds

    @case:region @documented @needs:authorization @operation:CreateGrant @operation:Encrypt @operation:ReplicateKey
    Scenario: A grant on the primary key does not permit the use of its replica
      Given a multi-Region key with a replica in the second Region
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      When the limited user calls Encrypt in the second Region
      Then the request is refused with AccessDeniedException

    @case:deny @documented @needs:authorization @operation:CreateGrant @operation:Encrypt @operation:PutKeyPolicy
    Scenario: A denial in the key policy takes precedence over a grant
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      And the key policy in the home Region also contains:
        | Effect    | Deny             |
        | Principal | the limited user |
        | Action    | kms:Encrypt      |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

  @GRA-02
  Rule: With its grant token a grant can be used immediately
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/using-grant-token.html

    @case:token @documented @needs:authorization @operation:CreateGrant @operation:Encrypt
    Scenario: A grantee that gives the grant token need not wait
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      When the limited user calls Encrypt in the home Region immediately, with the grant token
      Then the call succeeds

    @case:other-key @documented @needs:authorization @operation:CreateGrant @operation:Encrypt
    Scenario: A grant token permits nothing on another key
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      And a single-Region key
      When the limited user calls Encrypt in the home Region with the grant token
      Then the request is refused with AccessDeniedException

  @GRA-03
  Rule: A grant constraint restricts the encryption contexts that a grant permits
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html

    @case:equals @documented @needs:authorization @operation:CreateGrant @operation:GenerateDataKey
    Scenario Outline: EncryptionContextEquals and <case>
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations  | ["GenerateDataKey"]                             |
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      When the limited user calls GenerateDataKey in the home Region with:
        | EncryptionContext | <context> |
      Then <outcome>

      Examples:
        | case                 | context                            | outcome                                           |
        | the same context     | {"Project":"Alpha"}                | the call succeeds                                 |
        | one pair more        | {"Project":"Alpha","Stage":"Test"} | the request is refused with AccessDeniedException |
        | another value        | {"Project":"Beta"}                 | the request is refused with AccessDeniedException |
        | the name in lower case | {"project":"Alpha"}              | the request is refused with AccessDeniedException |
        | no context           | absent                             | the request is refused with AccessDeniedException |

    @case:subset @documented @needs:authorization @operation:CreateGrant @operation:GenerateDataKey
    Scenario Outline: EncryptionContextSubset and <case>
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations  | ["GenerateDataKey"]                             |
        | Constraints | {"EncryptionContextSubset":{"Project":"Alpha"}} |
      When the limited user calls GenerateDataKey in the home Region with:
        | EncryptionContext | <context> |
      Then <outcome>

      Examples:
        | case             | context                            | outcome                                           |
        | the same context | {"Project":"Alpha"}                | the call succeeds                                 |
        | one pair more    | {"Stage":"Test","Project":"Alpha"} | the call succeeds                                 |
        | another value    | {"Project":"Beta"}                 | the request is refused with AccessDeniedException |
        | another pair     | {"Stage":"Alpha"}                  | the request is refused with AccessDeniedException |
        | no context       | absent                             | the request is refused with AccessDeniedException |

    @case:describe @documented @needs:authorization @operation:CreateGrant @operation:DescribeKey
    Scenario: A grant constraint does not restrict DescribeKey, which has no encryption context
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations  | ["Decrypt", "DescribeKey"]                      |
        | Constraints | {"EncryptionContextEquals":{"Project":"Alpha"}} |
      When the limited user calls DescribeKey in the home Region
      Then the call succeeds
