Feature: Importing key material after a move

  @IMP-24
  Rule: After a move, the former primary imports as a replica: the key material of the related keys, and no new one
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html

    @case:other @documented @operation:ImportKeyMaterial @operation:UpdatePrimaryRegion
    Scenario: ImportKeyMaterial on a former primary refuses other key material
      Given a multi-Region imported key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | other key material |
      Then the request is refused with IncorrectKeyMaterialException

    @case:new @documented @operation:ImportKeyMaterial @operation:UpdatePrimaryRegion
    Scenario: ImportKeyMaterial on a former primary refuses NEW_KEY_MATERIAL
      Given a multi-Region imported key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | other key material |
        | ImportType           | NEW_KEY_MATERIAL   |
      Then the request is refused
      And the request is refused with ValidationException, as inferred

    @case:described @inferred @operation:ImportKeyMaterial @operation:UpdatePrimaryRegion
    Scenario: ImportKeyMaterial on a former primary refuses a description of the key material
      Given a multi-Region imported key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ImportKeyMaterial is called in the home Region with:
        | KeyMaterialDescription | own |
      Then the request is refused with ValidationException

    @case:same @documented @operation:ImportKeyMaterial @operation:UpdatePrimaryRegion
    Scenario: ImportKeyMaterial on a former primary accepts the key material that it has
      Given a multi-Region imported key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ImportKeyMaterial is called in the home Region
      Then the call succeeds
      And no other related key has changed

  @IMP-25
  Rule: Imported key material that waits for its rotation still waits after a move
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html

    @case:kept @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial @operation:ListKeyRotations
    Scenario: A move leaves key material that waits for its rotation where it was imported
      Given a multi-Region imported key with a replica in the second Region
      And the next key material is imported in the home Region
      And the next key material is imported in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And ListKeyRotations in every Region shows:
        | Rotations.[KeyMaterialState=PENDING_ROTATION].ImportState | IMPORTED |

    @case:current @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial @operation:GenerateDataKey
    Scenario: A move does not make key material that waits for its rotation the current one
      Given a multi-Region imported key with a replica in the second Region
      And the current material of every related key is noted
      And the next key material is imported in the home Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the current material of every related key is unchanged

    @case:rotated @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial @operation:RotateKeyOnDemand
    Scenario: The new primary rotates in what was imported before the move
      Given a multi-Region imported key with a replica in the second Region
      And the next key material is imported in the home Region
      And the next key material is imported in the second Region
      And the primary Region has been updated to the second Region
      When RotateKeyOnDemand is called in the second Region
      Then the call succeeds

  @IMP-26
  Rule: Key material of a multi-Region key is the same in every Region, also where its primary has lost it
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:primary-lacks-it @documented @operation:ImportKeyMaterial @operation:DeleteImportedKeyMaterial @operation:ReplicateKey
    Scenario Outline: ImportKeyMaterial in the <region> refuses other key material where no related key has any
      Given a multi-Region imported key with a replica in the second Region
      And the key in the home Region is PendingImport
      And the key in the second Region is PendingImport
      When ImportKeyMaterial is called in the <region> with:
        | EncryptedKeyMaterial | other key material |
      Then the request is refused with IncorrectKeyMaterialException

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:late-replica @documented @operation:RotateKeyOnDemand @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: RotateKeyOnDemand is refused while a replica that was created after an import lacks the new key material
      Given a multi-Region imported key with no replicas
      And the next key material is imported in the home Region
      And a replica in the second Region
      When RotateKeyOnDemand is called in the home Region
      Then the request is refused
      And the request is refused with KMSInvalidStateException, as recorded on 2026-09-12

    @case:refused-disabled @documented @operation:ImportKeyMaterial @operation:DisableKey
    Scenario: ImportKeyMaterial that is refused for its key material leaves a Disabled key Disabled
      Given a multi-Region imported key with a replica in the second Region
      And the key in the home Region is Disabled
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | other key material |
      Then the request is refused with IncorrectKeyMaterialException
      And the key in the home Region is in the key state Disabled
