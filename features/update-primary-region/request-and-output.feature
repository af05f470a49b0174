Feature: What UpdatePrimaryRegion takes and returns

  @UPR-02
  Rule: KeyId and PrimaryRegion are required, and nothing else is
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:enough @documented @operation:UpdatePrimaryRegion
    Scenario: KeyId and PrimaryRegion are enough
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the call succeeds

    @case:missing @documented @operation:UpdatePrimaryRegion
    Scenario Outline: Without <member>, the request is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with the body <body>
      Then the request is refused

      Examples:
        | member        | body                        |
        | KeyId         | {"PrimaryRegion":"$SECOND"} |
        | PrimaryRegion | {"KeyId":"$KEY"}            |

  @UPR-03
  Rule: The operation returns no output
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @case:success @documented @operation:UpdatePrimaryRegion
    Scenario: A successful call returns HTTP 200 and no members
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the response has no output

    @case:nothing-moved @recorded @operation:UpdatePrimaryRegion
    Scenario: A call that changes nothing also returns no members
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the home Region
      Then the response has no output
