Feature: Permissions and policies that change

  @POL-12
  Rule: The key policy of the moment decides, whatever was permitted or denied before
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html

    @case:denied @documented @needs:authorization @operation:PutKeyPolicy @operation:Encrypt
    Scenario: A denial applies to a caller who was permitted the same call before
      Given a single-Region key
      And Encrypt has been called in the home Region with:
        | KeyId | its own ARN |
      And the key policy in the home Region also contains:
        | Effect    | Deny        |
        | Principal | everybody   |
        | Action    | kms:Encrypt |
      When Encrypt is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:allowed @documented @needs:authorization @operation:PutKeyPolicy @operation:Encrypt
    Scenario: A permission applies to a caller who was denied the same call before
      Given a single-Region key
      And the limited user has been denied Encrypt in the home Region
      And the key policy in the home Region allows the limited user kms:Encrypt
      When the limited user calls Encrypt in the home Region
      Then the call succeeds

    @case:shown @documented @operation:GetKeyPolicy @operation:PutKeyPolicy
    Scenario: GetKeyPolicy shows the new key policy, also to who has read the former one
      Given a single-Region key
      And GetKeyPolicy has been called in the home Region with:
        | KeyId | its own ARN |
      When PutKeyPolicy is called in the home Region
      Then the call succeeds
      And GetKeyPolicy in the home Region shows:
        | Policy | a text with again |

  @POL-13
  Rule: All operators of a condition have to hold, and those of condition keys of every service count
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-aws.html

    @case:operators @documented @needs:authorization @operation:PutKeyPolicy @operation:Encrypt
    Scenario Outline: A denial with two operators <applies> where <holds>
      Given a single-Region key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition <condition>
      When Encrypt is called in the home Region
      Then <outcome>

      Examples:
        | case        | applies        | holds             | condition                                                                                         | outcome                                           |
        | both        | applies        | both hold         | {"StringEquals":{"kms:KeySpec":"SYMMETRIC_DEFAULT"},"StringLike":{"kms:KeyUsage":"ENCRYPT*"}} | the request is refused with AccessDeniedException |
        | second-only | does not apply | the first does not | {"StringEquals":{"kms:KeySpec":"RSA_2048"},"StringLike":{"kms:KeyUsage":"ENCRYPT*"}}          | the call succeeds                                 |
        | first-only  | does not apply | the second does not | {"StringEquals":{"kms:KeySpec":"SYMMETRIC_DEFAULT"},"StringLike":{"kms:KeyUsage":"SIGN*"}}    | the call succeeds                                 |

    @case:global @documented @needs:authorization @operation:PutKeyPolicy @operation:Encrypt
    Scenario Outline: A denial on <key> of <value> does not apply
      Given a single-Region key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition <condition>
      When Encrypt is called in the home Region
      Then the call succeeds

      Examples:
        | case         | key                  | value           | condition                                                                 |
        | principal    | aws:PrincipalArn     | another user    | {"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::111111111111:user/nobody"}} |
        | account      | aws:PrincipalAccount | another account | {"StringEquals":{"aws:PrincipalAccount":"111111111111"}}                  |

    @case:account @documented @needs:authorization @operation:PutKeyPolicy @operation:Encrypt
    Scenario: A denial on aws:PrincipalAccount of the account applies
      Given a single-Region key
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringEquals":{"aws:PrincipalAccount":"the account ID"}}
      When Encrypt is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:region @documented @needs:authorization @operation:PutKeyPolicy @operation:Encrypt
    Scenario Outline: A denial on aws:RequestedRegion of the <named> <applies> to a call in the home Region
      Given a single-Region key
      And the key policy in the home Region denies everybody kms:Encrypt if aws:RequestedRegion is "<named>"
      When Encrypt is called in the home Region
      Then <outcome>

      Examples:
        | named         | applies        | outcome                                           |
        | home Region   | applies        | the request is refused with AccessDeniedException |
        | second Region | does not apply | the call succeeds                                 |

    @case:alias @documented @needs:authorization @operation:PutKeyPolicy @operation:Encrypt @operation:CreateAlias
    Scenario: A denial on kms:RequestAlias does not apply to a request that names the key by its ID, though it has an alias
      Given a single-Region key
      And the key in the home Region has an alias
      And the key policy in the home Region denies everybody kms:Encrypt on the condition {"StringLike":{"kms:RequestAlias":"alias/*"}}
      When Encrypt is called in the home Region
      Then the call succeeds
