Feature: Imports into one Region

  @IMP-21
  Rule: An import token belongs to the key of one Region, and is valid there for 24 hours
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetParametersForImport.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html

    @case:other-region @documented @operation:ImportKeyMaterial @operation:GetParametersForImport
    Scenario Outline: ImportKeyMaterial in the <called> refuses an import token from the <fetched>
      Given a multi-Region imported key with a replica in the second Region
      And everything ImportKeyMaterial needs exists in the <fetched>
      When ImportKeyMaterial is called in the <called>
      Then the request is refused with InvalidImportTokenException

      Examples:
        | called        | fetched       |
        | second Region | home Region   |
        | home Region   | second Region |

    @case:beside @documented @operation:ImportKeyMaterial @operation:GetParametersForImport
    Scenario: An import token stays valid when one is fetched in another Region
      Given a multi-Region imported key with a replica in the second Region
      And everything ImportKeyMaterial needs exists in every Region
      When ImportKeyMaterial is called in the home Region
      Then the call succeeds

    @case:moved @documented @operation:ImportKeyMaterial @operation:GetParametersForImport @operation:UpdatePrimaryRegion
    Scenario Outline: An import token from the <region> stays valid when the primary Region is updated
      Given a multi-Region imported key with a replica in the second Region
      And everything ImportKeyMaterial needs exists in every Region
      And the primary Region has been updated to the second Region
      When ImportKeyMaterial is called in the <region>
      Then the call succeeds

      Examples:
        | region        |
        | home Region   |
        | second Region |

  @IMP-22
  Rule: Key material that is imported in one Region, or expires there, changes no other related key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-import.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html

    @case:expired @documented @operation:ImportKeyMaterial @operation:DescribeKey
    Scenario: Key material that expires in the second Region leaves the replica PendingImport and the primary Enabled
      Given a multi-Region imported key with a replica in the second Region
      When the key material in the second Region expires
      Then the key in the second Region is in the key state PendingImport
      And the key in the home Region is in the key state Enabled

    @case:disabled @documented @operation:ImportKeyMaterial @operation:DisableKey
    Scenario: ImportKeyMaterial on a replica works while its primary is Disabled, which stays so
      Given a multi-Region imported key with a replica in the second Region
      And the key in the home Region is Disabled
      When ImportKeyMaterial is called in the second Region
      Then the call succeeds
      And no other related key has changed

    @case:same-id @documented @operation:ImportKeyMaterial
    Scenario: ImportKeyMaterial on a replica returns the ID of the key material that its primary has
      Given a multi-Region imported key with a replica in the second Region
      And the current material of every related key is noted
      When ImportKeyMaterial is called in the second Region
      Then the response names the key material noted before as KeyMaterialId

    @case:described @inferred @operation:ImportKeyMaterial @operation:ListKeyRotations
    Scenario: The description of the primary's key material is shown in every Region
      Given a multi-Region imported key with a replica in the second Region
      When ImportKeyMaterial is called in the home Region with:
        | KeyMaterialDescription | own |
      Then the call succeeds
      And ListKeyRotations in every Region shows:
        | Rotations.0.KeyMaterialDescription | own |

    @case:listed @documented @operation:DeleteImportedKeyMaterial @operation:DescribeKey
    Scenario: A replica that is PendingImport is still listed by its primary
      Given a multi-Region imported key with replicas in the second and third Regions
      And the key in the second Region is PendingImport
      When DescribeKey is called in the home Region
      Then the key in the home Region lists replica keys in the second and third Regions only

  @IMP-23
  Rule: A move keeps the imported key material of every related key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:works @documented @operation:UpdatePrimaryRegion @operation:ImportKeyMaterial
    Scenario: Every related key still has its imported key material after a move, a third one too
      Given a multi-Region imported key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key in the third Region is in the key state Enabled
      And the key works in every Region
