Feature: Tags of a key

  @TAG-02
  Rule: Tag keys that begin with aws: in any letter case are reserved
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Tag.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2025-01-21)

    @case:refused @documented @operation:TagResource
    Scenario Outline: TagResource refuses the tag key <tag>
      Given a single-Region key
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"plain","TagValue":"1"},{"TagKey":"<tag>","TagValue":"2"}] |
      Then the request is refused with TagException

      Examples:
        | case    | tag   |
        | lower   | aws:a |
        | upper   | AWS:a |
        | mixed   | Aws:a |
        | nothing | aws:  |

    @case:created @documented @operation:CreateKey
    Scenario Outline: CreateKey refuses the tag key <tag>
      When CreateKey is called, malformed: Tags as [{"TagKey":"<tag>","TagValue":"2"}]
      Then the request is refused with TagException

      Examples:
        | case  | tag   |
        | lower | aws:a |
        | upper | AWS:a |

    @case:accepted @documented @operation:TagResource @requires:ListResourceTags
    Scenario Outline: TagResource accepts the tag <tag> with the value <value>
      Given a single-Region key
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"<tag>","TagValue":"<value>"}] |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=<tag>].TagValue | <value> |

      Examples:
        | case   | tag      | value |
        | prefix | awsome   | one   |
        | later  | my-aws:a | one   |
        | value  | mine     | aws:a |

  @TAG-03
  Rule: TagResource adds tags and changes values, each tag key once and in its own letter case
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2025-01-17)

    @case:twice @documented @operation:TagResource
    Scenario: TagResource refuses a tag key that is given twice
      Given a single-Region key
      When TagResource is called in the home Region with:
        | Tags | one tag key twice |
      Then the request is refused with TagException

    @case:changed @documented @operation:TagResource @requires:ListResourceTags
    Scenario: TagResource changes a value and keeps the other tags
      Given a single-Region key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"one","TagValue":"first"},{"TagKey":"two","TagValue":"second"}] |
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"one","TagValue":"changed"},{"TagKey":"three","TagValue":"third"}] |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=one].TagValue   | changed |
        | Tags.[TagKey=two].TagValue   | second  |
        | Tags.[TagKey=three].TagValue | third   |

    @case:letter-case @documented @operation:TagResource @requires:ListResourceTags
    Scenario: Tag keys that differ in letter case are two tags
      Given a single-Region key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"Color","TagValue":"first"}] |
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"color","TagValue":"second"}] |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=Color].TagValue | first  |
        | Tags.[TagKey=color].TagValue | second |

    @case:signs @documented @operation:TagResource @requires:ListResourceTags
    Scenario Outline: TagResource accepts <what>
      Given a single-Region key
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"signs","TagValue":"<value>"}] |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=signs].TagValue | <shown> |

      Examples:
        | case    | what              | value       | shown         |
        | signs   | signs in a value  | + - = . _ / @ : | + - = . _ / @ : |
        | letters | letters in a value | Größe 長さ    | Größe 長さ      |
        | empty   | an empty value    |             | an empty text |

    @case:longest-letters @documented @operation:TagResource @requires:ListResourceTags
    Scenario: TagResource accepts a value of 256 umlauts
      Given a single-Region key
      When TagResource is called in the home Region with:
        | Tags | a tag of 256 umlauts |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=long].TagValue | 256 umlauts |

    @case:other-signs @inferred @operation:TagResource
    Scenario Outline: TagResource refuses the sign <sign> in a tag
      Given a single-Region key
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"a<sign>b","TagValue":"1"}] |
      Then the request is refused with TagException or ValidationException

      Examples:
        | case     | sign |
        | hash     | #    |
        | asterisk | *    |
        | less     | <    |

    @case:limit @documented @operation:TagResource
    Scenario: A key cannot have more than 50 tags
      Given a single-Region key
      And TagResource has been called in the home Region with:
        | Tags | 49 tags |
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"one-more","TagValue":"1"}] |
      Then the request is refused with TagException or LimitExceededException

    @case:at-limit @documented @operation:TagResource
    Scenario: The value of one of 50 tags can be changed
      Given a single-Region key
      And TagResource has been called in the home Region with:
        | Tags | 49 tags |
      When TagResource is called in the home Region with:
        | Tags | [{"TagKey":"tag-1","TagValue":"changed"}] |
      Then the call succeeds

  @TAG-04
  Rule: UntagResource removes the tags that it names, and succeeds where there are none
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UntagResource.html
    Source: https://github.com/localstack/localstack/blob/8b9a79f/tests/aws/services/kms/test_kms.snapshot.json (recorded 2025-01-10)

    @case:absent @documented @operation:UntagResource
    Scenario: UntagResource of a tag that the key does not have succeeds
      Given a single-Region key
      When UntagResource is called in the home Region with:
        | TagKeys | ["never-given"] |
      Then the call succeeds

    @case:partly @documented @operation:UntagResource @requires:ListResourceTags @requires:TagResource
    Scenario: UntagResource removes the tag that there is, beside one that there is not
      Given a single-Region key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"one","TagValue":"first"},{"TagKey":"two","TagValue":"second"}] |
      When UntagResource is called in the home Region with:
        | TagKeys | ["never-given","one"] |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=one]          | absent |
        | Tags.[TagKey=two].TagValue | second |

    @case:several @documented @operation:UntagResource @requires:ListResourceTags @requires:TagResource
    Scenario: UntagResource removes several tags in one call, and no other
      Given a single-Region key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"one","TagValue":"first"},{"TagKey":"two","TagValue":"second"},{"TagKey":"three","TagValue":"third"}] |
      When UntagResource is called in the home Region with:
        | TagKeys | ["one","three"] |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=one]          | absent |
        | Tags.[TagKey=two].TagValue | second |
        | Tags.[TagKey=three]        | absent |

    @case:letter-case @documented @operation:UntagResource @requires:ListResourceTags @requires:TagResource
    Scenario: UntagResource leaves a tag whose key differs in letter case
      Given a single-Region key
      And TagResource has been called in the home Region with:
        | Tags | [{"TagKey":"Color","TagValue":"first"},{"TagKey":"color","TagValue":"second"}] |
      When UntagResource is called in the home Region with:
        | TagKeys | ["color"] |
      Then the call succeeds
      And ListResourceTags in the home Region shows:
        | Tags.[TagKey=Color].TagValue | first  |
        | Tags.[TagKey=color]          | absent |
