Feature: Responses have the documented shape

  @WIR-12
  Rule: A successful response has the members and types that AWS documents
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html

    @case:shape @documented
    Scenario Outline: <operation> returns the documented shape for a multi-Region <kind> key
      Given a multi-Region <kind> key with a replica in the second Region
      And everything <operation> needs exists in the home Region
      When <operation> is called in the home Region
      Then the call succeeds
      And the response has the documented shape

      Examples:
        | case                        | operation                           | kind              |
        | CreateKey                   | CreateKey                           | symmetric         |
        | DescribeKey                 | DescribeKey                         | symmetric         |
        | ListKeys                    | ListKeys                            | symmetric         |
        | ReplicateKey                | ReplicateKey                        | symmetric         |
        | ScheduleKeyDeletion         | ScheduleKeyDeletion                 | symmetric         |
        | Encrypt                     | Encrypt                             | symmetric         |
        | Decrypt                     | Decrypt                             | symmetric         |
        | ReEncrypt                   | ReEncrypt                           | symmetric         |
        | DataKey                     | GenerateDataKey                     | symmetric         |
        | DataKeyWithoutPlaintext     | GenerateDataKeyWithoutPlaintext     | symmetric         |
        | DataKeyPair                 | GenerateDataKeyPair                 | symmetric         |
        | DataKeyPairWithoutPlaintext | GenerateDataKeyPairWithoutPlaintext | symmetric         |
        | GetPublicKey                | GetPublicKey                        | RSA signing       |
        | Sign                        | Sign                                | ECC signing       |
        | Verify                      | Verify                              | ECC signing       |
        | GenerateMac                 | GenerateMac                         | HMAC              |
        | VerifyMac                   | VerifyMac                           | HMAC              |
        | DeriveSharedSecret          | DeriveSharedSecret                  | ECC key agreement |
        | GetKeyRotationStatus        | GetKeyRotationStatus                | symmetric         |
        | ListKeyRotations            | ListKeyRotations                    | symmetric         |
        | RotateKeyOnDemand           | RotateKeyOnDemand                   | symmetric         |
        | ListAliases                 | ListAliases                         | symmetric         |
        | ListResourceTags            | ListResourceTags                    | symmetric         |
        | GetKeyPolicy                | GetKeyPolicy                        | symmetric         |
        | ListKeyPolicies             | ListKeyPolicies                     | symmetric         |
        | CreateGrant                 | CreateGrant                         | symmetric         |
        | ListGrants                  | ListGrants                          | symmetric         |
        | GetParametersForImport      | GetParametersForImport              | imported          |
        | ImportKeyMaterial           | ImportKeyMaterial                   | imported          |
        | DeleteImportedKeyMaterial   | DeleteImportedKeyMaterial           | imported          |

    @case:CancelKeyDeletion @documented @operation:CancelKeyDeletion @operation:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion returns the documented shape
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When CancelKeyDeletion is called in the second Region
      Then the call succeeds
      And the response has the documented shape

    @case:list @documented
    Scenario Outline: <operation> lists the <property> of a key in the documented shape
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When <operation> is called in the home Region
      Then the call succeeds
      And the response has the documented shape

      Examples:
        | operation   | property |
        | ListAliases | aliases  |
        | ListGrants  | grants   |

    @case:no-output @documented
    Scenario Outline: <operation> returns no output
      Given a multi-Region key with a replica in the second Region
      And everything <operation> needs exists in the home Region
      When <operation> is called in the home Region
      Then the call succeeds
      And the response has the documented shape

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
