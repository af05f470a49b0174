Feature: Imported key material that waits to be rotated in

  @IMM-10
  Rule: That key material expires while it waits changes nothing until it is rotated in
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/imports_expiry.json (recorded 2026-09-12)

    @case:described @recorded @operation:ImportKeyMaterial @operation:DescribeKey
    Scenario: A key whose next key material has expired is Enabled, with the expiration of the current one
      Given a single-Region imported key
      And the next key material in the home Region has expired
      When DescribeKey is called in the home Region
      Then the key metadata contains:
        | KeyState        | Enabled                      |
        | ExpirationModel | KEY_MATERIAL_DOES_NOT_EXPIRE |
        | ValidTo         | absent                       |

    @case:encrypts @recorded @operation:ImportKeyMaterial @operation:Encrypt
    Scenario: A key whose next key material has expired encrypts
      Given a single-Region imported key
      And the next key material in the home Region has expired
      When Encrypt is called in the home Region
      Then the call succeeds

    @case:rotated @recorded @operation:ImportKeyMaterial @operation:RotateKeyOnDemand
    Scenario: A key that rotates to expired key material is PendingImport
      Given a single-Region imported key
      And the next key material in the home Region has expired
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds
      And the key in the home Region is in the key state PendingImport
