Feature: UpdatePrimaryRegion moves the primary role to another Region

  @UPR-01
  Rule: The replica key in the given Region becomes the primary key, and the former primary key becomes a replica key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: The replica becomes the primary key and the primary becomes a replica key
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key in the home Region becomes a replica key

    @documented @operation:UpdatePrimaryRegion
    Scenario: A replica in a Region that was not named stays a replica key
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the third Region
      Then the key in the third Region becomes the primary key
      And the key in the second Region becomes a replica key

  @UPR-04
  Rule: The call is made on the current primary key in its own Region, by key ID or by key ARN
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: The current primary key may be given as <form>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given <form> as the primary key
      Then the call succeeds
      And the key in the second Region becomes the primary key

      Examples:
        | form        |
        | the key ID  |
        | the key ARN |

    @documented @operation:UpdatePrimaryRegion
    Scenario: The call is refused in the Region of a replica key
      Given a multi-Region key with replicas in the second and third Regions
      When UpdatePrimaryRegion is asked in the second Region for the third Region
      Then the refusal is one that UpdatePrimaryRegion documents
      And nothing about the related keys has changed

  @UPR-05
  Rule: The destination Region must already hold a replica key; the call never creates a key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: A Region without a replica cannot become the primary Region
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the third Region
      Then the refusal is one that UpdatePrimaryRegion documents
      And the third Region has no related key
      And nothing about the related keys has changed

    @documented @operation:UpdatePrimaryRegion
    Scenario: A successful move creates no key in any other Region
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the third Region has no related key

  @UPR-07
  Rule: All other replica keys stay replica keys and name the new primary key as their primary
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: A third Region's replica names the new primary
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key in the third Region names the second Region as its primary Region
      And the key in the third Region becomes a replica key

    @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A third Region's replica still names the old primary after a refused move
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the second Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused
      And the key in the third Region names the home Region as its primary Region

  @UPR-08
  Rule: The old primary key appears among the replica keys and the new primary key no longer does
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: With one replica, the old primary is the only replica key listed
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region lists replica keys in the home Region only
      And the key in the home Region lists replica keys in the home Region only

    @documented @operation:UpdatePrimaryRegion
    Scenario: With two replicas, the old primary and the other replica are listed
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key in the second Region lists replica keys in the home and third Regions only
      And the key in the home Region lists replica keys in the home and third Regions only

  @UPR-09
  Rule: Once settled, all related keys describe the same primary key and the same replica keys
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: The three Regions agree after a move
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the third Region
      Then every related key names the third Region as its primary Region
      And every related key describes the same primary key and replica keys

  @UPR-10
  Rule: A set of related keys has exactly one primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: There is one primary key after a move
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then exactly one related key becomes the primary key

    @documented @operation:UpdatePrimaryRegion
    Scenario: There is one primary key after a refused move
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the third Region
      Then the request is refused
      And exactly one related key becomes the primary key

  @UPR-16
  Rule: The move can be reversed and repeated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: Moving back restores the original roles
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When the primary Region is updated to the home Region
      Then the key in the home Region becomes the primary key
      And the key in the second Region becomes a replica key

    @documented @operation:UpdatePrimaryRegion
    Scenario: The primary can go round all the Regions
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region has been updated to the second Region
      And the primary Region has been updated to the third Region
      When the primary Region is updated to the home Region
      Then the key in the home Region becomes the primary key
      And exactly one related key becomes the primary key

  @UPR-17
  Rule: Every kind of multi-Region key can change its primary Region
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: The primary Region of a multi-Region key of kind <kind> can be updated
      Given a multi-Region key of kind <kind> with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key in the home Region becomes a replica key
      And the key works in every Region

      Examples:
        | kind              |
        | symmetric         |
        | RSA encryption    |
        | RSA signing       |
        | ECC signing       |
        | ECC key agreement |
        | HMAC              |
        | imported          |

  @UPR-19
  Rule: Naming the Region that already holds the primary key is accepted and changes nothing
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: Naming the current primary Region moves nothing
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the home Region
      Then the key in the home Region stays the primary key
      And the key in the second Region stays a replica key

    @recorded @operation:UpdatePrimaryRegion
    Scenario: Naming the current primary Region succeeds
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the home Region
      Then the call succeeds
      And nothing about the related keys has changed
