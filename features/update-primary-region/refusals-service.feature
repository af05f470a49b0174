Feature: UpdatePrimaryRegion refused by the service itself

  @UPR-E21
  Rule: Without kms:UpdatePrimaryRegion on either key the call is refused with AccessDeniedException
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: A caller with no permission at all is refused
      Given a multi-Region key with a replica in the second Region
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException
      And nothing about the related keys has changed

  @UPR-E22
  Rule: Too many calls are answered with ThrottlingException
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/throttling.html

    @documented @needs:faults @operation:UpdatePrimaryRegion
    Scenario: A throttled call is refused with ThrottlingException and changes nothing
      Given a multi-Region key with a replica in the second Region
      And the next UpdatePrimaryRegion on it is answered ThrottlingException
      When UpdatePrimaryRegion is asked in the home Region for the second Region
      Then the request is refused with ThrottlingException
      And the HTTP status is 400
      And nothing about the related keys has changed

  @UPR-E23
  Rule: After a refusal nothing about the related keys has changed in any Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @operation:UpdatePrimaryRegion
    Scenario Outline: A refusal for <fault> does not stand in the way of the next good call
      Given a multi-Region key with replicas in the second and third Regions
      And UpdatePrimaryRegion was refused for <fault>
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And every related key describes the same primary key and replica keys

      Examples:
        | fault              |
        | a malformed body   |
        | an absent key      |
        | an unknown Region  |
        | a replica as KeyId |

    @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A refused move leaves the third Region as it was
      Given a multi-Region key with replicas in the second and third Regions
      And the key in the second Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused
      And nothing about the related keys has changed

  @UPR-E24
  Rule: An internal failure is answered with KMSInternalException and HTTP 500, and can be retried
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @documented @needs:faults @operation:UpdatePrimaryRegion
    Scenario: An internal failure is KMSInternalException with HTTP 500
      Given a multi-Region key with a replica in the second Region
      And the next UpdatePrimaryRegion on it is answered KMSInternalException
      When the primary Region is updated to the second Region
      Then the request is refused with KMSInternalException
      And the HTTP status is 500
      And nothing about the related keys has changed

    @documented @needs:faults @operation:UpdatePrimaryRegion
    Scenario: The call works when it is repeated after an internal failure
      Given a multi-Region key with a replica in the second Region
      And the next UpdatePrimaryRegion on it is answered KMSInternalException
      And UpdatePrimaryRegion was refused with KMSInternalException
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
