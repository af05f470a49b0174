Feature: Related keys are enabled and disabled by themselves

  @IND-02
  Rule: Each related key is enabled and disabled by itself
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:primary-disabled @documented @operation:DisableKey @operation:Decrypt @operation:ReplicateKey
    Scenario: A replica decrypts while its primary is Disabled
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      And the key in the home Region is Disabled
      When the ciphertext is decrypted in the second Region
      Then the original plaintext is returned

    @case:replica-disabled @documented @operation:DisableKey @operation:Decrypt @operation:ReplicateKey
    Scenario: A primary decrypts while its replica is Disabled
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the second Region
      And the key in the second Region is Disabled
      When the ciphertext is decrypted in the home Region
      Then the original plaintext is returned

    @case:disabled-use @documented @operation:DisableKey @operation:ReplicateKey
    Scenario Outline: <operation> is refused on a Disabled replica
      Given a multi-Region <kind> key with a replica in the second Region
      And everything <operation> needs exists in the second Region
      And the key in the second Region is Disabled
      When <operation> is called in the second Region
      Then the request is refused with DisabledException

      Examples:
        | operation       | kind        |
        | Encrypt         | symmetric   |
        | Decrypt         | symmetric   |
        | ReEncrypt       | symmetric   |
        | GenerateDataKey | symmetric   |
        | Sign            | ECC signing |
        | Verify          | ECC signing |
        | GenerateMac     | HMAC        |

    @case:enabled-again @documented @operation:EnableKey @operation:ReplicateKey
    Scenario: A replica that is enabled again can be used
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is Disabled
      When EnableKey is called in the second Region
      Then the key in the second Region is in the key state Enabled
      And the key works in every Region

    @case:still-listed @documented @operation:DisableKey @operation:ReplicateKey
    Scenario: A Disabled replica is still listed by its primary
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the second Region is Disabled
      When DescribeKey is called in the home Region
      Then the key in the home Region lists replica keys in the second and third Regions only
