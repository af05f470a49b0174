Feature: Several versions of key material

  @ROT-03
  Rule: After an on-demand rotation all related keys have the new key material, and keep the old
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html

    @case:same-current @documented @operation:RotateKeyOnDemand @operation:ReplicateKey @operation:DescribeKey
    Scenario: Every related key has the new key material as its current one
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      When DescribeKey is called in the second Region
      Then the current material is the same in every Region
      And the key material history is the same in every Region

    @case:rotation-listed @documented @operation:RotateKeyOnDemand @operation:ListKeyRotations @operation:ReplicateKey
    Scenario: Every related key lists the on-demand rotation
      Given a multi-Region key with a replica in the second Region
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds
      And ListKeyRotations in every Region shows:
        | Rotations.length                                      | 2           |
        | Rotations.[RotationType=ON_DEMAND].KeyMaterialState   | CURRENT     |
        | Rotations.[KeyMaterialState=NON_CURRENT].KeyId        | its own ARN |
        | Rotations.[KeyMaterialState=NON_CURRENT].RotationDate | absent      |

    @case:old-ciphertext @documented @operation:RotateKeyOnDemand @operation:Decrypt @operation:ReplicateKey
    Scenario Outline: Ciphertext from before a rotation, produced in the <region>, decrypts in every Region
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the <region>
      And the key material has been rotated on demand in the home Region
      When the ciphertext is decrypted in the second Region
      Then the original plaintext is returned
      And the ciphertext can be decrypted in every Region

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:new-ciphertext @documented @operation:RotateKeyOnDemand @operation:Encrypt @operation:ReplicateKey
    Scenario Outline: Data encrypted in the <region> after a rotation decrypts in every Region, with the current key material
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      When data is encrypted in the <region>
      Then decrypting the ciphertext in the <region> uses the key material that encrypted it
      And the ciphertext can be decrypted in every Region

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:old-material-named @documented @operation:RotateKeyOnDemand @operation:Decrypt @operation:ReplicateKey
    Scenario: Decrypt names the old key material for ciphertext from before the rotation
      Given a multi-Region key with a replica in the second Region
      And the current material of every related key is noted
      And a ciphertext produced in the second Region
      And the key material has been rotated on demand in the home Region
      When the ciphertext is decrypted in the second Region
      Then the response names the key material noted before as KeyMaterialId

    @case:new-material-named @documented @operation:RotateKeyOnDemand @operation:ReplicateKey
    Scenario Outline: <operation> on a replica uses the new key material after a rotation
      Given a multi-Region key with a replica in the second Region
      And the current material of every related key is noted
      And the key material has been rotated on demand in the home Region
      When <operation> is called in the second Region
      Then the response names other key material than noted before as KeyMaterialId

      Examples:
        | case        | operation           |
        | DataKey     | GenerateDataKey     |
        | DataKeyPair | GenerateDataKeyPair |

    @case:re-encrypted @documented @operation:RotateKeyOnDemand @operation:ReEncrypt @operation:ReplicateKey
    Scenario: ReEncrypt after a rotation names the old key material as source and the new one as destination
      Given a multi-Region key with a replica in the second Region
      And the current material of every related key is noted
      And a ciphertext produced in the second Region
      And the key material has been rotated on demand in the home Region
      When the ciphertext is re-encrypted in the second Region
      Then the response names the key material noted before as SourceKeyMaterialId

    @case:re-encrypted-to @documented @operation:RotateKeyOnDemand @operation:ReEncrypt @operation:ReplicateKey
    Scenario: ReEncrypt after a rotation encrypts under the new key material
      Given a multi-Region key with a replica in the second Region
      And the current material of every related key is noted
      And a ciphertext produced in the second Region
      And the key material has been rotated on demand in the home Region
      When the ciphertext is re-encrypted in the second Region
      Then the response names other key material than noted before as DestinationKeyMaterialId

    @case:later-replica @documented @operation:RotateKeyOnDemand @operation:ReplicateKey @operation:Decrypt
    Scenario: A replica made after a rotation decrypts what was encrypted before it
      Given a multi-Region key with no replicas
      And a ciphertext produced in the home Region
      And the key material has been rotated on demand in the home Region
      And a replica in the second Region
      When the ciphertext is decrypted in the second Region
      Then the original plaintext is returned

    @case:later-replica-history @documented @operation:RotateKeyOnDemand @operation:ReplicateKey
    Scenario: A replica made after a rotation has the same key materials as its primary
      Given a multi-Region key with no replicas
      And the key material has been rotated on demand in the home Region
      And a replica in the second Region
      When DescribeKey is called in the second Region
      Then the current material is the same in every Region
      And the key material history is the same in every Region

  @ROT-11
  Rule: On-demand rotation works without automatic rotation, and leaves its schedule as it is
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html

    @case:schedule @documented @operation:RotateKeyOnDemand @operation:GetKeyRotationStatus
    Scenario: RotateKeyOnDemand leaves the rotation setting as it is
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the rotation setting of every related key is noted
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds
      And the rotation setting of every related key is unchanged

    @case:without-schedule @documented @operation:RotateKeyOnDemand @operation:GetKeyRotationStatus
    Scenario: RotateKeyOnDemand works where automatic rotation is off
      Given a multi-Region key with a replica in the second Region
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds
      And automatic rotation is off in every Region
