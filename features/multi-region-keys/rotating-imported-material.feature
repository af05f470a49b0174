Feature: Rotation of imported key material

  @IMP-03
  Rule: Imported key material is rotated on demand once every related key has it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:rotated @documented @operation:RotateKeyOnDemand @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: RotateKeyOnDemand puts the imported key material into use in every Region
      Given a multi-Region imported key with a replica in the second Region
      And the next key material is imported in the home Region
      And the next key material is imported in the second Region
      And the key material has been rotated on demand in the home Region
      When DescribeKey is called in the second Region
      Then the current material is the same in every Region

    @case:works @documented @operation:RotateKeyOnDemand @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: After a rotation of imported key material, the key works in every Region
      Given a multi-Region imported key with a replica in the second Region
      And the next key material is imported in the home Region
      And the next key material is imported in the second Region
      And the key material has been rotated on demand in the home Region
      When data is encrypted in the second Region
      Then decrypting the ciphertext in the second Region uses the key material that encrypted it

    @case:old-ciphertext @documented @operation:RotateKeyOnDemand @operation:ImportKeyMaterial @operation:Decrypt
    Scenario: Ciphertext from before a rotation of imported key material decrypts with the replica
      Given a multi-Region imported key with a replica in the second Region
      And a ciphertext produced in the home Region
      And the next key material is imported in the home Region
      And the next key material is imported in the second Region
      When RotateKeyOnDemand is called in the home Region
      Then the ciphertext can be decrypted in every Region

    @case:replica-lacks-it @recorded @operation:RotateKeyOnDemand @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: RotateKeyOnDemand is refused while a replica lacks the new key material
      Given a multi-Region imported key with a replica in the second Region
      And the next key material is imported in the home Region
      When RotateKeyOnDemand is called in the home Region
      Then the request is refused with KMSInvalidStateException

    @case:nothing-new @recorded @operation:RotateKeyOnDemand @operation:ImportKeyMaterial
    Scenario: RotateKeyOnDemand is refused where no new key material was imported
      Given a multi-Region imported key with a replica in the second Region
      When RotateKeyOnDemand is called in the home Region
      Then the request is refused with KMSInvalidStateException

    @case:pending-listed @recorded @operation:ImportKeyMaterial @operation:ListKeyRotations @operation:ReplicateKey
    Scenario: Each related key says by itself whether it has the new key material
      Given a multi-Region imported key with a replica in the second Region
      And the next key material is imported in the home Region
      When ListKeyRotations is called in the second Region with:
        | IncludeKeyMaterial | ALL_KEY_MATERIAL |
      Then the response contains:
        | Rotations.[KeyMaterialState=PENDING_MULTI_REGION_IMPORT_AND_ROTATION].ImportState | PENDING_IMPORT |

    @case:not-current-yet @documented @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: New key material is not used before it is rotated in
      Given a multi-Region imported key with a replica in the second Region
      And the current material of every related key is noted
      And the next key material is imported in the home Region
      When GenerateDataKey is called in the home Region
      Then the response names the key material noted before as KeyMaterialId
