# Generated from spec/operations by: npm run generate. Do not edit.
Feature: Which operations may be called on a key of another account

  @ACCOUNT/CancelKeyDeletion
  Rule: CancelKeyDeletion cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:CancelKeyDeletion @requires:ScheduleKeyDeletion @requires:PutKeyPolicy
    Scenario: Another account is refused CancelKeyDeletion even if the key policy allows it everything
      Given a single-Region symmetric key that is PendingDeletion and that the stranger may use, prepared for CancelKeyDeletion
      When the stranger calls CancelKeyDeletion on it with the key ARN
      Then the request is refused

  @ACCOUNT/CreateAlias
  Rule: CreateAlias cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:CreateAlias @requires:PutKeyPolicy
    Scenario: Another account is refused CreateAlias even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for CreateAlias
      When the stranger calls CreateAlias on it with the key ARN
      Then the request is refused

  @ACCOUNT/CreateGrant
  Rule: CreateGrant can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls CreateGrant with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for CreateGrant
      When the stranger calls CreateGrant on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:CreateGrant @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for CreateGrant
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for CreateGrant
      When the stranger calls CreateGrant on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:CreateGrant
    Scenario: Another account that the key policy does not allow is refused CreateGrant
      Given a single-Region symmetric key that is Enabled, prepared for CreateGrant
      When the stranger calls CreateGrant on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/Decapsulate
  Rule: Decapsulate can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decapsulate.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:Decapsulate @requires:Encapsulate @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls Decapsulate with the key ARN
      Given a single-Region ML-KEM key that is Enabled and that the stranger may use, prepared for Decapsulate
      When the stranger calls Decapsulate on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:Decapsulate @requires:Encapsulate @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for Decapsulate
      Given a single-Region ML-KEM key that is Enabled and that the stranger may use, prepared for Decapsulate
      When the stranger calls Decapsulate on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:Decapsulate @requires:Encapsulate
    Scenario: Another account that the key policy does not allow is refused Decapsulate
      Given a single-Region ML-KEM key that is Enabled, prepared for Decapsulate
      When the stranger calls Decapsulate on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/Decrypt
  Rule: Decrypt can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:Decrypt @requires:Encrypt @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls Decrypt with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for Decrypt
      When the stranger calls Decrypt on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:Decrypt @requires:Encrypt @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for Decrypt
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for Decrypt
      When the stranger calls Decrypt on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:Decrypt @requires:Encrypt
    Scenario: Another account that the key policy does not allow is refused Decrypt
      Given a single-Region symmetric key that is Enabled, prepared for Decrypt
      When the stranger calls Decrypt on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/DeleteAlias
  Rule: DeleteAlias cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html
    Not testable: the alias is looked for in the account of the caller.

  @ACCOUNT/DeleteImportedKeyMaterial
  Rule: DeleteImportedKeyMaterial cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteImportedKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:DeleteImportedKeyMaterial @requires:ImportKeyMaterial @requires:PutKeyPolicy
    Scenario: Another account is refused DeleteImportedKeyMaterial even if the key policy allows it everything
      Given a single-Region imported key that is Enabled and that the stranger may use, prepared for DeleteImportedKeyMaterial
      When the stranger calls DeleteImportedKeyMaterial on it with the key ARN
      Then the request is refused

  @ACCOUNT/DeriveSharedSecret
  Rule: DeriveSharedSecret can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:DeriveSharedSecret @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls DeriveSharedSecret with the key ARN
      Given a single-Region ECC key agreement key that is Enabled and that the stranger may use, prepared for DeriveSharedSecret
      When the stranger calls DeriveSharedSecret on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:DeriveSharedSecret @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for DeriveSharedSecret
      Given a single-Region ECC key agreement key that is Enabled and that the stranger may use, prepared for DeriveSharedSecret
      When the stranger calls DeriveSharedSecret on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:DeriveSharedSecret
    Scenario: Another account that the key policy does not allow is refused DeriveSharedSecret
      Given a single-Region ECC key agreement key that is Enabled, prepared for DeriveSharedSecret
      When the stranger calls DeriveSharedSecret on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/DescribeKey
  Rule: DescribeKey can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:DescribeKey @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls DescribeKey with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for DescribeKey
      When the stranger calls DescribeKey on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:DescribeKey @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for DescribeKey
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for DescribeKey
      When the stranger calls DescribeKey on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:DescribeKey
    Scenario: Another account that the key policy does not allow is refused DescribeKey
      Given a single-Region symmetric key that is Enabled, prepared for DescribeKey
      When the stranger calls DescribeKey on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/DisableKey
  Rule: DisableKey cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:DisableKey @requires:PutKeyPolicy
    Scenario: Another account is refused DisableKey even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for DisableKey
      When the stranger calls DisableKey on it with the key ARN
      Then the request is refused

  @ACCOUNT/DisableKeyRotation
  Rule: DisableKeyRotation cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:DisableKeyRotation @requires:EnableKeyRotation @requires:PutKeyPolicy
    Scenario: Another account is refused DisableKeyRotation even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for DisableKeyRotation
      When the stranger calls DisableKeyRotation on it with the key ARN
      Then the request is refused

  @ACCOUNT/EnableKey
  Rule: EnableKey cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:EnableKey @requires:DisableKey @requires:PutKeyPolicy
    Scenario: Another account is refused EnableKey even if the key policy allows it everything
      Given a single-Region symmetric key that is Disabled and that the stranger may use, prepared for EnableKey
      When the stranger calls EnableKey on it with the key ARN
      Then the request is refused

  @ACCOUNT/EnableKeyRotation
  Rule: EnableKeyRotation cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:EnableKeyRotation @requires:PutKeyPolicy
    Scenario: Another account is refused EnableKeyRotation even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for EnableKeyRotation
      When the stranger calls EnableKeyRotation on it with the key ARN
      Then the request is refused

  @ACCOUNT/Encapsulate
  Rule: Encapsulate can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encapsulate.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:Encapsulate @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls Encapsulate with the key ARN
      Given a single-Region ML-KEM key that is Enabled and that the stranger may use, prepared for Encapsulate
      When the stranger calls Encapsulate on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:Encapsulate @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for Encapsulate
      Given a single-Region ML-KEM key that is Enabled and that the stranger may use, prepared for Encapsulate
      When the stranger calls Encapsulate on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:Encapsulate
    Scenario: Another account that the key policy does not allow is refused Encapsulate
      Given a single-Region ML-KEM key that is Enabled, prepared for Encapsulate
      When the stranger calls Encapsulate on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/Encrypt
  Rule: Encrypt can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:Encrypt @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls Encrypt with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for Encrypt
      When the stranger calls Encrypt on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:Encrypt @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for Encrypt
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for Encrypt
      When the stranger calls Encrypt on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:Encrypt
    Scenario: Another account that the key policy does not allow is refused Encrypt
      Given a single-Region symmetric key that is Enabled, prepared for Encrypt
      When the stranger calls Encrypt on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/GenerateDataKey
  Rule: GenerateDataKey can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls GenerateDataKey with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKey
      When the stranger calls GenerateDataKey on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:GenerateDataKey @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for GenerateDataKey
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKey
      When the stranger calls GenerateDataKey on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:GenerateDataKey
    Scenario: Another account that the key policy does not allow is refused GenerateDataKey
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKey
      When the stranger calls GenerateDataKey on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/GenerateDataKeyPair
  Rule: GenerateDataKeyPair can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GenerateDataKeyPair @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls GenerateDataKeyPair with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKeyPair
      When the stranger calls GenerateDataKeyPair on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:GenerateDataKeyPair @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for GenerateDataKeyPair
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKeyPair
      When the stranger calls GenerateDataKeyPair on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:GenerateDataKeyPair
    Scenario: Another account that the key policy does not allow is refused GenerateDataKeyPair
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKeyPair
      When the stranger calls GenerateDataKeyPair on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/GenerateDataKeyPairWithoutPlaintext
  Rule: GenerateDataKeyPairWithoutPlaintext can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPairWithoutPlaintext.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GenerateDataKeyPairWithoutPlaintext @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls GenerateDataKeyPairWithoutPlaintext with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKeyPairWithoutPlaintext
      When the stranger calls GenerateDataKeyPairWithoutPlaintext on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:GenerateDataKeyPairWithoutPlaintext @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for GenerateDataKeyPairWithoutPlaintext
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKeyPairWithoutPlaintext
      When the stranger calls GenerateDataKeyPairWithoutPlaintext on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:GenerateDataKeyPairWithoutPlaintext
    Scenario: Another account that the key policy does not allow is refused GenerateDataKeyPairWithoutPlaintext
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKeyPairWithoutPlaintext
      When the stranger calls GenerateDataKeyPairWithoutPlaintext on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/GenerateDataKeyWithoutPlaintext
  Rule: GenerateDataKeyWithoutPlaintext can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GenerateDataKeyWithoutPlaintext @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls GenerateDataKeyWithoutPlaintext with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKeyWithoutPlaintext
      When the stranger calls GenerateDataKeyWithoutPlaintext on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:GenerateDataKeyWithoutPlaintext @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for GenerateDataKeyWithoutPlaintext
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GenerateDataKeyWithoutPlaintext
      When the stranger calls GenerateDataKeyWithoutPlaintext on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:GenerateDataKeyWithoutPlaintext
    Scenario: Another account that the key policy does not allow is refused GenerateDataKeyWithoutPlaintext
      Given a single-Region symmetric key that is Enabled, prepared for GenerateDataKeyWithoutPlaintext
      When the stranger calls GenerateDataKeyWithoutPlaintext on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/GenerateMac
  Rule: GenerateMac can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls GenerateMac with the key ARN
      Given a single-Region HMAC key that is Enabled and that the stranger may use, prepared for GenerateMac
      When the stranger calls GenerateMac on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:GenerateMac @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for GenerateMac
      Given a single-Region HMAC key that is Enabled and that the stranger may use, prepared for GenerateMac
      When the stranger calls GenerateMac on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:GenerateMac
    Scenario: Another account that the key policy does not allow is refused GenerateMac
      Given a single-Region HMAC key that is Enabled, prepared for GenerateMac
      When the stranger calls GenerateMac on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/GetKeyLastUsage
  Rule: GetKeyLastUsage cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GetKeyLastUsage @requires:PutKeyPolicy
    Scenario: Another account is refused GetKeyLastUsage even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GetKeyLastUsage
      When the stranger calls GetKeyLastUsage on it with the key ARN
      Then the request is refused

  @ACCOUNT/GetKeyPolicy
  Rule: GetKeyPolicy cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GetKeyPolicy @requires:PutKeyPolicy
    Scenario: Another account is refused GetKeyPolicy even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GetKeyPolicy
      When the stranger calls GetKeyPolicy on it with the key ARN
      Then the request is refused

  @ACCOUNT/GetKeyRotationStatus
  Rule: GetKeyRotationStatus can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GetKeyRotationStatus @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls GetKeyRotationStatus with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GetKeyRotationStatus
      When the stranger calls GetKeyRotationStatus on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:GetKeyRotationStatus @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for GetKeyRotationStatus
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for GetKeyRotationStatus
      When the stranger calls GetKeyRotationStatus on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:GetKeyRotationStatus
    Scenario: Another account that the key policy does not allow is refused GetKeyRotationStatus
      Given a single-Region symmetric key that is Enabled, prepared for GetKeyRotationStatus
      When the stranger calls GetKeyRotationStatus on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/GetParametersForImport
  Rule: GetParametersForImport cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetParametersForImport.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GetParametersForImport @requires:ImportKeyMaterial @requires:PutKeyPolicy
    Scenario: Another account is refused GetParametersForImport even if the key policy allows it everything
      Given a single-Region imported key that is PendingImport and that the stranger may use, prepared for GetParametersForImport
      When the stranger calls GetParametersForImport on it with the key ARN
      Then the request is refused

  @ACCOUNT/GetPublicKey
  Rule: GetPublicKey can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:GetPublicKey @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls GetPublicKey with the key ARN
      Given a single-Region ECC signing key that is Enabled and that the stranger may use, prepared for GetPublicKey
      When the stranger calls GetPublicKey on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:GetPublicKey @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for GetPublicKey
      Given a single-Region ECC signing key that is Enabled and that the stranger may use, prepared for GetPublicKey
      When the stranger calls GetPublicKey on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:GetPublicKey
    Scenario: Another account that the key policy does not allow is refused GetPublicKey
      Given a single-Region ECC signing key that is Enabled, prepared for GetPublicKey
      When the stranger calls GetPublicKey on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/ImportKeyMaterial
  Rule: ImportKeyMaterial cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ImportKeyMaterial @requires:GetParametersForImport @requires:PutKeyPolicy
    Scenario: Another account is refused ImportKeyMaterial even if the key policy allows it everything
      Given a single-Region imported key that is PendingImport and that the stranger may use, prepared for ImportKeyMaterial
      When the stranger calls ImportKeyMaterial on it with the key ARN
      Then the request is refused

  @ACCOUNT/ListAliases
  Rule: ListAliases cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
    Not testable: what it returns for a key of another account is not documented.

  @ACCOUNT/ListGrants
  Rule: ListGrants can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ListGrants @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls ListGrants with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ListGrants
      When the stranger calls ListGrants on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:ListGrants @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for ListGrants
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ListGrants
      When the stranger calls ListGrants on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:ListGrants
    Scenario: Another account that the key policy does not allow is refused ListGrants
      Given a single-Region symmetric key that is Enabled, prepared for ListGrants
      When the stranger calls ListGrants on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/ListKeyPolicies
  Rule: ListKeyPolicies cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ListKeyPolicies @requires:PutKeyPolicy
    Scenario: Another account is refused ListKeyPolicies even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ListKeyPolicies
      When the stranger calls ListKeyPolicies on it with the key ARN
      Then the request is refused

  @ACCOUNT/ListKeyRotations
  Rule: ListKeyRotations cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ListKeyRotations @requires:PutKeyPolicy
    Scenario: Another account is refused ListKeyRotations even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ListKeyRotations
      When the stranger calls ListKeyRotations on it with the key ARN
      Then the request is refused

  @ACCOUNT/ListResourceTags
  Rule: ListResourceTags cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ListResourceTags @requires:PutKeyPolicy
    Scenario: Another account is refused ListResourceTags even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ListResourceTags
      When the stranger calls ListResourceTags on it with the key ARN
      Then the request is refused

  @ACCOUNT/PutKeyPolicy
  Rule: PutKeyPolicy cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:PutKeyPolicy
    Scenario: Another account is refused PutKeyPolicy even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for PutKeyPolicy
      When the stranger calls PutKeyPolicy on it with the key ARN
      Then the request is refused

  @ACCOUNT/ReEncrypt
  Rule: ReEncrypt can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ReEncrypt @requires:Encrypt @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls ReEncrypt with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ReEncrypt
      When the stranger calls ReEncrypt on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:ReEncrypt @requires:Encrypt @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for ReEncrypt
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ReEncrypt
      When the stranger calls ReEncrypt on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:ReEncrypt @requires:Encrypt
    Scenario: Another account that the key policy does not allow is refused ReEncrypt
      Given a single-Region symmetric key that is Enabled, prepared for ReEncrypt
      When the stranger calls ReEncrypt on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/ReplicateKey
  Rule: ReplicateKey cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ReplicateKey @requires:PutKeyPolicy
    Scenario: Another account is refused ReplicateKey even if the key policy allows it everything
      Given a multi-Region symmetric key that is Enabled and that the stranger may use, prepared for ReplicateKey
      When the stranger calls ReplicateKey on it with the key ARN
      Then the request is refused

  @ACCOUNT/RetireGrant
  Rule: RetireGrant can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html
    Not testable: the grant decides who may retire it, which GRA-08 covers.

  @ACCOUNT/RevokeGrant
  Rule: RevokeGrant can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:RevokeGrant @requires:CreateGrant @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls RevokeGrant with the key ARN
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for RevokeGrant
      When the stranger calls RevokeGrant on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:RevokeGrant @requires:CreateGrant @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for RevokeGrant
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for RevokeGrant
      When the stranger calls RevokeGrant on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:RevokeGrant @requires:CreateGrant
    Scenario: Another account that the key policy does not allow is refused RevokeGrant
      Given a single-Region symmetric key that is Enabled, prepared for RevokeGrant
      When the stranger calls RevokeGrant on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/RotateKeyOnDemand
  Rule: RotateKeyOnDemand cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:RotateKeyOnDemand @requires:PutKeyPolicy
    Scenario: Another account is refused RotateKeyOnDemand even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for RotateKeyOnDemand
      When the stranger calls RotateKeyOnDemand on it with the key ARN
      Then the request is refused

  @ACCOUNT/ScheduleKeyDeletion
  Rule: ScheduleKeyDeletion cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:ScheduleKeyDeletion @requires:PutKeyPolicy
    Scenario: Another account is refused ScheduleKeyDeletion even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for ScheduleKeyDeletion
      When the stranger calls ScheduleKeyDeletion on it with the key ARN
      Then the request is refused

  @ACCOUNT/Sign
  Rule: Sign can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:Sign @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls Sign with the key ARN
      Given a single-Region ECC signing key that is Enabled and that the stranger may use, prepared for Sign
      When the stranger calls Sign on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:Sign @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for Sign
      Given a single-Region ECC signing key that is Enabled and that the stranger may use, prepared for Sign
      When the stranger calls Sign on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:Sign
    Scenario: Another account that the key policy does not allow is refused Sign
      Given a single-Region ECC signing key that is Enabled, prepared for Sign
      When the stranger calls Sign on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/TagResource
  Rule: TagResource cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:TagResource @requires:PutKeyPolicy
    Scenario: Another account is refused TagResource even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for TagResource
      When the stranger calls TagResource on it with the key ARN
      Then the request is refused

  @ACCOUNT/UntagResource
  Rule: UntagResource cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:UntagResource @requires:TagResource @requires:PutKeyPolicy
    Scenario: Another account is refused UntagResource even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for UntagResource
      When the stranger calls UntagResource on it with the key ARN
      Then the request is refused

  @ACCOUNT/UpdateAlias
  Rule: UpdateAlias cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html
    Not testable: the alias is looked for in the account of the caller.

  @ACCOUNT/UpdateKeyDescription
  Rule: UpdateKeyDescription cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:UpdateKeyDescription @requires:PutKeyPolicy
    Scenario: Another account is refused UpdateKeyDescription even if the key policy allows it everything
      Given a single-Region symmetric key that is Enabled and that the stranger may use, prepared for UpdateKeyDescription
      When the stranger calls UpdateKeyDescription on it with the key ARN
      Then the request is refused

  @ACCOUNT/UpdatePrimaryRegion
  Rule: UpdatePrimaryRegion cannot be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Not testable: AUT-02 covers it.

  @ACCOUNT/Verify
  Rule: Verify can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:Verify @requires:Sign @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls Verify with the key ARN
      Given a single-Region ECC signing key that is Enabled and that the stranger may use, prepared for Verify
      When the stranger calls Verify on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:Verify @requires:Sign @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for Verify
      Given a single-Region ECC signing key that is Enabled and that the stranger may use, prepared for Verify
      When the stranger calls Verify on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:Verify @requires:Sign
    Scenario: Another account that the key policy does not allow is refused Verify
      Given a single-Region ECC signing key that is Enabled, prepared for Verify
      When the stranger calls Verify on it with the key ARN
      Then the request is refused with AccessDeniedException

  @ACCOUNT/VerifyMac
  Rule: VerifyMac can be called on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html

    @case:arn @documented @needs:accounts @operation:VerifyMac @requires:GenerateMac @requires:PutKeyPolicy
    Scenario: Another account that the key policy allows calls VerifyMac with the key ARN
      Given a single-Region HMAC key that is Enabled and that the stranger may use, prepared for VerifyMac
      When the stranger calls VerifyMac on it with the key ARN
      Then the call succeeds

    @case:id @documented @needs:accounts @operation:VerifyMac @requires:GenerateMac @requires:PutKeyPolicy
    Scenario: A key ID names no key of another account for VerifyMac
      Given a single-Region HMAC key that is Enabled and that the stranger may use, prepared for VerifyMac
      When the stranger calls VerifyMac on it with the key ID
      Then the request is refused with NotFoundException

    @case:not-allowed @documented @needs:accounts @needs:authorization @operation:VerifyMac @requires:GenerateMac
    Scenario: Another account that the key policy does not allow is refused VerifyMac
      Given a single-Region HMAC key that is Enabled, prepared for VerifyMac
      When the stranger calls VerifyMac on it with the key ARN
      Then the request is refused with AccessDeniedException
