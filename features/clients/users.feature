Feature: What programs of real users send, and what they need of the responses

  @USR-01
  Rule: A replica made with a description, tags and a checked policy shows all of these, its role and its primary key, in its own Region
    Terraform's aws_kms_replica_key sends ReplicateKey, waits for Enabled, and reads the replica with four operations.
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @case:terraform-replica @documented @operation:ReplicateKey @operation:DescribeKey
    Scenario: Terraform's aws_kms_replica_key finds all of its attributes
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region with:
        | ReplicaRegion                  | second Region                                 |
        | Description                    | managed by Terraform                          |
        | BypassPolicyLockoutSafetyCheck | false                                         |
        | Tags                           | [{"TagKey":"managed-by","TagValue":"ours"}]   |
      Then DescribeKey in the second Region shows:
        | KeyMetadata.Arn                                         | its own ARN          |
        | KeyMetadata.KeyId                                       | the key ID           |
        | KeyMetadata.KeyState                                    | Enabled              |
        | KeyMetadata.Enabled                                     | true                 |
        | KeyMetadata.Description                                 | managed by Terraform |
        | KeyMetadata.KeySpec                                     | SYMMETRIC_DEFAULT    |
        | KeyMetadata.CustomerMasterKeySpec                       | SYMMETRIC_DEFAULT    |
        | KeyMetadata.KeyUsage                                    | ENCRYPT_DECRYPT      |
        | KeyMetadata.MultiRegion                                 | true                 |
        | KeyMetadata.MultiRegionConfiguration.MultiRegionKeyType | REPLICA              |
        | KeyMetadata.MultiRegionConfiguration.PrimaryKey.Region  | home Region          |
      And GetKeyPolicy in the second Region shows:
        | Policy | a text with kms:* |
      And ListResourceTags in the second Region shows:
        | Truncated                         | false |
        | Tags.length                       | 1     |
        | Tags.[TagKey=managed-by].TagValue | ours  |
      And GetKeyRotationStatus in the second Region shows:
        | KeyRotationEnabled | false |

  @USR-02
  Rule: A key shows every setting that was made, one call after the other, and its deletion
    Terraform's aws_kms_key enables rotation, sets description and tags, and reads all of it before and after; it ends with ScheduleKeyDeletion.
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html

    @case:terraform-key @documented @operation:UpdateKeyDescription @operation:EnableKeyRotation
    Scenario: Terraform's aws_kms_key finds all of its attributes after an update
      Given a multi-Region key with no replicas
      And EnableKeyRotation has been called in the home Region with:
        | RotationPeriodInDays | 180 |
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"managed-by","TagValue":"ours"}] |
      When UpdateKeyDescription is called in the home Region with:
        | Description | managed by Terraform |
      Then DescribeKey in the home Region shows:
        | KeyMetadata.Arn                                         | its own ARN          |
        | KeyMetadata.KeyState                                    | Enabled              |
        | KeyMetadata.Description                                 | managed by Terraform |
        | KeyMetadata.CustomerMasterKeySpec                       | SYMMETRIC_DEFAULT    |
        | KeyMetadata.KeyManager                                  | CUSTOMER             |
        | KeyMetadata.MultiRegionConfiguration.MultiRegionKeyType | PRIMARY              |
      And GetKeyRotationStatus in the home Region shows:
        | KeyRotationEnabled   | true |
        | RotationPeriodInDays | 180  |

    @case:terraform-deletes @documented @operation:ScheduleKeyDeletion @operation:DescribeKey
    Scenario: Terraform's destroy of an aws_kms_key ends with a key that is pending deletion
      Given a multi-Region key with no replicas
      When ScheduleKeyDeletion is called in the home Region with:
        | PendingWindowInDays | 30 |
      Then the response contains:
        | KeyState            | PendingDeletion |
        | PendingWindowInDays | 30              |
      And DescribeKey in the home Region shows:
        | KeyMetadata.KeyState     | PendingDeletion |
        | KeyMetadata.Enabled      | false           |
        | KeyMetadata.DeletionDate | a future date   |

  @USR-03
  Rule: What a multi-Region key encrypted is decrypted by the ARN of a related key in another Region, and the response has that ARN
    The multi-Region keyrings of the AWS Encryption SDK and of the S3 Encryption Client replace the Region in the ARN of a data key, and reject a response with another ARN.
    Source: https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/use-kms-keyring.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html

    @case:keyring @documented @operation:GenerateDataKey @operation:Decrypt
    Scenario: A multi-Region keyring opens a data key in another Region
      Given a multi-Region key with a replica in the second Region
      And a data key made in the home Region with the encryption context {"purpose":"keyring","aws-crypto-public-key":"AqZ="}
      When the ciphertext is decrypted in the second Region by key ARN with the encryption context {"purpose":"keyring","aws-crypto-public-key":"AqZ="}
      Then the response contains:
        | KeyId               | its own ARN       |
        | Plaintext           | 32 bytes          |
        | EncryptionAlgorithm | SYMMETRIC_DEFAULT |

    @case:keyring-moved @documented @operation:GenerateDataKey @operation:Decrypt @operation:UpdatePrimaryRegion
    Scenario: A multi-Region keyring opens a data key that was made before the primary moved
      Given a multi-Region key with a replica in the second Region
      And a data key made in the home Region with the encryption context {"purpose":"keyring"}
      And the primary Region has been updated to the second Region
      When the ciphertext is decrypted in the second Region by key ARN with the encryption context {"purpose":"keyring"}
      Then the response contains:
        | KeyId     | its own ARN |
        | Plaintext | 32 bytes    |

  @USR-04
  Rule: After a move, the public key is returned in every Region, by the ARN of that Region
    Teleport makes replicas of its signing keys, moves their primary Region, and reads the public key and signs in each Region until that works.
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetPublicKey.html

    @case:teleport @documented @operation:UpdatePrimaryRegion @operation:GetPublicKey
    Scenario: Teleport finds its signing key in every Region after it moved the primary
      Given a multi-Region ECC signing key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And GetPublicKey in every Region shows:
        | KeyId     | its own ARN |
        | KeyUsage  | SIGN_VERIFY |
        | PublicKey | present     |
