# Generated from spec/operations by: npm run generate. Do not edit.
Feature: What operations return in each key state

  @STATE/CancelKeyDeletion
  Rule: What CancelKeyDeletion returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:CancelKeyDeletion @requires:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion is refused on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for CancelKeyDeletion
      When CancelKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Disabled @documented @operation:CancelKeyDeletion @requires:DisableKey @requires:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for CancelKeyDeletion
      When CancelKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Creating @documented @operation:CancelKeyDeletion @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for CancelKeyDeletion
      When CancelKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:CancelKeyDeletion @requires:ReplicateKey @requires:ScheduleKeyDeletion @requires:UpdatePrimaryRegion
    Scenario: CancelKeyDeletion is refused on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for CancelKeyDeletion
      When CancelKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingImport @documented @operation:CancelKeyDeletion @requires:ImportKeyMaterial @requires:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for CancelKeyDeletion
      When CancelKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:CancelKeyDeletion @requires:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for CancelKeyDeletion
      When CancelKeyDeletion is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Disabled

    @case:PendingReplicaDeletion @documented @operation:CancelKeyDeletion @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: CancelKeyDeletion succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for CancelKeyDeletion
      When CancelKeyDeletion is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Disabled

  @STATE/CreateAlias
  Rule: What CreateAlias returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:CreateAlias
    Scenario: CreateAlias succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for CreateAlias
      When CreateAlias is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:CreateAlias @requires:DisableKey
    Scenario: CreateAlias succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for CreateAlias
      When CreateAlias is called on it
      Then the call succeeds

    @case:Creating @documented @operation:CreateAlias @requires:ReplicateKey
    Scenario: CreateAlias succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for CreateAlias
      When CreateAlias is called on it
      Then the call succeeds

    @case:Updating @documented @operation:CreateAlias @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: CreateAlias succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for CreateAlias
      When CreateAlias is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:CreateAlias @requires:ImportKeyMaterial
    Scenario: CreateAlias succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for CreateAlias
      When CreateAlias is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:CreateAlias @requires:ScheduleKeyDeletion
    Scenario: CreateAlias is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for CreateAlias
      When CreateAlias is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:CreateAlias @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: CreateAlias is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for CreateAlias
      When CreateAlias is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/CreateGrant
  Rule: What CreateGrant returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:CreateGrant
    Scenario: CreateGrant succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for CreateGrant
      When CreateGrant is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:CreateGrant @requires:DisableKey
    Scenario: CreateGrant is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for CreateGrant
      When CreateGrant is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:CreateGrant @requires:ReplicateKey
    Scenario: CreateGrant is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for CreateGrant
      When CreateGrant is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:CreateGrant @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: CreateGrant succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for CreateGrant
      When CreateGrant is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:CreateGrant @requires:ImportKeyMaterial
    Scenario: CreateGrant is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for CreateGrant
      When CreateGrant is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:CreateGrant @requires:ScheduleKeyDeletion
    Scenario: CreateGrant is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for CreateGrant
      When CreateGrant is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:CreateGrant @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: CreateGrant is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for CreateGrant
      When CreateGrant is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/Decapsulate
  Rule: What Decapsulate returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: PendingImport, because such a key is never in this state.
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @inferred @operation:Decapsulate @requires:Encapsulate
    Scenario: Decapsulate succeeds on a key that is Enabled
      Given a single-Region ML-KEM key that is Enabled, prepared for Decapsulate
      When Decapsulate is called on it
      Then the call succeeds

    @case:Disabled @inferred @operation:Decapsulate @requires:DisableKey @requires:Encapsulate
    Scenario: Decapsulate is refused on a key that is Disabled
      Given a single-Region ML-KEM key that is Disabled, prepared for Decapsulate
      When Decapsulate is called on it
      Then the request is refused with DisabledException

    @case:Creating @inferred @operation:Decapsulate @requires:Encapsulate @requires:ReplicateKey
    Scenario: Decapsulate is refused on a key that is Creating
      Given a multi-Region ML-KEM key that is Creating, prepared for Decapsulate
      When Decapsulate is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @inferred @operation:Decapsulate @requires:Encapsulate @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: Decapsulate succeeds on a key that is Updating
      Given a multi-Region ML-KEM key that is Updating, prepared for Decapsulate
      When Decapsulate is called on it
      Then the call succeeds

    @case:PendingDeletion @inferred @operation:Decapsulate @requires:Encapsulate @requires:ScheduleKeyDeletion
    Scenario: Decapsulate is refused on a key that is PendingDeletion
      Given a single-Region ML-KEM key that is PendingDeletion, prepared for Decapsulate
      When Decapsulate is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @inferred @operation:Decapsulate @requires:Encapsulate @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: Decapsulate is refused on a key that is PendingReplicaDeletion
      Given a multi-Region ML-KEM key that is PendingReplicaDeletion, prepared for Decapsulate
      When Decapsulate is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/Decrypt
  Rule: What Decrypt returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/s3/test_s3.snapshot.json (recorded 2026-02-21)
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:Decrypt @requires:Encrypt
    Scenario: Decrypt succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for Decrypt
      When Decrypt is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:Decrypt @requires:DisableKey @requires:Encrypt
    Scenario: Decrypt is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for Decrypt
      When Decrypt is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:Decrypt @requires:Encrypt @requires:ReplicateKey
    Scenario: Decrypt is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for Decrypt
      When Decrypt is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:Decrypt @requires:Encrypt @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: Decrypt succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for Decrypt
      When Decrypt is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:Decrypt @requires:Encrypt @requires:ImportKeyMaterial
    Scenario: Decrypt is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for Decrypt
      When Decrypt is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:Decrypt @requires:Encrypt @requires:ScheduleKeyDeletion
    Scenario: Decrypt is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for Decrypt
      When Decrypt is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException
      And the request is refused with KMSInvalidStateException, as recorded on 2026-02-21

    @case:PendingReplicaDeletion @documented @operation:Decrypt @requires:Encrypt @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: Decrypt is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for Decrypt
      When Decrypt is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/DeleteAlias
  Rule: What DeleteAlias returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:DeleteAlias @requires:CreateAlias
    Scenario: DeleteAlias succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for DeleteAlias
      When DeleteAlias is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:DeleteAlias @requires:CreateAlias @requires:DisableKey
    Scenario: DeleteAlias succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for DeleteAlias
      When DeleteAlias is called on it
      Then the call succeeds

    @case:Creating @documented @operation:DeleteAlias @requires:CreateAlias @requires:ReplicateKey
    Scenario: DeleteAlias succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for DeleteAlias
      When DeleteAlias is called on it
      Then the call succeeds

    @case:Updating @documented @operation:DeleteAlias @requires:CreateAlias @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: DeleteAlias succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for DeleteAlias
      When DeleteAlias is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:DeleteAlias @requires:CreateAlias @requires:ImportKeyMaterial
    Scenario: DeleteAlias succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for DeleteAlias
      When DeleteAlias is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:DeleteAlias @requires:CreateAlias @requires:ScheduleKeyDeletion
    Scenario: DeleteAlias succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for DeleteAlias
      When DeleteAlias is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:DeleteAlias @requires:CreateAlias @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: DeleteAlias succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for DeleteAlias
      When DeleteAlias is called on it
      Then the call succeeds

  @STATE/DeleteImportedKeyMaterial
  Rule: What DeleteImportedKeyMaterial returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial
    Scenario: DeleteImportedKeyMaterial succeeds on a key that is Enabled
      Given a single-Region imported key that is Enabled, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingImport

    @case:Enabled-not-imported @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial
    Scenario: DeleteImportedKeyMaterial is refused on a key whose material is not imported that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the request is refused with UnsupportedOperationException

    @case:Disabled @documented @operation:DeleteImportedKeyMaterial @requires:DisableKey @requires:ImportKeyMaterial
    Scenario: DeleteImportedKeyMaterial succeeds on a key that is Disabled
      Given a single-Region imported key that is Disabled, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingImport

    @case:Disabled-not-imported @documented @operation:DeleteImportedKeyMaterial @requires:DisableKey @requires:ImportKeyMaterial
    Scenario: DeleteImportedKeyMaterial is refused on a key whose material is not imported that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the request is refused with UnsupportedOperationException

    @case:Creating @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial @requires:ReplicateKey
    Scenario: DeleteImportedKeyMaterial is refused on a key that is Creating
      Given a multi-Region imported key that is Creating, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: DeleteImportedKeyMaterial is refused on a key that is Updating
      Given a multi-Region imported key that is Updating, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingImport @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial
    Scenario: DeleteImportedKeyMaterial succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingImport

    @case:PendingDeletion @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial @requires:ScheduleKeyDeletion
    Scenario: DeleteImportedKeyMaterial succeeds on a key that is PendingDeletion
      Given a single-Region imported key that is PendingDeletion, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingDeletion

    @case:PendingDeletion-not-imported @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial @requires:ScheduleKeyDeletion
    Scenario: DeleteImportedKeyMaterial is refused on a key whose material is not imported that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the request is refused with UnsupportedOperationException

    @case:PendingReplicaDeletion @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: DeleteImportedKeyMaterial succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region imported key that is PendingReplicaDeletion, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingReplicaDeletion

    @case:PendingReplicaDeletion-not-imported @documented @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: DeleteImportedKeyMaterial is refused on a key whose material is not imported that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for DeleteImportedKeyMaterial
      When DeleteImportedKeyMaterial is called on it
      Then the request is refused with UnsupportedOperationException

  @STATE/DeriveSharedSecret
  Rule: What DeriveSharedSecret returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:DeriveSharedSecret
    Scenario: DeriveSharedSecret succeeds on a key that is Enabled
      Given a single-Region ECC key agreement key that is Enabled, prepared for DeriveSharedSecret
      When DeriveSharedSecret is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:DeriveSharedSecret @requires:DisableKey
    Scenario: DeriveSharedSecret is refused on a key that is Disabled
      Given a single-Region ECC key agreement key that is Disabled, prepared for DeriveSharedSecret
      When DeriveSharedSecret is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:DeriveSharedSecret @requires:ReplicateKey
    Scenario: DeriveSharedSecret is refused on a key that is Creating
      Given a multi-Region ECC key agreement key that is Creating, prepared for DeriveSharedSecret
      When DeriveSharedSecret is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:DeriveSharedSecret @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: DeriveSharedSecret succeeds on a key that is Updating
      Given a multi-Region ECC key agreement key that is Updating, prepared for DeriveSharedSecret
      When DeriveSharedSecret is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:DeriveSharedSecret @requires:ImportKeyMaterial
    Scenario: DeriveSharedSecret is refused on a key that is PendingImport
      Given a single-Region ECC key agreement key that is PendingImport, prepared for DeriveSharedSecret
      When DeriveSharedSecret is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:DeriveSharedSecret @requires:ScheduleKeyDeletion
    Scenario: DeriveSharedSecret is refused on a key that is PendingDeletion
      Given a single-Region ECC key agreement key that is PendingDeletion, prepared for DeriveSharedSecret
      When DeriveSharedSecret is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:DeriveSharedSecret @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: DeriveSharedSecret is refused on a key that is PendingReplicaDeletion
      Given a multi-Region ECC key agreement key that is PendingReplicaDeletion, prepared for DeriveSharedSecret
      When DeriveSharedSecret is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/DescribeKey
  Rule: What DescribeKey returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:DescribeKey
    Scenario: DescribeKey succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for DescribeKey
      When DescribeKey is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:DescribeKey @requires:DisableKey
    Scenario: DescribeKey succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for DescribeKey
      When DescribeKey is called on it
      Then the call succeeds

    @case:Creating @documented @operation:DescribeKey @requires:ReplicateKey
    Scenario: DescribeKey succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for DescribeKey
      When DescribeKey is called on it
      Then the call succeeds

    @case:Updating @documented @operation:DescribeKey @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: DescribeKey succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for DescribeKey
      When DescribeKey is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:DescribeKey @requires:ImportKeyMaterial
    Scenario: DescribeKey succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for DescribeKey
      When DescribeKey is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:DescribeKey @requires:ScheduleKeyDeletion
    Scenario: DescribeKey succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for DescribeKey
      When DescribeKey is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:DescribeKey @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: DescribeKey succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for DescribeKey
      When DescribeKey is called on it
      Then the call succeeds

  @STATE/DisableKey
  Rule: What DisableKey returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:DisableKey
    Scenario: DisableKey succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for DisableKey
      When DisableKey is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Disabled

    @case:Disabled @documented @operation:DisableKey
    Scenario: DisableKey succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for DisableKey
      When DisableKey is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Disabled

    @case:Creating @documented @operation:DisableKey @requires:ReplicateKey
    Scenario: DisableKey is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for DisableKey
      When DisableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:DisableKey @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: DisableKey is refused on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for DisableKey
      When DisableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingImport @documented @operation:DisableKey @requires:ImportKeyMaterial
    Scenario: DisableKey is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for DisableKey
      When DisableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:DisableKey @requires:ScheduleKeyDeletion
    Scenario: DisableKey is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for DisableKey
      When DisableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:DisableKey @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: DisableKey is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for DisableKey
      When DisableKey is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/DisableKeyRotation
  Rule: What DisableKeyRotation returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Creating, because only a replica can be Creating, and this operation needs a primary.
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:DisableKeyRotation @requires:EnableKeyRotation
    Scenario: DisableKeyRotation succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for DisableKeyRotation
      When DisableKeyRotation is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:DisableKeyRotation @requires:DisableKey @requires:EnableKeyRotation
    Scenario: DisableKeyRotation is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for DisableKeyRotation
      When DisableKeyRotation is called on it
      Then the request is refused with DisabledException

    @case:Updating @documented @operation:DisableKeyRotation @requires:EnableKeyRotation @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: DisableKeyRotation succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for DisableKeyRotation
      When DisableKeyRotation is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:DisableKeyRotation @requires:EnableKeyRotation @requires:ImportKeyMaterial
    Scenario: DisableKeyRotation is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for DisableKeyRotation
      When DisableKeyRotation is called on it
      Then the request is refused with UnsupportedOperationException

    @case:PendingDeletion @documented @operation:DisableKeyRotation @requires:EnableKeyRotation @requires:ScheduleKeyDeletion
    Scenario: DisableKeyRotation is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for DisableKeyRotation
      When DisableKeyRotation is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:DisableKeyRotation @requires:EnableKeyRotation @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: DisableKeyRotation is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for DisableKeyRotation
      When DisableKeyRotation is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/EnableKey
  Rule: What EnableKey returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:EnableKey @requires:DisableKey
    Scenario: EnableKey succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for EnableKey
      When EnableKey is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Enabled

    @case:Disabled @documented @operation:EnableKey @requires:DisableKey
    Scenario: EnableKey succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for EnableKey
      When EnableKey is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Enabled

    @case:Creating @documented @operation:EnableKey @requires:DisableKey @requires:ReplicateKey
    Scenario: EnableKey is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for EnableKey
      When EnableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:EnableKey @requires:DisableKey @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: EnableKey is refused on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for EnableKey
      When EnableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingImport @documented @operation:EnableKey @requires:DisableKey @requires:ImportKeyMaterial
    Scenario: EnableKey is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for EnableKey
      When EnableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:EnableKey @requires:DisableKey @requires:ScheduleKeyDeletion
    Scenario: EnableKey is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for EnableKey
      When EnableKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:EnableKey @requires:DisableKey @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: EnableKey is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for EnableKey
      When EnableKey is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/EnableKeyRotation
  Rule: What EnableKeyRotation returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Creating, because only a replica can be Creating, and this operation needs a primary.
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:EnableKeyRotation
    Scenario: EnableKeyRotation succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for EnableKeyRotation
      When EnableKeyRotation is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:EnableKeyRotation @requires:DisableKey
    Scenario: EnableKeyRotation is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for EnableKeyRotation
      When EnableKeyRotation is called on it
      Then the request is refused with DisabledException

    @case:Updating @documented @operation:EnableKeyRotation @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: EnableKeyRotation succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for EnableKeyRotation
      When EnableKeyRotation is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:EnableKeyRotation @requires:ImportKeyMaterial
    Scenario: EnableKeyRotation is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for EnableKeyRotation
      When EnableKeyRotation is called on it
      Then the request is refused with UnsupportedOperationException

    @case:PendingDeletion @documented @operation:EnableKeyRotation @requires:ScheduleKeyDeletion
    Scenario: EnableKeyRotation is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for EnableKeyRotation
      When EnableKeyRotation is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:EnableKeyRotation @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: EnableKeyRotation is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for EnableKeyRotation
      When EnableKeyRotation is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/Encapsulate
  Rule: What Encapsulate returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: PendingImport, because such a key is never in this state.
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @inferred @operation:Encapsulate
    Scenario: Encapsulate succeeds on a key that is Enabled
      Given a single-Region ML-KEM key that is Enabled, prepared for Encapsulate
      When Encapsulate is called on it
      Then the call succeeds

    @case:Disabled @inferred @operation:Encapsulate @requires:DisableKey
    Scenario: Encapsulate is refused on a key that is Disabled
      Given a single-Region ML-KEM key that is Disabled, prepared for Encapsulate
      When Encapsulate is called on it
      Then the request is refused with DisabledException

    @case:Creating @inferred @operation:Encapsulate @requires:ReplicateKey
    Scenario: Encapsulate is refused on a key that is Creating
      Given a multi-Region ML-KEM key that is Creating, prepared for Encapsulate
      When Encapsulate is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @inferred @operation:Encapsulate @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: Encapsulate succeeds on a key that is Updating
      Given a multi-Region ML-KEM key that is Updating, prepared for Encapsulate
      When Encapsulate is called on it
      Then the call succeeds

    @case:PendingDeletion @inferred @operation:Encapsulate @requires:ScheduleKeyDeletion
    Scenario: Encapsulate is refused on a key that is PendingDeletion
      Given a single-Region ML-KEM key that is PendingDeletion, prepared for Encapsulate
      When Encapsulate is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @inferred @operation:Encapsulate @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: Encapsulate is refused on a key that is PendingReplicaDeletion
      Given a multi-Region ML-KEM key that is PendingReplicaDeletion, prepared for Encapsulate
      When Encapsulate is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/Encrypt
  Rule: What Encrypt returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:Encrypt
    Scenario: Encrypt succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for Encrypt
      When Encrypt is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:Encrypt @requires:DisableKey
    Scenario: Encrypt is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for Encrypt
      When Encrypt is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:Encrypt @requires:ReplicateKey
    Scenario: Encrypt is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for Encrypt
      When Encrypt is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:Encrypt @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: Encrypt succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for Encrypt
      When Encrypt is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:Encrypt @requires:ImportKeyMaterial
    Scenario: Encrypt is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for Encrypt
      When Encrypt is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:Encrypt @requires:ScheduleKeyDeletion
    Scenario: Encrypt is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for Encrypt
      When Encrypt is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:Encrypt @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: Encrypt is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for Encrypt
      When Encrypt is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/GenerateDataKey
  Rule: What GenerateDataKey returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.py (recorded 2024-04-11)
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GenerateDataKey
    Scenario: GenerateDataKey succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKey
      When GenerateDataKey is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GenerateDataKey @requires:DisableKey
    Scenario: GenerateDataKey is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GenerateDataKey
      When GenerateDataKey is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:GenerateDataKey @requires:ReplicateKey
    Scenario: GenerateDataKey is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for GenerateDataKey
      When GenerateDataKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:GenerateDataKey @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GenerateDataKey succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for GenerateDataKey
      When GenerateDataKey is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GenerateDataKey @requires:ImportKeyMaterial
    Scenario: GenerateDataKey is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GenerateDataKey
      When GenerateDataKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:GenerateDataKey @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKey is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GenerateDataKey
      When GenerateDataKey is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException
      And the request is refused with KMSInvalidStateException, as recorded on 2024-04-11

    @case:PendingReplicaDeletion @documented @operation:GenerateDataKey @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKey is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GenerateDataKey
      When GenerateDataKey is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/GenerateDataKeyPair
  Rule: What GenerateDataKeyPair returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GenerateDataKeyPair
    Scenario: GenerateDataKeyPair succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKeyPair
      When GenerateDataKeyPair is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GenerateDataKeyPair @requires:DisableKey
    Scenario: GenerateDataKeyPair is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GenerateDataKeyPair
      When GenerateDataKeyPair is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:GenerateDataKeyPair @requires:ReplicateKey
    Scenario: GenerateDataKeyPair is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for GenerateDataKeyPair
      When GenerateDataKeyPair is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:GenerateDataKeyPair @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GenerateDataKeyPair succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for GenerateDataKeyPair
      When GenerateDataKeyPair is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GenerateDataKeyPair @requires:ImportKeyMaterial
    Scenario: GenerateDataKeyPair is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GenerateDataKeyPair
      When GenerateDataKeyPair is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:GenerateDataKeyPair @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKeyPair is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GenerateDataKeyPair
      When GenerateDataKeyPair is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:GenerateDataKeyPair @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKeyPair is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GenerateDataKeyPair
      When GenerateDataKeyPair is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/GenerateDataKeyPairWithoutPlaintext
  Rule: What GenerateDataKeyPairWithoutPlaintext returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GenerateDataKeyPairWithoutPlaintext
    Scenario: GenerateDataKeyPairWithoutPlaintext succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKeyPairWithoutPlaintext
      When GenerateDataKeyPairWithoutPlaintext is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:DisableKey
    Scenario: GenerateDataKeyPairWithoutPlaintext is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GenerateDataKeyPairWithoutPlaintext
      When GenerateDataKeyPairWithoutPlaintext is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:ReplicateKey
    Scenario: GenerateDataKeyPairWithoutPlaintext is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for GenerateDataKeyPairWithoutPlaintext
      When GenerateDataKeyPairWithoutPlaintext is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GenerateDataKeyPairWithoutPlaintext succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for GenerateDataKeyPairWithoutPlaintext
      When GenerateDataKeyPairWithoutPlaintext is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:ImportKeyMaterial
    Scenario: GenerateDataKeyPairWithoutPlaintext is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GenerateDataKeyPairWithoutPlaintext
      When GenerateDataKeyPairWithoutPlaintext is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKeyPairWithoutPlaintext is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GenerateDataKeyPairWithoutPlaintext
      When GenerateDataKeyPairWithoutPlaintext is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:GenerateDataKeyPairWithoutPlaintext @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKeyPairWithoutPlaintext is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GenerateDataKeyPairWithoutPlaintext
      When GenerateDataKeyPairWithoutPlaintext is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/GenerateDataKeyWithoutPlaintext
  Rule: What GenerateDataKeyWithoutPlaintext returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GenerateDataKeyWithoutPlaintext
    Scenario: GenerateDataKeyWithoutPlaintext succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKeyWithoutPlaintext
      When GenerateDataKeyWithoutPlaintext is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GenerateDataKeyWithoutPlaintext @requires:DisableKey
    Scenario: GenerateDataKeyWithoutPlaintext is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GenerateDataKeyWithoutPlaintext
      When GenerateDataKeyWithoutPlaintext is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:GenerateDataKeyWithoutPlaintext @requires:ReplicateKey
    Scenario: GenerateDataKeyWithoutPlaintext is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for GenerateDataKeyWithoutPlaintext
      When GenerateDataKeyWithoutPlaintext is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:GenerateDataKeyWithoutPlaintext @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GenerateDataKeyWithoutPlaintext succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for GenerateDataKeyWithoutPlaintext
      When GenerateDataKeyWithoutPlaintext is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GenerateDataKeyWithoutPlaintext @requires:ImportKeyMaterial
    Scenario: GenerateDataKeyWithoutPlaintext is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GenerateDataKeyWithoutPlaintext
      When GenerateDataKeyWithoutPlaintext is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:GenerateDataKeyWithoutPlaintext @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKeyWithoutPlaintext is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GenerateDataKeyWithoutPlaintext
      When GenerateDataKeyWithoutPlaintext is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:GenerateDataKeyWithoutPlaintext @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GenerateDataKeyWithoutPlaintext is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GenerateDataKeyWithoutPlaintext
      When GenerateDataKeyWithoutPlaintext is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/GenerateMac
  Rule: What GenerateMac returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/tree/9dc356f/testdata/aws/kms (recorded 2026-09-12)
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GenerateMac
    Scenario: GenerateMac succeeds on a key that is Enabled
      Given a single-Region HMAC key that is Enabled, prepared for GenerateMac
      When GenerateMac is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GenerateMac @requires:DisableKey
    Scenario: GenerateMac is refused on a key that is Disabled
      Given a single-Region HMAC key that is Disabled, prepared for GenerateMac
      When GenerateMac is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:GenerateMac @requires:ReplicateKey
    Scenario: GenerateMac is refused on a key that is Creating
      Given a multi-Region HMAC key that is Creating, prepared for GenerateMac
      When GenerateMac is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:GenerateMac @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GenerateMac succeeds on a key that is Updating
      Given a multi-Region HMAC key that is Updating, prepared for GenerateMac
      When GenerateMac is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GenerateMac @requires:ImportKeyMaterial
    Scenario: GenerateMac is refused on a key that is PendingImport
      Given a single-Region HMAC key that is PendingImport, prepared for GenerateMac
      When GenerateMac is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:GenerateMac @requires:ScheduleKeyDeletion
    Scenario: GenerateMac is refused on a key that is PendingDeletion
      Given a single-Region HMAC key that is PendingDeletion, prepared for GenerateMac
      When GenerateMac is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException
      And the request is refused with KMSInvalidStateException, as recorded on 2026-09-12

    @case:PendingReplicaDeletion @documented @operation:GenerateMac @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GenerateMac is refused on a key that is PendingReplicaDeletion
      Given a multi-Region HMAC key that is PendingReplicaDeletion, prepared for GenerateMac
      When GenerateMac is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/GetKeyLastUsage
  Rule: What GetKeyLastUsage returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @inferred @operation:GetKeyLastUsage
    Scenario: GetKeyLastUsage succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GetKeyLastUsage
      When GetKeyLastUsage is called on it
      Then the call succeeds

    @case:Disabled @inferred @operation:GetKeyLastUsage @requires:DisableKey
    Scenario: GetKeyLastUsage succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GetKeyLastUsage
      When GetKeyLastUsage is called on it
      Then the call succeeds

    @case:Creating @inferred @operation:GetKeyLastUsage @requires:ReplicateKey
    Scenario: GetKeyLastUsage succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for GetKeyLastUsage
      When GetKeyLastUsage is called on it
      Then the call succeeds

    @case:Updating @inferred @operation:GetKeyLastUsage @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GetKeyLastUsage succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for GetKeyLastUsage
      When GetKeyLastUsage is called on it
      Then the call succeeds

    @case:PendingImport @inferred @operation:GetKeyLastUsage @requires:ImportKeyMaterial
    Scenario: GetKeyLastUsage succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GetKeyLastUsage
      When GetKeyLastUsage is called on it
      Then the call succeeds

    @case:PendingDeletion @inferred @operation:GetKeyLastUsage @requires:ScheduleKeyDeletion
    Scenario: GetKeyLastUsage succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GetKeyLastUsage
      When GetKeyLastUsage is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @inferred @operation:GetKeyLastUsage @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GetKeyLastUsage succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GetKeyLastUsage
      When GetKeyLastUsage is called on it
      Then the call succeeds

  @STATE/GetKeyPolicy
  Rule: What GetKeyPolicy returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GetKeyPolicy
    Scenario: GetKeyPolicy succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GetKeyPolicy
      When GetKeyPolicy is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GetKeyPolicy @requires:DisableKey
    Scenario: GetKeyPolicy succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GetKeyPolicy
      When GetKeyPolicy is called on it
      Then the call succeeds

    @case:Creating @documented @operation:GetKeyPolicy @requires:ReplicateKey
    Scenario: GetKeyPolicy succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for GetKeyPolicy
      When GetKeyPolicy is called on it
      Then the call succeeds

    @case:Updating @documented @operation:GetKeyPolicy @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GetKeyPolicy succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for GetKeyPolicy
      When GetKeyPolicy is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GetKeyPolicy @requires:ImportKeyMaterial
    Scenario: GetKeyPolicy succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GetKeyPolicy
      When GetKeyPolicy is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:GetKeyPolicy @requires:ScheduleKeyDeletion
    Scenario: GetKeyPolicy succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GetKeyPolicy
      When GetKeyPolicy is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:GetKeyPolicy @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GetKeyPolicy succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GetKeyPolicy
      When GetKeyPolicy is called on it
      Then the call succeeds

  @STATE/GetKeyRotationStatus
  Rule: What GetKeyRotationStatus returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/tree/9dc356f/testdata/aws/kms (recorded 2026-09-12)
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GetKeyRotationStatus
    Scenario: GetKeyRotationStatus succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GetKeyRotationStatus @requires:DisableKey
    Scenario: GetKeyRotationStatus succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the call succeeds

    @case:Creating @documented @operation:GetKeyRotationStatus @requires:ReplicateKey
    Scenario: GetKeyRotationStatus succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the call succeeds

    @case:Updating @documented @operation:GetKeyRotationStatus @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GetKeyRotationStatus succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GetKeyRotationStatus @requires:ImportKeyMaterial
    Scenario: GetKeyRotationStatus is refused or succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the call succeeds or is refused with UnsupportedOperationException
      And the call succeeds, as recorded on 2026-09-12

    @case:PendingDeletion @documented @operation:GetKeyRotationStatus @requires:ScheduleKeyDeletion
    Scenario: GetKeyRotationStatus succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:GetKeyRotationStatus @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GetKeyRotationStatus succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GetKeyRotationStatus
      When GetKeyRotationStatus is called on it
      Then the call succeeds

  @STATE/GetParametersForImport
  Rule: What GetParametersForImport returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GetParametersForImport @requires:ImportKeyMaterial
    Scenario: GetParametersForImport succeeds on a key that is Enabled
      Given a single-Region imported key that is Enabled, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the call succeeds

    @case:Enabled-not-imported @documented @operation:GetParametersForImport
    Scenario: GetParametersForImport is refused on a key whose material is not imported that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with UnsupportedOperationException

    @case:Disabled @documented @operation:GetParametersForImport @requires:DisableKey @requires:ImportKeyMaterial
    Scenario: GetParametersForImport succeeds on a key that is Disabled
      Given a single-Region imported key that is Disabled, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the call succeeds

    @case:Disabled-not-imported @documented @operation:GetParametersForImport @requires:DisableKey
    Scenario: GetParametersForImport is refused on a key whose material is not imported that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with UnsupportedOperationException

    @case:Creating @documented @operation:GetParametersForImport @requires:ImportKeyMaterial @requires:ReplicateKey
    Scenario: GetParametersForImport is refused on a key that is Creating
      Given a multi-Region imported key that is Creating, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:GetParametersForImport @requires:ImportKeyMaterial @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GetParametersForImport is refused on a key that is Updating
      Given a multi-Region imported key that is Updating, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingImport @documented @operation:GetParametersForImport @requires:ImportKeyMaterial
    Scenario: GetParametersForImport succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:GetParametersForImport @requires:ImportKeyMaterial @requires:ScheduleKeyDeletion
    Scenario: GetParametersForImport is refused on a key that is PendingDeletion
      Given a single-Region imported key that is PendingDeletion, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion-not-imported @documented @operation:GetParametersForImport @requires:ScheduleKeyDeletion
    Scenario: GetParametersForImport is refused on a key whose material is not imported that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with UnsupportedOperationException

    @case:PendingReplicaDeletion @documented @operation:GetParametersForImport @requires:ImportKeyMaterial @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GetParametersForImport is refused on a key that is PendingReplicaDeletion
      Given a multi-Region imported key that is PendingReplicaDeletion, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion-not-imported @documented @operation:GetParametersForImport @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GetParametersForImport is refused on a key whose material is not imported that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for GetParametersForImport
      When GetParametersForImport is called on it
      Then the request is refused with UnsupportedOperationException

  @STATE/GetPublicKey
  Rule: What GetPublicKey returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/tree/9dc356f/testdata/aws/kms (recorded 2026-09-12)
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:GetPublicKey
    Scenario: GetPublicKey succeeds on a key that is Enabled
      Given a single-Region ECC signing key that is Enabled, prepared for GetPublicKey
      When GetPublicKey is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:GetPublicKey @requires:DisableKey
    Scenario: GetPublicKey succeeds on a key that is Disabled
      Given a single-Region ECC signing key that is Disabled, prepared for GetPublicKey
      When GetPublicKey is called on it
      Then the call succeeds

    @case:Creating @documented @operation:GetPublicKey @requires:ReplicateKey
    Scenario: GetPublicKey is refused on a key that is Creating
      Given a multi-Region ECC signing key that is Creating, prepared for GetPublicKey
      When GetPublicKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:GetPublicKey @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: GetPublicKey succeeds on a key that is Updating
      Given a multi-Region ECC signing key that is Updating, prepared for GetPublicKey
      When GetPublicKey is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:GetPublicKey @requires:ImportKeyMaterial
    Scenario: GetPublicKey succeeds or is refused on a key that is PendingImport
      Given a single-Region ECC signing key that is PendingImport, prepared for GetPublicKey
      When GetPublicKey is called on it
      Then the call succeeds or is refused with KMSInvalidStateException
      And the request is refused with KMSInvalidStateException, as recorded on 2026-09-12

    @case:PendingDeletion @documented @operation:GetPublicKey @requires:ScheduleKeyDeletion
    Scenario: GetPublicKey is refused on a key that is PendingDeletion
      Given a single-Region ECC signing key that is PendingDeletion, prepared for GetPublicKey
      When GetPublicKey is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException
      And the request is refused with KMSInvalidStateException, as recorded on 2026-09-12

    @case:PendingReplicaDeletion @documented @operation:GetPublicKey @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: GetPublicKey is refused on a key that is PendingReplicaDeletion
      Given a multi-Region ECC signing key that is PendingReplicaDeletion, prepared for GetPublicKey
      When GetPublicKey is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/ImportKeyMaterial
  Rule: What ImportKeyMaterial returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.
    Left out: Enabled-not-imported, because there is no import token for such a key.
    Left out: Disabled-not-imported, because there is no import token for such a key.
    Left out: Creating, because there is no import token until the replica is PendingImport.
    Left out: PendingDeletion-not-imported, because there is no import token for such a key.
    Left out: PendingReplicaDeletion-not-imported, because there is no import token for such a key.

    @case:Enabled @documented @operation:ImportKeyMaterial @requires:GetParametersForImport
    Scenario: ImportKeyMaterial succeeds on a key that is Enabled
      Given a single-Region imported key that is Enabled, prepared for ImportKeyMaterial
      When ImportKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Enabled

    @case:Disabled @documented @operation:ImportKeyMaterial @requires:DisableKey @requires:GetParametersForImport
    Scenario: ImportKeyMaterial succeeds on a key that is Disabled
      Given a single-Region imported key that is Disabled, prepared for ImportKeyMaterial
      When ImportKeyMaterial is called on it
      Then the call succeeds

    @case:Updating @documented @operation:ImportKeyMaterial @requires:GetParametersForImport @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ImportKeyMaterial succeeds on a key that is Updating
      Given a multi-Region imported key that is Updating, prepared for ImportKeyMaterial
      When ImportKeyMaterial is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:ImportKeyMaterial @requires:GetParametersForImport
    Scenario: ImportKeyMaterial succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ImportKeyMaterial
      When ImportKeyMaterial is called on it
      Then the call succeeds
      And the key in the home Region is in the key state Enabled

    @case:PendingDeletion @documented @operation:ImportKeyMaterial @requires:GetParametersForImport @requires:ScheduleKeyDeletion
    Scenario: ImportKeyMaterial is refused on a key that is PendingDeletion
      Given a single-Region imported key that is PendingDeletion, prepared for ImportKeyMaterial
      When ImportKeyMaterial is called on it
      Then the request is refused with KMSInvalidStateException or UnsupportedOperationException

    @case:PendingReplicaDeletion @documented @operation:ImportKeyMaterial @requires:GetParametersForImport @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ImportKeyMaterial is refused on a key that is PendingReplicaDeletion
      Given a multi-Region imported key that is PendingReplicaDeletion, prepared for ImportKeyMaterial
      When ImportKeyMaterial is called on it
      Then the request is refused with KMSInvalidStateException or UnsupportedOperationException

  @STATE/ListAliases
  Rule: What ListAliases returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ListAliases
    Scenario: ListAliases succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for ListAliases
      When ListAliases is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:ListAliases @requires:DisableKey
    Scenario: ListAliases succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for ListAliases
      When ListAliases is called on it
      Then the call succeeds

    @case:Creating @documented @operation:ListAliases @requires:ReplicateKey
    Scenario: ListAliases succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for ListAliases
      When ListAliases is called on it
      Then the call succeeds

    @case:Updating @documented @operation:ListAliases @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ListAliases succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ListAliases
      When ListAliases is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:ListAliases @requires:ImportKeyMaterial
    Scenario: ListAliases succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ListAliases
      When ListAliases is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:ListAliases @requires:ScheduleKeyDeletion
    Scenario: ListAliases succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for ListAliases
      When ListAliases is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:ListAliases @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ListAliases succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ListAliases
      When ListAliases is called on it
      Then the call succeeds

  @STATE/ListGrants
  Rule: What ListGrants returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ListGrants
    Scenario: ListGrants succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for ListGrants
      When ListGrants is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:ListGrants @requires:DisableKey
    Scenario: ListGrants succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for ListGrants
      When ListGrants is called on it
      Then the call succeeds

    @case:Creating @documented @operation:ListGrants @requires:ReplicateKey
    Scenario: ListGrants succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for ListGrants
      When ListGrants is called on it
      Then the call succeeds

    @case:Updating @documented @operation:ListGrants @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ListGrants succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ListGrants
      When ListGrants is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:ListGrants @requires:ImportKeyMaterial
    Scenario: ListGrants succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ListGrants
      When ListGrants is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:ListGrants @requires:ScheduleKeyDeletion
    Scenario: ListGrants succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for ListGrants
      When ListGrants is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:ListGrants @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ListGrants succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ListGrants
      When ListGrants is called on it
      Then the call succeeds

  @STATE/ListKeyPolicies
  Rule: What ListKeyPolicies returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ListKeyPolicies
    Scenario: ListKeyPolicies succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for ListKeyPolicies
      When ListKeyPolicies is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:ListKeyPolicies @requires:DisableKey
    Scenario: ListKeyPolicies succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for ListKeyPolicies
      When ListKeyPolicies is called on it
      Then the call succeeds

    @case:Creating @documented @operation:ListKeyPolicies @requires:ReplicateKey
    Scenario: ListKeyPolicies succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for ListKeyPolicies
      When ListKeyPolicies is called on it
      Then the call succeeds

    @case:Updating @documented @operation:ListKeyPolicies @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ListKeyPolicies succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ListKeyPolicies
      When ListKeyPolicies is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:ListKeyPolicies @requires:ImportKeyMaterial
    Scenario: ListKeyPolicies succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ListKeyPolicies
      When ListKeyPolicies is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:ListKeyPolicies @requires:ScheduleKeyDeletion
    Scenario: ListKeyPolicies succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for ListKeyPolicies
      When ListKeyPolicies is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:ListKeyPolicies @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ListKeyPolicies succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ListKeyPolicies
      When ListKeyPolicies is called on it
      Then the call succeeds

  @STATE/ListKeyRotations
  Rule: What ListKeyRotations returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ListKeyRotations
    Scenario: ListKeyRotations succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for ListKeyRotations
      When ListKeyRotations is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:ListKeyRotations @requires:DisableKey
    Scenario: ListKeyRotations succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for ListKeyRotations
      When ListKeyRotations is called on it
      Then the call succeeds

    @case:Creating @documented @operation:ListKeyRotations @requires:ReplicateKey
    Scenario: ListKeyRotations succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for ListKeyRotations
      When ListKeyRotations is called on it
      Then the call succeeds

    @case:Updating @documented @operation:ListKeyRotations @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ListKeyRotations succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ListKeyRotations
      When ListKeyRotations is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:ListKeyRotations @requires:ImportKeyMaterial
    Scenario: ListKeyRotations succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ListKeyRotations
      When ListKeyRotations is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:ListKeyRotations @requires:ScheduleKeyDeletion
    Scenario: ListKeyRotations succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for ListKeyRotations
      When ListKeyRotations is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:ListKeyRotations @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ListKeyRotations succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ListKeyRotations
      When ListKeyRotations is called on it
      Then the call succeeds

  @STATE/ListResourceTags
  Rule: What ListResourceTags returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ListResourceTags
    Scenario: ListResourceTags succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for ListResourceTags
      When ListResourceTags is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:ListResourceTags @requires:DisableKey
    Scenario: ListResourceTags succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for ListResourceTags
      When ListResourceTags is called on it
      Then the call succeeds

    @case:Creating @documented @operation:ListResourceTags @requires:ReplicateKey
    Scenario: ListResourceTags succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for ListResourceTags
      When ListResourceTags is called on it
      Then the call succeeds

    @case:Updating @documented @operation:ListResourceTags @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ListResourceTags succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ListResourceTags
      When ListResourceTags is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:ListResourceTags @requires:ImportKeyMaterial
    Scenario: ListResourceTags succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ListResourceTags
      When ListResourceTags is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:ListResourceTags @requires:ScheduleKeyDeletion
    Scenario: ListResourceTags succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for ListResourceTags
      When ListResourceTags is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:ListResourceTags @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ListResourceTags succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ListResourceTags
      When ListResourceTags is called on it
      Then the call succeeds

  @STATE/PutKeyPolicy
  Rule: What PutKeyPolicy returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:PutKeyPolicy
    Scenario: PutKeyPolicy succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for PutKeyPolicy
      When PutKeyPolicy is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:PutKeyPolicy @requires:DisableKey
    Scenario: PutKeyPolicy succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for PutKeyPolicy
      When PutKeyPolicy is called on it
      Then the call succeeds

    @case:Creating @documented @operation:PutKeyPolicy @requires:ReplicateKey
    Scenario: PutKeyPolicy succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for PutKeyPolicy
      When PutKeyPolicy is called on it
      Then the call succeeds

    @case:Updating @documented @operation:PutKeyPolicy @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: PutKeyPolicy succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for PutKeyPolicy
      When PutKeyPolicy is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:PutKeyPolicy @requires:ImportKeyMaterial
    Scenario: PutKeyPolicy succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for PutKeyPolicy
      When PutKeyPolicy is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:PutKeyPolicy @requires:ScheduleKeyDeletion
    Scenario: PutKeyPolicy succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for PutKeyPolicy
      When PutKeyPolicy is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:PutKeyPolicy @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: PutKeyPolicy succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for PutKeyPolicy
      When PutKeyPolicy is called on it
      Then the call succeeds

  @STATE/ReEncrypt
  Rule: What ReEncrypt returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ReEncrypt @requires:Encrypt
    Scenario: ReEncrypt succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for ReEncrypt
      When ReEncrypt is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:ReEncrypt @requires:DisableKey @requires:Encrypt
    Scenario: ReEncrypt is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for ReEncrypt
      When ReEncrypt is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:ReEncrypt @requires:Encrypt @requires:ReplicateKey
    Scenario: ReEncrypt is refused on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for ReEncrypt
      When ReEncrypt is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:ReEncrypt @requires:Encrypt @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ReEncrypt succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ReEncrypt
      When ReEncrypt is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:ReEncrypt @requires:Encrypt @requires:ImportKeyMaterial
    Scenario: ReEncrypt is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ReEncrypt
      When ReEncrypt is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:ReEncrypt @requires:Encrypt @requires:ScheduleKeyDeletion
    Scenario: ReEncrypt is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for ReEncrypt
      When ReEncrypt is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:ReEncrypt @requires:Encrypt @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ReEncrypt is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ReEncrypt
      When ReEncrypt is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/ReplicateKey
  Rule: What ReplicateKey returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Creating, because only a replica can be Creating, and this operation needs a primary.
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ReplicateKey
    Scenario: ReplicateKey succeeds on a key that is Enabled
      Given a multi-Region symmetric key that is Enabled, prepared for ReplicateKey
      When ReplicateKey is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:ReplicateKey @requires:DisableKey
    Scenario: ReplicateKey is refused on a key that is Disabled
      Given a multi-Region symmetric key that is Disabled, prepared for ReplicateKey
      When ReplicateKey is called on it
      Then the request is refused with DisabledException

    @case:Updating @documented @operation:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ReplicateKey is refused on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ReplicateKey
      When ReplicateKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingImport @documented @operation:ReplicateKey @requires:ImportKeyMaterial
    Scenario: ReplicateKey is refused on a key that is PendingImport
      Given a multi-Region imported key that is PendingImport, prepared for ReplicateKey
      When ReplicateKey is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ReplicateKey is refused on a key that is PendingDeletion
      Given a multi-Region symmetric key that is PendingDeletion, prepared for ReplicateKey
      When ReplicateKey is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: ReplicateKey is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ReplicateKey
      When ReplicateKey is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/RetireGrant
  Rule: What RetireGrant returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.
    Left out: Creating, because CreateGrant is refused on such a key, so it has no grant.

    @case:Enabled @documented @operation:RetireGrant @requires:CreateGrant
    Scenario: RetireGrant succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for RetireGrant
      When RetireGrant is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:RetireGrant @requires:CreateGrant @requires:DisableKey
    Scenario: RetireGrant succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for RetireGrant
      When RetireGrant is called on it
      Then the call succeeds

    @case:Updating @documented @operation:RetireGrant @requires:CreateGrant @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: RetireGrant succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for RetireGrant
      When RetireGrant is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:RetireGrant @requires:CreateGrant @requires:ImportKeyMaterial
    Scenario: RetireGrant succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for RetireGrant
      When RetireGrant is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:RetireGrant @requires:CreateGrant @requires:ScheduleKeyDeletion
    Scenario: RetireGrant succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for RetireGrant
      When RetireGrant is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:RetireGrant @requires:CreateGrant @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: RetireGrant succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for RetireGrant
      When RetireGrant is called on it
      Then the call succeeds

  @STATE/RevokeGrant
  Rule: What RevokeGrant returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.
    Left out: Creating, because CreateGrant is refused on such a key, so it has no grant.

    @case:Enabled @documented @operation:RevokeGrant @requires:CreateGrant
    Scenario: RevokeGrant succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for RevokeGrant
      When RevokeGrant is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:RevokeGrant @requires:CreateGrant @requires:DisableKey
    Scenario: RevokeGrant succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for RevokeGrant
      When RevokeGrant is called on it
      Then the call succeeds

    @case:Updating @documented @operation:RevokeGrant @requires:CreateGrant @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: RevokeGrant succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for RevokeGrant
      When RevokeGrant is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:RevokeGrant @requires:CreateGrant @requires:ImportKeyMaterial
    Scenario: RevokeGrant succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for RevokeGrant
      When RevokeGrant is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:RevokeGrant @requires:CreateGrant @requires:ScheduleKeyDeletion
    Scenario: RevokeGrant succeeds on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for RevokeGrant
      When RevokeGrant is called on it
      Then the call succeeds

    @case:PendingReplicaDeletion @documented @operation:RevokeGrant @requires:CreateGrant @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: RevokeGrant succeeds on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for RevokeGrant
      When RevokeGrant is called on it
      Then the call succeeds

  @STATE/RotateKeyOnDemand
  Rule: What RotateKeyOnDemand returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Creating, because only a replica can be Creating, and this operation needs a primary.
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:RotateKeyOnDemand
    Scenario: RotateKeyOnDemand succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for RotateKeyOnDemand
      When RotateKeyOnDemand is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:RotateKeyOnDemand @requires:DisableKey
    Scenario: RotateKeyOnDemand is refused on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for RotateKeyOnDemand
      When RotateKeyOnDemand is called on it
      Then the request is refused with DisabledException

    @case:Updating @documented @operation:RotateKeyOnDemand @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: RotateKeyOnDemand succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for RotateKeyOnDemand
      When RotateKeyOnDemand is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:RotateKeyOnDemand @requires:ImportKeyMaterial
    Scenario: RotateKeyOnDemand is refused on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for RotateKeyOnDemand
      When RotateKeyOnDemand is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:RotateKeyOnDemand @requires:ScheduleKeyDeletion
    Scenario: RotateKeyOnDemand is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for RotateKeyOnDemand
      When RotateKeyOnDemand is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:RotateKeyOnDemand @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: RotateKeyOnDemand is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for RotateKeyOnDemand
      When RotateKeyOnDemand is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/ScheduleKeyDeletion
  Rule: What ScheduleKeyDeletion returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:ScheduleKeyDeletion
    Scenario: ScheduleKeyDeletion succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for ScheduleKeyDeletion
      When ScheduleKeyDeletion is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingDeletion

    @case:Disabled @documented @operation:ScheduleKeyDeletion @requires:DisableKey
    Scenario: ScheduleKeyDeletion succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for ScheduleKeyDeletion
      When ScheduleKeyDeletion is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingDeletion

    @case:Creating @documented @operation:ScheduleKeyDeletion @requires:ReplicateKey
    Scenario: ScheduleKeyDeletion succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for ScheduleKeyDeletion
      When ScheduleKeyDeletion is called on it
      Then the call succeeds
      And the key in the second Region is in the key state PendingDeletion

    @case:Updating @documented @operation:ScheduleKeyDeletion @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: ScheduleKeyDeletion is refused on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for ScheduleKeyDeletion
      When ScheduleKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingImport @documented @operation:ScheduleKeyDeletion @requires:ImportKeyMaterial
    Scenario: ScheduleKeyDeletion succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for ScheduleKeyDeletion
      When ScheduleKeyDeletion is called on it
      Then the call succeeds
      And the key in the home Region is in the key state PendingDeletion

    @case:PendingDeletion @documented @operation:ScheduleKeyDeletion
    Scenario: ScheduleKeyDeletion is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for ScheduleKeyDeletion
      When ScheduleKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:ScheduleKeyDeletion @requires:ReplicateKey
    Scenario: ScheduleKeyDeletion is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for ScheduleKeyDeletion
      When ScheduleKeyDeletion is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/Sign
  Rule: What Sign returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:Sign
    Scenario: Sign succeeds on a key that is Enabled
      Given a single-Region ECC signing key that is Enabled, prepared for Sign
      When Sign is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:Sign @requires:DisableKey
    Scenario: Sign is refused on a key that is Disabled
      Given a single-Region ECC signing key that is Disabled, prepared for Sign
      When Sign is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:Sign @requires:ReplicateKey
    Scenario: Sign is refused on a key that is Creating
      Given a multi-Region ECC signing key that is Creating, prepared for Sign
      When Sign is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:Sign @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: Sign succeeds on a key that is Updating
      Given a multi-Region ECC signing key that is Updating, prepared for Sign
      When Sign is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:Sign @requires:ImportKeyMaterial
    Scenario: Sign is refused on a key that is PendingImport
      Given a single-Region ECC signing key that is PendingImport, prepared for Sign
      When Sign is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:Sign @requires:ScheduleKeyDeletion
    Scenario: Sign is refused on a key that is PendingDeletion
      Given a single-Region ECC signing key that is PendingDeletion, prepared for Sign
      When Sign is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:Sign @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: Sign is refused on a key that is PendingReplicaDeletion
      Given a multi-Region ECC signing key that is PendingReplicaDeletion, prepared for Sign
      When Sign is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/TagResource
  Rule: What TagResource returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:TagResource
    Scenario: TagResource succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for TagResource
      When TagResource is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:TagResource @requires:DisableKey
    Scenario: TagResource succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for TagResource
      When TagResource is called on it
      Then the call succeeds

    @case:Creating @documented @operation:TagResource @requires:ReplicateKey
    Scenario: TagResource succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for TagResource
      When TagResource is called on it
      Then the call succeeds

    @case:Updating @documented @operation:TagResource @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: TagResource succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for TagResource
      When TagResource is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:TagResource @requires:ImportKeyMaterial
    Scenario: TagResource succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for TagResource
      When TagResource is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:TagResource @requires:ScheduleKeyDeletion
    Scenario: TagResource is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for TagResource
      When TagResource is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:TagResource @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: TagResource is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for TagResource
      When TagResource is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/UntagResource
  Rule: What UntagResource returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:UntagResource @requires:TagResource
    Scenario: UntagResource succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for UntagResource
      When UntagResource is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:UntagResource @requires:DisableKey @requires:TagResource
    Scenario: UntagResource succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for UntagResource
      When UntagResource is called on it
      Then the call succeeds

    @case:Creating @documented @operation:UntagResource @requires:ReplicateKey @requires:TagResource
    Scenario: UntagResource succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for UntagResource
      When UntagResource is called on it
      Then the call succeeds

    @case:Updating @documented @operation:UntagResource @requires:ReplicateKey @requires:TagResource @requires:UpdatePrimaryRegion
    Scenario: UntagResource succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for UntagResource
      When UntagResource is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:UntagResource @requires:ImportKeyMaterial @requires:TagResource
    Scenario: UntagResource succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for UntagResource
      When UntagResource is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:UntagResource @requires:ScheduleKeyDeletion @requires:TagResource
    Scenario: UntagResource is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for UntagResource
      When UntagResource is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:UntagResource @requires:ReplicateKey @requires:ScheduleKeyDeletion @requires:TagResource
    Scenario: UntagResource is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for UntagResource
      When UntagResource is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/UpdateAlias
  Rule: What UpdateAlias returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:UpdateAlias @requires:CreateAlias
    Scenario: UpdateAlias succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for UpdateAlias
      When UpdateAlias is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:UpdateAlias @requires:CreateAlias @requires:DisableKey
    Scenario: UpdateAlias succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for UpdateAlias
      When UpdateAlias is called on it
      Then the call succeeds

    @case:Creating @documented @operation:UpdateAlias @requires:CreateAlias @requires:ReplicateKey
    Scenario: UpdateAlias succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for UpdateAlias
      When UpdateAlias is called on it
      Then the call succeeds

    @case:Updating @documented @operation:UpdateAlias @requires:CreateAlias @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: UpdateAlias succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for UpdateAlias
      When UpdateAlias is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:UpdateAlias @requires:CreateAlias @requires:ImportKeyMaterial
    Scenario: UpdateAlias succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for UpdateAlias
      When UpdateAlias is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:UpdateAlias @requires:CreateAlias @requires:ScheduleKeyDeletion
    Scenario: UpdateAlias is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for UpdateAlias
      When UpdateAlias is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:UpdateAlias @requires:CreateAlias @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: UpdateAlias is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for UpdateAlias
      When UpdateAlias is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/UpdateKeyDescription
  Rule: What UpdateKeyDescription returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:UpdateKeyDescription
    Scenario: UpdateKeyDescription succeeds on a key that is Enabled
      Given a single-Region symmetric key that is Enabled, prepared for UpdateKeyDescription
      When UpdateKeyDescription is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:UpdateKeyDescription @requires:DisableKey
    Scenario: UpdateKeyDescription succeeds on a key that is Disabled
      Given a single-Region symmetric key that is Disabled, prepared for UpdateKeyDescription
      When UpdateKeyDescription is called on it
      Then the call succeeds

    @case:Creating @documented @operation:UpdateKeyDescription @requires:ReplicateKey
    Scenario: UpdateKeyDescription succeeds on a key that is Creating
      Given a multi-Region symmetric key that is Creating, prepared for UpdateKeyDescription
      When UpdateKeyDescription is called on it
      Then the call succeeds

    @case:Updating @documented @operation:UpdateKeyDescription @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: UpdateKeyDescription succeeds on a key that is Updating
      Given a multi-Region symmetric key that is Updating, prepared for UpdateKeyDescription
      When UpdateKeyDescription is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:UpdateKeyDescription @requires:ImportKeyMaterial
    Scenario: UpdateKeyDescription succeeds on a key that is PendingImport
      Given a single-Region imported key that is PendingImport, prepared for UpdateKeyDescription
      When UpdateKeyDescription is called on it
      Then the call succeeds

    @case:PendingDeletion @documented @operation:UpdateKeyDescription @requires:ScheduleKeyDeletion
    Scenario: UpdateKeyDescription is refused on a key that is PendingDeletion
      Given a single-Region symmetric key that is PendingDeletion, prepared for UpdateKeyDescription
      When UpdateKeyDescription is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:UpdateKeyDescription @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: UpdateKeyDescription is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for UpdateKeyDescription
      When UpdateKeyDescription is called on it
      Then the request is refused with KMSInvalidStateException

  @STATE/UpdatePrimaryRegion
  Rule: What UpdatePrimaryRegion returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Creating, because only a replica can be Creating, and this operation needs a primary.
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.
    Left out: Updating, because UPD-09 covers a second update, which some tools expect to be refused.
    Left out: PendingDeletion, because a primary with a replica is PendingReplicaDeletion instead.

    @case:Enabled @documented @operation:UpdatePrimaryRegion @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion succeeds on a key that is Enabled
      Given a multi-Region symmetric key that is Enabled, prepared for UpdatePrimaryRegion
      When UpdatePrimaryRegion is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:UpdatePrimaryRegion @requires:DisableKey @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion is refused on a key that is Disabled
      Given a multi-Region symmetric key that is Disabled, prepared for UpdatePrimaryRegion
      When UpdatePrimaryRegion is called on it
      Then the request is refused with DisabledException

    @case:PendingImport @documented @operation:UpdatePrimaryRegion @requires:ImportKeyMaterial @requires:ReplicateKey
    Scenario: UpdatePrimaryRegion is refused on a key that is PendingImport
      Given a multi-Region imported key that is PendingImport, prepared for UpdatePrimaryRegion
      When UpdatePrimaryRegion is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:UpdatePrimaryRegion @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: UpdatePrimaryRegion is refused on a key that is PendingReplicaDeletion
      Given a multi-Region symmetric key that is PendingReplicaDeletion, prepared for UpdatePrimaryRegion
      When UpdatePrimaryRegion is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/Verify
  Rule: What Verify returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:Verify @requires:Sign
    Scenario: Verify succeeds on a key that is Enabled
      Given a single-Region ECC signing key that is Enabled, prepared for Verify
      When Verify is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:Verify @requires:DisableKey @requires:Sign
    Scenario: Verify is refused on a key that is Disabled
      Given a single-Region ECC signing key that is Disabled, prepared for Verify
      When Verify is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:Verify @requires:ReplicateKey @requires:Sign
    Scenario: Verify is refused on a key that is Creating
      Given a multi-Region ECC signing key that is Creating, prepared for Verify
      When Verify is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:Verify @requires:ReplicateKey @requires:Sign @requires:UpdatePrimaryRegion
    Scenario: Verify succeeds on a key that is Updating
      Given a multi-Region ECC signing key that is Updating, prepared for Verify
      When Verify is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:Verify @requires:ImportKeyMaterial @requires:Sign
    Scenario: Verify is refused on a key that is PendingImport
      Given a single-Region ECC signing key that is PendingImport, prepared for Verify
      When Verify is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:Verify @requires:ScheduleKeyDeletion @requires:Sign
    Scenario: Verify is refused on a key that is PendingDeletion
      Given a single-Region ECC signing key that is PendingDeletion, prepared for Verify
      When Verify is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:Verify @requires:ReplicateKey @requires:ScheduleKeyDeletion @requires:Sign
    Scenario: Verify is refused on a key that is PendingReplicaDeletion
      Given a multi-Region ECC signing key that is PendingReplicaDeletion, prepared for Verify
      When Verify is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/VerifyMac
  Rule: What VerifyMac returns depends on the key state
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Left out: Unavailable, because only a key in a custom key store can be Unavailable.

    @case:Enabled @documented @operation:VerifyMac @requires:GenerateMac
    Scenario: VerifyMac succeeds on a key that is Enabled
      Given a single-Region HMAC key that is Enabled, prepared for VerifyMac
      When VerifyMac is called on it
      Then the call succeeds

    @case:Disabled @documented @operation:VerifyMac @requires:DisableKey @requires:GenerateMac
    Scenario: VerifyMac is refused on a key that is Disabled
      Given a single-Region HMAC key that is Disabled, prepared for VerifyMac
      When VerifyMac is called on it
      Then the request is refused with DisabledException

    @case:Creating @documented @operation:VerifyMac @requires:GenerateMac @requires:ReplicateKey
    Scenario: VerifyMac is refused on a key that is Creating
      Given a multi-Region HMAC key that is Creating, prepared for VerifyMac
      When VerifyMac is called on it
      Then the request is refused with KMSInvalidStateException

    @case:Updating @documented @operation:VerifyMac @requires:GenerateMac @requires:ReplicateKey @requires:UpdatePrimaryRegion
    Scenario: VerifyMac succeeds on a key that is Updating
      Given a multi-Region HMAC key that is Updating, prepared for VerifyMac
      When VerifyMac is called on it
      Then the call succeeds

    @case:PendingImport @documented @operation:VerifyMac @requires:GenerateMac @requires:ImportKeyMaterial
    Scenario: VerifyMac is refused on a key that is PendingImport
      Given a single-Region HMAC key that is PendingImport, prepared for VerifyMac
      When VerifyMac is called on it
      Then the request is refused with KMSInvalidStateException

    @case:PendingDeletion @documented @operation:VerifyMac @requires:GenerateMac @requires:ScheduleKeyDeletion
    Scenario: VerifyMac is refused on a key that is PendingDeletion
      Given a single-Region HMAC key that is PendingDeletion, prepared for VerifyMac
      When VerifyMac is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

    @case:PendingReplicaDeletion @documented @operation:VerifyMac @requires:GenerateMac @requires:ReplicateKey @requires:ScheduleKeyDeletion
    Scenario: VerifyMac is refused on a key that is PendingReplicaDeletion
      Given a multi-Region HMAC key that is PendingReplicaDeletion, prepared for VerifyMac
      When VerifyMac is called on it
      Then the request is refused with DisabledException or KMSInvalidStateException

  @STATE/Unavailable
  Rule: A key in a custom key store that is disconnected is Unavailable
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Not testable: a multi-Region key is never in a custom key store, and no call alone makes a key Unavailable.
