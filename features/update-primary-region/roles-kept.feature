Feature: What the new roles go through

  @UPR-31
  Rule: Once moved, the primary role stays where it is, whatever is called on the new primary key
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-update.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:kept @documented @operation:UpdatePrimaryRegion
    Scenario Outline: After <operation> on the new primary, every related key keeps its role
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When <operation> is called in the second Region
      Then the call succeeds
      And the key in the second Region stays the primary key
      And every related key reports the same primary key and replica keys

      Examples:
        | operation            |
        | DisableKey           |
        | RotateKeyOnDemand    |
        | EnableKeyRotation    |
        | PutKeyPolicy         |
        | UpdateKeyDescription |
        | CreateAlias          |

  @UPR-32
  Rule: What a key is given while it is Updating stays
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html

    @case:tagged @documented @operation:UpdatePrimaryRegion @operation:TagResource
    Scenario Outline: A tag that the key in the <region> is given while it is Updating stays when it is Enabled again
      Given a multi-Region key with a replica in the second Region
      And the primary Region is being updated to the second Region
      When TagResource is called in the <region> while the key there is Updating
      Then the call succeeds
      And the key in the <region> is in the key state Enabled
      And ListResourceTags in the <region> shows:
        | Tags.[TagKey=color].TagValue | blue |

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:given @documented @operation:UpdatePrimaryRegion
    Scenario Outline: What <operation> gives the key in the <region> while it is Updating stays when it is Enabled again
      Given a multi-Region key with a replica in the second Region
      And the primary Region is being updated to the second Region
      When <operation> is called in the <region> while the key there is Updating
      Then the call succeeds
      And the key in the <region> is in the key state Enabled
      And <read> in the <region> shows:
        | <member> | <shown> |

      Examples:
        | case         | operation    | region        | read         | member        | shown             |
        | policy new   | PutKeyPolicy | second Region | GetKeyPolicy | Policy        | a text with again |
        | policy old   | PutKeyPolicy | home Region   | GetKeyPolicy | Policy        | a text with again |
        | grant new    | CreateGrant  | second Region | ListGrants   | Grants.length | 1                 |
        | grant old    | CreateGrant  | home Region   | ListGrants   | Grants.length | 1                 |
        | alias new    | CreateAlias  | second Region | ListAliases  | Aliases.length | 1                |
        | alias old    | CreateAlias  | home Region   | ListAliases  | Aliases.length | 1                |

    @case:described @documented @operation:UpdatePrimaryRegion @operation:UpdateKeyDescription
    Scenario: A description that the new primary is given while it is Updating stays when it is Enabled again
      Given a multi-Region key with a replica in the second Region
      And the primary Region is being updated to the second Region
      When UpdateKeyDescription is called in the second Region with:
        | Description | given during the move |
      Then the call succeeds
      And the key in the second Region is in the key state Enabled
      And DescribeKey in the second Region shows:
        | KeyMetadata.Description | given during the move |
