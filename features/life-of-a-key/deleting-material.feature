Feature: Deleting imported key material

  @IMM-09
  Rule: DeleteImportedKeyMaterial deletes the current key material, or the one that is named
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteImportedKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:pending @recorded @operation:DeleteImportedKeyMaterial @operation:ListKeyRotations
    Scenario: A key whose pending key material is deleted stays Enabled, with the current one
      Given a single-Region imported key
      And the next key material is imported in the home Region
      When the next key material is deleted in the home Region
      Then the key in the home Region is in the key state Enabled
      And ListKeyRotations in the home Region shows:
        | Rotations.length             | 1       |
        | Rotations.0.KeyMaterialState | CURRENT |

    @case:earlier @recorded @operation:DeleteImportedKeyMaterial @operation:RotateKeyOnDemand @operation:ListKeyRotations
    Scenario: A key whose earlier key material is deleted is PendingImport, and lists what it lacks
      Given a single-Region imported key
      And the next key material is imported in the home Region
      And the key material has been rotated on demand in the home Region
      When the first key material is deleted in the home Region
      Then the key in the home Region is in the key state PendingImport
      And ListKeyRotations in the home Region shows:
        | Rotations.[KeyMaterialState=NON_CURRENT].ImportState | PENDING_IMPORT |
        | Rotations.[KeyMaterialState=CURRENT].ImportState     | IMPORTED       |

    @case:unknown @documented @operation:DeleteImportedKeyMaterial
    Scenario: DeleteImportedKeyMaterial refuses the id of no key material of the key
      Given a single-Region imported key
      When DeleteImportedKeyMaterial is called in the home Region with:
        | KeyMaterialId | "0000000000000000000000000000000000000000000000000000000000000000" |
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:entry @recorded @operation:DeleteImportedKeyMaterial @operation:ListKeyRotations
    Scenario: Key material that is deleted stays listed with its description, and without an expiration
      Given a single-Region imported key
      And ImportKeyMaterial has been called in the home Region with:
        | KeyMaterialDescription | the first            |
        | ExpirationModel        | KEY_MATERIAL_EXPIRES |
        | ValidTo                | in 15 days           |
      And the next key material is imported in the home Region
      And the key material has been rotated on demand in the home Region
      When the first key material is deleted in the home Region
      Then ListKeyRotations in the home Region shows:
        | Rotations.[KeyMaterialState=NON_CURRENT].ImportState            | PENDING_IMPORT |
        | Rotations.[KeyMaterialState=NON_CURRENT].KeyMaterialDescription | the first      |
        | Rotations.[KeyMaterialState=NON_CURRENT].ExpirationModel        | absent         |
        | Rotations.[KeyMaterialState=NON_CURRENT].ValidTo                | absent         |

    @case:earlier-again @recorded @operation:ImportKeyMaterial @operation:DeleteImportedKeyMaterial @operation:RotateKeyOnDemand
    Scenario: A key whose earlier key material is imported again is Enabled
      Given a single-Region imported key
      And the next key material is imported in the home Region
      And the key material has been rotated on demand in the home Region
      And the first key material has been deleted in the home Region
      When the first key material is imported again in the home Region
      Then the key in the home Region is in the key state Enabled
