Feature: Imported key material of related keys

  @IMP-02
  Rule: A replica accepts only the key material of its primary
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:other @documented @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: ImportKeyMaterial on a replica refuses other key material
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When ImportKeyMaterial is called in the second Region with:
        | EncryptedKeyMaterial | other key material |
      Then the request is refused with IncorrectKeyMaterialException
      And the key in the second Region is in the key state PendingImport

    @case:same @documented @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: ImportKeyMaterial on a replica accepts the key material of its primary
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When ImportKeyMaterial is called in the second Region
      Then the key in the second Region is in the key state Enabled
      And the key works in every Region

    @case:new @recorded @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: ImportKeyMaterial on a replica refuses NEW_KEY_MATERIAL
      Given a multi-Region imported key with a replica in the second Region
      When ImportKeyMaterial is called in the second Region with:
        | EncryptedKeyMaterial | other key material |
        | ImportType           | NEW_KEY_MATERIAL   |
      Then the request is refused with ValidationException

    @case:described @recorded @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: ImportKeyMaterial on a replica refuses a description of the key material
      Given a multi-Region imported key with a replica in the second Region
      When ImportKeyMaterial is called in the second Region with:
        | KeyMaterialDescription | own |
      Then the request is refused with ValidationException

    @case:after-move @documented @operation:ImportKeyMaterial @operation:UpdatePrimaryRegion
    Scenario: New key material can be imported into a new primary
      Given a multi-Region imported key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ImportKeyMaterial is called in the second Region with:
        | EncryptedKeyMaterial | other key material |
        | ImportType           | NEW_KEY_MATERIAL   |
      Then the call succeeds
      And the key in the second Region is in the key state Enabled

  @IMP-04
  Rule: Key material is imported, expires and is deleted in one Region at a time
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteImportedKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:deleted @documented @operation:DeleteImportedKeyMaterial @operation:ReplicateKey
    Scenario Outline: DeleteImportedKeyMaterial in the <region> leaves the other related key its key material
      Given a multi-Region imported key with a replica in the second Region
      When DeleteImportedKeyMaterial is called in the <region>
      Then the call succeeds
      And the key in the <region> is in the key state PendingImport
      And no other related key has changed

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:deleted-use @documented @operation:DeleteImportedKeyMaterial @operation:Decrypt @operation:ReplicateKey
    Scenario: A primary decrypts while its replica lacks the key material
      Given a multi-Region imported key with a replica in the second Region
      And a ciphertext produced in the second Region
      And the key in the second Region is PendingImport
      When the ciphertext is decrypted in the home Region
      Then the original plaintext is returned

    @case:without-material @documented @operation:DeleteImportedKeyMaterial @operation:Decrypt @operation:ReplicateKey
    Scenario: A replica without key material does not decrypt
      Given a multi-Region imported key with a replica in the second Region
      And everything Decrypt needs exists in the second Region
      And the key in the second Region is PendingImport
      When Decrypt is called in the second Region
      Then the request is refused with KMSInvalidStateException

    @case:not-brought @documented @operation:ImportKeyMaterial @operation:ReplicateKey
    Scenario: ImportKeyMaterial in the home Region imports nothing in the second
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When ImportKeyMaterial is called in the home Region
      Then the call succeeds
      And no other related key has changed

    @case:new-replica @documented @operation:ReplicateKey
    Scenario: A new replica lacks the key material that its primary has
      Given a multi-Region imported key with no replicas
      And a replica in the second Region
      When DescribeKey is called in the second Region
      Then the key metadata contains:
        | KeyState        | PendingImport |
        | ExpirationModel | absent        |

    @case:expiry @documented @operation:ImportKeyMaterial @operation:DescribeKey @operation:ReplicateKey
    Scenario: An expiration that is set in the second Region is not seen in the home Region
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When ImportKeyMaterial is called in the second Region with:
        | ExpirationModel | KEY_MATERIAL_EXPIRES |
        | ValidTo         | in 15 days           |
      Then DescribeKey in the second Region shows:
        | KeyMetadata.ExpirationModel | KEY_MATERIAL_EXPIRES |
        | KeyMetadata.ValidTo         | about 15 days away   |
      And DescribeKey in the home Region shows:
        | KeyMetadata.ExpirationModel | KEY_MATERIAL_DOES_NOT_EXPIRE |
        | KeyMetadata.ValidTo         | absent                       |

    @case:expiry-of-primary @documented @operation:ImportKeyMaterial @operation:DescribeKey @operation:ReplicateKey
    Scenario: An expiration that is set in the home Region is not seen in the second
      Given a multi-Region imported key with a replica in the second Region
      When ImportKeyMaterial is called in the home Region with:
        | ExpirationModel | KEY_MATERIAL_EXPIRES |
        | ValidTo         | in 15 days           |
      Then the call succeeds
      And no other related key has changed

    @case:expiry-changed @recorded @operation:ImportKeyMaterial @operation:DescribeKey @operation:ReplicateKey
    Scenario: Importing the same key material again into a replica changes its expiration
      Given a multi-Region imported key with a replica in the second Region
      When ImportKeyMaterial is called in the second Region with:
        | ExpirationModel | KEY_MATERIAL_EXPIRES |
        | ValidTo         | in 15 days           |
      Then DescribeKey in the second Region shows:
        | KeyMetadata.ExpirationModel | KEY_MATERIAL_EXPIRES |
        | KeyMetadata.ValidTo         | about 15 days away   |

    @case:pending-deleted @recorded @operation:DeleteImportedKeyMaterial @operation:ImportKeyMaterial @operation:ListKeyRotations
    Scenario: Deleting pending key material from the primary deletes it from its replicas
      Given a multi-Region imported key with a replica in the second Region
      And the next key material is imported in the home Region
      And the next key material is imported in the second Region
      When the next key material is deleted in the home Region
      Then the call succeeds
      And ListKeyRotations in every Region shows:
        | Rotations.length | 1 |

    @case:moved @documented @operation:UpdatePrimaryRegion @operation:DescribeKey
    Scenario: A move keeps the expiration of each related key's key material
      Given a multi-Region imported key with a replica in the second Region
      And ImportKeyMaterial has been called in the second Region with:
        | ExpirationModel | KEY_MATERIAL_EXPIRES |
        | ValidTo         | in 15 days           |
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And DescribeKey in the second Region shows:
        | KeyMetadata.ValidTo | about 15 days away |
      And DescribeKey in the home Region shows:
        | KeyMetadata.ValidTo | absent |

  @IMP-09
  Rule: A replica without key material cannot become the primary key, and does not keep another from it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:refused @documented @operation:UpdatePrimaryRegion @operation:DeleteImportedKeyMaterial
    Scenario: A replica that is PendingImport cannot become the primary
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When the primary Region is updated to the second Region
      Then the request is refused

    @case:third @documented @operation:UpdatePrimaryRegion @operation:DeleteImportedKeyMaterial
    Scenario: A third key that is PendingImport does not block a move, and stays PendingImport
      Given a multi-Region imported key with replicas in the second and third Regions
      And the key in the third Region is PendingImport
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key in the third Region is in the key state PendingImport
