Feature: Calls on related keys on the wire

  @WIR-21
  Rule: Whatever a call on related keys is refused for, the response has HTTP status 400
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html

    @case:replica @documented @operation:ReplicateKey
    Scenario Outline: <operation> that is refused on a replica returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      When <operation> is called in the second Region
      Then the request is refused with UnsupportedOperationException or KMSInvalidStateException
      And the HTTP status is 400

      Examples:
        | operation          |
        | ReplicateKey       |
        | EnableKeyRotation  |
        | DisableKeyRotation |
        | RotateKeyOnDemand  |

    @case:not-primary @documented @operation:UpdatePrimaryRegion
    Scenario: UpdatePrimaryRegion that is refused on a replica returns HTTP 400
      Given a multi-Region key with replicas in the second and third Regions
      When UpdatePrimaryRegion is called in the second Region, naming the third Region
      Then the request is refused
      And the HTTP status is 400

    @case:disabled @documented @operation:ReplicateKey
    Scenario Outline: <operation> that is refused on a Disabled replica returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      And everything <operation> needs exists in the second Region
      And the key in the second Region is Disabled
      When <operation> is called in the second Region
      Then the request is refused with DisabledException
      And the HTTP status is 400

      Examples:
        | operation       |
        | Encrypt         |
        | Decrypt         |
        | GenerateDataKey |

    @case:taken @documented @operation:ReplicateKey
    Scenario: ReplicateKey to a Region that has a replica returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is called in the home Region, naming the second Region
      Then the request is refused with AlreadyExistsException
      And the HTTP status is 400

    @case:absent @documented @operation:ReplicateKey
    Scenario: ReplicateKey of a key that does not exist returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      When ReplicateKey is called with an absent key ID as the primary key
      Then the request is refused with NotFoundException
      And the HTTP status is 400

    @case:other-key @documented @operation:Decrypt
    Scenario: Decrypt with a key other than the one that encrypted returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      And a ciphertext produced in the home Region
      When the ciphertext is decrypted with an unrelated key
      Then the request is refused with IncorrectKeyException or InvalidCiphertextException
      And the HTTP status is 400

  @WIR-22
  Rule: A success of ReplicateKey is HTTP 200 in the protocol of every other operation
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

    @case:success @documented @operation:ReplicateKey
    Scenario: ReplicateKey returns HTTP 200 with its content type and a request ID
      Given a multi-Region key with no replicas
      When ReplicateKey is called in the home Region, naming the second Region
      Then the call succeeds
      And the HTTP status is 200
      And the response's content type is application/x-amz-json-1.1
      And the response has a unique request ID

    @case:types @documented @operation:DescribeKey @operation:ReplicateKey
    Scenario: DescribeKey gives booleans as booleans in every Region
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the second Region
      Then DescribeKey in every Region shows:
        | KeyMetadata.MultiRegion | true |
        | KeyMetadata.Enabled     | true |

  @WIR-23
  Rule: An operation ignores input members that it does not have
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

    @case:dry-run @inferred @operation:UpdatePrimaryRegion
    Scenario: UpdatePrimaryRegion, which has no DryRun, moves the primary Region although it is given
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with the body {"KeyId":"$KEY","PrimaryRegion":"$SECOND","DryRun":true}
      Then the call succeeds
      And the key in the second Region becomes the primary key

    @case:dry-run-replica @inferred @operation:ReplicateKey
    Scenario: ReplicateKey, which has no DryRun, creates a replica although it is given
      Given a multi-Region key with no replicas
      When ReplicateKey is called with the body {"KeyId":"$KEY","ReplicaRegion":"$SECOND","DryRun":true}
      Then the call succeeds
      And the key in the second Region becomes a replica key

  @WIR-24
  Rule: Timestamps have milliseconds at most
    Source: https://smithy.io/2.0/spec/protocol-traits.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html

    @case:decimals @documented @operation:DescribeKey
    Scenario Outline: DescribeKey in the <region> gives dates with three decimals at most
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the <region>
      Then no date in the response has more than three decimals

      Examples:
        | region        |
        | home Region   |
        | second Region |
