Feature: What responses say of the key that was called

  @DSC-17
  Rule: Every response that identifies a key gives the key ARN in the Region of the call, however the key was named
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html

    @case:replica @documented @operation:ReplicateKey
    Scenario Outline: <operation> on a replica, called with <form>, returns the replica's key ARN
      Given a multi-Region <kind> key with a replica in the second Region
      When <operation> is called in the second Region with <form>
      Then the KeyId in the response is the key ARN in the second Region

      Examples:
        | case                      | operation                           | kind              | form           |
        | Encrypt id                | Encrypt                             | symmetric         | the key ID     |
        | Encrypt arn               | Encrypt                             | symmetric         | the key ARN    |
        | Encrypt alias             | Encrypt                             | symmetric         | the alias name |
        | Encrypt alias-arn         | Encrypt                             | symmetric         | the alias ARN  |
        | Decrypt id                | Decrypt                             | symmetric         | the key ID     |
        | Decrypt arn               | Decrypt                             | symmetric         | the key ARN    |
        | Decrypt alias             | Decrypt                             | symmetric         | the alias name |
        | Decrypt alias-arn         | Decrypt                             | symmetric         | the alias ARN  |
        | GenerateDataKey id        | GenerateDataKey                     | symmetric         | the key ID     |
        | GenerateDataKey arn       | GenerateDataKey                     | symmetric         | the key ARN    |
        | GenerateDataKey alias     | GenerateDataKey                     | symmetric         | the alias name |
        | GenerateDataKey alias-arn | GenerateDataKey                     | symmetric         | the alias ARN  |
        | Sign id                   | Sign                                | ECC signing       | the key ID     |
        | Sign arn                  | Sign                                | ECC signing       | the key ARN    |
        | Sign alias                | Sign                                | ECC signing       | the alias name |
        | Sign alias-arn            | Sign                                | ECC signing       | the alias ARN  |
        | GenerateMac id            | GenerateMac                         | HMAC              | the key ID     |
        | GenerateMac arn           | GenerateMac                         | HMAC              | the key ARN    |
        | GenerateMac alias         | GenerateMac                         | HMAC              | the alias name |
        | GenerateMac alias-arn     | GenerateMac                         | HMAC              | the alias ARN  |
        | GetPublicKey id           | GetPublicKey                        | ECC signing       | the key ID     |
        | GetPublicKey arn          | GetPublicKey                        | ECC signing       | the key ARN    |
        | GetPublicKey alias        | GetPublicKey                        | ECC signing       | the alias name |
        | GetPublicKey alias-arn    | GetPublicKey                        | ECC signing       | the alias ARN  |
        | DataKeyNoPlaintext id     | GenerateDataKeyWithoutPlaintext     | symmetric         | the key ID     |
        | DataKeyNoPlaintext alias  | GenerateDataKeyWithoutPlaintext     | symmetric         | the alias name |
        | DataKeyPair id            | GenerateDataKeyPair                 | symmetric         | the key ID     |
        | DataKeyPair alias         | GenerateDataKeyPair                 | symmetric         | the alias name |
        | PairNoPlaintext id        | GenerateDataKeyPairWithoutPlaintext | symmetric         | the key ID     |
        | PairNoPlaintext alias     | GenerateDataKeyPairWithoutPlaintext | symmetric         | the alias name |
        | Verify id                 | Verify                              | ECC signing       | the key ID     |
        | Verify alias              | Verify                              | ECC signing       | the alias name |
        | VerifyMac id              | VerifyMac                           | HMAC              | the key ID     |
        | VerifyMac alias           | VerifyMac                           | HMAC              | the alias name |
        | DeriveSharedSecret id     | DeriveSharedSecret                  | ECC key agreement | the key ID     |
        | DeriveSharedSecret alias  | DeriveSharedSecret                  | ECC key agreement | the alias name |
        | ScheduleKeyDeletion id    | ScheduleKeyDeletion                 | symmetric         | the key ID     |
        | ScheduleKeyDeletion arn   | ScheduleKeyDeletion                 | symmetric         | the key ARN    |
        | GetKeyRotationStatus id   | GetKeyRotationStatus                | symmetric         | the key ID     |
        | GetKeyRotationStatus arn  | GetKeyRotationStatus                | symmetric         | the key ARN    |
        | Parameters id             | GetParametersForImport              | imported          | the key ID     |
        | Parameters arn            | GetParametersForImport              | imported          | the key ARN    |
        | ImportKeyMaterial id      | ImportKeyMaterial                   | imported          | the key ID     |
        | ImportKeyMaterial arn     | ImportKeyMaterial                   | imported          | the key ARN    |
        | DeleteMaterial id         | DeleteImportedKeyMaterial           | imported          | the key ID     |
        | DeleteMaterial arn        | DeleteImportedKeyMaterial           | imported          | the key ARN    |

    @case:moved @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> on a former primary returns its own key ARN
      Given a multi-Region <kind> key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When <operation> is called in the home Region with the key ID
      Then the KeyId in the response is the key ARN in the home Region

      Examples:
        | operation            | kind        |
        | GenerateDataKey      | symmetric   |
        | Sign                 | ECC signing |
        | GenerateMac          | HMAC        |
        | GetPublicKey         | ECC signing |
        | GetKeyRotationStatus | symmetric   |
        | ScheduleKeyDeletion  | symmetric   |

    @case:primary @documented @operation:RotateKeyOnDemand
    Scenario: RotateKeyOnDemand called with the key ID returns the key ARN
      Given a multi-Region key with a replica in the second Region
      When RotateKeyOnDemand is called in the home Region with the key ID
      Then the KeyId in the response is the key ARN in the home Region

    @case:cancelled @documented @operation:CancelKeyDeletion
    Scenario: CancelKeyDeletion called with a replica's key ID returns the replica's key ARN
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When CancelKeyDeletion is called in the second Region
      Then the KeyId in the response is the key ARN in the second Region

    @case:re-encrypt @documented @operation:ReEncrypt @operation:ReplicateKey
    Scenario: ReEncrypt on a replica returns its own ARN as source and destination, with both key materials
      Given a multi-Region key with a replica in the second Region
      When ReEncrypt is called in the second Region
      Then the response contains:
        | KeyId                    | its own ARN |
        | SourceKeyId              | its own ARN |
        | SourceKeyMaterialId      | present     |
        | DestinationKeyMaterialId | present     |

    @case:material @documented @operation:ReplicateKey
    Scenario Outline: <operation> names the key material that was used
      Given a multi-Region key with a replica in the second Region
      And the current material of every related key is noted
      When <operation> is called in the second Region
      Then the response names the key material noted before as KeyMaterialId

      Examples:
        | case               | operation                           |
        | Decrypt            | Decrypt                             |
        | DataKey            | GenerateDataKey                     |
        | DataKeyNoPlaintext | GenerateDataKeyWithoutPlaintext     |
        | DataKeyPair        | GenerateDataKeyPair                 |
        | PairNoPlaintext    | GenerateDataKeyPairWithoutPlaintext |

    @case:imported-material @documented @operation:ImportKeyMaterial
    Scenario: ImportKeyMaterial names the key material that was imported
      Given a multi-Region imported key with a replica in the second Region
      And the current material of every related key is noted
      When ImportKeyMaterial is called in the second Region
      Then the response names the key material noted before as KeyMaterialId

    @case:rotations @documented @operation:ListKeyRotations @operation:ReplicateKey
    Scenario: Every entry of ListKeyRotations on a replica has the replica's key ARN
      Given a multi-Region key with a replica in the second Region
      When ListKeyRotations is called in the second Region with:
        | IncludeKeyMaterial | ALL_KEY_MATERIAL |
      Then the response contains:
        | Rotations.[KeyMaterialState=CURRENT].KeyId | its own ARN |

    @case:grants @documented @operation:ListGrants @operation:CreateGrant @operation:ReplicateKey
    Scenario: ListGrants on a replica names the replica's key ARN
      Given a multi-Region key with a replica in the second Region
      And CreateGrant has been called in the second Region with:
        | Name | own |
      When ListGrants is called in the second Region
      Then the response contains:
        | Grants.[Name=own].KeyId | its own ARN |

    @case:configuration @documented @operation:DescribeKey @operation:ReplicateKey
    Scenario Outline: In the <region>, each related key is listed with its own Region and ARN
      Given a multi-Region key with replicas in the second and third Regions
      When DescribeKey is called in the <region>
      Then the key in the <region> lists replica keys in the second and third Regions only
      And the key in the <region> names the home Region as its primary Region

      Examples:
        | region        |
        | home Region   |
        | second Region |
        | third Region  |
