Feature: Properties that each related key has of its own

  @IND-01
  Rule: A change of a related key's own properties, and its removal, act in one Region only
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:one-region @documented @operation:ReplicateKey
    Scenario Outline: <operation> in the <region> changes no other related key
      Given a multi-Region key with a replica in the second Region
      And everything <operation> needs exists in every Region
      When <operation> is called in the <region>
      Then the call succeeds
      And no other related key has changed

      Examples:
        | case                   | operation            | region        |
        | TagResource home       | TagResource          | home Region   |
        | TagResource replica    | TagResource          | second Region |
        | UntagResource home     | UntagResource        | home Region   |
        | UntagResource replica  | UntagResource        | second Region |
        | description home       | UpdateKeyDescription | home Region   |
        | description replica    | UpdateKeyDescription | second Region |
        | PutKeyPolicy home      | PutKeyPolicy         | home Region   |
        | PutKeyPolicy replica   | PutKeyPolicy         | second Region |
        | CreateAlias home       | CreateAlias          | home Region   |
        | CreateAlias replica    | CreateAlias          | second Region |
        | UpdateAlias home       | UpdateAlias          | home Region   |
        | UpdateAlias replica    | UpdateAlias          | second Region |
        | DeleteAlias home       | DeleteAlias          | home Region   |
        | DeleteAlias replica    | DeleteAlias          | second Region |
        | CreateGrant home       | CreateGrant          | home Region   |
        | CreateGrant replica    | CreateGrant          | second Region |
        | RevokeGrant home       | RevokeGrant          | home Region   |
        | RevokeGrant replica    | RevokeGrant          | second Region |
        | RetireGrant replica    | RetireGrant          | second Region |
        | DisableKey home        | DisableKey           | home Region   |
        | DisableKey replica     | DisableKey           | second Region |
        | deletion home          | ScheduleKeyDeletion  | home Region   |
        | deletion replica       | ScheduleKeyDeletion  | second Region |

    @case:after-move @documented @operation:UpdatePrimaryRegion
    Scenario Outline: After a move, <operation> in the <region> changes no other related key
      Given a multi-Region key with a replica in the second Region
      And everything <operation> needs exists in every Region
      And the primary Region has been updated to the second Region
      When <operation> is called in the <region>
      Then the call succeeds
      And no other related key has changed

      Examples:
        | case                | operation            | region        |
        | TagResource old     | TagResource          | home Region   |
        | TagResource new     | TagResource          | second Region |
        | UntagResource old   | UntagResource        | home Region   |
        | UntagResource new   | UntagResource        | second Region |
        | description new     | UpdateKeyDescription | second Region |
        | PutKeyPolicy old    | PutKeyPolicy         | home Region   |
        | PutKeyPolicy new    | PutKeyPolicy         | second Region |
        | DeleteAlias new     | DeleteAlias          | second Region |
        | CreateGrant new     | CreateGrant          | second Region |
        | RevokeGrant new     | RevokeGrant          | second Region |
        | DisableKey old      | DisableKey           | home Region   |
        | DisableKey new      | DisableKey           | second Region |
        | deletion old        | ScheduleKeyDeletion  | home Region   |
        | deletion new        | ScheduleKeyDeletion  | second Region |

    @case:effect @documented @operation:ReplicateKey
    Scenario Outline: <operation> in the second Region changes the replica
      Given a multi-Region key with a replica in the second Region
      When <operation> is called in the second Region with:
        | <member> | <value> |
      Then the call succeeds
      And <read> in the second Region shows:
        | <path> | <shown> |

      Examples:
        | operation            | member      | value                                 | read             | path                         | shown  |
        | UpdateKeyDescription | Description | next                                  | DescribeKey      | KeyMetadata.Description      | next   |
        | TagResource          | Tags        | [{"TagKey":"one","TagValue":"first"}] | ListResourceTags | Tags.[TagKey=one].TagValue   | first  |

    @case:enable @documented @operation:EnableKey @operation:ReplicateKey
    Scenario Outline: EnableKey in the <region> leaves the other related key Disabled
      Given a multi-Region key with a replica in the second Region
      And every related key is Disabled
      When EnableKey is called in the <region>
      Then the key in the <region> is in the key state Enabled
      And no other related key has changed

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:moved-enable @documented @operation:EnableKey @operation:UpdatePrimaryRegion
    Scenario Outline: After a move, EnableKey in the <region> leaves the other related key Disabled
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      And every related key is Disabled
      When EnableKey is called in the <region>
      Then the key in the <region> is in the key state Enabled
      And no other related key has changed

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:cancel @documented @operation:CancelKeyDeletion @operation:ReplicateKey
    Scenario Outline: CancelKeyDeletion in the <region> leaves the deletion of the other related key scheduled
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      And the key in the home Region is PendingReplicaDeletion
      When CancelKeyDeletion is called in the <region>
      Then the key in the <region> is in the key state Disabled
      And no other related key has changed

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:untag-one @documented @operation:UntagResource @operation:TagResource
    Scenario: UntagResource removes only the tag that it names
      Given a multi-Region key with a replica in the second Region
      And TagResource has been called in the second Region with:
        | Tags | [{"TagKey":"one","TagValue":"first"},{"TagKey":"two","TagValue":"second"}] |
      When UntagResource is called in the second Region with:
        | TagKeys | ["one"] |
      Then ListResourceTags in the second Region shows:
        | Tags.[TagKey=one] | absent |
        | Tags.[TagKey=two].TagValue | second |

    @case:tag-one-more @documented @operation:TagResource
    Scenario: TagResource keeps the tags that the key has
      Given a multi-Region key with a replica in the second Region
      And TagResource has been called in the second Region with:
        | Tags | [{"TagKey":"one","TagValue":"first"}] |
      When TagResource is called in the second Region with:
        | Tags | [{"TagKey":"two","TagValue":"second"}] |
      Then ListResourceTags in the second Region shows:
        | Tags.[TagKey=one].TagValue | first |
        | Tags.[TagKey=two].TagValue | second |

    @case:revoked @documented @operation:RevokeGrant
    Scenario: RevokeGrant in the second Region removes the replica's grant
      Given a multi-Region key with a replica in the second Region
      When RevokeGrant is called in the second Region
      Then ListGrants in the second Region shows:
        | Grants.length | 0 |

    @case:retired @documented @operation:RetireGrant
    Scenario: RetireGrant in the second Region removes the replica's grant
      Given a multi-Region key with a replica in the second Region
      When RetireGrant is called in the second Region
      Then ListGrants in the second Region shows:
        | Grants.length | 0 |

    @case:not-copied @documented @operation:ReplicateKey
    Scenario Outline: ReplicateKey gives a replica no <property> of the primary
      Given a multi-Region key with no replicas
      And <operation> has been called in the home Region with:
        | <member> | <value> |
      When ReplicateKey is called in the home Region, naming the second Region
      Then the key in the second Region becomes a replica key
      And <read> in the second Region shows:
        | <list>.length | 0 |

      Examples:
        | property | operation   | member    | value           | read        | list    |
        | grant    | CreateGrant | Name      | primary         | ListGrants  | Grants  |
        | alias    | CreateAlias | TargetKeyId | its own ARN   | ListAliases | Aliases |
