Feature: Errors on the wire

  @WIR-04
  Rule: An error body names the exception in __type and explains it in message
    Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html

    @documented @operation:UpdatePrimaryRegion
    Scenario: NotFoundException is named in the body with a message
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given an absent key ID as the primary key
      Then the request is refused with NotFoundException
      And the error body names the exception and explains it

    @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: DisabledException is named in the body with a message
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException
      And the error body names the exception and explains it

  @WIR-05
  Rule: Errors of the caller are HTTP 400, whatever the exception; a missing permission may also be 403
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <fault> is answered with HTTP 400
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given <fault> as the primary key
      Then the request is refused
      And the HTTP status is 400

      Examples:
        | fault            |
        | an absent key ID |
        | the alias name   |

    @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A disabled primary key is answered with HTTP 400
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused
      And the HTTP status is 400

    @documented @operation:UpdatePrimaryRegion
    Scenario: A Region without a replica is answered with HTTP 400
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked in the home Region for the third Region
      Then the request is refused
      And the HTTP status is 400

    @documented @needs:authorization @operation:UpdatePrimaryRegion
    Scenario: A caller without permission is answered with HTTP 400 or 403
      Given a multi-Region key with a replica in the second Region
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException
      And the HTTP status is 400 or 403

  @WIR-06
  Rule: Modelled errors of UpdatePrimaryRegion are six; a few common errors come beside them
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: <form> is refused with an exception that UpdatePrimaryRegion can give
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is given <form> as the primary key
      Then the refusal is one that UpdatePrimaryRegion documents

      Examples:
        | form                  |
        | an absent key ID      |
        | a malformed key ID    |
        | the alias name        |
        | the replica's key ARN |

  @WIR-08
  Rule: A constraint error says which member failed which constraint
    Source: https://github.com/radkawar/stackd/blob/9dc356f/testdata/aws/kms/rotation.json (recorded on EnableKeyRotation, 2026-09-12)

    @inferred @operation:UpdatePrimaryRegion
    Scenario: The refusal of a malformed PrimaryRegion names the member
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is asked for "US-EAST-1"
      Then the request is refused with ValidationException
      And the message says "'primaryRegion' failed to satisfy constraint"

  @WIR-09
  Rule: A request that is not signed, or wrongly signed, is refused and changes nothing
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @documented @needs:signatures @operation:UpdatePrimaryRegion
    Scenario Outline: A request with <signature> does not succeed
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent with <signature>
      Then the request is refused
      And nothing about the related keys has changed

      Examples:
        | signature             |
        | no signature          |
        | a wrong signature     |
        | an unknown access key |

    @documented @needs:signatures @operation:UpdatePrimaryRegion
    Scenario: An unknown access key gives UnrecognizedClientException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent with an unknown access key
      Then the request is refused with UnrecognizedClientException

    @inferred @needs:signatures @operation:UpdatePrimaryRegion
    Scenario: A wrong signature gives InvalidSignatureException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is sent with a wrong signature
      Then the request is refused with InvalidSignatureException

  @WIR-11
  Rule: NotFoundException is HTTP 400, not the 404 of the service model
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DescribeKey.html

    @documented @operation:DescribeKey
    Scenario: DescribeKey of a key that is absent from a Region is HTTP 400
      Given a multi-Region key with a replica in the second Region
      When DescribeKey is called in the third Region
      Then the request is refused with NotFoundException
      And the HTTP status is 400
