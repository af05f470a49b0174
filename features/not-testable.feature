Feature: What AWS documents but no scenario can show

  @UPD-10
  Rule: Updating lasts "a few more seconds"; AWS gives no bound
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
    Not testable: there is no documented bound to test against. Measured times to settle are in every report.

  @WIR-10
  Rule: The AWS SDK for JavaScript sends requests without checking required members or patterns
    Source: https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/
    Not testable: a fact about the client, not about the target. The suite relies on it to send malformed input.

  @CTL-01
  Rule: UpdatePrimaryRegion writes one CloudTrail entry in each of the two Regions, with the same request id
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/ct-update-primary-region.html
    Not testable: CloudTrail is another service; the KMS API does not show its entries.

  @AUT-06
  Rule: Creating a multi-Region key makes the service-linked role for multi-Region keys, once per account
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-auth-slr.html
    Not testable: the role is visible in IAM only.

  @AUT-08
  Rule: Changes of policies, tags and aliases can take up to five minutes to affect authorization
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/abac.html
    Not testable: a tolerance for clients, not something a target must do.

  @DEL-04
  Rule: The waiting period of a primary key starts when its last replica key has really been deleted
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html
    Not testable: a replica key is deleted after seven days at the earliest.

  @DEL-09
  Rule: A key may be deleted up to 24 hours after its deletion date
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
    Not testable: the earliest deletion date is seven days away.

  @REP-10
  Rule: A Region whose replica key was deleted can receive a new one
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-replicate.html
    Not testable: a replica key is deleted after seven days at the earliest.

  @SHR-02
  Rule: AWS KMS synchronises the shared properties by itself; the synchronisation cannot be forced
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Not testable: only its result is visible, which SHR-01 tests; its CloudTrail entries are outside the KMS API.

  @QUO-01
  Rule: UpdatePrimaryRegion may be called five times a second, counted in both Regions
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
    Not testable: a quota is adjustable per account, and provoking it would disturb others. UPR-E22 tests the form of the refusal.
