Feature: The transient key state Updating

  @UPD-01
  Rule: Only the old and new primary keys may be Updating, and only until they return to their original key state
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:both @documented @operation:UpdatePrimaryRegion
    Scenario: Both keys are Enabled or Updating throughout and end up Enabled
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key states follow these paths through Updating:
        | home Region   | Enabled? Updating? Enabled |
        | second Region | Enabled? Updating? Enabled |
      And no related key is still Updating when the settle budget runs out, as recorded on 2026-09-12

    @case:third @documented @operation:UpdatePrimaryRegion
    Scenario: A third related key stays Enabled throughout
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key states follow these paths through Updating:
        | home Region   | Enabled? Updating? Enabled |
        | second Region | Enabled? Updating? Enabled |
        | third Region  | Enabled                    |

    @case:moving-back @documented @operation:UpdatePrimaryRegion
    Scenario: Moving back also ends in Enabled
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When the primary Region is updated to the home Region
      Then the key states follow these paths through Updating:
        | home Region   | Enabled? Updating? Enabled |
        | second Region | Enabled? Updating? Enabled |

  @UPD-02
  Rule: Updating may go unobserved, but AWS was recorded reporting it in both Regions right after the call
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:immediately @inferred @operation:UpdatePrimaryRegion
    Scenario Outline: The key in the <region> is reported as Updating right after the call
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the <region> is reported as Updating immediately

      Examples:
        | region        |
        | home Region   |
        | second Region |

  @UPD-03
  Rule: While a key is Updating, its metadata contains Enabled false
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:enabled @documented @operation:UpdatePrimaryRegion
    Scenario: Enabled is true only in the key state Enabled
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then until the keys settle, Enabled is true only in the key state Enabled

  @UPD-04
  Rule: During the move, DescribeKey may show both keys as replica keys, but never two primary keys once they have settled
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:one-primary @documented @operation:UpdatePrimaryRegion
    Scenario: One primary key remains, whatever was shown during the move
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the third Region
      Then exactly one related key becomes the primary key

    @case:never-both @inferred @operation:UpdatePrimaryRegion
    Scenario: No response lists its primary key among the replica keys
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then until the keys settle, no response lists the primary key among the replica keys

    @case:never-back @inferred @operation:UpdatePrimaryRegion
    Scenario: Once the former primary key is reported as a replica, it is never reported as primary again
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the roles follow these paths:
        | home Region   | PRIMARY? REPLICA |
        | second Region | REPLICA? PRIMARY |

  @UPD-05
  Rule: Cryptographic operations keep working while the primary Region is updated
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:usable @documented @operation:UpdatePrimaryRegion
    Scenario Outline: A multi-Region <kind> key works in every Region from before the call until the keys settle
      Given a multi-Region <kind> key with replicas in the second and third Regions
      When the primary Region is updated to the second Region while the key is in use in every Region
      Then no use of the key failed

      Examples:
        | kind              |
        | symmetric         |
        | RSA encryption    |
        | RSA signing       |
        | ECC signing       |
        | ECC key agreement |
        | HMAC              |

    @case:speed @inferred @operation:UpdatePrimaryRegion
    Scenario: Using the key is no slower than using a key that is not being moved
      Given a multi-Region symmetric key with a replica in the second Region
      When the primary Region is updated to the second Region while the key is in use in every Region
      Then using the key was no slower than using a key that was not moved

  @UPD-09
  Rule: A second update while the first is still Updating may succeed or be refused, but the outcome is consistent
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:there-and-back @documented @operation:UpdatePrimaryRegion
    Scenario: Moving there and immediately back leaves one primary key
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region and immediately back to the home Region
      Then exactly one related key becomes the primary key
      And every related key reports the same primary key and replica keys
