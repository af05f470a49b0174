Feature: Answers have the documented shape

  @WIR-12
  Rule: What a successful call answers has the members and types that AWS documents
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html

    @documented
    Scenario Outline: <operation> answers in the documented shape for a key of kind <kind>
      Given a multi-Region key of kind <kind> with a replica in the second Region
      And all that <operation> needs in the home Region
      When <operation> is called in the home Region
      Then the call succeeds
      And the answer has the documented shape

      Examples:
        | operation                           | kind              |
        | CreateKey                           | symmetric         |
        | DescribeKey                         | symmetric         |
        | ListKeys                            | symmetric         |
        | ReplicateKey                        | symmetric         |
        | ScheduleKeyDeletion                 | symmetric         |
        | Encrypt                             | symmetric         |
        | Decrypt                             | symmetric         |
        | ReEncrypt                           | symmetric         |
        | GenerateDataKey                     | symmetric         |
        | GenerateDataKeyWithoutPlaintext     | symmetric         |
        | GenerateDataKeyPair                 | symmetric         |
        | GenerateDataKeyPairWithoutPlaintext | symmetric         |
        | GetPublicKey                        | RSA signing       |
        | Sign                                | ECC signing       |
        | Verify                              | ECC signing       |
        | GenerateMac                         | HMAC              |
        | VerifyMac                           | HMAC              |
        | DeriveSharedSecret                  | ECC key agreement |
        | GetKeyRotationStatus                | symmetric         |
        | ListKeyRotations                    | symmetric         |
        | RotateKeyOnDemand                   | symmetric         |
        | ListAliases                         | symmetric         |
        | ListResourceTags                    | symmetric         |
        | GetKeyPolicy                        | symmetric         |
        | ListKeyPolicies                     | symmetric         |
        | CreateGrant                         | symmetric         |
        | ListGrants                          | symmetric         |
        | GetParametersForImport              | imported          |
        | ImportKeyMaterial                   | imported          |
        | DeleteImportedKeyMaterial           | imported          |

    @documented @operation:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion answers in the documented shape
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When CancelKeyDeletion is called in the second Region
      Then the call succeeds
      And the answer has the documented shape

    @documented
    Scenario Outline: <operation> lists the <property> of a key in the documented shape
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When <operation> is called in the home Region
      Then the call succeeds
      And the answer has the documented shape

      Examples:
        | operation   | property |
        | ListAliases | aliases  |
        | ListGrants  | grants   |

    @documented
    Scenario Outline: <operation> answers without output
      Given a multi-Region key with a replica in the second Region
      And all that <operation> needs in the home Region
      When <operation> is called in the home Region
      Then the call succeeds
      And the answer has the documented shape

      Examples:
        | operation            |
        | UpdatePrimaryRegion  |
        | EnableKey            |
        | DisableKey           |
        | EnableKeyRotation    |
        | DisableKeyRotation   |
        | CreateAlias          |
        | UpdateAlias          |
        | DeleteAlias          |
        | TagResource          |
        | UntagResource        |
        | PutKeyPolicy         |
        | UpdateKeyDescription |
        | RetireGrant          |
        | RevokeGrant          |
