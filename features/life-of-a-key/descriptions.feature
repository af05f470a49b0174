Feature: Descriptions of keys

  @DSN-01
  Rule: UpdateKeyDescription replaces the description by the one it is given, to the letter
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html

    @case:kept @documented @operation:UpdateKeyDescription @operation:DescribeKey
    Scenario Outline: A description <what> is kept as it was given
      Given a single-Region key
      And UpdateKeyDescription has been called in the home Region with:
        | Description | another |
      When UpdateKeyDescription is called in the home Region with:
        | Description | <given> |
      Then the call succeeds
      And DescribeKey in the home Region shows:
        | KeyMetadata.Description | <shown> |

      Examples:
        | what                | given                   | shown                 |
        | of 8192 characters  | 8192 characters         | 8192 characters       |
        | of 8192 umlauts | 8192 umlauts | 8192 umlauts |
        | with spaces         | "  two  and  three   "  | "  two  and  three   " |
        | of many scripts     | Schlüssel für 鍵 и ключ  | Schlüssel für 鍵 и ключ |
        | with emoji          | for 🔑 and 🔒           | for 🔑 and 🔒          |
        | with markup         | <b>"key" & 'door'</b>   | <b>"key" & 'door'</b> |
        | without a character | ""                      | an empty text         |

    @case:output @documented @operation:UpdateKeyDescription
    Scenario: UpdateKeyDescription has no output
      Given a single-Region key
      When UpdateKeyDescription is called in the home Region
      Then the response has no output

    @case:disabled @documented @operation:UpdateKeyDescription @operation:DisableKey
    Scenario: A Disabled key can get another description, and stays Disabled
      Given a single-Region key
      And the key in the home Region is Disabled
      When UpdateKeyDescription is called in the home Region with:
        | Description | disabled for now |
      Then the call succeeds
      And DescribeKey in the home Region shows:
        | KeyMetadata.Description | disabled for now |
        | KeyMetadata.KeyState    | Disabled         |

  @DSN-02
  Rule: UpdateKeyDescription needs a Description of at most 8192 characters, and a key ID or key ARN
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateKeyDescription.html

    @case:refused @documented @operation:UpdateKeyDescription
    Scenario Outline: UpdateKeyDescription refuses a description <what>
      Given a single-Region key
      When UpdateKeyDescription is called in the home Region with:
        | Description | <given> |
      Then the request is refused with ValidationException

      Examples:
        | what               | given           |
        | of 8193 characters | 8193 characters |
        | that is missing    | absent          |

    @case:alias @documented @operation:UpdateKeyDescription @operation:CreateAlias
    Scenario: UpdateKeyDescription takes no alias
      Given a single-Region key
      When UpdateKeyDescription is called in the home Region with the alias name
      Then the request is refused

    @case:arn @documented @operation:UpdateKeyDescription
    Scenario: UpdateKeyDescription takes a key ARN
      Given a single-Region key
      When UpdateKeyDescription is called in the home Region with:
        | KeyId       | its own ARN |
        | Description | by ARN      |
      Then the call succeeds
      And DescribeKey in the home Region shows:
        | KeyMetadata.Description | by ARN |
