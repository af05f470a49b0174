Feature: UpdatePrimaryRegion moves the primary role to another Region

  @UPR-01
  Rule: The replica key in the specified Region becomes the primary key, and the former primary key becomes a replica key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:swapped @documented @operation:UpdatePrimaryRegion
    Scenario: The replica becomes the primary key and the primary becomes a replica key
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the key in the home Region becomes a replica key

    @case:bystander @documented @operation:UpdatePrimaryRegion
    Scenario: A replica in any other Region stays a replica key
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the third Region
      Then the key in the third Region becomes the primary key
      And the key in the second Region becomes a replica key

  @UPR-04
  Rule: The call names the current primary key in its own Region, by key ID or key ARN
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:reference @documented @operation:UpdatePrimaryRegion
    Scenario Outline: The current primary key may be identified by <form>
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with <form> as the primary key
      Then the call succeeds
      And the key in the second Region becomes the primary key

      Examples:
        | form        |
        | the key ID  |
        | the key ARN |

    @case:replica-region @documented @operation:UpdatePrimaryRegion
    Scenario: The call is refused in the Region of a replica key
      Given a multi-Region key with replicas in the second and third Regions
      When UpdatePrimaryRegion is called in the second Region, naming the third Region
      Then the request is refused with an error documented for UpdatePrimaryRegion

  @UPR-05
  Rule: The destination Region must already contain a replica key; the call never creates a key
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:no-replica @documented @operation:UpdatePrimaryRegion
    Scenario: A Region without a replica cannot become the primary Region
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the third Region
      Then the request is refused with an error documented for UpdatePrimaryRegion
      And the third Region has no related key

    @case:no-new-key @documented @operation:UpdatePrimaryRegion
    Scenario: A successful move creates no key in any other Region
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And the third Region has no related key

  @UPR-07
  Rule: All other replica keys stay replica keys and name the new primary key as their primary
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:after-move @documented @operation:UpdatePrimaryRegion
    Scenario: A third Region's replica names the new primary
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key in the third Region names the second Region as its primary Region
      And the key in the third Region becomes a replica key

    @case:after-refusal @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A third Region's replica still names the old primary after a refused move
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the second Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused
      And the key in the third Region names the home Region as its primary Region

  @UPR-08
  Rule: The old primary key appears among the replica keys and the new primary key no longer does
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:one-replica @documented @operation:UpdatePrimaryRegion
    Scenario: With one replica, the old primary is the only replica key listed
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region lists replica keys in the home Region only
      And the key in the home Region lists replica keys in the home Region only

    @case:two-replicas @documented @operation:UpdatePrimaryRegion
    Scenario: With two replicas, the old primary and the other replica are listed
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then the key in the second Region lists replica keys in the home and third Regions only
      And the key in the home Region lists replica keys in the home and third Regions only

  @UPR-09
  Rule: Once settled, all related keys report the same primary key and the same replica keys
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @case:three-regions @documented @operation:UpdatePrimaryRegion
    Scenario: The three Regions agree after a move
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the third Region
      Then every related key names the third Region as its primary Region
      And every related key reports the same primary key and replica keys

  @UPR-10
  Rule: A set of related keys has exactly one primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:after-move @documented @operation:UpdatePrimaryRegion
    Scenario: There is one primary key after a move
      Given a multi-Region key with replicas in the second and third Regions
      When the primary Region is updated to the second Region
      Then exactly one related key becomes the primary key

    @case:after-refusal @documented @operation:UpdatePrimaryRegion
    Scenario: There is one primary key after a refused move
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the third Region
      Then the request is refused
      And exactly one related key becomes the primary key

  @UPR-16
  Rule: The move can be reversed and repeated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html

    @case:back @documented @operation:UpdatePrimaryRegion
    Scenario: Moving back restores the original roles
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When the primary Region is updated to the home Region
      Then the key in the home Region becomes the primary key
      And the key in the second Region becomes a replica key

    @case:round @documented @operation:UpdatePrimaryRegion
    Scenario: The primary role can move through every Region
      Given a multi-Region key with replicas in the second and third Regions
      And the primary Region has been updated to the second Region
      And the primary Region has been updated to the third Region
      When the primary Region is updated to the home Region
      Then the key in the home Region becomes the primary key
      And exactly one related key becomes the primary key

  @UPR-17
  Rule: The primary Region of every kind of multi-Region key can be updated
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:kind @documented @operation:UpdatePrimaryRegion
    Scenario Outline: The primary Region of a multi-Region <kind> key can be updated
      Given a multi-Region <kind> key with a replica in the second Region
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
  Rule: Naming the Region that already contains the primary key is accepted and changes nothing
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:moves-nothing @documented @operation:UpdatePrimaryRegion
    Scenario: Naming the current primary Region changes nothing
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the home Region
      Then every related key keeps its role
      And the call succeeds, as recorded on 2026-09-12
      And nothing about the related keys has changed, as recorded on 2026-09-12
