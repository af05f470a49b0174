Feature: Versions of key material over a move

  @ROT-12
  Rule: A move of the primary Region changes no key material
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:old-ciphertext @documented @operation:UpdatePrimaryRegion @operation:RotateKeyOnDemand @operation:Decrypt
    Scenario Outline: Ciphertext from before a rotation decrypts in the <region> after a move
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      And the key material has been rotated on demand in the home Region
      And the primary Region has been updated to the second Region
      When the ciphertext is decrypted in the <region>
      Then the original plaintext is returned

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:history @documented @operation:UpdatePrimaryRegion @operation:RotateKeyOnDemand @operation:ListKeyRotations
    Scenario: A move keeps the history of key materials
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      And the key material history of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key material history of every related key is unchanged

    @case:history-listed @documented @operation:UpdatePrimaryRegion @operation:RotateKeyOnDemand @operation:ListKeyRotations
    Scenario: After a move every related key still lists the rotations from before it
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And ListKeyRotations in every Region shows:
        | Rotations.length                                    | 2       |
        | Rotations.[RotationType=ON_DEMAND].KeyMaterialState | CURRENT |

    @case:current @documented @operation:UpdatePrimaryRegion
    Scenario: A move keeps the current key material
      Given a multi-Region key with a replica in the second Region
      And the current material of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the current material of every related key is unchanged

    @case:rotated-after @documented @operation:UpdatePrimaryRegion @operation:RotateKeyOnDemand
    Scenario: A rotation after a move reaches the former primary
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      And the primary Region has been updated to the second Region
      And the key material has been rotated on demand in the second Region
      When DescribeKey is called in the home Region
      Then the current material is the same in every Region

    @case:decrypts-after @documented @operation:UpdatePrimaryRegion @operation:RotateKeyOnDemand @operation:Decrypt
    Scenario: What the new primary encrypts after a rotation decrypts with the former primary
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      And the key material has been rotated on demand in the second Region
      When data is encrypted in the second Region
      Then the ciphertext can be decrypted in every Region

    @case:in-progress @documented @operation:UpdatePrimaryRegion @operation:RotateKeyOnDemand
    Scenario: A rotation that was in progress when the key moved ends with one new key material
      Given a multi-Region key with a replica in the second Region
      And RotateKeyOnDemand has been called in the home Region with:
        | KeyId | its own ARN |
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And ListKeyRotations in every Region shows:
        | Rotations.length | 2 |
