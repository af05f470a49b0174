Feature: Replicating a primary key

  @REP-01
  Rule: ReplicateKey makes a related replica key in the given Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @documented @operation:ReplicateKey
    Scenario: The new key is a replica of the primary
      Given a multi-Region key with no replicas
      When ReplicateKey is asked in the home Region for the second Region
      Then the call succeeds
      And the key in the second Region becomes a replica key
      And the key in the second Region names the home Region as its primary Region

    @documented @operation:ReplicateKey
    Scenario: Only the Region that was asked for receives a replica
      Given a multi-Region key with no replicas
      When ReplicateKey is asked in the home Region for the second Region
      Then the call succeeds
      And the third Region has no related key

  @REP-02
  Rule: The answer describes the new replica, which may still be Creating
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @documented @operation:ReplicateKey
    Scenario: The answer names the replica, its primary and its role
      Given a multi-Region key with no replicas
      When ReplicateKey is asked in the home Region for the second Region
      Then the call succeeds
      And the answer describes a replica in the second Region of the primary in the home Region

    @documented @operation:ReplicateKey
    Scenario: A second replica's answer names the same primary
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is asked in the home Region for the third Region
      Then the call succeeds
      And the answer describes a replica in the third Region of the primary in the home Region

  @REP-03
  Rule: The answer holds the replica's key policy
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @recorded @operation:ReplicateKey
    Scenario: Without a policy given, the answer holds the default key policy
      Given a multi-Region key with no replicas
      When ReplicateKey is asked in the home Region for the second Region
      Then the answer holds a key policy that allows the account kms:*

  @REP-04
  Rule: A replica has the description, tags and key policy that ReplicateKey is given, or the defaults: the primary's are not copied
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html

    @documented @operation:ReplicateKey
    Scenario Outline: A replica that is given no <property> has the default and not the primary's
      Given a multi-Region key with no replicas
      And every related key has its own <property>
      When ReplicateKey is asked in the home Region for the second Region
      Then the call succeeds
      And the key in the second Region has the default <property>
      And the <property> of every related key is what it was

      Examples:
        | property    |
        | description |
        | tags        |
        | key policy  |

    @documented @operation:ReplicateKey
    Scenario Outline: A replica that is given its own <property> has it
      Given a multi-Region key with no replicas
      And every related key has its own <property>
      When ReplicateKey is asked for a replica in the second Region with its own <property>
      Then the call succeeds
      And the key in the second Region has the <property> it was given
      And the <property> of every related key is what it was

      Examples:
        | property    |
        | description |
        | tags        |
        | key policy  |

  @REP-05
  Rule: A new replica leaves Creating by itself, for Enabled or, without its key material, for PendingImport
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:ReplicateKey
    Scenario: A new replica becomes Enabled
      Given a multi-Region key with no replicas
      When ReplicateKey is asked in the home Region for the second Region
      Then the call succeeds
      And the key in the second Region is in the key state Enabled

    @documented @operation:ReplicateKey @operation:ImportKeyMaterial
    Scenario: A new replica of a key with imported material becomes PendingImport
      Given a multi-Region key of kind imported with no replicas
      When ReplicateKey is asked in the home Region for the second Region
      Then the call succeeds
      And the key in the second Region is in the key state PendingImport

  @REP-06
  Rule: The primary key stays Enabled while it is replicated and lists the new replica
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @recorded @operation:ReplicateKey
    Scenario: The primary lists the replica and stays Enabled
      Given a multi-Region key with no replicas
      When ReplicateKey is asked in the home Region for the second Region
      Then the call succeeds
      And the key states walk these paths:
        | home Region | Enabled |
      And the key in the home Region lists replica keys in the second Region only

  @REP-09
  Rule: Ciphertext made before replication decrypts with the replica
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario: A replica decrypts what the primary encrypted before it existed
      Given a multi-Region key with no replicas
      And a ciphertext made in the home Region
      And a replica in the second Region
      When the ciphertext is decrypted in the second Region
      Then the plaintext is what was encrypted

    @documented @operation:Encrypt @operation:Decrypt
    Scenario: An unrelated multi-Region key does not decrypt it
      Given a multi-Region key with a replica in the second Region
      And a ciphertext made in the home Region
      When the ciphertext is decrypted with an unrelated key
      Then the request is refused
