Feature: Rotation of related keys

  @ROT-02
  Rule: GetKeyRotationStatus and ListKeyRotations work on every key, even one that never rotates
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:false @recorded @operation:ReplicateKey @operation:GetKeyRotationStatus
    Scenario Outline: GetKeyRotationStatus returns false for a multi-Region <kind> key
      Given a multi-Region <kind> key with a replica in the second Region
      When GetKeyRotationStatus is called in the second Region
      Then the call succeeds
      And automatic rotation is off in every Region

      Examples:
        | kind     |
        | HMAC     |
        | imported |

    @case:asymmetric @inferred @operation:ReplicateKey @operation:GetKeyRotationStatus
    Scenario Outline: GetKeyRotationStatus returns false for an asymmetric multi-Region <kind> key
      Given a multi-Region <kind> key with a replica in the second Region
      When GetKeyRotationStatus is called in the second Region
      Then the call succeeds
      And automatic rotation is off in every Region

      Examples:
        | kind              |
        | RSA encryption    |
        | RSA signing       |
        | ECC signing       |
        | ECC key agreement |

    @case:false-pending-import @recorded @operation:ReplicateKey @operation:GetKeyRotationStatus
    Scenario: GetKeyRotationStatus returns false for a key that lacks key material
      Given a multi-Region imported key with a replica in the second Region
      And the key in the second Region is PendingImport
      When GetKeyRotationStatus is called in the second Region
      Then the call succeeds
      And automatic rotation is off in every Region

    @case:list-hmac @recorded @operation:ReplicateKey @operation:ListKeyRotations
    Scenario: ListKeyRotations on an HMAC key succeeds
      Given a multi-Region HMAC key with a replica in the second Region
      When ListKeyRotations is called in the second Region
      Then the call succeeds
      And the response has the documented shape

  @ROT-10
  Rule: The requirements of automatic rotation are checked when it is enabled, not when it is disabled
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:disable-hmac @recorded @operation:DisableKeyRotation
    Scenario: DisableKeyRotation on an HMAC key succeeds
      Given a multi-Region HMAC key with a replica in the second Region
      When DisableKeyRotation is called in the home Region
      Then the call succeeds
      And automatic rotation is off in every Region

    @case:enable-hmac @recorded @operation:EnableKeyRotation
    Scenario: EnableKeyRotation on an HMAC key fails with UnsupportedOperationException
      Given a multi-Region HMAC key with a replica in the second Region
      When EnableKeyRotation is called in the home Region
      Then the request is refused with UnsupportedOperationException
      And nothing about the related keys has changed

  @ROT-01
  Rule: Only the rotation of the primary key can be changed
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:replica @documented @operation:ReplicateKey
    Scenario Outline: <operation> is refused on a replica
      Given a multi-Region key with a replica in the second Region
      And automatic rotation is enabled with a period of 90 days
      When <operation> is called in the second Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And the request is refused with UnsupportedOperationException, as recorded on 2026-09-12

      Examples:
        | operation          |
        | EnableKeyRotation  |
        | DisableKeyRotation |
        | RotateKeyOnDemand  |

    @case:replica-off @documented @operation:EnableKeyRotation @operation:ReplicateKey
    Scenario: EnableKeyRotation on a replica enables nothing
      Given a multi-Region key with a replica in the second Region
      When EnableKeyRotation is called in the second Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And automatic rotation is off in every Region

  @IDN-02
  Rule: Operations about rotation take no alias
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:alias @recorded @operation:CreateAlias
    Scenario Outline: <operation> with an alias fails with InvalidArnException
      Given a multi-Region key with a replica in the second Region
      When <operation> is called in the home Region with the alias name
      Then the request is refused with InvalidArnException

      Examples:
        | operation            |
        | GetKeyRotationStatus |
        | ListKeyRotations     |
        | EnableKeyRotation    |
        | DisableKeyRotation   |
        | RotateKeyOnDemand    |
