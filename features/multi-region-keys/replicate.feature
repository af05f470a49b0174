Feature: Replicating a primary key

  @REP-01
  Rule: ReplicateKey creates a related replica key in the specified Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:related @documented @operation:ReplicateKey
    Scenario: The new key is a replica of the primary
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the key in the second Region becomes a replica key
      And the key in the second Region names the home Region as its primary Region

    @case:named-region-only @documented @operation:ReplicateKey
    Scenario: Only the specified Region gets a replica
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the third Region has no related key

  @REP-02
  Rule: The response describes the new replica, which may still be Creating
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2023-2025)

    @case:first @documented @operation:ReplicateKey
    Scenario: The response identifies the replica, its primary and its role
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the response describes a replica in the second Region whose primary is in the home Region

    @case:second @documented @operation:ReplicateKey
    Scenario: The response for a second replica names the same primary
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is called in the home Region, naming the third Region
      Then the call succeeds
      And the response describes a replica in the third Region whose primary is in the home Region

  @REP-03
  Rule: The response contains the replica's key policy
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:default-policy @recorded @operation:ReplicateKey
    Scenario: If no policy is given, the response contains the default key policy
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the response contains a key policy that allows the account kms:*

  @REP-04
  Rule: A replica gets the description, tags and key policy of the ReplicateKey request, or the defaults; the primary's are not copied
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html

    @case:default @documented @operation:ReplicateKey
    Scenario Outline: A replica created with no <property> has the default, not the primary's
      Given a multi-Region key with no replicas
      And every related key has its own <property>
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the key in the second Region has the default <property>
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | key policy  |

    @case:given @documented @operation:ReplicateKey
    Scenario Outline: A replica created with its own <property> has it
      Given a multi-Region key with no replicas
      And every related key has its own <property>
      When ReplicateKey is called, giving the replica in the second Region its own <property>
      Then the call succeeds
      And the key in the second Region has the <property> it was given
      And the <property> of every related key is unchanged

      Examples:
        | property    |
        | description |
        | tags        |
        | key policy  |

  @REP-05
  Rule: A new replica moves from Creating to Enabled on its own, or to PendingImport if it lacks key material
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:enabled @documented @operation:ReplicateKey
    Scenario: A new replica becomes Enabled
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the key in the second Region is in the key state Enabled

    @case:pending-import @documented @operation:ReplicateKey @operation:ImportKeyMaterial
    Scenario: A new replica of a key with imported material becomes PendingImport
      Given a multi-Region imported key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the key in the second Region is in the key state PendingImport

  @REP-06
  Rule: The primary key stays Enabled while it is replicated and lists the new replica
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:primary-lists-it @recorded @operation:ReplicateKey
    Scenario: The primary lists the replica and stays Enabled
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the key states follow these paths:
        | home Region | Enabled |
      And the key in the home Region lists replica keys in the second Region only

  @REP-09
  Rule: Ciphertext produced before replication decrypts with the replica
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:before-replication @documented @operation:ReplicateKey @operation:Encrypt @operation:Decrypt
    Scenario: A replica decrypts what the primary encrypted before the replica existed
      Given a multi-Region key with no replicas
      And a ciphertext produced in the home Region
      And a replica in the second Region
      When the ciphertext is decrypted in the second Region
      Then the original plaintext is returned

    @case:unrelated-key @documented @operation:Encrypt @operation:Decrypt
    Scenario: An unrelated multi-Region key does not decrypt it
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the ciphertext is decrypted with an unrelated key
      Then the request is refused
