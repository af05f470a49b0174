Feature: Actions and conditions of a key policy

  @POL-03
  Rule: Action names actions in any case, with wildcards, and NotAction all but those it names
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
    Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html

    @case:action @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: The action <action> allows <operation>
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow            |
        | Principal | the limited user |
        | Action    | <action>         |
      When the limited user calls <operation> in the home Region
      Then the call succeeds

      Examples:
        | case    | action                   | operation                       |
        | end     | kms:GenerateDataKey*     | GenerateDataKeyWithoutPlaintext |
        | none    | kms:GenerateDataKey*     | GenerateDataKey                 |
        | middle  | kms:Enc*pt               | Encrypt                         |
        | one     | kms:Encryp?              | Encrypt                         |
        | case    | kms:ENCRYPT              | Encrypt                         |
        | second  | kms:Decrypt, kms:Encrypt | Encrypt                         |

    @case:other @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: The action <action> does not allow <operation>
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow            |
        | Principal | the limited user |
        | Action    | <action>         |
      When the limited user calls <operation> in the home Region
      Then the request is refused with AccessDeniedException

      Examples:
        | case   | action              | operation                       |
        | longer | kms:GenerateDataKey | GenerateDataKeyWithoutPlaintext |
        | other  | kms:Describe*       | Encrypt                         |
        | prefix | kms:Enc             | Encrypt                         |

    @case:not-action @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: <effect> with NotAction kms:Decrypt, and <operation>
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | <effect>         | Allow            |
        | Principal | the limited user | the limited user |
        | Action    |                  | <allowed>        |
        | NotAction | kms:Decrypt      |                  |
      When the limited user calls <operation> in the home Region
      Then <outcome>

      Examples:
        | case         | effect | allowed      | operation | outcome                                           |
        | allow-others | Allow  | kms:TagResource | Encrypt | the call succeeds                                 |
        | allow-named  | Allow  | kms:TagResource | Decrypt | the request is refused with AccessDeniedException |
        | deny-others  | Deny   | kms:*        | Encrypt   | the request is refused with AccessDeniedException |
        | deny-named   | Deny   | kms:*        | Decrypt   | the call succeeds                                 |

  @POL-04
  Rule: A condition limits a permission to the requests that meet it
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html

    @case:allowed @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: A permission for one encryption context, and <case>
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow                                                            |
        | Principal | the limited user                                                 |
        | Action    | kms:GenerateDataKey                                              |
        | Condition | {"StringEquals":{"kms:EncryptionContext:AppName":"ExampleApp"}} |
      When the limited user calls GenerateDataKey in the home Region with:
        | EncryptionContext | <context> |
      Then <outcome>

      Examples:
        | case            | context                               | outcome                                           |
        | this context    | {"AppName":"ExampleApp"}              | the call succeeds                                 |
        | one pair more   | {"AppName":"ExampleApp","Stage":"Test"} | the call succeeds                               |
        | another value   | {"AppName":"exampleapp"}              | the request is refused with AccessDeniedException |
        | no context      | absent                                | the request is refused with AccessDeniedException |

    @case:exact @documented @needs:authorization @operation:PutKeyPolicy
    Scenario Outline: A permission for one encryption context and no other pair, and <case>
      Given a single-Region key
      And the key policy in the home Region also contains:
        | Effect    | Allow                                                                                                                                      |
        | Principal | the limited user                                                                                                                           |
        | Action    | kms:GenerateDataKey                                                                                                                        |
        | Condition | {"StringEquals":{"kms:EncryptionContext:AppName":"ExampleApp"},"ForAllValues:StringEquals":{"kms:EncryptionContextKeys":["AppName"]}} |
      When the limited user calls GenerateDataKey in the home Region with:
        | EncryptionContext | <context> |
      Then <outcome>

      Examples:
        | case          | context                                 | outcome                                           |
        | this context  | {"AppName":"ExampleApp"}                | the call succeeds                                 |
        | one pair more | {"AppName":"ExampleApp","Stage":"Test"} | the request is refused with AccessDeniedException |
