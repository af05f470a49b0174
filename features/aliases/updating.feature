Feature: Moving and deleting aliases

  @ALI-05
  Rule: UpdateAlias moves an alias to another key of the same type and key usage
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/alias-update.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.py (recorded 2024-04-11)

    @case:moved @documented @operation:UpdateAlias @requires:CreateAlias @requires:DescribeKey @requires:Encrypt
    Scenario: An alias names its new key immediately, also where it was used before
      Given a single-Region symmetric key that is Enabled
      And an alias that names another key
      When UpdateAlias is called in the home Region
      Then the call succeeds
      And the alias names the key in the home Region

    @case:dates @inferred @operation:UpdateAlias @requires:CreateAlias @requires:ListAliases
    Scenario: UpdateAlias sets the LastUpdatedDate, and leaves the CreationDate
      Given a single-Region symmetric key that is Enabled
      And an alias that names another key
      When UpdateAlias is called in the home Region more than a second later
      Then the call succeeds
      And the alias has its old CreationDate and a new LastUpdatedDate

    @case:alike @documented @operation:UpdateAlias @requires:CreateAlias
    Scenario Outline: An alias of <other> moves to another key for <usage>
      Given a single-Region <kind> key that is Enabled
      And an alias of <other> for <usage>
      When UpdateAlias is called in the home Region
      Then the call succeeds

      Examples:
        | case      | kind        | other          | usage               |
        | signing   | ECC signing | RSA_2048       | SIGN_VERIFY         |
        | curve     | ECC signing | ECC_NIST_P384  | SIGN_VERIFY         |
        | HMAC      | HMAC        | HMAC_512       | GENERATE_VERIFY_MAC |

    @case:unlike @documented @operation:UpdateAlias @requires:CreateAlias
    Scenario Outline: An alias of <other> for <usage> does not move to <kind> key
      Given a single-Region <kind> key that is Enabled
      And an alias of <other> for <usage>
      When UpdateAlias is called in the home Region
      Then the request is refused
      And the request is refused with ValidationException, as inferred

      Examples:
        | case            | kind              | other             | usage               |
        | HMAC            | symmetric         | HMAC_256          | GENERATE_VERIFY_MAC |
        | asymmetric      | symmetric         | RSA_2048          | ENCRYPT_DECRYPT     |
        | symmetric       | RSA encryption    | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     |
        | signing         | RSA encryption    | RSA_2048          | SIGN_VERIFY         |
        | agreement       | ECC signing       | ECC_NIST_P256     | KEY_AGREEMENT       |
        | to MACs         | HMAC              | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     |

    @case:absent @documented @operation:UpdateAlias
    Scenario: UpdateAlias makes no alias
      Given a single-Region symmetric key that is Enabled
      When UpdateAlias is called, malformed: AliasName as "alias/kms-conformance-never-made"
      Then the request is refused with NotFoundException

    @case:to-alias @documented @operation:UpdateAlias @requires:CreateAlias
    Scenario: UpdateAlias refuses an alias as its target
      Given a single-Region symmetric key that is Enabled
      When UpdateAlias is called in the home Region with:
        | TargetKeyId | its alias |
      Then the request is refused

    @case:created-for-alias @documented @operation:CreateAlias
    Scenario: CreateAlias refuses an alias as its target
      Given a single-Region symmetric key that is Enabled
      And an alias that names another key
      When CreateAlias is called in the home Region with:
        | AliasName   | a second alias |
        | TargetKeyId | its alias      |
      Then the request is refused

    @case:other-region @documented @requires:CreateAlias @requires:ReplicateKey
    Scenario Outline: <operation> does not find an alias of another Region
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region has an alias
      When <operation> is called in the home Region with the alias of the second Region
      Then the request is refused with NotFoundException
      And the new alias is listed in the second Region

      Examples:
        | operation   |
        | DeleteAlias |
        | UpdateAlias |

  @ALI-06
  Rule: DeleteAlias deletes one alias, and neither its key nor another alias of it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html

    @case:absent @documented @operation:DeleteAlias
    Scenario: DeleteAlias refuses an alias that does not exist
      Given a single-Region symmetric key that is Enabled
      When DeleteAlias is called, malformed: AliasName as "alias/kms-conformance-never-made"
      Then the request is refused with NotFoundException

    @case:one @documented @operation:DeleteAlias @requires:CreateAlias
    Scenario: DeleteAlias leaves the key and its other alias
      Given a single-Region key
      And CreateAlias has been called in the home Region with:
        | AliasName | a second alias |
      When DeleteAlias is called in the home Region
      Then the call succeeds
      And ListAliases in the home Region shows:
        | Aliases.length | 1 |

    @case:gone @documented @operation:DeleteAlias @requires:CreateAlias @requires:DescribeKey
    Scenario: A deleted alias names no key
      Given a single-Region key
      And an alias that names another key
      When DeleteAlias is called in the home Region
      Then the call succeeds
      And the alias names no key

  @ALI-07
  Rule: Operations that manage a key take its key ID or key ARN, and no alias
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/alias-using.html
    Source: https://github.com/radkawar/stackd/tree/9dc356f/testdata/aws/kms (recorded 2026-09-12)

    @case:name @documented @requires:CreateAlias
    Scenario Outline: <operation> refuses an alias name
      Given a single-Region key
      When <operation> is called in the home Region with the alias name
      Then the request is refused
      And the request is refused with InvalidArnException or NotFoundException, as inferred

      Examples:
        | operation             |
        | CreateGrant           |
        | DisableKey            |
        | EnableKey             |
        | GetKeyPolicy          |
        | ListAliases           |
        | ListGrants            |
        | ListKeyPolicies       |
        | ListResourceTags      |
        | PutKeyPolicy          |
        | ScheduleKeyDeletion   |
        | TagResource           |
        | UpdateKeyDescription  |

    @case:arn @documented @requires:CreateAlias
    Scenario Outline: <operation> refuses an alias ARN
      Given a single-Region key
      When <operation> is called in the home Region with the alias ARN
      Then the request is refused
      And the request is refused with InvalidArnException or NotFoundException, as inferred

      Examples:
        | operation            |
        | DisableKey           |
        | GetKeyPolicy         |
        | ListAliases          |
        | PutKeyPolicy         |
        | ScheduleKeyDeletion  |
        | TagResource          |
