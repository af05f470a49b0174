Feature: How the statements of a key policy are read

  @POL-01
  Rule: A denial takes precedence over every permission, in whatever order the statements are
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html

    @case:order @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: A denial <place> a permission for the same action
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | <first>          | <second>         |
        | Principal | the limited user | the limited user |
        | Action    | kms:Encrypt      | kms:Encrypt      |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

      Examples:
        | place  | first | second |
        | before | Deny  | Allow  |
        | after  | Allow | Deny   |

    @case:others @documented @needs:authorization @operation:PutKeyPolicy
    Scenario: A denial leaves other actions allowed
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Deny             | Allow            |
        | Principal | the limited user | the limited user |
        | Action    | kms:Decrypt      | kms:*            |
      When the limited user calls Encrypt in the home Region
      Then the call succeeds

    @case:administrator @documented @needs:authorization @operation:PutKeyPolicy
    Scenario: A denial for everybody applies to those whom the account's own statement allows
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Deny        |
        | Principal | everybody   |
        | Action    | kms:Encrypt |
      When Encrypt is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:account @documented @needs:authorization @operation:PutKeyPolicy
    Scenario: Without a statement that allows it, not even the account may use its key
      Given a single-Region key
      And PutKeyPolicy has been called in the home Region with:
        | Policy                         | a policy that nobody can change |
        | BypassPolicyLockoutSafetyCheck | true                            |
      When Encrypt is called in the home Region
      Then the request is refused with AccessDeniedException

  @POL-02
  Rule: Principal names users, accounts or everybody, and NotPrincipal all but those it names
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html

    @case:allowed @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: A statement for <principal> allows the limited user
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow       |
        | Principal | <principal> |
        | Action    | kms:Encrypt |
      When the limited user calls Encrypt in the home Region
      Then the call succeeds

      Examples:
        | case      | principal                     |
        | user      | the limited user              |
        | second    | the account, the limited user |
        | everybody | everybody                     |

    @case:delegated @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: A statement for <principal> leaves it to IAM policies whether a user is allowed
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow       |
        | Principal | <principal> |
        | Action    | kms:Encrypt |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

      Examples:
        | case | principal      |
        | arn  | the account    |
        | id   | the account ID |

    @case:account-denied @inferred @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: A denial for <principal> applies to every user of the account
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow            | Deny        |
        | Principal | the limited user | <principal> |
        | Action    | kms:*            | kms:Encrypt |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

      Examples:
        | case | principal      |
        | arn  | the account    |
        | id   | the account ID |

    @case:other-user @documented @needs:authorization @needs:accounts @operation:PutKeyPolicy
    Scenario: A statement for another user does not allow the limited user
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow        |
        | Principal | the stranger |
        | Action    | kms:Encrypt  |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

    @case:not-principal @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: A denial for all but <named> <applies> to the limited user
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect       | Allow            | Deny        |
        | Principal    | the limited user |             |
        | NotPrincipal |                  | <named>     |
        | Action       | kms:*            | kms:Encrypt |
      When the limited user calls Encrypt in the home Region
      Then <outcome>

      Examples:
        | case   | named                         | applies        | outcome          |
        | named  | the account, the limited user | does not apply | the call succeeds |

    @case:not-principal-others @documented @needs:authorization @needs:accounts @operation:PutKeyPolicy
    Scenario: A denial for all but a stranger applies to the limited user
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect       | Allow            | Deny         |
        | Principal    | the limited user |              |
        | NotPrincipal |                  | the stranger |
        | Action       | kms:*            | kms:Encrypt  |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

  @POL-10
  Rule: A statement applies to the keys that its Resource names
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html

    @case:other-key @documented @needs:authorization @operation:PutKeyPolicy
    Scenario: A statement about another key permits nothing
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow                                                    |
        | Principal | the limited user                                         |
        | Action    | kms:Encrypt                                              |
        | Resource  | arn:aws:kms:*:*:key/1234abcd-12ab-34cd-56ef-1234567890ab |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

    @case:this-key @inferred @needs:authorization @operation:PutKeyPolicy
    Scenario: A statement about keys by an ARN that matches the key permits what it allows
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow               |
        | Principal | the limited user    |
        | Action    | kms:Encrypt         |
        | Resource  | arn:aws:kms:*:*:key/* |
      When the limited user calls Encrypt in the home Region
      Then the call succeeds

  @POL-11
  Rule: Statement is a list of statements, or one statement
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html

    @case:one @documented @operation:PutKeyPolicy @requires:Encrypt
    Scenario: A key policy whose Statement is no list permits what it allows
      Given a single-Region key
      When PutKeyPolicy is called in the home Region with:
        | Policy | a policy whose Statement is no list |
      Then the call succeeds
      And the key works in every Region
