Feature: Pages of lists

  @LST-13
  Rule: Every list accepts a Limit from 1 to its documented maximum
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html

    @case:limit @documented
    Scenario Outline: <operation> accepts <limit>
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When <operation> is called, within bounds: <limit>
      Then the call succeeds

      Examples:
        | case                     | operation           | limit         |
        | ListAliases 1            | ListAliases         | Limit as 1    |
        | ListAliases 100          | ListAliases         | Limit as 100  |
        | ListGrants 1             | ListGrants          | Limit as 1    |
        | ListGrants 100           | ListGrants          | Limit as 100  |
        | ListKeyPolicies 1        | ListKeyPolicies     | Limit as 1    |
        | ListKeyPolicies 1000     | ListKeyPolicies     | Limit as 1000 |
        | ListKeyRotations 1       | ListKeyRotations    | Limit as 1    |
        | ListKeyRotations 1000    | ListKeyRotations    | Limit as 1000 |
        | ListKeys 1               | ListKeys            | Limit as 1    |
        | ListKeys 1000            | ListKeys            | Limit as 1000 |
        | ListResourceTags 1       | ListResourceTags    | Limit as 1    |
        | ListResourceTags 50      | ListResourceTags    | Limit as 50   |
        | ListRetirableGrants 1    | ListRetirableGrants | Limit as 1    |
        | ListRetirableGrants 100  | ListRetirableGrants | Limit as 100  |

    @case:policies @documented @operation:ListKeyPolicies
    Scenario: ListKeyPolicies lists its only key policy on one page
      Given a single-Region key
      When ListKeyPolicies is called in the home Region with:
        | Limit | 1 |
      Then the response contains:
        | PolicyNames.length | 1       |
        | PolicyNames.0      | default |
        | Truncated          | false   |

  @LST-14
  Rule: A marker that the list did not give is refused
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyRotations.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html

    @case:garbage @documented
    Scenario Outline: <operation> refuses a marker that nobody gave
      Given a single-Region key
      When <operation> is called in the home Region with:
        | Marker | never-given |
      Then the request is refused with InvalidMarkerException or ValidationException

      Examples:
        | operation           |
        | ListAliases         |
        | ListGrants          |
        | ListKeyRotations    |
        | ListResourceTags    |
        | ListRetirableGrants |

    @case:longest @documented
    Scenario Outline: <operation> looks at a marker of 1024 characters
      Given a single-Region SYMMETRIC_DEFAULT key for ENCRYPT_DECRYPT
      When <operation> is called, within bounds: Marker of 1024 characters
      Then the request is refused with InvalidMarkerException

      Examples:
        | operation   |
        | ListKeys    |
        | ListAliases |

    @case:foreign @inferred @requires:ListResourceTags @requires:TagResource
    Scenario Outline: <operation> refuses a marker of ListResourceTags
      Given a single-Region key
      When <operation> is called in the home Region with a marker of ListResourceTags
      Then the request is refused with InvalidMarkerException or ValidationException

      Examples:
        | operation           |
        | ListAliases         |
        | ListGrants          |
        | ListKeyRotations    |
        | ListKeys            |
        | ListRetirableGrants |

  @LST-15
  Rule: Whatever is listed from the first page to the last is listed once, in no promised order
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html

    @case:added @documented @requires:CreateAlias @requires:CreateGrant @requires:TagResource
    Scenario Outline: <operation> lists every entry once while another one is added
      Given a single-Region key
      When <operation> is called page by page in the home Region while an entry is added
      Then every entry is listed once

      Examples:
        | operation           |
        | ListAliases         |
        | ListGrants          |
        | ListKeys            |
        | ListResourceTags    |
        | ListRetirableGrants |

    @case:removed @inferred @requires:CreateAlias @requires:CreateGrant @requires:DeleteAlias @requires:RevokeGrant @requires:TagResource @requires:UntagResource
    Scenario Outline: <operation> lists every other entry once while one of an earlier page is removed
      Given a single-Region key
      When <operation> is called page by page in the home Region while an entry is removed
      Then every entry is listed once

      Examples:
        | operation           |
        | ListAliases         |
        | ListGrants          |
        | ListResourceTags    |
        | ListRetirableGrants |

  @LST-16
  Rule: Truncated says whether there is more, with a NextMarker exactly where it is true
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListResourceTags.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html

    @case:full-page @documented @requires:CreateAlias @requires:CreateGrant @requires:TagResource
    Scenario Outline: <operation> says of a last page that is full that nothing follows
      Given a single-Region key
      When <operation> is called in the home Region with as many entries as its Limit
      Then the response contains:
        | Truncated | false |

      Examples:
        | operation        |
        | ListAliases      |
        | ListGrants       |
        | ListResourceTags |

    @case:no-marker @inferred
    Scenario Outline: <operation> gives no marker with its last page
      Given a single-Region key
      When <operation> is called in the home Region with:
        | Limit | 50 |
      Then the response contains:
        | Truncated  | false  |
        | NextMarker | absent |

      Examples:
        | operation        |
        | ListAliases      |
        | ListGrants       |
        | ListKeyPolicies  |
        | ListKeyRotations |
        | ListResourceTags |

  @LST-17
  Rule: ListGrants without a Limit has at most 50 entries on a page
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html

    @case:grants @documented @operation:ListGrants @requires:CreateGrant
    Scenario: ListGrants without a Limit does not list 51 grants on one page
      Given a single-Region key
      And the key in the home Region has 51 grants
      When ListGrants is called in the home Region
      Then the response contains:
        | Truncated  | true    |
        | NextMarker | present |
