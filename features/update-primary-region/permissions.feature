Feature: Who may update the primary Region

  @AUT-01
  Rule: kms:UpdatePrimaryRegion is required on the primary key and on the replica key, each in its own Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:both @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: A user with permission on both keys can update the primary Region
      Given a multi-Region key with a replica in the second Region
      And the key policy in the home Region allows the limited user kms:UpdatePrimaryRegion
      And the key policy in the second Region allows the limited user kms:UpdatePrimaryRegion
      When the limited user updates the primary Region to the second Region
      Then the call succeeds
      And the key in the second Region becomes the primary key

    @case:replica-only @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: A user with permission on the replica key only is refused
      Given a multi-Region key with a replica in the second Region
      And the key policy in the second Region allows the limited user kms:UpdatePrimaryRegion
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException

    @case:primary-only @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: A user with permission on the primary key only is refused
      Given a multi-Region key with a replica in the second Region
      And the key policy in the home Region allows the limited user kms:UpdatePrimaryRegion
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException

    @case:denied @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario Outline: A user denied in the <denied> is refused even though both key policies allow everything else
      Given a multi-Region key with a replica in the second Region
      And the key policy in the <allowed> allows the limited user kms:*
      And the key policy in the <denied> denies the limited user kms:UpdatePrimaryRegion
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException

      Examples:
        | denied        | allowed       |
        | home Region   | second Region |
        | second Region | home Region   |

    @case:third-key @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: Permission on a third key is not required
      Given a multi-Region key with replicas in the second and third Regions
      And the key policy in the home Region allows the limited user kms:UpdatePrimaryRegion
      And the key policy in the second Region allows the limited user kms:UpdatePrimaryRegion
      When the limited user updates the primary Region to the second Region
      Then the key in the third Region names the second Region as its primary Region

  @AUT-02
  Rule: UpdatePrimaryRegion cannot be used on a key of another account
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @case:refused @documented @needs:accounts @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: Another account is refused even if both key policies give it full access
      Given a multi-Region key with a replica in the second Region
      And the key policy in the home Region allows the stranger kms:*
      And the key policy in the second Region allows the stranger kms:*
      When the stranger updates the primary Region to the second Region
      Then the request is refused

    @case:DescribeKey @documented @needs:accounts @operation:DescribeKey @operation:PutKeyPolicy
    Scenario: DescribeKey works from another account that the key policy allows
      Given a multi-Region key with no replicas
      And the key policy in the home Region allows the stranger kms:*
      When the stranger describes the key by its ARN
      Then the call succeeds

  @AUT-04
  Rule: The condition key kms:PrimaryRegion contains the Region that UpdatePrimaryRegion names
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html

    @case:second-refused @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: A policy that allows only the third Region refuses the second
      Given a multi-Region key with replicas in the second and third Regions
      And every key policy allows the limited user kms:UpdatePrimaryRegion only if kms:PrimaryRegion is the third Region
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException

    @case:third-allowed @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: A policy that allows only the third Region allows the third
      Given a multi-Region key with replicas in the second and third Regions
      And every key policy allows the limited user kms:UpdatePrimaryRegion only if kms:PrimaryRegion is the third Region
      When the limited user updates the primary Region to the third Region
      Then the key in the third Region becomes the primary key

  @AUT-05
  Rule: Grants cannot allow UpdatePrimaryRegion or ReplicateKey
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @operation:CreateGrant
    Scenario Outline: A grant for <granted> is refused
      Given a multi-Region key with a replica in the second Region
      When a grant for <granted> is created
      Then the request is refused with ValidationException or ValidationError

      Examples:
        | granted             |
        | UpdatePrimaryRegion |
        | ReplicateKey        |

    @case:DescribeKey @documented @operation:CreateGrant
    Scenario: A grant for DescribeKey is created
      Given a multi-Region key with a replica in the second Region
      When a grant for DescribeKey is created
      Then the call succeeds

  @AUT-07
  Rule: A key created without a policy has the default key policy, which gives the account full access
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html

    @case:allows @documented @operation:GetKeyPolicy
    Scenario Outline: The key policy in the <region> allows the account kms:*
      Given a multi-Region key with a replica in the second Region
      When GetKeyPolicy is called in the <region>
      Then the key policy allows the account kms:*

      Examples:
        | region        |
        | home Region   |
        | second Region |
