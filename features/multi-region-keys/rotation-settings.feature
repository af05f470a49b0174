Feature: Settings of automatic rotation

  @ROT-13
  Rule: Every related key shows the rotation setting of the primary key as its own
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:period @documented @operation:EnableKeyRotation @operation:GetKeyRotationStatus @operation:ReplicateKey
    Scenario: A period that was set on the primary is shown in every Region
      Given a multi-Region key with a replica in the second Region
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | 90 |
      Then the call succeeds
      And GetKeyRotationStatus in every Region shows:
        | KeyId                | its own ARN        |
        | KeyRotationEnabled   | true               |
        | RotationPeriodInDays | 90                 |
        | NextRotationDate     | about 90 days away |

    @case:new-period @documented @operation:EnableKeyRotation @operation:GetKeyRotationStatus @operation:ReplicateKey
    Scenario: A new period replaces the old one in every Region
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | 365 |
      Then the call succeeds
      And GetKeyRotationStatus in every Region shows:
        | RotationPeriodInDays | 365                 |
        | NextRotationDate     | about 365 days away |

    @case:off @documented @operation:DisableKeyRotation @operation:GetKeyRotationStatus @operation:ReplicateKey
    Scenario: DisableKeyRotation on the primary disables rotation in every Region
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      When DisableKeyRotation is called in the home Region
      Then the call succeeds
      And automatic rotation is off in every Region

    @case:new-replica @documented @operation:ReplicateKey @operation:GetKeyRotationStatus
    Scenario: A new replica of a rotating key shows its rotation setting
      Given a multi-Region key with no replicas
      And automatic rotation is enabled with a period of 90 days
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And GetKeyRotationStatus in the second Region shows:
        | KeyRotationEnabled   | true |
        | RotationPeriodInDays | 90   |

    @case:moved-on @documented @operation:UpdatePrimaryRegion @operation:EnableKeyRotation
    Scenario: A period that was set on the new primary is shown in every Region
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the primary Region has been updated to the second Region
      When EnableKeyRotation is called in the second Region with:
        | RotationPeriodInDays | 365 |
      Then GetKeyRotationStatus in every Region shows:
        | KeyId                | its own ARN |
        | RotationPeriodInDays | 365         |

    @case:moved-off @documented @operation:UpdatePrimaryRegion @operation:DisableKeyRotation
    Scenario: DisableKeyRotation on the new primary disables rotation in every Region
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the primary Region has been updated to the second Region
      When DisableKeyRotation is called in the second Region
      Then the call succeeds
      And automatic rotation is off in every Region

  @ROT-06
  Rule: The period is 90 to 2560 days; EnableKeyRotation without one keeps the present period
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:outside @documented @operation:EnableKeyRotation
    Scenario Outline: EnableKeyRotation refuses a period of <days> days
      Given a multi-Region key with a replica in the second Region
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | <days> |
      Then the request is refused with ValidationException
      And automatic rotation is off in every Region

      Examples:
        | days |
        | 89   |
        | 2561 |

    @case:within @documented @operation:EnableKeyRotation
    Scenario Outline: EnableKeyRotation accepts a period of <days> days
      Given a multi-Region key with a replica in the second Region
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | <days> |
      Then the call succeeds
      And GetKeyRotationStatus in every Region shows:
        | RotationPeriodInDays | <days> |

      Examples:
        | days |
        | 90   |
        | 2560 |

    @case:kept @recorded @operation:EnableKeyRotation
    Scenario: EnableKeyRotation without a period keeps the period of a rotating key
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      When EnableKeyRotation is called in the home Region
      Then the call succeeds
      And GetKeyRotationStatus in every Region shows:
        | RotationPeriodInDays | 90 |

    @case:default @documented @operation:EnableKeyRotation
    Scenario: The default period is 365 days
      Given a multi-Region key with a replica in the second Region
      When EnableKeyRotation is called in the home Region
      Then the call succeeds
      And GetKeyRotationStatus in every Region shows:
        | RotationPeriodInDays | 365                 |
        | NextRotationDate     | about 365 days away |

    @case:default-again @recorded @operation:EnableKeyRotation @operation:DisableKeyRotation
    Scenario: The default period is 365 days again after rotation was off
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And DisableKeyRotation has been called in the home Region with:
        | KeyId | its own ARN |
      When EnableKeyRotation is called in the home Region
      Then GetKeyRotationStatus in every Region shows:
        | RotationPeriodInDays | 365 |

  @ROT-08
  Rule: GetKeyRotationStatus shows the setting in Disabled and PendingReplicaDeletion, and false in PendingDeletion
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:disabled @documented @operation:GetKeyRotationStatus @operation:DisableKey
    Scenario Outline: The rotation setting stays while the key in the <region> is Disabled
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the key in the <region> is Disabled
      When GetKeyRotationStatus is called in the <region>
      Then the response contains:
        | KeyRotationEnabled   | true |
        | RotationPeriodInDays | 90   |
      And automatic rotation is on in every Region

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:pending-deletion @documented @operation:GetKeyRotationStatus @operation:ScheduleKeyDeletion
    Scenario: A replica that is pending deletion says that it does not rotate
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the key in the second Region is PendingDeletion
      When GetKeyRotationStatus is called in the second Region
      Then the response contains:
        | KeyRotationEnabled | false |

    @case:pending-replicas @recorded @operation:GetKeyRotationStatus @operation:ScheduleKeyDeletion
    Scenario: A primary in PendingReplicaDeletion still says that it rotates
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the key in the home Region is PendingReplicaDeletion
      When GetKeyRotationStatus is called in the home Region
      Then the response contains:
        | KeyRotationEnabled   | true |
        | RotationPeriodInDays | 90   |

    @case:cancelled @documented @operation:CancelKeyDeletion @operation:GetKeyRotationStatus
    Scenario: Canceling the deletion of a primary restores its rotation setting
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      And the key in the home Region is PendingReplicaDeletion
      When CancelKeyDeletion is called in the home Region
      Then the call succeeds
      And automatic rotation is on in every Region
