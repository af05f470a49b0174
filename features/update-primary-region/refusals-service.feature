Feature: UpdatePrimaryRegion refused for reasons outside the request

  @UPR-E21
  Rule: Without kms:UpdatePrimaryRegion on either key, the call is refused with AccessDeniedException
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html

    @case:refused @documented @needs:authorization @operation:UpdatePrimaryRegion @operation:PutKeyPolicy
    Scenario: A caller with no permission at all is refused
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      When the limited user updates the primary Region to the second Region
      Then the request is refused with AccessDeniedException

  @UPR-E22
  Rule: Too many calls fail with ThrottlingException
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/throttling.html

    @case:throttled @documented @needs:faults @operation:UpdatePrimaryRegion
    Scenario: A throttled call is refused with ThrottlingException and changes nothing
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      And the next UpdatePrimaryRegion call on it will fail with ThrottlingException
      When UpdatePrimaryRegion is called in the home Region, naming the second Region
      Then the request is refused with ThrottlingException
      And the HTTP status is 400

  @UPR-E23
  Rule: After a refusal, nothing about the related keys has changed in any Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:next-call @documented @operation:UpdatePrimaryRegion
    Scenario Outline: After being refused for <fault>, the next valid call succeeds
      Given a multi-Region key with replicas in the second and third Regions
      And UpdatePrimaryRegion was refused for <fault>
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And every related key reports the same primary key and replica keys

      Examples:
        | fault              |
        | a malformed body   |
        | an absent key      |
        | an unknown Region  |
        | a replica as KeyId |

    @case:third-region @documented @operation:UpdatePrimaryRegion @operation:DisableKey
    Scenario: A refused move leaves the third Region unchanged
      Given a multi-Region key with replicas in the second and third Regions
      And every related key has properties of its own
      And the key in the second Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused

  @UPR-E24
  Rule: An internal failure returns KMSInternalException with HTTP 500, and the call can be retried
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    @case:internal-failure @documented @needs:faults @operation:UpdatePrimaryRegion
    Scenario: An internal failure returns KMSInternalException with HTTP 500
      Given a multi-Region key with a replica in the second Region
      And every related key has properties of its own
      And the next UpdatePrimaryRegion call on it will fail with KMSInternalException
      When the primary Region is updated to the second Region
      Then the request is refused with KMSInternalException
      And the HTTP status is 500

    @case:repeated @documented @needs:faults @operation:UpdatePrimaryRegion
    Scenario: The call succeeds when it is retried after an internal failure
      Given a multi-Region key with a replica in the second Region
      And the next UpdatePrimaryRegion call on it will fail with KMSInternalException
      And UpdatePrimaryRegion was refused with KMSInternalException
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
