const noIam =
  'The reference has no IAM: it cannot know which principals exist, and takes any of the right form.';

/** Recorded facts that the reference contradicts, each with the reason. */
export const disagreements: Readonly<Record<string, string>> = {
  'CreateKey.usage-sign-symmetric':
    'The words are second hand and older than those recorded for other specs.',
  'GenerateDataKey.success': 'Superseded: KeyMaterialId came after 2023.',
  'PutKeyPolicy.invalid-principal': noIam,
  'CreateGrant.principal-deleted-role-id': noIam,
  'ListGrants.filter-deleted-arn': noIam,
  'ListGrants.filter-deleted-id': noIam,
  'ListRetirableGrants.deleted-arn': noIam,
  'ListRetirableGrants.deleted-id': noIam,
};

/** Recorded facts that no scene brings about, by reason. */
export const notReplayed: Readonly<Record<string, readonly string[]>> = {
  'Superseded by a later recording of the same.': [
    'RotateKeyOnDemand.external-2025-03',
    'DescribeKey.access-denied-2021',
    'GetKeyRotationStatus.external-old',
    'GetKeyPolicy.members-2018',
    'ScheduleKeyDeletion.members-2018',
  ],
  'How long something took on AWS, or how late it was seen.': [
    'DescribeKey.external-expired-delay',
    'GetPublicKey.pending-deletion-lag',
    'GetKeyRotationStatus.duration-mrk',
    'GetKeyRotationStatus.duration',
    'ReplicateKey.duration',
    'Any.fresh-access-key',
  ],
  'Roles, sessions and service-linked roles are IAM and STS, which the reference does not have.': [
    'Any.service-role',
    'Any.slr-custom-suffix',
    'CreateKey.mrk-without-iam-create-slr',
    'CreateGrant.same-name-same-params',
    'CreateGrant.same-name-recreated-role',
    'CreateGrant.new-role-lag',
    'ListGrants.deleted-principal',
    'ListGrants.new-role-shows-id',
    'Decrypt.grant-session-implicit-deny',
    'Decrypt.grant-role-implicit-deny',
    'Decrypt.grant-explicit-deny',
    'Decrypt.grant-other-session',
    'Decrypt.grant-federated',
    'Encrypt.cross-account-self-issued-role',
  ],
  "What a ciphertext is made of is AWS's own affair.": ['Encrypt.ciphertext-header'],
};
