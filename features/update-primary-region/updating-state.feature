Feature: The transient key state Updating

  @UPD-01
  Rule: Only the old and the new primary key may be Updating for a while, and then their original key state returns
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:UpdatePrimaryRegion
    Scenario: Both keys are Enabled or Updating throughout and end up Enabled
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key states walk these paths:
        | home Region   | Enabled? Updating? Enabled |
        | second Region | Enabled? Updating? Enabled |

    @documented @operation:UpdatePrimaryRegion
    Scenario: A third related key stays Enabled throughout
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key states walk these paths:
        | home Region   | Enabled? Updating? Enabled |
        | second Region | Enabled? Updating? Enabled |
        | third Region  | Enabled                    |

    @documented @operation:UpdatePrimaryRegion
    Scenario: Moving back ends in Enabled as well
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When the primary Region is updated to the home Region
      Then the key states walk these paths:
        | home Region   | Enabled? Updating? Enabled |
        | second Region | Enabled? Updating? Enabled |

    @recorded @operation:UpdatePrimaryRegion
    Scenario: The window is over within the target's settle budget
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then no related key is Updating after the settle budget

  @UPD-02
  Rule: Updating may pass unseen, but AWS was recorded showing it in both Regions right after the call
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @inferred @operation:UpdatePrimaryRegion
    Scenario Outline: The key in the <region> is seen Updating right after the call
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the <region> shows Updating at once

      Examples:
        | region        |
        | home Region   |
        | second Region |

  @UPD-03
  Rule: While a key is Updating, its metadata says Enabled false
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:UpdatePrimaryRegion
    Scenario: Enabled is true only in the key state Enabled
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then until all is settled no related key says Enabled true in another key state

  @UPD-04
  Rule: During the change DescribeKey may show both keys as replica keys, but never two primary keys once settled
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: One primary key is left, whatever was shown on the way
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the third Region
      Then exactly one related key becomes the primary key

    @inferred @operation:UpdatePrimaryRegion
    Scenario: No answer lists its primary key among the replica keys
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then until all is settled no answer lists the primary key among the replica keys

    @inferred @operation:UpdatePrimaryRegion
    Scenario: The former primary key never shows as primary again once it showed as replica
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the roles walk these paths:
        | home Region   | PRIMARY? REPLICA |
        | second Region | REPLICA? PRIMARY |

  @UPD-05
  Rule: Cryptographic operations go on without failure while the primary Region is updated
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: A key of kind <kind> works in every Region from before the call until all is settled
      Given a multi-Region key of kind <kind> with replicas in the second and third Regions
      When the primary Region is updated to the second Region while every Region uses the key
      Then no use of the key failed

      Examples:
        | kind              |
        | symmetric         |
        | RSA encryption    |
        | RSA signing       |
        | ECC signing       |
        | ECC key agreement |
        | HMAC              |

    @inferred @operation:UpdatePrimaryRegion
    Scenario: Use of the key is no slower than use of an untouched key at the same time
      Given a multi-Region key of kind symmetric with a replica in the second Region
      When the primary Region is updated to the second Region while every Region uses the key
      Then using the key took no longer than using an untouched key

  @UPD-09
  Rule: A second update while the first is still Updating may work or be refused, but the end is consistent
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: Moving there and back at once leaves one primary key
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region and at once back to the home Region
      Then exactly one related key becomes the primary key
      And every related key describes the same primary key and replica keys
