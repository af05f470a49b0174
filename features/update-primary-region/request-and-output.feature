Feature: What UpdatePrimaryRegion takes and returns

  @UPR-02
  Rule: The input is KeyId and PrimaryRegion, both required, and nothing else is needed
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: KeyId and PrimaryRegion are enough
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the call succeeds

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: Without <member> the request is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent the body <body>
      Then the request is refused
      And nothing about the related keys has changed

      Examples:
        | member        | body                        |
        | KeyId         | {"PrimaryRegion":"$SECOND"} |
        | PrimaryRegion | {"KeyId":"$KEY"}            |

  @UPR-03
  Rule: The operation returns no output
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/multi_region.json (recorded 2026-09-12)

    @documented @operation:UpdatePrimaryRegion
    Scenario: A successful call returns HTTP 200 and no members
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the answer has no output

    @recorded @operation:UpdatePrimaryRegion
    Scenario: A call that moves nothing returns no members either
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the home Region
      Then the answer has no output
