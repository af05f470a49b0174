Feature: UpdatePrimaryRegion on the wire

  @WIR-01
  Rule: The protocol is AWS JSON 1.1 over POST, with the operation named in X-Amz-Target
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html

    @documented @operation:DescribeKey
    Scenario: A success is answered as application/x-amz-json-1.1
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the home Region
      Then the answer's content type is application/x-amz-json-1.1

    @documented @operation:UpdatePrimaryRegion
    Scenario: A refusal is answered as application/x-amz-json-1.1
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given an absent key ID as the primary key
      Then the request is refused
      And the answer's content type is application/x-amz-json-1.1

    @documented @operation:UpdatePrimaryRegion
    Scenario: A request without X-Amz-Target names no operation
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent without the header X-Amz-Target
      Then the request is refused
      And nothing about the related keys has changed

    @inferred @operation:UpdatePrimaryRegion
    Scenario: An operation that does not exist gives UnknownOperationException
      Given a multi-Region key with a replica in the second Region
      When the operation UpdatePrimaryRegions is called
      Then the request is refused with UnknownOperationException

  @WIR-02
  Rule: A success without output is HTTP 200 with an empty body or an empty object
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: The body of a success is empty or {}
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the body is empty or an empty object

  @WIR-03
  Rule: Every answer carries its request id in x-amzn-RequestId
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKey.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: A success carries a request id
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the call succeeds
      And the answer carries a request id of its own

    @documented @operation:UpdatePrimaryRegion
    Scenario: A refusal carries a request id
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the third Region
      Then the request is refused
      And the answer carries a request id of its own

  @WIR-07
  Rule: Timestamps are epoch seconds and blobs are base64
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

    @documented @operation:DescribeKey
    Scenario: The creation date of a moved key is a number of seconds
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When DescribeKey is called in the second Region
      Then the creation date is a recent number of seconds

    @documented @operation:Encrypt
    Scenario: A ciphertext of a moved key is base64
      Given a multi-Region key with a replica in the second Region
      And the primary Region has been updated to the second Region
      When a plaintext is encrypted in the second Region
      Then the ciphertext is base64
