Feature: Setting and reading key policies

  @POL-05
  Rule: PutKeyPolicy replaces the key policy
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html

    @case:replaced @documented @needs:authorization @operation:PutKeyPolicy
    Scenario: What only the former key policy allowed is refused
      Given a single-Region key
      And the key policy in the home Region allows the limited user kms:Encrypt
      And the key policy in the home Region also contains:
        | Effect    | Allow            |
        | Principal | the limited user |
        | Action    | kms:Decrypt      |
      When the limited user calls Encrypt in the home Region
      Then the request is refused with AccessDeniedException

  @POL-06
  Rule: A key policy that its caller could not change again is refused unless the safety check is bypassed
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html

    @case:refused @documented @needs:authorization @operation:PutKeyPolicy
    Scenario: PutKeyPolicy refuses a policy that nobody can change
      Given a single-Region key
      When PutKeyPolicy is called in the home Region with:
        | Policy | a policy that nobody can change |
      Then the request is refused with MalformedPolicyDocumentException

    @case:bypassed @documented @operation:PutKeyPolicy
    Scenario: PutKeyPolicy takes such a policy where the check is bypassed
      Given a single-Region key
      When PutKeyPolicy is called in the home Region with:
        | Policy                         | a policy that nobody can change |
        | BypassPolicyLockoutSafetyCheck | true                            |
      Then the call succeeds

    @case:create @documented @needs:authorization @operation:CreateKey
    Scenario: CreateKey refuses a policy that nobody can change
      Given a single-Region key
      When CreateKey is called in the home Region with:
        | MultiRegion | absent                          |
        | Policy      | a policy that nobody can change |
      Then the request is refused with MalformedPolicyDocumentException

  @POL-07
  Rule: A document that is no key policy is refused
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html

    @case:statement @documented @operation:PutKeyPolicy
    Scenario Outline: A key policy with <case> is refused
      Given a single-Region key
      When PutKeyPolicy is called in the home Region with:
        | Policy | a policy with <statement> |
      Then the request is refused with MalformedPolicyDocumentException

      Examples:
        | case                      | statement                                                                                                              |
        | no Effect                 | {"Principal":"*","Action":"kms:Encrypt","Resource":"*"}                                                                |
        | an unknown Effect         | {"Effect":"Permit","Principal":"*","Action":"kms:Encrypt","Resource":"*"}                                              |
        | no Principal              | {"Effect":"Deny","Action":"kms:Encrypt","Resource":"*"}                                                                |
        | no Action                 | {"Effect":"Deny","Principal":"*","Resource":"*"}                                                                       |
        | an unknown operator       | {"Effect":"Deny","Principal":"*","Action":"kms:Encrypt","Resource":"*","Condition":{"Equals":{"kms:KeySpec":"RSA_2048"}}} |
        | a malformed principal     | {"Effect":"Allow","Principal":{"AWS":"nobody"},"Action":"kms:Encrypt","Resource":"*"}                                  |
        | text for a statement      | "Allow"                                                                                                                |
        | broken JSON               | {"Effect":"Deny",                                                                                                      |

    @case:set-operator @documented @operation:PutKeyPolicy
    Scenario: ForAllValues on a condition key with one value is refused
      Given a single-Region key
      When PutKeyPolicy is called in the home Region with:
        | Policy | a policy with {"Effect":"Allow","Principal":{"AWS":"the account"},"Action":"kms:Encrypt","Resource":"*","Condition":{"ForAllValues:StringEquals":{"kms:EncryptionContext:AppName":"ExampleApp"}}} |
      Then the request is refused

    @case:size @documented @operation:PutKeyPolicy
    Scenario Outline: A key policy of <bytes> bytes <is>
      Given a single-Region key
      When PutKeyPolicy is called in the home Region with:
        | Policy | a policy of <bytes> bytes |
      Then <outcome>

      Examples:
        | bytes | is          | outcome                |
        | 32768 | is accepted | the call succeeds      |
        | 32769 | is refused  | the request is refused |

  @POL-08
  Rule: A key has one key policy, which is named default
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html

    @case:list @documented @operation:ListKeyPolicies
    Scenario: ListKeyPolicies lists default
      Given a single-Region key
      When ListKeyPolicies is called in the home Region
      Then the response contains:
        | PolicyNames.length | 1       |
        | PolicyNames.0      | default |
        | Truncated          | false   |

    @case:unnamed @documented @operation:GetKeyPolicy
    Scenario: GetKeyPolicy without a PolicyName returns the default key policy
      Given a single-Region key
      When GetKeyPolicy is called in the home Region with:
        | PolicyName | absent |
      Then the key policy allows the account kms:*

    @case:named @documented @operation:GetKeyPolicy
    Scenario: GetKeyPolicy returns the name
      Given a single-Region key
      When GetKeyPolicy is called in the home Region
      Then the response contains:
        | PolicyName | default |

    @case:other @documented
    Scenario Outline: <operation> of another policy is refused
      Given a single-Region key
      When <operation> is called in the home Region with:
        | PolicyName | other |
      Then the request is refused

      Examples:
        | operation    |
        | GetKeyPolicy |
        | PutKeyPolicy |

    @case:default @documented @operation:PutKeyPolicy
    Scenario: PutKeyPolicy without a PolicyName sets the default key policy
      Given a single-Region key
      When PutKeyPolicy is called in the home Region with:
        | PolicyName | absent |
      Then the call succeeds
      And GetKeyPolicy in the home Region shows:
        | Policy | a text with again |

  @POL-09
  Rule: EnableKeyRotation without a period counts as 365 days for kms:RotationPeriodInDays
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded 2026-09-12)

    @case:numeric @recorded @needs:authorization @operation:EnableKeyRotation @operation:PutKeyPolicy
    Scenario: A denial of more than 100 days applies where the period is left out, though 90 days would stay
      Given a single-Region key
      And EnableKeyRotation has been called in the home Region with:
        | RotationPeriodInDays | 90 |
      And the key policy in the home Region denies everybody kms:EnableKeyRotation on the condition {"NumericGreaterThan":{"kms:RotationPeriodInDays":"100"}}
      When EnableKeyRotation is called in the home Region
      Then the request is refused with AccessDeniedException

    @case:present @recorded @needs:authorization @operation:EnableKeyRotation @operation:PutKeyPolicy
    Scenario: A denial of a missing period does not apply where the period is left out
      Given a single-Region key
      And the key policy in the home Region denies everybody kms:EnableKeyRotation on the condition {"Null":{"kms:RotationPeriodInDays":"true"}}
      When EnableKeyRotation is called in the home Region
      Then the call succeeds
