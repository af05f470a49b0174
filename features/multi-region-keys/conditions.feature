Feature: Condition keys of multi-Region keys

  @AUT-09
  Rule: kms:MultiRegionKeyType is the present role of the key, and kms:MultiRegion says that it is multi-Region
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html

    @case:denied @documented @needs:authorization @operation:PutKeyPolicy @operation:ReplicateKey
    Scenario Outline: A denial if <key> is <value> applies to the key in the <region>
      Given a multi-Region key with a replica in the second Region
      And the key policy in the <region> denies everybody kms:GenerateDataKey if <key> is "<value>"
      When GenerateDataKey is called in the <region>
      Then the request is refused with AccessDeniedException

      Examples:
        | case         | key                    | value   | region        |
        | primary      | kms:MultiRegionKeyType | PRIMARY | home Region   |
        | replica      | kms:MultiRegionKeyType | REPLICA | second Region |
        | multi home   | kms:MultiRegion        | true    | home Region   |
        | multi second | kms:MultiRegion        | true    | second Region |

    @case:allowed @documented @needs:authorization @operation:PutKeyPolicy @operation:ReplicateKey
    Scenario Outline: A denial if <key> is <value> does not apply to the key in the <region>
      Given a multi-Region key with a replica in the second Region
      And the key policy in the <region> denies everybody kms:GenerateDataKey if <key> is "<value>"
      When GenerateDataKey is called in the <region>
      Then the call succeeds

      Examples:
        | case         | key                    | value   | region        |
        | primary      | kms:MultiRegionKeyType | REPLICA | home Region   |
        | replica      | kms:MultiRegionKeyType | PRIMARY | second Region |
        | multi home   | kms:MultiRegion        | false   | home Region   |
        | multi second | kms:MultiRegion        | false   | second Region |

    @case:moved-denied @documented @needs:authorization @operation:PutKeyPolicy @operation:UpdatePrimaryRegion
    Scenario Outline: After a move, a denial if kms:MultiRegionKeyType is <value> applies to the key in the <region>
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      And the key policy in the <region> denies everybody kms:GenerateDataKey if kms:MultiRegionKeyType is "<value>"
      When GenerateDataKey is called in the <region>
      Then the request is refused with AccessDeniedException

      Examples:
        | value   | region        |
        | PRIMARY | second Region |
        | REPLICA | home Region   |

    @case:moved-allowed @documented @needs:authorization @operation:PutKeyPolicy @operation:UpdatePrimaryRegion
    Scenario Outline: After a move, a denial if kms:MultiRegionKeyType is <value> no longer applies to the key in the <region>
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      And the key policy in the <region> denies everybody kms:GenerateDataKey if kms:MultiRegionKeyType is "<value>"
      When GenerateDataKey is called in the <region>
      Then the call succeeds

      Examples:
        | value   | region        |
        | REPLICA | second Region |
        | PRIMARY | home Region   |

  @AUT-10
  Rule: kms:ReplicaRegion is the Region that ReplicateKey was given
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html

    @case:denied @documented @needs:authorization @operation:ReplicateKey @operation:PutKeyPolicy
    Scenario: A denial if kms:ReplicaRegion is the third Region keeps replicas out of it
      Given a multi-Region key with no replicas
      And the key policy in the home Region denies everybody kms:ReplicateKey if kms:ReplicaRegion is "third Region"
      When ReplicateKey is called in the home Region, naming the third Region
      Then the request is refused with AccessDeniedException
      And the third Region has no related key

    @case:allowed @documented @needs:authorization @operation:ReplicateKey @operation:PutKeyPolicy
    Scenario: A denial if kms:ReplicaRegion is the third Region lets replicas into the second
      Given a multi-Region key with no replicas
      And the key policy in the home Region denies everybody kms:ReplicateKey if kms:ReplicaRegion is "third Region"
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the key in the second Region becomes a replica key

  @AUT-11
  Rule: Each related key has a key policy of its own, which decides in its Region alone
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-auth.html

    @case:other-region @documented @needs:authorization @operation:PutKeyPolicy @operation:ReplicateKey
    Scenario Outline: A denial in the policy of the <denied> does not reach the <called>
      Given a multi-Region key with a replica in the second Region
      And the key policy in the <denied> denies everybody kms:GenerateDataKey if kms:MultiRegion is "true"
      When GenerateDataKey is called in the <called>
      Then the call succeeds

      Examples:
        | denied        | called        |
        | home Region   | second Region |
        | second Region | home Region   |

    @case:after-move @documented @needs:authorization @operation:PutKeyPolicy @operation:UpdatePrimaryRegion
    Scenario Outline: After a move, a denial in the policy of the home Region <applies> in the <called>
      Given a multi-Region key with a replica in the second Region
      And the key policy in the home Region denies everybody kms:GenerateDataKey if kms:MultiRegion is "true"
      And the primary Region has been updated to the second Region
      When GenerateDataKey is called in the <called>
      Then <result>

      Examples:
        | called        | applies        | result                                              |
        | home Region   | applies        | the request is refused with AccessDeniedException   |
        | second Region | does not apply | the call succeeds                                   |

    @case:limited @documented @needs:authorization @operation:PutKeyPolicy @operation:ReplicateKey
    Scenario Outline: A user whom the policy of the home Region allows kms:GenerateDataKey <can> use the key in the <called>
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the <called>
      And the key policy in the home Region allows the limited user kms:GenerateDataKey
      When the limited user calls GenerateDataKey in the <called>
      Then <result>

      Examples:
        | called        | can    | result                                            |
        | home Region   | can    | the call succeeds                                 |
        | second Region | cannot | the request is refused with AccessDeniedException |

    @case:given-policy @documented @needs:authorization @operation:ReplicateKey
    Scenario: The policy that ReplicateKey was given is enforced
      Given a multi-Region key with no replicas
      And ReplicateKey has been called in the home Region with:
        | ReplicaRegion                  | second Region                   |
        | Policy                         | a policy that nobody can change |
        | BypassPolicyLockoutSafetyCheck | true                            |
      When PutKeyPolicy is called in the second Region
      Then the request is refused with AccessDeniedException
