Feature: Names of aliases

  @ALI-02
  Rule: CreateAlias accepts names of letters, digits, slashes, underscores and hyphens that are not reserved
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/alias-create.html
    Source: https://github.com/nsmithuk/local-kms/issues/23 (recorded 2020)

    @case:accepted @documented @operation:CreateAlias
    Scenario Outline: A name that starts with "<start>" is accepted
      Given a single-Region key
      When CreateAlias is called with a name that starts with "<start>"
      Then the call succeeds

      Examples:
        | case       | start              |
        | slashes    | alias/one/Two_3-   |
        | like aws   | alias/awsome-      |
        | later aws  | alias/mine/aws/    |

    @case:refused @documented @operation:CreateAlias
    Scenario Outline: A name that starts with "<start>" is refused
      Given a single-Region key
      When CreateAlias is called with a name that starts with "<start>"
      Then the request is refused with InvalidAliasNameException or ValidationException

      Examples:
        | case       | start            |
        | reserved   | alias/aws/mine-  |
        | upper case | ALIAS/mine-      |

    @case:colon @recorded @operation:CreateAlias
    Scenario: A name with a colon is refused, although the documented pattern has it
      Given a single-Region key
      When CreateAlias is called with a name that starts with "alias/my:"
      Then the request is refused with ValidationException

    @case:prefix-only @documented @operation:CreateAlias
    Scenario: A name needs something after its prefix
      Given a single-Region symmetric key that is Enabled
      When CreateAlias is called, malformed: AliasName as "alias/"
      Then the request is refused with InvalidAliasNameException or ValidationException

    @case:letter-case @documented @operation:CreateAlias
    Scenario: Names that differ in letter case are different names
      Given a single-Region key
      And the key in the home Region has an alias
      When CreateAlias is called in the home Region with:
        | AliasName | its alias in capitals |
      Then the call succeeds

    @case:other-case @inferred @operation:DescribeKey @operation:CreateAlias
    Scenario: An alias is not found in another letter case
      Given a single-Region key
      And the key in the home Region has an alias
      When DescribeKey is called in the home Region with:
        | KeyId | its alias in capitals |
      Then the request is refused with NotFoundException

    @case:second @documented @operation:CreateAlias
    Scenario: A key can have several aliases
      Given a single-Region key
      And the key in the home Region has an alias
      When CreateAlias is called in the home Region with:
        | AliasName | a second alias |
      Then the call succeeds
      And ListAliases in the home Region shows:
        | Aliases.length | 2 |

  @ALI-03
  Rule: A name names one key of an account and Region: no other key can have it, nor the same key twice
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html

    @case:same-key @documented @operation:CreateAlias
    Scenario: CreateAlias is refused for an alias that the key has already
      Given a single-Region key
      And the key in the home Region has an alias
      When CreateAlias is called in the home Region
      Then the request is refused with AlreadyExistsException

    @case:other-key @documented @operation:CreateAlias @requires:CreateKey
    Scenario: CreateAlias is refused for the alias of another key
      Given a single-Region key
      And an alias that names another key
      When CreateAlias is called in the home Region
      Then the request is refused with AlreadyExistsException

  @ALI-04
  Rule: The aliases under alias/aws/ belong to AWS
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/alias-create.html

    @case:kept @documented
    Scenario Outline: <operation> of a predefined alias is refused
      Given a single-Region symmetric key that is Enabled
      When <operation> is called, malformed: AliasName as "alias/aws/s3"
      Then the request is refused

      Examples:
        | operation   |
        | DeleteAlias |
        | UpdateAlias |
