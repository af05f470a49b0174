Feature: Grants that grantees create

  @GRA-04
  Rule: A grantee that may create grants can pass on its own operations only, under constraints that are as strict
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html#grant-creategrant
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/grants.json (recorded 2026-09-12)

    @case:operations @documented @needs:authorization @operation:CreateGrant
    Scenario Outline: A grant for CreateGrant, Decrypt and Encrypt, and a new grant for <case>
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["CreateGrant", "Decrypt", "Encrypt"] |
      When the limited user calls CreateGrant in the home Region with:
        | Operations | <operations> |
      Then <outcome>

      Examples:
        | case             | operations                 | outcome                                           |
        | one of them      | ["Decrypt"]                | the call succeeds                                 |
        | CreateGrant too  | ["CreateGrant", "Decrypt"] | the call succeeds                                 |
        | another          | ["GenerateDataKey"]        | the request is refused with AccessDeniedException |
        | one more         | ["Decrypt", "DescribeKey"] | the request is refused with AccessDeniedException |

    @case:constraints @documented @needs:authorization @operation:CreateGrant
    Scenario Outline: A grant with <kind>, and a new grant with <case>
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations  | ["CreateGrant", "Decrypt"]                        |
        | Constraints | {"EncryptionContext<kind>":{"Project":"Alpha"}} |
      When the limited user calls CreateGrant in the home Region with:
        | Operations  | ["Decrypt"]   |
        | Constraints | <constraints> |
      Then <outcome>

      Examples:
        | case                 | kind   | constraints                                                         | outcome                                           |
        | the same Subset      | Subset | {"EncryptionContextSubset":{"Project":"Alpha"}}                     | the call succeeds                                 |
        | one pair more        | Subset | {"EncryptionContextSubset":{"Project":"Alpha","Stage":"Test"}}      | the call succeeds                                 |
        | Equals for Subset    | Subset | {"EncryptionContextEquals":{"Project":"Alpha"}}                     | the call succeeds                                 |
        | another value        | Subset | {"EncryptionContextSubset":{"Project":"Beta"}}                      | the request is refused with AccessDeniedException |
        | no constraint        | Subset | absent                                                              | the request is refused with AccessDeniedException |
        | Subset for Equals    | Equals | {"EncryptionContextSubset":{"Project":"Alpha"}}                     | the request is refused with AccessDeniedException |

    @case:narrower @recorded @needs:authorization @operation:CreateGrant
    Scenario: Equals with a pair more is stricter than Subset
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations  | ["CreateGrant", "Decrypt"]                     |
        | Constraints | {"EncryptionContextSubset":{"department":"a"}} |
      When the limited user calls CreateGrant in the home Region with:
        | Operations  | ["Decrypt"]                                                  |
        | Constraints | {"EncryptionContextEquals":{"department":"a","project":"b"}} |
      Then the call succeeds

    @case:two-parents @recorded @needs:authorization @operation:CreateGrant
    Scenario: Two grants together do not permit a grant for the operations of both
      Given a single-Region key
      And the limited user has a grant in the home Region with:
        | Operations | ["CreateGrant", "Decrypt"] |
      And the limited user has a grant in the home Region with:
        | Operations | ["Encrypt"] |
      When the limited user calls CreateGrant in the home Region with:
        | Operations | ["Decrypt", "Encrypt"] |
      Then the request is refused with AccessDeniedException
