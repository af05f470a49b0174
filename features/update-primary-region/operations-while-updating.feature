Feature: What can be done with a key while it is Updating

  @UPD-06
  Rule: While a key is Updating, operations that change its state are refused with KMSInvalidStateException
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:new @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> is refused on the new primary key while it is Updating
      Given a multi-Region <kind> key with a replica in the second Region
      And everything <operation> needs exists in the second Region
      And the primary Region is being updated to the second Region
      When <operation> is called in the second Region while the key there is Updating
      Then the request is refused with KMSInvalidStateException

      Examples:
        | operation                 | kind      |
        | DisableKey                | symmetric |
        | EnableKey                 | symmetric |
        | ReplicateKey              | symmetric |
        | ScheduleKeyDeletion       | symmetric |
        | DeleteImportedKeyMaterial | imported  |
        | GetParametersForImport    | imported  |

    @case:old @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> is refused on the old primary key while it is Updating
      Given a multi-Region <kind> key with a replica in the second Region
      And everything <operation> needs exists in the home Region
      And the primary Region is being updated to the second Region
      When <operation> is called in the home Region while the key there is Updating
      Then the request is refused with KMSInvalidStateException

      Examples:
        | operation                 | kind      |
        | DisableKey                | symmetric |
        | EnableKey                 | symmetric |
        | ScheduleKeyDeletion       | symmetric |
        | DeleteImportedKeyMaterial | imported  |
        | GetParametersForImport    | imported  |

  @UPD-07
  Rule: While a key is Updating, all other operations that its kind and role allow succeed
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:new @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> succeeds on the new primary key while it is Updating
      Given a multi-Region <kind> key with a replica in the second Region
      And everything <operation> needs exists in the second Region
      And the primary Region is being updated to the second Region
      When <operation> is called in the second Region while the key there is Updating
      Then the call succeeds

      Examples:
        | case                        | operation                           | kind              |
        | DescribeKey                 | DescribeKey                         | symmetric         |
        | GetKeyPolicy                | GetKeyPolicy                        | symmetric         |
        | ListKeyPolicies             | ListKeyPolicies                     | symmetric         |
        | PutKeyPolicy                | PutKeyPolicy                        | symmetric         |
        | TagResource                 | TagResource                         | symmetric         |
        | UntagResource               | UntagResource                       | symmetric         |
        | ListResourceTags            | ListResourceTags                    | symmetric         |
        | CreateAlias                 | CreateAlias                         | symmetric         |
        | UpdateAlias                 | UpdateAlias                         | symmetric         |
        | DeleteAlias                 | DeleteAlias                         | symmetric         |
        | ListAliases                 | ListAliases                         | symmetric         |
        | CreateGrant                 | CreateGrant                         | symmetric         |
        | ListGrants                  | ListGrants                          | symmetric         |
        | RetireGrant                 | RetireGrant                         | symmetric         |
        | RevokeGrant                 | RevokeGrant                         | symmetric         |
        | UpdateKeyDescription        | UpdateKeyDescription                | symmetric         |
        | EnableKeyRotation           | EnableKeyRotation                   | symmetric         |
        | DisableKeyRotation          | DisableKeyRotation                  | symmetric         |
        | GetKeyRotationStatus        | GetKeyRotationStatus                | symmetric         |
        | ListKeyRotations            | ListKeyRotations                    | symmetric         |
        | RotateKeyOnDemand           | RotateKeyOnDemand                   | symmetric         |
        | ImportKeyMaterial           | ImportKeyMaterial                   | imported          |
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

    @case:old @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> succeeds on the old primary key while it is Updating
      Given a multi-Region <kind> key with a replica in the second Region
      And everything <operation> needs exists in the home Region
      And the primary Region is being updated to the second Region
      When <operation> is called in the home Region while the key there is Updating
      Then the call succeeds

      Examples:
        | operation            | kind        |
        | DescribeKey          | symmetric   |
        | PutKeyPolicy         | symmetric   |
        | TagResource          | symmetric   |
        | CreateAlias          | symmetric   |
        | CreateGrant          | symmetric   |
        | UpdateKeyDescription | symmetric   |
        | GetKeyRotationStatus | symmetric   |
        | Encrypt              | symmetric   |
        | Decrypt              | symmetric   |
        | GenerateDataKey      | symmetric   |
        | GetPublicKey         | RSA signing |
        | Sign                 | ECC signing |
        | GenerateMac          | HMAC        |

  @UPD-08
  Rule: CancelKeyDeletion on a key that is Updating is refused, as on any key that is not pending deletion
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:new-primary @documented @operation:UpdatePrimaryRegion @operation:CancelKeyDeletion
    Scenario: CancelKeyDeletion is refused on the new primary key while it is Updating
      Given a multi-Region key with a replica in the second Region
      And the primary Region is being updated to the second Region
      When CancelKeyDeletion is called in the second Region while the key there is Updating
      Then the request is refused with KMSInvalidStateException

    @case:old-primary @documented @operation:UpdatePrimaryRegion @operation:CancelKeyDeletion
    Scenario: CancelKeyDeletion is refused on the old primary key while it is Updating
      Given a multi-Region key with a replica in the second Region
      And the primary Region is being updated to the second Region
      When CancelKeyDeletion is called in the home Region while the key there is Updating
      Then the request is refused with KMSInvalidStateException
