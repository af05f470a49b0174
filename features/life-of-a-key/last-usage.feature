Feature: The last usage of a key

  @LUS-01
  Rule: Every successful cryptographic operation is the last use of its key, until the next one
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyLastUsageData.html

    @case:use @documented @operation:GetKeyLastUsage @requires:CreateKey
    Scenario Outline: <operation> is a use of the key
      Given a single-Region <kind> key that is Enabled, prepared for <operation>
      When <operation> is called on it
      Then the call succeeds
      And the last use of it is this call

      Examples:
        | id              | operation                           | kind              |
        | Encrypt         | Encrypt                             | symmetric         |
        | Decrypt         | Decrypt                             | symmetric         |
        | data-key        | GenerateDataKey                     | symmetric         |
        | data-key-sealed | GenerateDataKeyWithoutPlaintext     | symmetric         |
        | pair            | GenerateDataKeyPair                 | symmetric         |
        | pair-sealed     | GenerateDataKeyPairWithoutPlaintext | symmetric         |
        | ReEncrypt       | ReEncrypt                           | symmetric         |
        | Sign            | Sign                                | RSA signing       |
        | Verify          | Verify                              | ECC signing       |
        | GenerateMac     | GenerateMac                         | HMAC              |
        | VerifyMac       | VerifyMac                           | HMAC              |
        | agreement       | DeriveSharedSecret                  | ECC key agreement |
        | Encapsulate     | Encapsulate                         | ML-KEM            |
        | Decapsulate     | Decapsulate                         | ML-KEM            |

    @case:both-keys @documented @operation:GetKeyLastUsage @operation:ReEncrypt @requires:CreateKey
    Scenario: ReEncrypt is a use of the source key and of the destination key
      Given a single-Region key
      When a ciphertext of another key is re-encrypted in the home Region
      Then the call succeeds
      And the last use of the key in the home Region is this call
      And the last use of the other key in the home Region is this call

    @case:next @documented @operation:GetKeyLastUsage @operation:GenerateDataKey @requires:Encrypt
    Scenario: The next use replaces the last one
      Given a single-Region key
      And the key has been used in the home Region, and its last use is noted
      When GenerateDataKey is called in the home Region
      Then the last use of the key in the home Region is this call

  @LUS-02
  Rule: What uses no key material, and what is refused, is no use of the key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html

    @case:no-use @documented @operation:GetKeyLastUsage
    Scenario Outline: <operation> is no use of the key
      Given a single-Region key
      And the key has been used in the home Region, and its last use is noted
      When <operation> is called in the home Region
      Then the call succeeds
      And the last use of the key in the home Region is as noted

      Examples:
        | operation            |
        | DescribeKey          |
        | GetKeyRotationStatus |
        | GetKeyLastUsage      |

    @case:canceled @documented @operation:GetKeyLastUsage @operation:CancelKeyDeletion
    Scenario: A key whose deletion is canceled still shows its last use
      Given a single-Region key
      And the key has been used in the home Region, and its last use is noted
      And the key in the home Region is PendingDeletion
      When CancelKeyDeletion is called in the home Region
      Then the call succeeds
      And the last use of the key in the home Region is as noted

    @case:public-key @documented @operation:GetKeyLastUsage @operation:GetPublicKey
    Scenario: GetPublicKey is no use of the key
      Given a multi-Region RSA signing key with no replicas
      And the key has been used in the home Region, and its last use is noted
      When GetPublicKey is called in the home Region
      Then the call succeeds
      And the last use of the key in the home Region is as noted

    @case:disabled @documented @operation:GetKeyLastUsage @operation:Encrypt @operation:DisableKey
    Scenario: Encrypt with a Disabled key is no use of it
      Given a single-Region key
      And the key has been used in the home Region, and its last use is noted
      And the key in the home Region is Disabled
      When Encrypt is called in the home Region
      Then the request is refused with DisabledException
      And the last use of the key in the home Region is as noted

    @case:refused @documented @operation:GetKeyLastUsage @operation:Decrypt
    Scenario: A Decrypt that is refused is no use of the key
      Given a single-Region key
      And a ciphertext produced in the home Region
      And the key has been used in the home Region, and its last use is noted
      When a tampered ciphertext is decrypted in the home Region
      Then the request is refused with InvalidCiphertextException
      And the last use of the key in the home Region is as noted

    @case:dry-run @inferred @operation:GetKeyLastUsage @operation:Encrypt
    Scenario: A request with DryRun is no use of the key
      Given a single-Region key
      And the key has been used in the home Region, and its last use is noted
      When Encrypt is called in the home Region with:
        | DryRun | true |
      Then the request is refused with DryRunOperationException
      And the last use of the key in the home Region is as noted

  @LUS-03
  Rule: Of a key that was never used, KeyLastUsage is empty and the dates are those of the key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html

    @case:unused @documented @operation:GetKeyLastUsage @operation:CreateKey
    Scenario: A new key has no last use
      Given a multi-Region key of key spec SYMMETRIC_DEFAULT for ENCRYPT_DECRYPT
      When GetKeyLastUsage is called in the home Region
      Then the response contains:
        | KeyLastUsage           | present |
        | KeyLastUsage.Operation | absent  |
        | KeyLastUsage.Timestamp | absent  |
        | KeyCreationDate        | present |
        | TrackingStartDate      | present |
      And GetKeyLastUsage dates the key in the home Region as DescribeKey does

    @case:replica-dates @documented @operation:GetKeyLastUsage @operation:ReplicateKey
    Scenario: A replica has dates of its own
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region a second later, naming the second Region
      Then the key in the second Region becomes a replica key
      And GetKeyLastUsage dates the key in the second Region as DescribeKey does

    @case:alias @documented @operation:GetKeyLastUsage @operation:CreateAlias
    Scenario: GetKeyLastUsage takes no alias
      Given a single-Region key
      When GetKeyLastUsage is called in the home Region with the alias name
      Then the request is refused

  @LUS-04
  Rule: Each related key has a last use of its own, before and after a move
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html

    @case:own @documented @operation:GetKeyLastUsage @operation:Encrypt @operation:ReplicateKey
    Scenario Outline: Encrypt in the <region> is a use of the key there alone
      Given a multi-Region key with a replica in the second Region
      And the last use of every related key is noted
      When Encrypt is called in the <region>
      Then the last use of the key in the <region> is this call
      And the last use of the key in the <other> is as noted

      Examples:
        | region        | other         |
        | home Region   | second Region |
        | second Region | home Region   |

    @case:unused-replica @documented @operation:GetKeyLastUsage @operation:ReplicateKey
    Scenario: A new replica of a key that was used has no last use
      Given a multi-Region key with no replicas
      And the key has been used in the home Region, and its last use is noted
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And GetKeyLastUsage in the second Region shows:
        | KeyLastUsage           | present |
        | KeyLastUsage.Operation | absent  |
        | KeyLastUsage.Timestamp | absent  |
      And the last use of the key in the home Region is as noted

    @case:moved @documented @operation:GetKeyLastUsage @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: A move leaves the last use of every related key
      Given a multi-Region key with a replica in the second Region
      And the key has been used in the home Region, and its last use is noted
      When the primary Region is updated to the second Region
      Then the last use of the key in the home Region is as noted
      And the last use of the key in the second Region is as noted
