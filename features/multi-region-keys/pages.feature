Feature: Lists page by page

  @LST-11
  Rule: Limit bounds a page, and NextMarker leads to the next one until Truncated is false
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html

    @case:keys @documented @operation:ListKeys
    Scenario: ListKeys lists one key at a time
      Given a multi-Region key with a replica in the second Region
      When ListKeys is called in the second Region with:
        | Limit | 1 |
      Then the call succeeds
      And ListKeys in the second Region lists one entry at a time

    @case:tags @documented @operation:ListResourceTags @operation:TagResource
    Scenario: ListResourceTags lists one tag at a time
      Given a multi-Region key with a replica in the second Region
      When TagResource is called in the second Region with:
        | Tags | [{"TagKey":"one","TagValue":"first"},{"TagKey":"two","TagValue":"second"}] |
      Then the call succeeds
      And ListResourceTags in the second Region lists one entry at a time

    @case:grants @documented @operation:ListGrants @operation:CreateGrant
    Scenario: ListGrants lists one grant at a time
      Given a multi-Region key with a replica in the second Region
      And CreateGrant has been called in the second Region with:
        | Name | one |
      When CreateGrant is called in the second Region with:
        | Name | two |
      Then the call succeeds
      And ListGrants in the second Region lists one entry at a time

    @case:aliases @documented @operation:ListAliases @operation:CreateAlias
    Scenario: ListAliases lists one alias of a key at a time
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region has an alias
      When CreateAlias is called in the second Region with:
        | AliasName | a second alias |
      Then the call succeeds
      And ListAliases in the second Region lists one entry at a time

    @case:rotations @documented @operation:ListKeyRotations @operation:RotateKeyOnDemand
    Scenario: ListKeyRotations lists one key material at a time
      Given a multi-Region key with a replica in the second Region
      And the key material has been rotated on demand in the home Region
      When ListKeyRotations is called in the second Region with:
        | Limit | 1 |
      Then the call succeeds
      And ListKeyRotations in the second Region lists one entry at a time

    @case:bad-marker @documented @operation:ListKeys
    Scenario: ListKeys refuses a marker that it did not give
      Given a multi-Region key with a replica in the second Region
      When ListKeys is called in the second Region with:
        | Marker | never-given |
      Then the request is refused with InvalidMarkerException or ValidationException

  @LST-12
  Rule: Lists show a key whatever its role and key state, and only what the request names
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html

    @case:keys @documented @operation:ListKeys
    Scenario Outline: ListKeys lists a replica that is <state>
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is <state>
      When all keys in the second Region are listed
      Then the list contains the key ARN in the second Region and no related key from another Region

      Examples:
        | state           |
        | Disabled        |
        | PendingDeletion |

    @case:grant-id @documented @operation:ListGrants @operation:CreateGrant
    Scenario: ListGrants with an unknown GrantId lists no grant
      Given a multi-Region key with a replica in the second Region
      And CreateGrant has been called in the second Region with:
        | Name | own |
      When ListGrants is called in the second Region with:
        | GrantId | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |
      Then the response contains:
        | Grants.length | 0 |

    @case:grant-by-arn @documented @operation:ListGrants @operation:CreateGrant
    Scenario: ListGrants with the replica's key ARN lists its grant
      Given a multi-Region key with a replica in the second Region
      And CreateGrant has been called in the second Region with:
        | Name | listed |
      When ListGrants is called in the second Region with the key ARN
      Then the response contains:
        | Grants.length | 1      |
        | Grants.0.Name | listed |

    @case:alias-by-arn @documented @operation:ListAliases @operation:CreateAlias
    Scenario: ListAliases with the replica's key ARN lists its alias, with the key ID as its target
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region has an alias
      When ListAliases is called in the second Region with the key ARN
      Then the response contains:
        | Aliases.length         | 1               |
        | Aliases.0.TargetKeyId  | the key ID      |
        | Aliases.0.AliasArn     | of its own Region |
