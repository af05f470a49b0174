Feature: What can be done with a key while it is Updating

  @UPD-06
  Rule: While a key is Updating, operations that change its state are refused with KMSInvalidStateException
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> is refused on the new primary key while it is Updating
      Given a multi-Region key of kind <kind> with a replica in the second Region
      And all that <operation> needs in the second Region
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

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> is refused on the old primary key while it is Updating
      Given a multi-Region key of kind <kind> with a replica in the second Region
      And all that <operation> needs in the home Region
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

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> succeeds on the new primary key while it is Updating
      Given a multi-Region key of kind <kind> with a replica in the second Region
      And all that <operation> needs in the second Region
      And the primary Region is being updated to the second Region
      When <operation> is called in the second Region while the key there is Updating
      Then the call succeeds

      Examples:
        | operation                           | kind              |
        | DescribeKey                         | symmetric         |
        | GetKeyPolicy                        | symmetric         |
        | ListKeyPolicies                     | symmetric         |
        | PutKeyPolicy                        | symmetric         |
        | TagResource                         | symmetric         |
        | UntagResource                       | symmetric         |
        | ListResourceTags                    | symmetric         |
        | CreateAlias                         | symmetric         |
        | UpdateAlias                         | symmetric         |
        | DeleteAlias                         | symmetric         |
        | ListAliases                         | symmetric         |
        | CreateGrant                         | symmetric         |
        | ListGrants                          | symmetric         |
        | RetireGrant                         | symmetric         |
        | RevokeGrant                         | symmetric         |
        | UpdateKeyDescription                | symmetric         |
        | EnableKeyRotation                   | symmetric         |
        | DisableKeyRotation                  | symmetric         |
        | GetKeyRotationStatus                | symmetric         |
        | ListKeyRotations                    | symmetric         |
        | RotateKeyOnDemand                   | symmetric         |
        | ImportKeyMaterial                   | imported          |
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

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> succeeds on the old primary key while it is Updating
      Given a multi-Region key of kind <kind> with a replica in the second Region
      And all that <operation> needs in the home Region
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
  Rule: CancelKeyDeletion on a key that is Updating is refused as on any key that is not pending deletion
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @documented @operation:UpdatePrimaryRegion @operation:CancelKeyDeletion
    Scenario: CancelKeyDeletion is refused on the new primary key while it is Updating
      Given a multi-Region key with a replica in the second Region
      And the primary Region is being updated to the second Region
      When CancelKeyDeletion is called in the second Region while the key there is Updating
      Then the request is refused with KMSInvalidStateException

    @documented @operation:UpdatePrimaryRegion @operation:CancelKeyDeletion
    Scenario: CancelKeyDeletion is refused on the old primary key while it is Updating
      Given a multi-Region key with a replica in the second Region
      And the primary Region is being updated to the second Region
      When CancelKeyDeletion is called in the home Region while the key there is Updating
      Then the request is refused with KMSInvalidStateException
