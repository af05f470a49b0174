Feature: Errors on the wire

  @WIR-04
  Rule: An error body names the exception in __type and explains it in message
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

    @case:NotFoundException @documented @operation:UpdatePrimaryRegion
    Scenario: NotFoundException is named in the body with a message
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with an absent key ID as the primary key
      Then the request is refused with NotFoundException
      And the error body names the exception and explains it

    @case:DisabledException @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: DisabledException is named in the body with a message
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException
      And the error body names the exception and explains it

  @WIR-05
  Rule: Client errors return HTTP 400, whatever the exception; a missing permission may also be 403
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:400 @documented @operation:UpdatePrimaryRegion
    Scenario Outline: UpdatePrimaryRegion with <fault> returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with <fault> as the primary key
      Then the request is refused
      And the HTTP status is 400

      Examples:
        | fault            |
        | an absent key ID |
        | the alias name   |

    @case:disabled-primary @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: UpdatePrimaryRegion on a disabled primary key returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused
      And the HTTP status is 400

    @case:no-replica @documented @operation:UpdatePrimaryRegion
    Scenario: UpdatePrimaryRegion to a Region without a replica returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called in the home Region, naming the third Region
      Then the request is refused
      And the HTTP status is 400

    @case:no-permission @documented @needs:authorization @operation:UpdatePrimaryRegion
    Scenario: UpdatePrimaryRegion without permission returns HTTP 400 or 403
      Given a multi-Region key with a replica in the second Region
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException
      And the HTTP status is 400 or 403

  @WIR-06
  Rule: UpdatePrimaryRegion models six errors; a few common errors may also occur
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:documented @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <form> is refused with an exception that UpdatePrimaryRegion can return
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with <form> as the primary key
      Then the request is refused with an error documented for UpdatePrimaryRegion

      Examples:
        | form                  |
        | an absent key ID      |
        | a malformed key ID    |
        | the alias name        |
        | the replica's key ARN |

  @WIR-08
  Rule: A constraint error says which member failed which constraint
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded on EnableKeyRotation, 2026-09-12)

    @case:names-member @inferred @operation:UpdatePrimaryRegion
    Scenario: The refusal of a malformed PrimaryRegion names the member
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called, naming "US-EAST-1"
      Then the request is refused with ValidationException
      And the message contains "'primaryRegion' failed to satisfy constraint"

  @WIR-09
  Rule: An unsigned or incorrectly signed request is refused and changes nothing
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:no-signature @documented @needs:signatures @operation:UpdatePrimaryRegion
    Scenario: A request with no signature is refused
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called with no signature
      Then the request is refused

    @case:unknown-key @documented @needs:signatures @operation:UpdatePrimaryRegion
    Scenario: A request with an unknown access key fails with UnrecognizedClientException
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called with an unknown access key
      Then the request is refused with UnrecognizedClientException

    @case:wrong-signature @documented @needs:signatures @operation:UpdatePrimaryRegion
    Scenario: A request with a wrong signature is refused
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When UpdatePrimaryRegion is called with a wrong signature
      Then the request is refused
      And the request is refused with InvalidSignatureException, as inferred

  @WIR-11
  Rule: NotFoundException returns HTTP 400, not the 404 of the service model
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @case:DescribeKey @documented @operation:DescribeKey
    Scenario: DescribeKey on a key that does not exist in the Region returns HTTP 400
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the third Region
      Then the request is refused with NotFoundException
      And the HTTP status is 400
