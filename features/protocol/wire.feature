Feature: UpdatePrimaryRegion on the wire

  @WIR-01
  Rule: The protocol is AWS JSON 1.1 over POST, with the operation named in X-Amz-Target
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html

    @case:success @documented @operation:DescribeKey
    Scenario: A successful response is application/x-amz-json-1.1
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the home Region
      Then the response's content type is application/x-amz-json-1.1

    @case:refusal @documented @operation:UpdatePrimaryRegion
    Scenario: An error response is application/x-amz-json-1.1
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with an absent key ID as the primary key
      Then the request is refused
      And the response's content type is application/x-amz-json-1.1

    @case:no-target-header @documented @operation:UpdatePrimaryRegion
    Scenario: A request without X-Amz-Target is refused
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called without the header X-Amz-Target
      Then the request is refused

    @case:no-such-operation @inferred @operation:UpdatePrimaryRegion
    Scenario: A nonexistent operation fails with UnknownOperationException
      Given a multi-Region key with a replica in the second Region
      When the operation UpdatePrimaryRegions is called
      Then the request is refused with UnknownOperationException

  @WIR-02
  Rule: A success without output is HTTP 200 with an empty body or an empty object
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:empty @documented @operation:UpdatePrimaryRegion
    Scenario: The body of a success is empty or {}
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the body is empty or an empty object

  @WIR-03
  Rule: Every response has its request ID in x-amzn-RequestId
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html

    @case:success @documented @operation:UpdatePrimaryRegion
    Scenario: A successful response has a request ID
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the call succeeds
      And the response has a unique request ID

    @case:refusal @documented @operation:UpdatePrimaryRegion
    Scenario: An error response has a request ID
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the third Region
      Then the request is refused
      And the response has a unique request ID

  @WIR-07
  Rule: Timestamps are epoch seconds and blobs are base64
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

    @case:creation-date @documented @operation:DescribeKey
    Scenario: The creation date of a moved key is in epoch seconds
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When DescribeKey is called in the second Region
      Then the creation date is a recent time in epoch seconds

    @case:ciphertext @documented @operation:Encrypt
    Scenario: A ciphertext of a moved key is base64
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When data is encrypted in the second Region
      Then the ciphertext is base64
