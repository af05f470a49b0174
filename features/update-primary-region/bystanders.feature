Feature: Other related keys beside a move

  @UPR-21
  Rule: Only the two keys of a move have to be Enabled; every other related key keeps its state
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:third @documented @operation:UpdatePrimaryRegion
    Scenario Outline: A third key that is <state> does not block a move, and stays <state>
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the third Region is <state>
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And DescribeKey in the third Region shows:
        | KeyMetadata.KeyState | <state> |
      And every related key reports the same primary key and replica keys

      Examples:
        | state           |
        | PendingDeletion |
        | Disabled        |

    @case:enabled @documented @operation:UpdatePrimaryRegion
    Scenario: A third key that is Enabled stays so
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And DescribeKey in the third Region shows:
        | KeyMetadata.KeyState | Enabled |

    @case:changed @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <operation> works on a third key while the two keys of a move are Updating
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region is being updated to the second Region
      When <operation> is called in the third Region
      Then the call succeeds

      Examples:
        | operation           |
        | DisableKey          |
        | EnableKey           |
        | ScheduleKeyDeletion |

    @case:deletion-date @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: The deletion date of a third key stays
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the third Region is PendingDeletion
      And the key state and deletion date of every related key is noted
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key state and deletion date of every related key is unchanged

    @case:listed @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion
    Scenario: A third key that is pending deletion is still listed after a move
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the third Region is PendingDeletion
      When the primary Region is updated to the second Region
      Then the key in the second Region lists replica keys in the home and third Regions only

    @case:creating @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: A third key that is still Creating does not block a move
      Given a multi-Region key with a replica in the second Region
      And a replica in the third Region that is still Creating
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And every related key reports the same primary key and replica keys

  @UPR-22
  Rule: A replica made after a move belongs to the new primary key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:names @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: A new replica names the new primary, and every related key lists it
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      And a replica in the third Region
      When DescribeKey is called in the third Region
      Then every related key names the second Region as its primary Region
      And the key in the home Region lists replica keys in the home and third Regions only

    @case:answer @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: The response to ReplicateKey names the new primary
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is called in the second Region, naming the third Region
      Then the response describes a replica in the third Region whose primary is in the second Region

    @case:decrypts @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey @operation:Decrypt
    Scenario: A new replica decrypts what was encrypted before the move
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      And the primary Region has been updated to the second Region
      And a replica in the third Region
      When the ciphertext is decrypted in the third Region
      Then the original plaintext is returned

    @case:default @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario Outline: A replica of a new primary gets none of its <property>
      Given a multi-Region key with a replica in the second Region
      And every related key has its own <property>
      And the primary Region has been updated to the second Region
      When ReplicateKey is called in the second Region, naming the third Region
      Then the call succeeds
      And the key in the third Region has the default <property>

      Examples:
        | property    |
        | description |
        | tags        |
        | key policy  |

    @case:taken @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: ReplicateKey is refused for the Region of the former primary
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When ReplicateKey is called in the second Region, naming the home Region
      Then the request is refused with AlreadyExistsException

    @case:taken-third @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: ReplicateKey is refused for the Region of a replica that the former primary was replicated to
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region has been updated to the second Region
      When ReplicateKey is called in the second Region, naming the third Region
      Then the request is refused with AlreadyExistsException

  @UPR-23
  Rule: However often and at whatever time the primary Region is updated, there is one primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:at-once @documented @operation:UpdatePrimaryRegion
    Scenario: Two moves at the same time leave one primary key that every Region names
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region and to the third Region at the same time
      Then exactly one related key becomes the primary key
      And every related key reports the same primary key and replica keys

    @case:replicated-at-once @documented @operation:UpdatePrimaryRegion @operation:ReplicateKey
    Scenario: A move and a replication at the same time leave related keys that agree
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region while ReplicateKey creates a replica in the third Region
      Then exactly one related key becomes the primary key
      And every related key reports the same primary key and replica keys

    @case:on-to-third @documented @operation:UpdatePrimaryRegion
    Scenario: After a second move to a third Region there is one primary key
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region has been updated to the second Region
      When the primary Region is updated to the third Region
      Then exactly one related key becomes the primary key
      And the key in the third Region becomes the primary key
      And every related key reports the same primary key and replica keys

    @case:back @documented @operation:UpdatePrimaryRegion
    Scenario: After a move there and back every related key is as before
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region has been updated to the second Region
      When the primary Region is updated to the home Region
      Then the key in the home Region becomes the primary key
      And the key in the home Region lists replica keys in the second and third Regions only
      And every related key reports the same primary key and replica keys
