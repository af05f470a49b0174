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
  Rule: Creating a multi-Region key creates the service-linked role for multi-Region keys, once per account
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-auth-slr.html
    Not testable: the role is visible in IAM only.

  @AUT-08
  Rule: Changes of policies, tags and aliases can take up to five minutes to affect authorization
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/abac.html
    Not testable: a tolerance for clients, not something a target must do.

  @DEL-04
  Rule: The waiting period of a primary key starts when its last replica key has actually been deleted
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-delete.html
    Not testable: a replica key is deleted after seven days at the earliest. Follow-up on AWS: eight days later DescribeKey of the primary key shows PendingDeletion with a deletion date, as many days after that of the replica key as its own waiting period has.

  @DEL-09
  Rule: A key may be deleted up to 24 hours after its deletion date
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
    Not testable: the earliest deletion date is seven days away. Follow-up on AWS: two days after the deletion date DescribeKey fails with NotFoundException.

  @REP-10
  Rule: A Region whose replica key was deleted can receive a new one
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-replicate.html
    Not testable: a replica key is deleted after seven days at the earliest. Follow-up on AWS: two days after the deletion date of the replica key ReplicateKey to its Region succeeds.

  @SHR-02
  Rule: AWS KMS synchronizes the shared properties on its own; the synchronization cannot be forced
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html
    Not testable: only its result is visible, which SHR-01 tests; its CloudTrail entries are outside the KMS API.

  @QUO-01
  Rule: UpdatePrimaryRegion may be called five times a second, counted in both Regions
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html
    Not testable: a quota is adjustable per account, and provoking it would disturb others. UPR-E22 tests the form of the refusal.

  @DEL-12
  Rule: With a key its aliases are deleted, and nothing names or decrypts with it any more
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
    Not testable: the earliest deletion date is seven days away. Follow-up on AWS: two days after the deletion date ListAliases shows no alias of the key, ListKeys does not list it, and Decrypt of its ciphertext is refused.

  @ROD-06
  Rule: Automatic rotation makes new key material at its date, and schedules the next one a period later
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-enable.html
    Not testable: the shortest period is 90 days. Follow-up on AWS: after NextRotationDate ListKeyRotations lists an AUTOMATIC rotation, and NextRotationDate is one period later.

  @ROD-07
  Rule: RotateKeyOnDemand fails with ConflictException while an automatic rotation is in progress or due within 20 minutes
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html
    Not testable: the shortest period of automatic rotation is 90 days. Follow-up on AWS: within 20 minutes before NextRotationDate RotateKeyOnDemand fails with ConflictException.

  @LUS-05
  Rule: A use may take up to an hour to be shown by GetKeyLastUsage
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html
    Not testable: a tolerance for clients, not something a target must do. Where usageMs of its profile is longer than the settle budget, what is not shown yet decides nothing.

  @LUS-06
  Rule: The CloudTrail event ID of the last use is that of the entry in the account of the key's owner
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyLastUsage.html
    Not testable: CloudTrail is another service; the KMS API does not show its entries. LUS-01 requires that there is an ID.

  @CKS-07
  Rule: Connecting takes minutes, and ends CONNECTED, or FAILED with a ConnectionErrorCode
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CustomKeyStoresListEntry.html
    Not testable: it takes an active CloudHSM cluster, or an external key store proxy, and one that is broken in each way.

  @CKS-08
  Rule: AWS KMS logs into the cluster as kmsuser, and changes the password of that user
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_ConnectCustomKeyStore.html
    Not testable: visible in the CloudHSM cluster only.

  @CKS-09
  Rule: Keys of a custom key store that is not connected are Unavailable
    Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
    Not testable: a key has to be created in a connected custom key store, lasts seven days at the least, and keeps the custom key store from being deleted for as long.

  @CKS-10
  Rule: A custom key store with KMS keys in it cannot be deleted
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteCustomKeyStore.html
    Not testable: the KMS key would be deleted after seven days at the earliest, and the custom key store would outlive the run.

  @CKS-11
  Rule: The cluster is active, is that of the trust anchor, and is related to the one before it
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateCustomKeyStore.html
    Not testable: it takes several CloudHSM clusters, some of them without active HSMs or with another backup history.

  @CKS-12
  Rule: The proxy accepts the credential, speaks its API, and belongs to one external key store only
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateCustomKeyStore.html
    Not testable: it takes an external key store proxy that AWS KMS can reach.

  @CLI-06
  Rule: With --generate-cli-skeleton the AWS CLI prints the members of an input, exits with 0 and sends nothing
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-usage-skeleton.html
    Source: https://docs.aws.amazon.com/cli/v1/reference/kms/update-primary-region.html
    Not testable: a fact about the client, not about the target, which receives no request.

  @CLI-07
  Rule: The AWS CLI sends nothing if --cli-input-json has a member that the operation does not have, and exits with 252, or with 255 in version 1
    Source: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-returncodes.html
    Source: https://docs.aws.amazon.com/cli/v1/userguide/cli-usage-returncodes.html
    Not testable: a fact about the client, not about the target, which receives no request.
