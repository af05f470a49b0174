Feature: Rotating a key on demand

  @ROD-03
  Rule: RotateKeyOnDemand makes new key material current, and keeps the old for what it encrypted
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:listed @documented @operation:RotateKeyOnDemand @operation:ListKeyRotations
    Scenario: A rotation is listed with its date, its type and its key material, the oldest first
      Given a single-Region key
      When RotateKeyOnDemand is called in the home Region
      Then the response contains:
        | KeyId | its own ARN |
      And ListKeyRotations in the home Region shows:
        | Rotations.length                                      | 2           |
        | Rotations.[RotationType=ON_DEMAND].KeyMaterialState   | CURRENT     |
        | Rotations.[RotationType=ON_DEMAND].RotationDate       | present     |
        | Rotations.[KeyMaterialState=NON_CURRENT].KeyId        | its own ARN |
        | Rotations.[KeyMaterialState=NON_CURRENT].RotationType | absent      |
        | Rotations.[KeyMaterialState=NON_CURRENT].RotationDate | absent      |
        | Rotations.0.KeyMaterialState                          | NON_CURRENT |

    @case:described @documented @operation:RotateKeyOnDemand @operation:DescribeKey
    Scenario: DescribeKey shows the new key material once the rotation is complete
      Given a single-Region key
      And KeyMetadata.CurrentKeyMaterialId of DescribeKey in the home Region is noted
      When RotateKeyOnDemand is called in the home Region
      Then KeyMetadata.CurrentKeyMaterialId of DescribeKey in the home Region is other than noted

    @case:rotations-only @documented @operation:ListKeyRotations
    Scenario Outline: ListKeyRotations with IncludeKeyMaterial <given> lists <count> of two key materials
      Given a single-Region key
      And the key material has been rotated on demand in the home Region
      When ListKeyRotations is called in the home Region with:
        | IncludeKeyMaterial | <given> |
      Then the response contains:
        | Rotations.length         | <count> |
        | Rotations.0.RotationType | <first> |
        | Truncated                | false   |

      Examples:
        | given            | count | first     |
        | absent           | 1     | ON_DEMAND |
        | ROTATIONS_ONLY   | 1     | ON_DEMAND |
        | ALL_KEY_MATERIAL | 2     | absent    |

    @case:never-rotated @documented @operation:ListKeyRotations
    Scenario Outline: ListKeyRotations with IncludeKeyMaterial <given> lists <count> entries of a key that never rotated
      Given a multi-Region key of key spec SYMMETRIC_DEFAULT for ENCRYPT_DECRYPT
      When ListKeyRotations is called in the home Region with:
        | IncludeKeyMaterial | <given> |
      Then the response contains:
        | Rotations.length | <count> |
        | Truncated        | false   |
        | NextMarker       | absent  |

      Examples:
        | given            | count |
        | absent           | 0     |
        | ALL_KEY_MATERIAL | 1     |

    @case:pending @documented @operation:ListKeyRotations @operation:ImportKeyMaterial
    Scenario: Key material that waits to be rotated in is no rotation
      Given a single-Region imported key
      And the next key material is imported in the home Region
      When ListKeyRotations is called in the home Region with:
        | IncludeKeyMaterial | absent |
      Then the response contains:
        | Rotations.length | 0 |

    @case:current @documented @operation:RotateKeyOnDemand @operation:DescribeKey
    Scenario Outline: <operation> with a rotated key names the new key material
      Given a single-Region key
      And the current material of every related key is noted
      And the key material has been rotated on demand in the home Region
      When <operation> is called in the home Region
      Then the response names other key material than noted before as KeyMaterialId

      Examples:
        | id              | operation                           |
        | data-key        | GenerateDataKey                     |
        | data-key-sealed | GenerateDataKeyWithoutPlaintext     |
        | pair            | GenerateDataKeyPair                 |
        | pair-sealed     | GenerateDataKeyPairWithoutPlaintext |

    @case:new-ciphertext @documented @operation:RotateKeyOnDemand @operation:Encrypt @operation:Decrypt
    Scenario: Decrypt names the new key material for what was encrypted after the rotation
      Given a single-Region key
      And the current material of every related key is noted
      And the key material has been rotated on demand in the home Region
      And a ciphertext produced in the home Region
      When the ciphertext is decrypted in the home Region
      Then the response names other key material than noted before as KeyMaterialId

    @case:old-ciphertext @documented @operation:RotateKeyOnDemand @operation:Decrypt
    Scenario: Decrypt names the old key material for what was encrypted before the rotation
      Given a single-Region key
      And the current material of every related key is noted
      And a ciphertext produced in the home Region
      And the key material has been rotated on demand in the home Region
      When the ciphertext is decrypted in the home Region
      Then the response names the key material noted before as KeyMaterialId

    @case:re-encrypted @documented @operation:RotateKeyOnDemand @operation:ReEncrypt
    Scenario: ReEncrypt renews a ciphertext from before the rotation with the new key material
      Given a single-Region key
      And the current material of every related key is noted
      And a ciphertext produced in the home Region
      And the key material has been rotated on demand in the home Region
      When the ciphertext is re-encrypted in the home Region
      Then the response names other key material than noted before as DestinationKeyMaterialId

    @case:schedule @documented @operation:RotateKeyOnDemand @operation:GetKeyRotationStatus
    Scenario: An on-demand rotation leaves the schedule of automatic rotation, and is over when it is over
      Given a single-Region key
      And automatic rotation is enabled with a period of 90 days
      And NextRotationDate of GetKeyRotationStatus in the home Region is noted
      When RotateKeyOnDemand is called in the home Region
      Then GetKeyRotationStatus in the home Region shows:
        | KeyRotationEnabled        | true   |
        | RotationPeriodInDays      | 90     |
        | OnDemandRotationStartDate | absent |
      And NextRotationDate of GetKeyRotationStatus in the home Region is as noted

  @ROD-04
  Rule: A rotation that was accepted ends with one new key material, whatever is called meanwhile
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:meanwhile @recorded @operation:RotateKeyOnDemand @operation:GetKeyRotationStatus
    Scenario Outline: <operation> during an on-demand rotation leads to no second one, and does not end the first
      Given a single-Region key
      When <operation> is called in the home Region while an on-demand rotation is in progress
      Then the call succeeds
      And the rotation ends in the home Region with one new key material

      Examples:
        | operation           |
        | RotateKeyOnDemand   |
        | DisableKey          |
        | ScheduleKeyDeletion |

    @case:setting @inferred @operation:RotateKeyOnDemand @operation:GetKeyRotationStatus
    Scenario Outline: <operation> does not end an on-demand rotation in progress
      Given a single-Region key
      When <operation> is called in the home Region while an on-demand rotation is in progress
      Then the call succeeds
      And the rotation ends in the home Region with one new key material

      Examples:
        | operation          |
        | EnableKeyRotation  |
        | DisableKeyRotation |

  @ROD-05
  Rule: A key can be rotated on demand 25 times
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html

    @case:limit @documented @operation:RotateKeyOnDemand
    Scenario: The twenty-sixth on-demand rotation is refused
      Given a single-Region key
      When RotateKeyOnDemand is called in the home Region after 25 rotations
      Then the request is refused with LimitExceededException
      And all 25 rotations before it succeeded
