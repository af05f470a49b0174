Feature: Names that no key has

  @WIR-18
  Rule: A KeyId that has the form of no key ID, ARN or alias names no key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.py (recorded 2024-04-11)

    @case:names-none @documented
    Scenario Outline: <operation> with <value> finds no key
      Given a single-Region <kind> key that is Enabled
      When <operation> is called, within bounds: <value>
      Then the request is refused with NotFoundException

      Examples:
        | operation   | value              | kind      |
        | CreateGrant | KeyId as "invalid" | symmetric |
        | DescribeKey | KeyId as "auto"    | symmetric |
        | GenerateMac | KeyId as "key_id"  | HMAC      |
        | ListGrants  | KeyId as "invalid" | symmetric |

  @WIR-19
  Rule: A key ID that no key has names no key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html

    @case:unknown @documented
    Scenario Outline: <operation> finds no key by a <member> that no key has
      Given a single-Region <kind> key that is Enabled
      When <operation> is called, within bounds: <member> as "1234abcd-12ab-34cd-56ef-1234567890ab"
      Then the request is refused with NotFoundException

      Examples:
        | operation            | member      | kind        |
        | CancelKeyDeletion    | KeyId       | symmetric   |
        | CreateAlias          | TargetKeyId | symmetric   |
        | CreateGrant          | KeyId       | symmetric   |
        | Decrypt              | KeyId       | symmetric   |
        | DescribeKey          | KeyId       | symmetric   |
        | DisableKey           | KeyId       | symmetric   |
        | DisableKeyRotation   | KeyId       | symmetric   |
        | EnableKey            | KeyId       | symmetric   |
        | EnableKeyRotation    | KeyId       | symmetric   |
        | Encrypt              | KeyId       | symmetric   |
        | GenerateDataKey      | KeyId       | symmetric   |
        | GenerateDataKeyPair  | KeyId       | symmetric   |
        | GenerateMac          | KeyId       | HMAC        |
        | GetKeyLastUsage      | KeyId       | symmetric   |
        | GetKeyPolicy         | KeyId       | symmetric   |
        | GetKeyRotationStatus | KeyId       | symmetric   |
        | GetPublicKey         | KeyId       | ECC signing |
        | ListAliases          | KeyId       | symmetric   |
        | ListGrants           | KeyId       | symmetric   |
        | ListKeyPolicies      | KeyId       | symmetric   |
        | ListKeyRotations     | KeyId       | symmetric   |
        | ListResourceTags     | KeyId       | symmetric   |
        | PutKeyPolicy         | KeyId       | symmetric   |
        | ReplicateKey         | KeyId       | symmetric   |
        | RevokeGrant          | KeyId       | symmetric   |
        | RotateKeyOnDemand    | KeyId       | symmetric   |
        | ScheduleKeyDeletion  | KeyId       | symmetric   |
        | Sign                 | KeyId       | ECC signing |
        | TagResource          | KeyId       | symmetric   |
        | UntagResource        | KeyId       | symmetric   |
        | UpdateAlias          | TargetKeyId | symmetric   |
        | UpdateKeyDescription | KeyId       | symmetric   |
        | Verify               | KeyId       | ECC signing |
        | VerifyMac            | KeyId       | HMAC        |
