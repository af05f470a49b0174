Feature: Grants and tags decide in their own Region

  @AUT-21
  Rule: A grant allows what it names in the Region of its key alone, whatever the key's role
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-auth.html

    @case:allowed @documented @needs:authorization @operation:CreateGrant @operation:GenerateDataKey
    Scenario Outline: A grant on the key in the <region> lets its grantee use it
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the <region>
      And a grant in the <region> allows the limited user GenerateDataKey
      When the limited user calls GenerateDataKey in the <region>
      Then the call succeeds

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:elsewhere @documented @needs:authorization @operation:CreateGrant @operation:GenerateDataKey
    Scenario Outline: A grant on the key in the <granted> allows nothing in the <called>
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the <called>
      And a grant in the <granted> allows the limited user GenerateDataKey
      When the limited user calls GenerateDataKey in the <called>
      Then the request is refused with AccessDeniedException

      Examples:
        | granted       | called        |
        | home Region   | second Region |
        | second Region | home Region   |

    @case:moved @documented @needs:authorization @operation:CreateGrant @operation:UpdatePrimaryRegion
    Scenario Outline: A grant on the key in the <region> lets its grantee use it after a move
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the <region>
      And a grant in the <region> allows the limited user GenerateDataKey
      And the primary Region has been updated to the second Region
      When the limited user calls GenerateDataKey in the <region>
      Then the call succeeds

      Examples:
        | region        |
        | home Region   |
        | second Region |

    @case:moved-elsewhere @documented @needs:authorization @operation:CreateGrant @operation:UpdatePrimaryRegion
    Scenario Outline: After a move, a grant on the <role> primary allows nothing in the <called>
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the <called>
      And a grant in the <granted> allows the limited user GenerateDataKey
      And the primary Region has been updated to the second Region
      When the limited user calls GenerateDataKey in the <called>
      Then the request is refused with AccessDeniedException

      Examples:
        | role   | granted       | called        |
        | former | home Region   | second Region |
        | new    | second Region | home Region   |

    @case:operations @documented @needs:authorization @operation:CreateGrant
    Scenario: A grant on a replica allows only the operations that it names
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the second Region
      And a grant in the second Region allows the limited user DescribeKey
      When the limited user calls GenerateDataKey in the second Region
      Then the request is refused with AccessDeniedException

    @case:constraint @documented @needs:authorization @operation:CreateGrant
    Scenario: A grant on a replica allows nothing without the encryption context that it demands
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the second Region
      And a grant in the second Region allows the limited user GenerateDataKey with the encryption context {"purpose":"Test"}
      When the limited user calls GenerateDataKey in the second Region
      Then the request is refused with AccessDeniedException

    @case:revoked @documented @needs:authorization @operation:RevokeGrant @operation:CreateGrant
    Scenario: RevokeGrant on a replica ends what the grant allowed
      Given a multi-Region key with a replica in the second Region
      And everything GenerateDataKey needs exists in the second Region
      And a grant in the second Region that allowed the limited user GenerateDataKey has been revoked
      When the limited user calls GenerateDataKey in the second Region
      Then the request is refused with AccessDeniedException

  @AUT-22
  Rule: aws:ResourceTag is what the related key of the called Region is tagged with
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html

    @case:own @documented @needs:authorization @operation:TagResource @operation:PutKeyPolicy
    Scenario Outline: A denial if aws:ResourceTag/own is the tag of the <tagged> <applies> to the replica
      Given a multi-Region key with a replica in the second Region
      And every related key has its own tags
      And the key policy in the second Region denies everybody kms:GenerateDataKey if aws:ResourceTag/own is "<tagged>"
      When GenerateDataKey is called in the second Region
      Then <result>

      Examples:
        | tagged        | applies        | result                                            |
        | second Region | applies        | the request is refused with AccessDeniedException |
        | home Region   | does not apply | the call succeeds                                 |

  @AUT-23
  Rule: Who may replicate a key needs permission to create keys in the replica's Region as well
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-auth.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html

    @case:create-key @documented @needs:authorization @operation:ReplicateKey @operation:CreateKey
    Scenario: Permission for kms:ReplicateKey on the primary is not enough to make a replica
      Given a multi-Region key with no replicas
      And everything ReplicateKey needs exists in the home Region
      And the key policy in the home Region allows the limited user kms:ReplicateKey
      When the limited user calls ReplicateKey in the home Region
      Then the request is refused with AccessDeniedException
      And the second Region has no related key

    @case:other-account @documented @needs:accounts @operation:DescribeKey
    Scenario Outline: A bare key ID names no key of another account in the <region>
      Given a multi-Region key with a replica in the second Region
      And everything DescribeKey needs exists in the <region>
      When the stranger calls DescribeKey in the <region>
      Then the request is refused with NotFoundException

      Examples:
        | region        |
        | home Region   |
        | second Region |
