Feature: Importing key material

  @IMM-01
  Rule: GetParametersForImport gives a public key and a token that are valid for 24 hours
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetParametersForImport.html

    @case:parameters @documented @operation:GetParametersForImport
    Scenario Outline: GetParametersForImport with WrappingKeySpec <spec> shows what is needed for 24 hours
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC without key material
      When GetParametersForImport is called in the home Region with:
        | WrappingKeySpec | <spec> |
      Then the response contains:
        | KeyId             | its own ARN         |
        | ImportToken       | present             |
        | PublicKey         | <length>            |
        | ParametersValidTo | about 24 hours away |

      Examples:
        | spec     | length    |
        | RSA_2048 | 294 bytes |
        | RSA_3072 | 422 bytes |
        | RSA_4096 | 550 bytes |

    @case:refused @documented @operation:GetParametersForImport
    Scenario Outline: GetParametersForImport refuses <member> <value>
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC without key material
      When GetParametersForImport is called in the home Region with:
        | <member> | <value> |
      Then the request is refused with ValidationException

      Examples:
        | case         | member            | value              |
        | no-algorithm | WrappingAlgorithm | absent             |
        | no-key-spec  | WrappingKeySpec   | absent             |
        | algorithm    | WrappingAlgorithm | SYMMETRIC_DEFAULT  |
        | key-spec     | WrappingKeySpec   | RSA_1024           |

  @IMM-02
  Rule: An import token belongs to one key and one public key, and serves for more than one import
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-get-public-key-and-token.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:invalid @documented @operation:ImportKeyMaterial @operation:GetParametersForImport
    Scenario Outline: ImportKeyMaterial refuses <token>
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with <token>
      Then the request is refused with InvalidImportTokenException

      Examples:
        | case        | token                           |
        | another-key | the import token of another key |
        | made-up     | a made-up import token          |

    @case:mixed @documented @operation:ImportKeyMaterial @operation:GetParametersForImport
    Scenario: ImportKeyMaterial refuses key material that was wrapped for another token
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with the import token of another wrapping
      Then the request is refused
      And the request is refused with InvalidCiphertextException, as inferred

    @case:good @recorded @operation:ImportKeyMaterial @operation:GetParametersForImport
    Scenario Outline: ImportKeyMaterial accepts <token>
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with <token>
      Then the call succeeds

      Examples:
        | case    | token                                 |
        | again   | an import token that was used before  |
        | earlier | an earlier import token               |

  @IMM-03
  Rule: An import token expires 24 hours after GetParametersForImport
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Not testable: no token can be made to expire earlier. IMM-01 tests the date that is shown.

  @IMM-04
  Rule: Key material has the length or the kind that its key spec needs
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:wrong @documented @operation:ImportKeyMaterial
    Scenario Outline: <material> is no key material of a <spec> key
      Given a single-Region <spec> key for <usage> without key material
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | <material> |
      Then the request is refused
      And the key in the home Region is in the key state PendingImport
      And the request is refused with <exception>

      Examples:
        | case        | spec              | usage               | material                  | exception                                                       |
        | short       | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     | 16 bytes of key material  | InvalidCiphertextException, as recorded on 2026-09-12           |
        | long        | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     | 33 bytes of key material  | InvalidCiphertextException, as inferred                         |
        | not-wrapped | SYMMETRIC_DEFAULT | ENCRYPT_DECRYPT     | 256 bytes                 | InvalidCiphertextException, as recorded on 2026-09-12           |
        | HMAC-short  | HMAC_224          | GENERATE_VERIFY_MAC | 27 bytes of key material  | InvalidCiphertextException, as inferred                         |
        | HMAC-long   | HMAC_256          | GENERATE_VERIFY_MAC | 64 bytes of key material  | InvalidCiphertextException, as inferred                         |
        | RSA-size    | RSA_2048          | ENCRYPT_DECRYPT     | an RSA_3072 private key   | IncorrectKeyMaterialException or InvalidCiphertextException, as inferred |
        | RSA-kind    | RSA_3072          | SIGN_VERIFY         | an ECC_NIST_P256 private key | IncorrectKeyMaterialException or InvalidCiphertextException, as inferred |
        | curve       | ECC_NIST_P256     | SIGN_VERIFY         | an ECC_SECG_P256K1 private key | IncorrectKeyMaterialException or InvalidCiphertextException, as inferred |
        | edwards     | ECC_NIST_EDWARDS25519 | SIGN_VERIFY     | an ECC_NIST_P256 private key | IncorrectKeyMaterialException or InvalidCiphertextException, as inferred |

    @case:identical @documented @operation:ImportKeyMaterial
    Scenario Outline: A <kind> key accepts no other key material than it had
      Given <key>
      And the key in the home Region is <state>
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | <material> |
      Then the request is refused with IncorrectKeyMaterialException

      Examples:
        | case    | key                          | kind     | state         | material           |
        | enabled | a single-Region imported key | Enabled  | Enabled       | other key material |
        | deleted | a single-Region imported key | emptied  | PendingImport | other key material |

    @case:again @recorded @operation:ImportKeyMaterial @operation:DeleteImportedKeyMaterial
    Scenario Outline: A <spec> key whose key material was deleted is Enabled once it is imported again
      Given a single-Region <spec> key for <usage> without key material
      And ImportKeyMaterial has been called in the home Region with:
        | EncryptedKeyMaterial | <material> |
      And DeleteImportedKeyMaterial has been called in the home Region with:
        | KeyId | its own ARN |
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | <material> |
      Then the key in the home Region is in the key state Enabled

      Examples:
        | spec     | usage               | material                 |
        | HMAC_256 | GENERATE_VERIFY_MAC | 32 bytes of key material |
        | RSA_2048 | SIGN_VERIFY         | an RSA_2048 private key  |

    @case:other-MAC @documented @operation:ImportKeyMaterial @operation:DeleteImportedKeyMaterial
    Scenario: An HMAC key whose key material was deleted accepts no other
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC without key material
      And ImportKeyMaterial has been called in the home Region with:
        | EncryptedKeyMaterial | 32 bytes of key material |
      And DeleteImportedKeyMaterial has been called in the home Region with:
        | KeyId | its own ARN |
      When ImportKeyMaterial is called in the home Region with:
        | EncryptedKeyMaterial | other key material |
      Then the request is refused with IncorrectKeyMaterialException

  @IMM-05
  Rule: ValidTo is given where key material expires, lies ahead, and not more than 365 days
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports.json (recorded 2026-09-12)

    @case:refused @documented @operation:ImportKeyMaterial
    Scenario Outline: ImportKeyMaterial refuses <what>
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with:
        | ExpirationModel | <model> |
        | ValidTo         | <date>  |
      Then the request is refused
      And the request is refused with ValidationException, as recorded on 2026-09-12

      Examples:
        | what          | model                        | date           |
        | neither       | absent                       | absent         |
        | no-date       | KEY_MATERIAL_EXPIRES         | absent         |
        | needless-date | KEY_MATERIAL_DOES_NOT_EXPIRE | in 15 days     |
        | past-date     | KEY_MATERIAL_EXPIRES         | 60 seconds ago |
        | far-date      | KEY_MATERIAL_EXPIRES         | in 367 days    |

    @case:shown @documented @operation:ImportKeyMaterial @operation:DescribeKey @operation:ListKeyRotations
    Scenario Outline: DescribeKey and ListKeyRotations show when key material expires that was imported with <what>
      Given a single-Region imported key
      When ImportKeyMaterial is called in the home Region with:
        | ExpirationModel | <model> |
        | ValidTo         | <date>  |
      Then DescribeKey in the home Region shows:
        | KeyMetadata.ExpirationModel | <shown>   |
        | KeyMetadata.ValidTo         | <ValidTo> |
      And ListKeyRotations in the home Region shows:
        | Rotations.0.ExpirationModel | <shown>   |
        | Rotations.0.ValidTo         | <ValidTo> |

      Examples:
        | what       | model                        | date        | shown                        | ValidTo              |
        | date-alone | absent                       | in 90 days  | KEY_MATERIAL_EXPIRES         | about 90 days away   |
        | both       | KEY_MATERIAL_EXPIRES         | in 364 days | KEY_MATERIAL_EXPIRES         | about 365 days away  |
        | no-expiry  | KEY_MATERIAL_DOES_NOT_EXPIRE | absent      | KEY_MATERIAL_DOES_NOT_EXPIRE | absent               |

    @case:renewed @recorded @operation:ImportKeyMaterial @operation:DescribeKey
    Scenario: Importing the same key material again without an expiration removes the expiration
      Given a single-Region imported key
      And ImportKeyMaterial has been called in the home Region with:
        | ExpirationModel | KEY_MATERIAL_EXPIRES |
        | ValidTo         | in 15 days           |
      When ImportKeyMaterial is called in the home Region
      Then DescribeKey in the home Region shows:
        | KeyMetadata.ExpirationModel | KEY_MATERIAL_DOES_NOT_EXPIRE |
        | KeyMetadata.ValidTo         | absent                       |
