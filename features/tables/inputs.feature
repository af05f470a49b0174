# Generated from spec/operations by: npm run generate. Do not edit.
Feature: Which input operations refuse for its form

  @CONSTRAINT/CancelKeyDeletion
  Rule: CancelKeyDeletion refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:CancelKeyDeletion
    Scenario Outline: CancelKeyDeletion with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When CancelKeyDeletion is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

  @CONSTRAINT/ConnectCustomKeyStore
  Rule: ConnectCustomKeyStore refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ConnectCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ConnectCustomKeyStore
    Scenario Outline: ConnectCustomKeyStore with <fault> is refused
      When ConnectCustomKeyStore is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | CustomKeyStoreId of 0 characters |
        | CustomKeyStoreId of 65 characters |
        | CustomKeyStoreId left out |

  @CONSTRAINT/CreateAlias
  Rule: CreateAlias refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:CreateAlias
    Scenario Outline: CreateAlias with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When CreateAlias is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | AliasName left out |
        | TargetKeyId of 0 characters |
        | TargetKeyId of 2049 characters |
        | TargetKeyId left out |

    @case:AliasName @documented @operation:CreateAlias
    Scenario Outline: CreateAlias with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When CreateAlias is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidAliasNameException

      Examples:
        | fault |
        | AliasName of 0 characters |
        | AliasName of 257 characters |
        | AliasName as "alias/a b" |

  @CONSTRAINT/CreateCustomKeyStore
  Rule: CreateCustomKeyStore refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:CreateCustomKeyStore
    Scenario Outline: CreateCustomKeyStore with <fault> is refused
      When CreateCustomKeyStore is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | CustomKeyStoreName of 0 characters |
        | CustomKeyStoreName of 257 characters |
        | CustomKeyStoreName left out |
        | CloudHsmClusterId of 18 characters |
        | CloudHsmClusterId of 25 characters |
        | CloudHsmClusterId as "cluster-234abcdefABC!" |
        | TrustAnchorCertificate of 0 characters |
        | TrustAnchorCertificate of 5001 characters |
        | KeyStorePassword of 6 characters |
        | KeyStorePassword of 33 characters |
        | XksProxyUriEndpoint of 9 characters |
        | XksProxyUriEndpoint of 129 characters |
        | XksProxyUriEndpoint as "https://proxy.invalid/path" |
        | XksProxyUriPath of 9 characters |
        | XksProxyUriPath of 129 characters |
        | XksProxyUriPath as "/kms/xks/version1" |
        | XksProxyVpcEndpointServiceName of 19 characters |
        | XksProxyVpcEndpointServiceName of 65 characters |
        | XksProxyVpcEndpointServiceName as "com.amazonaws.vpce.us-east-1.vpce-svc-a.b" |
        | XksProxyVpcEndpointServiceOwner of 11 characters |
        | XksProxyVpcEndpointServiceOwner of 13 characters |
        | XksProxyVpcEndpointServiceOwner as "11112222333x" |

  @CONSTRAINT/CreateGrant
  Rule: CreateGrant refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:CreateGrant
    Scenario Outline: CreateGrant with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When CreateGrant is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Operations as ["UNKNOWN"] |
        | Operations left out |
        | GranteePrincipal of 0 characters |
        | GranteePrincipal of 257 characters |
        | GranteePrincipal as "arn:aws:iam::111122223333:role/a b" |
        | RetiringPrincipal of 0 characters |
        | RetiringPrincipal of 257 characters |
        | RetiringPrincipal as "arn:aws:iam::111122223333:role/a b" |
        | Name of 0 characters |
        | Name of 257 characters |
        | Name as "a b" |
        | GranteeServicePrincipal of 0 characters |
        | GranteeServicePrincipal of 129 characters |
        | GranteeServicePrincipal as "a service.amazonaws.com" |
        | RetiringServicePrincipal of 0 characters |
        | RetiringServicePrincipal of 129 characters |
        | RetiringServicePrincipal as "a service.amazonaws.com" |

    @case:GrantTokens @documented @operation:CreateGrant
    Scenario Outline: CreateGrant with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When CreateGrant is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/CreateKey
  Rule: CreateKey refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:CreateKey
    Scenario Outline: CreateKey with <fault> is refused
      When CreateKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | Description of 8193 characters |
        | KeyUsage as "UNKNOWN" |
        | CustomerMasterKeySpec as "UNKNOWN" |
        | KeySpec as "UNKNOWN" |
        | Origin as "UNKNOWN" |
        | CustomKeyStoreId of 0 characters |
        | CustomKeyStoreId of 65 characters |
        | XksKeyId of 0 characters |
        | XksKeyId of 129 characters |
        | XksKeyId as "a b" |

    @case:Tags @documented @operation:CreateKey
    Scenario Outline: CreateKey with <fault> is refused
      When CreateKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or TagException

      Examples:
        | fault |
        | Tags of 51 entries |
        | Tags with a TagKey of 0 characters |
        | Tags with a TagKey of 129 characters |
        | Tags with a TagValue of 257 characters |

    @case:Policy @documented @operation:CreateKey
    Scenario Outline: CreateKey with <fault> is refused
      When CreateKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or MalformedPolicyDocumentException or LimitExceededException

      Examples:
        | fault |
        | Policy of 0 characters |
        | Policy of 131073 characters |
        | Policy as "{}Ā" |

  @CONSTRAINT/Decapsulate
  Rule: Decapsulate refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decapsulate.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:Decapsulate
    Scenario Outline: Decapsulate with <fault> is refused
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Decapsulate is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | SharedSecretCiphertextBlob of 0 bytes |
        | SharedSecretCiphertextBlob of 6145 bytes |
        | SharedSecretCiphertextBlob left out |
        | EncapsulationAlgorithm as "UNKNOWN" |
        | EncapsulationAlgorithm left out |

    @case:GrantTokens @documented @operation:Decapsulate
    Scenario Outline: Decapsulate with <fault> is refused
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Decapsulate is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/Decrypt
  Rule: Decrypt refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:Decrypt
    Scenario Outline: Decrypt with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Decrypt is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | CiphertextBlob of 0 bytes |
        | CiphertextBlob of 6145 bytes |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | EncryptionAlgorithm as "UNKNOWN" |
        | DryRunModifiers as ["UNKNOWN"] |

    @case:GrantTokens @documented @operation:Decrypt
    Scenario Outline: Decrypt with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Decrypt is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/DeleteAlias
  Rule: DeleteAlias refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DeleteAlias
    Scenario Outline: DeleteAlias with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When DeleteAlias is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | AliasName of 0 characters |
        | AliasName of 257 characters |
        | AliasName as "alias/a b" |
        | AliasName left out |

  @CONSTRAINT/DeleteCustomKeyStore
  Rule: DeleteCustomKeyStore refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DeleteCustomKeyStore
    Scenario Outline: DeleteCustomKeyStore with <fault> is refused
      When DeleteCustomKeyStore is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | CustomKeyStoreId of 0 characters |
        | CustomKeyStoreId of 65 characters |
        | CustomKeyStoreId left out |

  @CONSTRAINT/DeleteImportedKeyMaterial
  Rule: DeleteImportedKeyMaterial refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteImportedKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DeleteImportedKeyMaterial
    Scenario Outline: DeleteImportedKeyMaterial with <fault> is refused
      Given a single-Region imported key that is Enabled
      When DeleteImportedKeyMaterial is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | KeyMaterialId of 63 characters |
        | KeyMaterialId of 65 characters |
        | KeyMaterialId as "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaZ" |

  @CONSTRAINT/DeriveSharedSecret
  Rule: DeriveSharedSecret refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DeriveSharedSecret
    Scenario Outline: DeriveSharedSecret with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for KEY_AGREEMENT
      When DeriveSharedSecret is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | KeyAgreementAlgorithm as "UNKNOWN" |
        | KeyAgreementAlgorithm left out |
        | PublicKey of 0 bytes |
        | PublicKey of 8193 bytes |
        | PublicKey left out |

    @case:GrantTokens @documented @operation:DeriveSharedSecret
    Scenario Outline: DeriveSharedSecret with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for KEY_AGREEMENT
      When DeriveSharedSecret is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/DescribeCustomKeyStores
  Rule: DescribeCustomKeyStores refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeCustomKeyStores.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DescribeCustomKeyStores
    Scenario Outline: DescribeCustomKeyStores with <fault> is refused
      When DescribeCustomKeyStores is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | CustomKeyStoreId of 0 characters |
        | CustomKeyStoreId of 65 characters |
        | CustomKeyStoreName of 0 characters |
        | CustomKeyStoreName of 257 characters |
        | Limit as 0 |
        | Limit as 1001 |

    @case:Marker @documented @operation:DescribeCustomKeyStores
    Scenario Outline: DescribeCustomKeyStores with <fault> is refused
      When DescribeCustomKeyStores is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidMarkerException

      Examples:
        | fault |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

  @CONSTRAINT/DescribeKey
  Rule: DescribeKey refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DescribeKey
    Scenario Outline: DescribeKey with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When DescribeKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/DisableKey
  Rule: DisableKey refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DisableKey
    Scenario Outline: DisableKey with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When DisableKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

  @CONSTRAINT/DisableKeyRotation
  Rule: DisableKeyRotation refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DisableKeyRotation
    Scenario Outline: DisableKeyRotation with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When DisableKeyRotation is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

  @CONSTRAINT/DisconnectCustomKeyStore
  Rule: DisconnectCustomKeyStore refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DisconnectCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:DisconnectCustomKeyStore
    Scenario Outline: DisconnectCustomKeyStore with <fault> is refused
      When DisconnectCustomKeyStore is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | CustomKeyStoreId of 0 characters |
        | CustomKeyStoreId of 65 characters |
        | CustomKeyStoreId left out |

  @CONSTRAINT/EnableKey
  Rule: EnableKey refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:EnableKey
    Scenario Outline: EnableKey with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When EnableKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

  @CONSTRAINT/EnableKeyRotation
  Rule: EnableKeyRotation refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:EnableKeyRotation
    Scenario Outline: EnableKeyRotation with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When EnableKeyRotation is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | RotationPeriodInDays as 89 |
        | RotationPeriodInDays as 2561 |

  @CONSTRAINT/Encapsulate
  Rule: Encapsulate refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encapsulate.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:Encapsulate
    Scenario Outline: Encapsulate with <fault> is refused
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Encapsulate is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | EncapsulationAlgorithm as "UNKNOWN" |
        | EncapsulationAlgorithm left out |

    @case:GrantTokens @documented @operation:Encapsulate
    Scenario Outline: Encapsulate with <fault> is refused
      Given a single-Region ML_KEM_768 key for ENCAPSULATE_DECAPSULATE
      When Encapsulate is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/Encrypt
  Rule: Encrypt refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:Encrypt
    Scenario Outline: Encrypt with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Plaintext of 0 bytes |
        | Plaintext of 4097 bytes |
        | Plaintext left out |
        | EncryptionAlgorithm as "UNKNOWN" |

    @case:GrantTokens @documented @operation:Encrypt
    Scenario Outline: Encrypt with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When Encrypt is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/GenerateDataKey
  Rule: GenerateDataKey refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GenerateDataKey
    Scenario Outline: GenerateDataKey with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | NumberOfBytes as 0 |
        | NumberOfBytes as 1025 |
        | KeySpec as "UNKNOWN" |

    @case:GrantTokens @documented @operation:GenerateDataKey
    Scenario Outline: GenerateDataKey with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/GenerateDataKeyPair
  Rule: GenerateDataKeyPair refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPair.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GenerateDataKeyPair
    Scenario Outline: GenerateDataKeyPair with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | KeyPairSpec as "UNKNOWN" |
        | KeyPairSpec left out |

    @case:GrantTokens @documented @operation:GenerateDataKeyPair
    Scenario Outline: GenerateDataKeyPair with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPair is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/GenerateDataKeyPairWithoutPlaintext
  Rule: GenerateDataKeyPairWithoutPlaintext refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyPairWithoutPlaintext.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GenerateDataKeyPairWithoutPlaintext
    Scenario Outline: GenerateDataKeyPairWithoutPlaintext with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | KeyPairSpec as "UNKNOWN" |
        | KeyPairSpec left out |

    @case:GrantTokens @documented @operation:GenerateDataKeyPairWithoutPlaintext
    Scenario Outline: GenerateDataKeyPairWithoutPlaintext with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyPairWithoutPlaintext is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/GenerateDataKeyWithoutPlaintext
  Rule: GenerateDataKeyWithoutPlaintext refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GenerateDataKeyWithoutPlaintext
    Scenario Outline: GenerateDataKeyWithoutPlaintext with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyWithoutPlaintext is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | KeySpec as "UNKNOWN" |
        | NumberOfBytes as 0 |
        | NumberOfBytes as 1025 |

    @case:GrantTokens @documented @operation:GenerateDataKeyWithoutPlaintext
    Scenario Outline: GenerateDataKeyWithoutPlaintext with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GenerateDataKeyWithoutPlaintext is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/GenerateMac
  Rule: GenerateMac refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GenerateMac
    Scenario Outline: GenerateMac with <fault> is refused
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | Message of 0 bytes |
        | Message of 4097 bytes |
        | Message left out |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | MacAlgorithm as "UNKNOWN" |
        | MacAlgorithm left out |

    @case:GrantTokens @documented @operation:GenerateMac
    Scenario Outline: GenerateMac with <fault> is refused
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When GenerateMac is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/GenerateRandom
  Rule: GenerateRandom refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GenerateRandom
    Scenario Outline: GenerateRandom with <fault> is refused
      When GenerateRandom is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | NumberOfBytes as 0 |
        | NumberOfBytes as 1025 |
        | CustomKeyStoreId of 0 characters |
        | CustomKeyStoreId of 65 characters |

  @CONSTRAINT/GetKeyLastUsage
  Rule: GetKeyLastUsage refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GetKeyLastUsage
    Scenario Outline: GetKeyLastUsage with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GetKeyLastUsage is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

  @CONSTRAINT/GetKeyPolicy
  Rule: GetKeyPolicy refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GetKeyPolicy
    Scenario Outline: GetKeyPolicy with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GetKeyPolicy is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | PolicyName of 0 characters |
        | PolicyName of 129 characters |
        | PolicyName as "de-fault" |

  @CONSTRAINT/GetKeyRotationStatus
  Rule: GetKeyRotationStatus refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyRotationStatus.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GetKeyRotationStatus
    Scenario Outline: GetKeyRotationStatus with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GetKeyRotationStatus is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

  @CONSTRAINT/GetParametersForImport
  Rule: GetParametersForImport refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetParametersForImport.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GetParametersForImport
    Scenario Outline: GetParametersForImport with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When GetParametersForImport is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | WrappingAlgorithm as "UNKNOWN" |
        | WrappingAlgorithm left out |
        | WrappingKeySpec as "UNKNOWN" |
        | WrappingKeySpec left out |

  @CONSTRAINT/GetPublicKey
  Rule: GetPublicKey refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:GetPublicKey
    Scenario Outline: GetPublicKey with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When GetPublicKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

    @case:GrantTokens @documented @operation:GetPublicKey
    Scenario Outline: GetPublicKey with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When GetPublicKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/ImportKeyMaterial
  Rule: ImportKeyMaterial refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ImportKeyMaterial
    Scenario Outline: ImportKeyMaterial with <fault> is refused
      Given a single-Region imported key that is Enabled
      When ImportKeyMaterial is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | ImportToken left out |
        | EncryptedKeyMaterial of 0 bytes |
        | EncryptedKeyMaterial of 6145 bytes |
        | EncryptedKeyMaterial left out |
        | ExpirationModel as "UNKNOWN" |
        | ImportType as "UNKNOWN" |
        | KeyMaterialDescription of 257 characters |
        | KeyMaterialDescription as "a*b" |
        | KeyMaterialId of 63 characters |
        | KeyMaterialId of 65 characters |
        | KeyMaterialId as "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaZ" |

    @case:ImportToken @documented @operation:ImportKeyMaterial
    Scenario Outline: ImportKeyMaterial with <fault> is refused
      Given a single-Region imported key that is Enabled
      When ImportKeyMaterial is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidImportTokenException

      Examples:
        | fault |
        | ImportToken of 0 bytes |
        | ImportToken of 6145 bytes |

  @CONSTRAINT/ListAliases
  Rule: ListAliases refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ListAliases
    Scenario Outline: ListAliases with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListAliases is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | Limit as 0 |
        | Limit as 101 |

    @case:Marker @documented @operation:ListAliases
    Scenario Outline: ListAliases with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListAliases is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidMarkerException

      Examples:
        | fault |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

  @CONSTRAINT/ListGrants
  Rule: ListGrants refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ListGrants
    Scenario Outline: ListGrants with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListGrants is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Limit as 0 |
        | Limit as 101 |
        | GranteePrincipal of 0 characters |
        | GranteePrincipal of 257 characters |
        | GranteePrincipal as "arn:aws:iam::111122223333:role/a b" |
        | GranteeServicePrincipal of 0 characters |
        | GranteeServicePrincipal of 129 characters |
        | GranteeServicePrincipal as "a service.amazonaws.com" |

    @case:Marker @documented @operation:ListGrants
    Scenario Outline: ListGrants with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListGrants is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidMarkerException

      Examples:
        | fault |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

    @case:GrantId @documented @operation:ListGrants
    Scenario Outline: ListGrants with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListGrants is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantIdException

      Examples:
        | fault |
        | GrantId of 0 characters |
        | GrantId of 129 characters |

  @CONSTRAINT/ListKeyPolicies
  Rule: ListKeyPolicies refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ListKeyPolicies
    Scenario Outline: ListKeyPolicies with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListKeyPolicies is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Limit as 0 |
        | Limit as 1001 |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

  @CONSTRAINT/ListKeyRotations
  Rule: ListKeyRotations refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ListKeyRotations
    Scenario Outline: ListKeyRotations with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListKeyRotations is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | IncludeKeyMaterial as "UNKNOWN" |
        | Limit as 0 |
        | Limit as 1001 |

    @case:Marker @documented @operation:ListKeyRotations
    Scenario Outline: ListKeyRotations with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListKeyRotations is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidMarkerException

      Examples:
        | fault |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

  @CONSTRAINT/ListKeys
  Rule: ListKeys refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ListKeys
    Scenario Outline: ListKeys with <fault> is refused
      When ListKeys is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | Limit as 0 |
        | Limit as 1001 |

    @case:Marker @documented @operation:ListKeys
    Scenario Outline: ListKeys with <fault> is refused
      When ListKeys is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidMarkerException

      Examples:
        | fault |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

  @CONSTRAINT/ListResourceTags
  Rule: ListResourceTags refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ListResourceTags
    Scenario Outline: ListResourceTags with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListResourceTags is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Limit as 0 |
        | Limit as 51 |

    @case:Marker @documented @operation:ListResourceTags
    Scenario Outline: ListResourceTags with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ListResourceTags is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidMarkerException

      Examples:
        | fault |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

  @CONSTRAINT/ListRetirableGrants
  Rule: ListRetirableGrants refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ListRetirableGrants
    Scenario Outline: ListRetirableGrants with <fault> is refused
      When ListRetirableGrants is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | Limit as 0 |
        | Limit as 101 |
        | RetiringPrincipal of 0 characters |
        | RetiringPrincipal of 257 characters |
        | RetiringPrincipal as "arn:aws:iam::111122223333:role/a b" |
        | RetiringServicePrincipal of 0 characters |
        | RetiringServicePrincipal of 129 characters |
        | RetiringServicePrincipal as "a service.amazonaws.com" |

    @case:Marker @documented @operation:ListRetirableGrants
    Scenario Outline: ListRetirableGrants with <fault> is refused
      When ListRetirableGrants is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidMarkerException

      Examples:
        | fault |
        | Marker of 0 characters |
        | Marker of 1025 characters |
        | Marker as "aĀ" |

  @CONSTRAINT/PutKeyPolicy
  Rule: PutKeyPolicy refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:PutKeyPolicy
    Scenario Outline: PutKeyPolicy with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When PutKeyPolicy is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Policy left out |
        | PolicyName of 0 characters |
        | PolicyName of 129 characters |
        | PolicyName as "de-fault" |

    @case:Policy @documented @operation:PutKeyPolicy
    Scenario Outline: PutKeyPolicy with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When PutKeyPolicy is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or MalformedPolicyDocumentException or LimitExceededException

      Examples:
        | fault |
        | Policy of 0 characters |
        | Policy of 131073 characters |
        | Policy as "{}Ā" |

  @CONSTRAINT/ReEncrypt
  Rule: ReEncrypt refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ReEncrypt
    Scenario Outline: ReEncrypt with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | DestinationKeyId of 0 characters |
        | DestinationKeyId of 2049 characters |
        | DestinationKeyId left out |
        | CiphertextBlob of 0 bytes |
        | CiphertextBlob of 6145 bytes |
        | SourceKeyId of 0 characters |
        | SourceKeyId of 2049 characters |
        | SourceEncryptionAlgorithm as "UNKNOWN" |
        | DestinationEncryptionAlgorithm as "UNKNOWN" |
        | DryRunModifiers as ["UNKNOWN"] |

    @case:GrantTokens @documented @operation:ReEncrypt
    Scenario Outline: ReEncrypt with <fault> is refused
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When ReEncrypt is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/ReplicateKey
  Rule: ReplicateKey refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ReplicateKey
    Scenario Outline: ReplicateKey with <fault> is refused
      Given a multi-Region symmetric key that is Enabled
      When ReplicateKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | ReplicaRegion of 0 characters |
        | ReplicaRegion of 33 characters |
        | ReplicaRegion as "us-west-2a" |
        | ReplicaRegion left out |
        | Description of 8193 characters |

    @case:Tags @documented @operation:ReplicateKey
    Scenario Outline: ReplicateKey with <fault> is refused
      Given a multi-Region symmetric key that is Enabled
      When ReplicateKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or TagException

      Examples:
        | fault |
        | Tags of 51 entries |
        | Tags with a TagKey of 0 characters |
        | Tags with a TagKey of 129 characters |
        | Tags with a TagValue of 257 characters |

    @case:Policy @documented @operation:ReplicateKey
    Scenario Outline: ReplicateKey with <fault> is refused
      Given a multi-Region symmetric key that is Enabled
      When ReplicateKey is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or MalformedPolicyDocumentException or LimitExceededException

      Examples:
        | fault |
        | Policy of 0 characters |
        | Policy of 131073 characters |
        | Policy as "{}Ā" |

  @CONSTRAINT/RetireGrant
  Rule: RetireGrant refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:RetireGrant
    Scenario Outline: RetireGrant with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When RetireGrant is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |

    @case:GrantId @documented @operation:RetireGrant
    Scenario Outline: RetireGrant with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When RetireGrant is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantIdException

      Examples:
        | fault |
        | GrantId of 0 characters |
        | GrantId of 129 characters |

    @case:GrantToken @documented @operation:RetireGrant
    Scenario Outline: RetireGrant with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When RetireGrant is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantToken of 0 characters |
        | GrantToken of 8193 characters |

  @CONSTRAINT/RevokeGrant
  Rule: RevokeGrant refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:RevokeGrant
    Scenario Outline: RevokeGrant with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When RevokeGrant is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | GrantId left out |

    @case:GrantId @documented @operation:RevokeGrant
    Scenario Outline: RevokeGrant with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When RevokeGrant is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantIdException

      Examples:
        | fault |
        | GrantId of 0 characters |
        | GrantId of 129 characters |

  @CONSTRAINT/RotateKeyOnDemand
  Rule: RotateKeyOnDemand refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:RotateKeyOnDemand
    Scenario Outline: RotateKeyOnDemand with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When RotateKeyOnDemand is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |

  @CONSTRAINT/ScheduleKeyDeletion
  Rule: ScheduleKeyDeletion refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:ScheduleKeyDeletion
    Scenario Outline: ScheduleKeyDeletion with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When ScheduleKeyDeletion is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | PendingWindowInDays as 6 |
        | PendingWindowInDays as 31 |

  @CONSTRAINT/Sign
  Rule: Sign refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:Sign
    Scenario Outline: Sign with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Message of 0 bytes |
        | Message of 4097 bytes |
        | Message left out |
        | SigningAlgorithm as "UNKNOWN" |
        | SigningAlgorithm left out |
        | MessageType as "UNKNOWN" |

    @case:GrantTokens @documented @operation:Sign
    Scenario Outline: Sign with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Sign is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/TagResource
  Rule: TagResource refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:TagResource
    Scenario Outline: TagResource with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When TagResource is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Tags left out |

    @case:Tags @documented @operation:TagResource
    Scenario Outline: TagResource with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When TagResource is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or TagException

      Examples:
        | fault |
        | Tags of 51 entries |
        | Tags with a TagKey of 0 characters |
        | Tags with a TagKey of 129 characters |
        | Tags with a TagValue of 257 characters |

  @CONSTRAINT/UntagResource
  Rule: UntagResource refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:UntagResource
    Scenario Outline: UntagResource with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When UntagResource is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | TagKeys left out |

    @case:TagKeys @documented @operation:UntagResource
    Scenario Outline: UntagResource with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When UntagResource is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or TagException

      Examples:
        | fault |
        | TagKeys with an entry of 0 characters |
        | TagKeys with an entry of 129 characters |

  @CONSTRAINT/UpdateAlias
  Rule: UpdateAlias refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:UpdateAlias
    Scenario Outline: UpdateAlias with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When UpdateAlias is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | AliasName of 0 characters |
        | AliasName of 257 characters |
        | AliasName as "alias/a b" |
        | AliasName left out |
        | TargetKeyId of 0 characters |
        | TargetKeyId of 2049 characters |
        | TargetKeyId left out |

  @CONSTRAINT/UpdateCustomKeyStore
  Rule: UpdateCustomKeyStore refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateCustomKeyStore.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:UpdateCustomKeyStore
    Scenario Outline: UpdateCustomKeyStore with <fault> is refused
      When UpdateCustomKeyStore is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | CustomKeyStoreId of 0 characters |
        | CustomKeyStoreId of 65 characters |
        | CustomKeyStoreId left out |
        | NewCustomKeyStoreName of 0 characters |
        | NewCustomKeyStoreName of 257 characters |
        | KeyStorePassword of 6 characters |
        | KeyStorePassword of 33 characters |
        | CloudHsmClusterId of 18 characters |
        | CloudHsmClusterId of 25 characters |
        | CloudHsmClusterId as "cluster-234abcdefABC!" |
        | XksProxyUriEndpoint of 9 characters |
        | XksProxyUriEndpoint of 129 characters |
        | XksProxyUriEndpoint as "https://proxy.invalid/path" |
        | XksProxyUriPath of 9 characters |
        | XksProxyUriPath of 129 characters |
        | XksProxyUriPath as "/kms/xks/version1" |
        | XksProxyVpcEndpointServiceName of 19 characters |
        | XksProxyVpcEndpointServiceName of 65 characters |
        | XksProxyVpcEndpointServiceName as "com.amazonaws.vpce.us-east-1.vpce-svc-a.b" |
        | XksProxyVpcEndpointServiceOwner of 11 characters |
        | XksProxyVpcEndpointServiceOwner of 13 characters |
        | XksProxyVpcEndpointServiceOwner as "11112222333x" |

  @CONSTRAINT/UpdateKeyDescription
  Rule: UpdateKeyDescription refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:UpdateKeyDescription
    Scenario Outline: UpdateKeyDescription with <fault> is refused
      Given a single-Region symmetric key that is Enabled
      When UpdateKeyDescription is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Description of 8193 characters |
        | Description left out |

  @CONSTRAINT/UpdatePrimaryRegion
  Rule: UpdatePrimaryRegion refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:UpdatePrimaryRegion
    Scenario Outline: UpdatePrimaryRegion with <fault> is refused
      Given a multi-Region symmetric key that is Enabled
      When UpdatePrimaryRegion is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | PrimaryRegion of 0 characters |
        | PrimaryRegion of 33 characters |
        | PrimaryRegion as "us-west-2a" |
        | PrimaryRegion left out |

  @CONSTRAINT/Verify
  Rule: Verify refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:Verify
    Scenario Outline: Verify with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | Message of 0 bytes |
        | Message of 4097 bytes |
        | Message left out |
        | Signature of 0 bytes |
        | Signature of 6145 bytes |
        | Signature left out |
        | SigningAlgorithm as "UNKNOWN" |
        | SigningAlgorithm left out |
        | MessageType as "UNKNOWN" |

    @case:GrantTokens @documented @operation:Verify
    Scenario Outline: Verify with <fault> is refused
      Given a single-Region ECC_NIST_P256 key for SIGN_VERIFY
      When Verify is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |

  @CONSTRAINT/VerifyMac
  Rule: VerifyMac refuses members that are missing, out of bounds, off their pattern or no word of an enum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:VerifyMac
    Scenario Outline: VerifyMac with <fault> is refused
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When VerifyMac is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | fault |
        | Message of 0 bytes |
        | Message of 4097 bytes |
        | Message left out |
        | KeyId of 0 characters |
        | KeyId of 2049 characters |
        | KeyId left out |
        | MacAlgorithm as "UNKNOWN" |
        | MacAlgorithm left out |
        | Mac of 0 bytes |
        | Mac of 6145 bytes |
        | Mac left out |

    @case:GrantTokens @documented @operation:VerifyMac
    Scenario Outline: VerifyMac with <fault> is refused
      Given a single-Region HMAC_256 key for GENERATE_VERIFY_MAC
      When VerifyMac is called, malformed: <fault>
      Then the request is refused with ValidationException or ValidationError or InvalidGrantTokenException

      Examples:
        | fault |
        | GrantTokens of 11 entries |
        | GrantTokens with an entry of 0 characters |
        | GrantTokens with an entry of 8193 characters |
