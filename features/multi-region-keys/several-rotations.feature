Feature: Rotating a key several times

  @ROT-21
  Rule: A key can be rotated on demand again, and keeps all key material that it had
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html

    @case:listed @documented @operation:RotateKeyOnDemand @operation:ListKeyRotations
    Scenario: Every related key lists both rotations of a key that was rotated twice
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds
      And ListKeyRotations in every Region shows:
        | Rotations.length | 3 |

    @case:ciphertext @documented @operation:RotateKeyOnDemand @operation:Decrypt
    Scenario: Ciphertext from before two rotations decrypts with the replica
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      And the key material has been rotated on demand in the home Region
      And the key material has been rotated on demand in the home Region
      When the ciphertext is decrypted in the second Region
      Then the original plaintext is returned

    @case:over-a-move @documented @operation:RotateKeyOnDemand @operation:UpdatePrimaryRegion @operation:Decrypt
    Scenario: Ciphertext from between two rotations, one before and one after a move, decrypts in every Region
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      And a ciphertext produced in the second Region
      And the primary Region has been updated to the second Region
      When RotateKeyOnDemand is called in the second Region
      Then the ciphertext can be decrypted in every Region

    @case:replicated @documented @operation:RotateKeyOnDemand @operation:ReplicateKey
    Scenario: A key that was rotated can be replicated
      Given a multi-Region key with no replicas
      And the key material has been rotated on demand in the home Region
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And ListKeyRotations in the second Region shows:
        | Rotations.length                                    | 2       |
        | Rotations.[RotationType=ON_DEMAND].KeyMaterialState | CURRENT |

    @case:replica @inferred @operation:RotateKeyOnDemand
    Scenario Outline: RotateKeyOnDemand works while a replica is <state>
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is <state>
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds

      Examples:
        | state           |
        | Disabled        |
        | PendingDeletion |

    @case:disabled-listed @documented @operation:RotateKeyOnDemand @operation:ListKeyRotations @operation:DisableKey
    Scenario: A Disabled replica lists the rotation, and nothing but rotations unless the request includes all key material
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      And the key in the second Region is Disabled
      When ListKeyRotations is called in the second Region
      Then the response contains:
        | Rotations.length         | 1           |
        | Rotations.0.RotationType | ON_DEMAND   |
        | Rotations.0.KeyId        | its own ARN |

    @case:dates @documented @operation:RotateKeyOnDemand @operation:UpdatePrimaryRegion @operation:ListKeyRotations
    Scenario: A move keeps the date and type of each rotation
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      And the rotation history of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the rotation history of every related key is unchanged

    @case:same-dates @inferred @operation:RotateKeyOnDemand @operation:ListKeyRotations
    Scenario: The date and type of a rotation are the same in every Region
      Given a multi-Region key with a replica in the second Region
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds
      And ListKeyRotations in every Region shows:
        | Rotations.length | 2 |
      And the rotation history is the same in every Region

    @case:in-progress @inferred @operation:RotateKeyOnDemand @operation:GetKeyRotationStatus
    Scenario: GetKeyRotationStatus on a replica shows the on-demand rotation in progress
      Given a multi-Region key with a replica in the second Region
      When GetKeyRotationStatus is called in the second Region during an on-demand rotation
      Then the response contains:
        | OnDemandRotationStartDate | present |

  @ROT-22
  Rule: Every response names the key material that DescribeKey shows as the current one, in every Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html

    @case:named @documented @operation:DescribeKey @operation:ReplicateKey
    Scenario Outline: <operation> in the <region> names the current key material
      Given a multi-Region key with a replica in the second Region
      And the current material of every related key is noted
      When <operation> is called in the <region>
      Then the response names the key material noted before as <member>

      Examples:
        | case           | operation                       | region        | member                   |
        | DataKey home   | GenerateDataKey                 | home Region   | KeyMaterialId            |
        | DataKey second | GenerateDataKey                 | second Region | KeyMaterialId            |
        | NoPlaintext    | GenerateDataKeyWithoutPlaintext | second Region | KeyMaterialId            |
        | Pair           | GenerateDataKeyPair             | second Region | KeyMaterialId            |
        | Decrypt home   | Decrypt                         | home Region   | KeyMaterialId            |
        | Decrypt second | Decrypt                         | second Region | KeyMaterialId            |
        | ReEncrypt      | ReEncrypt                       | second Region | DestinationKeyMaterialId |

    @case:none @documented @operation:DescribeKey @operation:ReplicateKey
    Scenario Outline: DescribeKey of a multi-Region <kind> key shows no current key material
      Given a multi-Region <kind> key with a replica in the second Region
      When DescribeKey is called in the second Region
      Then the key metadata contains:
        | CurrentKeyMaterialId | absent |

      Examples:
        | kind        |
        | HMAC        |
        | RSA signing |
        | ECC signing |
