Feature: Settings of automatic rotation

  @ROD-01
  Rule: The next rotation is one period after the period was set, and setting the same period again does not move it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:same-period @recorded @operation:EnableKeyRotation @operation:GetKeyRotationStatus
    Scenario Outline: EnableKeyRotation with <given> days leaves the date of a key that rotates every 90 days
      Given a single-Region key
      And automatic rotation is enabled with a period of 90 days
      And NextRotationDate of GetKeyRotationStatus in the home Region is noted
      When EnableKeyRotation is called in the home Region with:
        | RotationPeriodInDays | <given> |
      Then the call succeeds
      And NextRotationDate of GetKeyRotationStatus in the home Region is as noted

      Examples:
        | given  |
        | 90     |
        | absent |

    @case:enabled-again @inferred @operation:EnableKey @operation:DisableKey @operation:GetKeyRotationStatus
    Scenario: Disabling and enabling a key leaves the date of its next rotation
      Given a single-Region key
      And automatic rotation is enabled with a period of 90 days
      And NextRotationDate of GetKeyRotationStatus in the home Region is noted
      And the key in the home Region is Disabled
      When EnableKey is called in the home Region
      Then NextRotationDate of GetKeyRotationStatus in the home Region is as noted

    @case:off @documented @operation:DisableKeyRotation @operation:GetKeyRotationStatus
    Scenario: A key whose rotation was disabled shows neither a period nor a date
      Given a single-Region key
      And automatic rotation is enabled with a period of 90 days
      When DisableKeyRotation is called in the home Region
      Then the response has no output
      And GetKeyRotationStatus in the home Region shows:
        | KeyId                | its own ARN |
        | KeyRotationEnabled   | false       |
        | RotationPeriodInDays | absent      |
        | NextRotationDate     | absent      |

    @case:off-again @recorded @operation:DisableKeyRotation
    Scenario: DisableKeyRotation succeeds on a key that does not rotate
      Given a single-Region key
      When DisableKeyRotation is called in the home Region
      Then the call succeeds
      And GetKeyRotationStatus in the home Region shows:
        | KeyRotationEnabled   | false  |
        | RotationPeriodInDays | absent |

  @ROD-02
  Rule: Only symmetric encryption keys rotate, and automatically only with key material that AWS KMS made
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:refused @documented
    Scenario Outline: <operation> is refused on an <kind> key
      Given a single-Region <kind> key that is Enabled, prepared for <operation>
      When <operation> is called on it
      Then the request is refused with UnsupportedOperationException

      Examples:
        | id                | operation         | kind              |
        | enable-imported   | EnableKeyRotation | imported          |
        | enable-HMAC       | EnableKeyRotation | HMAC              |
        | enable-RSA        | EnableKeyRotation | RSA encryption    |
        | enable-ECC        | EnableKeyRotation | ECC signing       |
        | enable-agreement  | EnableKeyRotation | ECC key agreement |
        | enable-ML-KEM     | EnableKeyRotation | ML-KEM            |
        | rotate-HMAC       | RotateKeyOnDemand | HMAC              |
        | rotate-RSA        | RotateKeyOnDemand | RSA signing       |
        | rotate-ECC        | RotateKeyOnDemand | ECC signing       |
        | rotate-agreement  | RotateKeyOnDemand | ECC key agreement |

    @case:status @inferred @operation:GetKeyRotationStatus
    Scenario Outline: GetKeyRotationStatus says of an <kind> key that it does not rotate
      Given a single-Region <kind> key that is Enabled, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the response contains:
        | KeyId                | its own ARN |
        | KeyRotationEnabled   | false       |
        | RotationPeriodInDays | absent      |
        | NextRotationDate     | absent      |

      Examples:
        | kind              |
        | imported          |
        | HMAC              |
        | RSA encryption    |
        | ECC signing       |
        | ECC key agreement |
        | ML-KEM            |

    @case:materials @recorded @operation:ListKeyRotations
    Scenario: ListKeyRotations refuses to list the key materials of an HMAC key
      Given a multi-Region HMAC key with no replicas
      When ListKeyRotations is called in the home Region with:
        | IncludeKeyMaterial | ALL_KEY_MATERIAL |
      Then the request is refused with ValidationException
