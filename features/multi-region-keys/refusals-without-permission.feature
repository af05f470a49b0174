Feature: What a refused operation leaves unchanged

  @REF-01
  Rule: Without permission, an operation is refused with AccessDeniedException and changes nothing
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html

    @case:denied @documented @needs:authorization
    Scenario Outline: <operation> by a user without permission changes nothing
      Given a multi-Region <kind> key with a replica in the second Region
      And the key in the <region> is <state>
      And everything <operation> needs exists in the <region>
      When the limited user calls <operation> in the <region>
      Then the request is refused with AccessDeniedException

      Examples:
        | operation                 | region        | kind      | state         |
        | CancelKeyDeletion         | second Region | symmetric | PendingDeletion |
        | CreateAlias               | second Region | symmetric | Enabled       |
        | CreateGrant               | second Region | symmetric | Enabled       |
        | DeleteAlias               | second Region | symmetric | Enabled       |
        | DeleteImportedKeyMaterial | second Region | imported  | Enabled       |
        | DisableKey                | second Region | symmetric | Enabled       |
        | EnableKey                 | second Region | symmetric | Disabled      |
        | EnableKeyRotation         | home Region   | symmetric | Enabled       |
        | ImportKeyMaterial         | second Region | imported  | PendingImport |
        | PutKeyPolicy              | second Region | symmetric | Enabled       |
        | ReplicateKey              | home Region   | symmetric | Enabled       |
        | RetireGrant               | second Region | symmetric | Enabled       |
        | RevokeGrant               | second Region | symmetric | Enabled       |
        | RotateKeyOnDemand         | home Region   | symmetric | Enabled       |
        | ScheduleKeyDeletion       | second Region | symmetric | Enabled       |
        | TagResource               | second Region | symmetric | Enabled       |
        | UntagResource             | second Region | symmetric | Enabled       |
        | UpdateAlias               | second Region | symmetric | Enabled       |
        | UpdateKeyDescription      | second Region | symmetric | Enabled       |

    @case:rotation-stays-on @documented @needs:authorization @operation:DisableKeyRotation @operation:EnableKeyRotation
    Scenario: DisableKeyRotation by a user without permission leaves automatic rotation on
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And everything DisableKeyRotation needs exists in the home Region
      When the limited user calls DisableKeyRotation in the home Region
      Then the request is refused with AccessDeniedException
