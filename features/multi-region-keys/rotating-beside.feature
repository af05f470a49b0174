Feature: What a rotation leaves, and whom it reaches

  @ROT-23
  Rule: A rotation changes nothing but the current key material
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html

    @case:own @documented @operation:RotateKeyOnDemand
    Scenario Outline: RotateKeyOnDemand leaves every related key its <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      When RotateKeyOnDemand is called in the home Region
      Then the call succeeds
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | aliases     |
        | grants      |
        | key policy  |

  @ROT-24
  Rule: A rotation reaches every related key, whatever moved or was replicated meanwhile
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:third @documented @operation:UpdatePrimaryRegion @operation:RotateKeyOnDemand
    Scenario: A rotation after a move reaches a third key, which had no part in the move
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region has been updated to the second Region
      And the key material has been rotated on demand in the second Region
      When DescribeKey is called in the third Region
      Then the current material is the same in every Region

    @case:new-replica @inferred @operation:ReplicateKey @operation:RotateKeyOnDemand @operation:ListKeyRotations
    Scenario: A replica that is created during an on-demand rotation gets the new key material
      Given a multi-Region key with no replicas
      And RotateKeyOnDemand has been called in the home Region with:
        | KeyId | its own ARN |
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And ListKeyRotations in the second Region shows:
        | Rotations.length | 2 |

  @ROT-25
  Rule: The setting of automatic rotation is that of the moment, and its history stays
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:history @documented @operation:DisableKeyRotation @operation:ListKeyRotations @operation:RotateKeyOnDemand
    Scenario: DisableKeyRotation leaves the rotations listed
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      And automatic rotation is enabled with a period of 90 days
      When DisableKeyRotation is called in the home Region
      Then the call succeeds
      And ListKeyRotations in every Region shows:
        | Rotations.[RotationType=ON_DEMAND].RotationDate | present |

    @case:switched-off @documented @operation:UpdatePrimaryRegion @operation:DisableKeyRotation @operation:ReplicateKey
    Scenario: A move does not bring back a rotation setting from before
      Given a multi-Region key with no replicas
      And automatic rotation is enabled with a period of 90 days
      And a replica in the second Region
      And DisableKeyRotation has been called in the home Region with:
        | KeyId | its own ARN |
      When the primary Region is updated to the second Region
      Then automatic rotation is off in every Region
