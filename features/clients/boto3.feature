Feature: boto3 returns and raises what its pages say

  @BOT-01
  Rule: update_primary_region returns nothing, and what is returned otherwise is in the response
    Source: https://docs.aws.amazon.com/boto3/latest/reference/services/kms/client/update_primary_region.html

    @case:nothing @documented @operation:UpdatePrimaryRegion @client:boto3
    Scenario: A move returns nothing beyond ResponseMetadata
      Given a multi-Region key with a replica in the second Region
      When the primary Region is updated to the second Region
      Then the key in the second Region becomes the primary key
      And boto3 returns nothing beyond ResponseMetadata

  @BOT-02
  Rule: A refused call raises the class that boto3 generates for its exception
    Source: https://docs.aws.amazon.com/boto3/latest/reference/services/kms/client/update_primary_region.html
    Source: https://docs.aws.amazon.com/boto3/latest/guide/error-handling.html

    @case:disabled @documented @operation:UpdatePrimaryRegion @operation:DisableKey @client:boto3
    Scenario: A disabled primary raises client.exceptions.DisabledException
      Given a multi-Region key with a replica in the second Region
      And the key in the home Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException
      And boto3 raises the class of client.exceptions for it

    @case:absent @documented @operation:UpdatePrimaryRegion @client:boto3
    Scenario Outline: <form> raises client.exceptions.NotFoundException
      Given a multi-Region key with a replica in the second Region
      When UpdatePrimaryRegion is called with <form> as the primary key
      Then the request is refused with NotFoundException
      And boto3 raises the class of client.exceptions for it

      Examples:
        | form              |
        | an absent key ID  |
        | an absent key ARN |

    @case:replica @documented @operation:UpdatePrimaryRegion @operation:DisableKey @client:boto3
    Scenario: A disabled replica raises the class of whichever exception it is
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is Disabled
      When the primary Region is updated to the second Region
      Then the request is refused with DisabledException or KMSInvalidStateException
      And boto3 raises the class of client.exceptions for it

    @case:pending-deletion @documented @operation:UpdatePrimaryRegion @operation:ScheduleKeyDeletion @client:boto3
    Scenario: A replica pending deletion raises client.exceptions.KMSInvalidStateException or DisabledException
      Given a multi-Region key with a replica in the second Region
      And the key in the second Region is PendingDeletion
      When the primary Region is updated to the second Region
      Then the request is refused with KMSInvalidStateException or DisabledException
      And boto3 raises the class of client.exceptions for it
