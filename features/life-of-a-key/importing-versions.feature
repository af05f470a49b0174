Feature: Versions of imported key material

  @IMM-06
  Rule: Key material has an id that belongs to the key, and that symmetric encryption keys alone show
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteImportedKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:named @recorded @operation:ImportKeyMaterial @operation:DeleteImportedKeyMaterial
    Scenario Outline: <operation> names the current key material of a symmetric encryption key
      Given a single-Region imported key
      And the current material of every related key is noted
      When <operation> is called in the home Region
      Then the call succeeds
      And the response names the key material noted before as KeyMaterialId

      Examples:
        | operation                 |
        | ImportKeyMaterial         |
        | DeleteImportedKeyMaterial |

    @case:not-named @recorded @operation:ImportKeyMaterial
    Scenario Outline: Importing <material> into a <spec> key names no key material
      Given a single-Region <spec> key for <usage> without key material
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | <material> |
      Then the response contains:
        | KeyId         | its own ARN |
        | KeyMaterialId | absent      |
      And DescribeKey in the home Region shows:
        | KeyMetadata.KeyState             | Enabled |
        | KeyMetadata.CurrentKeyMaterialId | absent  |

      Examples:
        | spec                  | usage               | material                             |
        | HMAC_384              | GENERATE_VERIFY_MAC | 48 bytes of key material             |
        | ECC_NIST_P384         | SIGN_VERIFY         | an ECC_NIST_P384 private key         |

    @case:first @documented @operation:ImportKeyMaterial @operation:DescribeKey
    Scenario: The first key material of a symmetric encryption key becomes current
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT without key material
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial   | 32 bytes of key material |
        | KeyMaterialDescription | the first of all         |
      Then the response contains:
        | KeyMaterialId | present |
      And DescribeKey in the home Region shows:
        | KeyMetadata.KeyState             | Enabled |
        | KeyMetadata.CurrentKeyMaterialId | present |
      And ListKeyRotations in the home Region shows:
        | Rotations.length                                           | 1                |
        | Rotations.[KeyMaterialState=CURRENT].KeyMaterialDescription | the first of all |
        | Rotations.[KeyMaterialState=CURRENT].ImportState            | IMPORTED         |

    @case:own @recorded @operation:ImportKeyMaterial
    Scenario: The same bytes have another id in another key
      Given a single-Region imported key
      And the current material of every related key is noted
      When its key material is imported into another key
      Then the response names other key material than noted before as KeyMaterialId

    @case:expected @documented @operation:ImportKeyMaterial
    Scenario: ImportKeyMaterial refuses key material that is not the one that KeyMaterialId names
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with:
        | KeyMaterialId | "0000000000000000000000000000000000000000000000000000000000000000" |
      Then the request is refused
      And the request is refused with IncorrectKeyMaterialException, as recorded on 2026-09-12

    @case:symmetric-only @documented @operation:ImportKeyMaterial
    Scenario Outline: ImportKeyMaterial refuses <what> for an HMAC key
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC without key material
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | 32 bytes of key material |
        | <member>             | <value>                  |
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

      Examples:
        | case        | what                             | member                 | value                                                              |
        | type        | ImportType EXISTING_KEY_MATERIAL | ImportType             | EXISTING_KEY_MATERIAL                                              |
        | new         | ImportType NEW_KEY_MATERIAL      | ImportType             | NEW_KEY_MATERIAL                                                   |
        | id          | KeyMaterialId                    | KeyMaterialId          | "0000000000000000000000000000000000000000000000000000000000000000" |
        | description | KeyMaterialDescription           | KeyMaterialDescription | own                                                                |

  @IMM-07
  Rule: Key material can have a description, which another import changes
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:changed @documented @operation:ImportKeyMaterial @operation:ListKeyRotations
    Scenario: Importing the same key material again with another description changes it
      Given a single-Region imported key
      And ImportKeyMaterial has been called in the home Region with:
        | KeyMaterialDescription | one: first/second_3.4-5 |
      When ImportKeyMaterial is called in the home Region with:
        | KeyMaterialDescription | another |
      Then ListKeyRotations in the home Region shows:
        | Rotations.length                                            | 1       |
        | Rotations.[KeyMaterialState=CURRENT].KeyMaterialDescription | another |

    @case:kept @recorded @operation:ImportKeyMaterial @operation:ListKeyRotations
    Scenario: Importing the same key material again without a description keeps the one it has
      Given a single-Region imported key
      And ImportKeyMaterial has been called in the home Region with:
        | KeyMaterialDescription | one |
      When ImportKeyMaterial is called in the home Region
      Then ListKeyRotations in the home Region shows:
        | Rotations.[KeyMaterialState=CURRENT].KeyMaterialDescription | one |

    @case:refused @documented @operation:ImportKeyMaterial
    Scenario Outline: ImportKeyMaterial refuses a description of <description>
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with:
        | KeyMaterialDescription | <description> |
      Then the request is refused with ValidationException

      Examples:
        | case       | description    |
        | too-long   | 257 characters |
        | characters | one (two)      |

  @IMM-08
  Rule: New key material waits until it is rotated in, one at a time
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:pending @documented @operation:ImportKeyMaterial @operation:ListKeyRotations
    Scenario: New key material is pending, and the current one stays current
      Given a single-Region imported key
      And the current material of every related key is noted
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial   | other key material |
        | ImportType             | NEW_KEY_MATERIAL   |
        | KeyMaterialDescription | the next           |
      Then the response names other key material than noted before as KeyMaterialId
      And the current material of every related key is unchanged
      And ListKeyRotations in the home Region shows:
        | Rotations.[KeyMaterialState=PENDING_ROTATION].KeyMaterialDescription | the next |

    @case:second @documented @operation:ImportKeyMaterial
    Scenario: New key material is refused while other key material is pending
      Given a single-Region imported key
      And the next key material is imported in the home Region
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | other key material |
        | ImportType           | NEW_KEY_MATERIAL   |
      Then the request is refused
      And the request is refused with KMSInvalidStateException, as recorded on 2026-09-12

    @case:not-new @documented @operation:ImportKeyMaterial
    Scenario: Key material that the key has is no new key material
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with:
        | ImportType | NEW_KEY_MATERIAL |
      Then the request is refused
      And the request is refused with IncorrectKeyMaterialException, as recorded on 2026-09-12

    @case:new-with-id @documented @operation:ImportKeyMaterial
    Scenario: New key material cannot be named before it is there
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | other key material                                                 |
        | ImportType           | NEW_KEY_MATERIAL                                                   |
        | KeyMaterialId        | "0000000000000000000000000000000000000000000000000000000000000000" |
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

    @case:rotated @documented @operation:RotateKeyOnDemand @operation:ImportKeyMaterial @operation:Decrypt
    Scenario: After the rotation to new key material, ciphertext from before still decrypts
      Given a single-Region imported key
      And a ciphertext produced in the home Region
      And the next key material is imported in the home Region
      And the key material has been rotated on demand in the home Region
      When the ciphertext is decrypted in the home Region
      Then the original plaintext is returned
