/** Faults that no scenario can tell from AWS, by id, and why. */
export const notJudged: Readonly<Record<string, string>> = {
  'replica-enabled-in-name':
    'A replica may be Enabled when ReplicateKey returns, and a read that comes late may say Creating once more.',
  'replication-without-tag-permission':
    'ReplicateKey takes kms:TagResource from an IAM policy; the limited user has none.',
  'resource-aliases-condition-counts-for-nothing': 'kms:ResourceAliases works in IAM policies only.',
  'resource-aliases-condition-never-met': 'kms:ResourceAliases works in IAM policies only.',
  'replicates-single-region-keys':
    'No document says with which of its exceptions ReplicateKey refuses a single-Region key.',
  'full-page-of-keys-means-more':
    'Other keys of the account come and go, so that nobody knows which page of ListKeys is the last and full.',
  'current-before-done': 'A rotation may be done as soon as it is requested.',
  'list-resource-tags-in-own-account-only':
    'ListResourceTags cannot be used across accounts: that is what AWS documents.',
  'creating-replica-does-not-know-rotation':
    'AWS synchronizes the rotation setting on its own time, and no document says that a replica that is Creating has it.',
  'update-alias-to-same-key-refused':
    'No document says what UpdateAlias makes of the key that the alias names already.',
  'empty-body-is-no-input': 'No document or recording says what AWS makes of a body without bytes.',
  'state-before-permission':
    'No document says in which order AWS looks at the key state and at the permission of the caller.',
  'usage-before-permission':
    'No document says in which order AWS looks at the key usage and at the permission of the caller.',
  'alias-name-before-permission':
    'No document says what AWS tells a caller without permission of an alias that does not exist.',
  'grant-names-in-any-case': 'No document says whether the names of grants are case-sensitive.',
  'grantees-compared-by-their-beginning':
    'It takes two callers, the ARN of one of whom begins with that of the other.',
  'not-resource-read-as-resource': 'The page on key policies does not name NotResource among their elements.',
  'principals-with-wildcards':
    'No document says whether a key policy with such a Principal is refused or matches nobody.',
  'tag-values-trimmed': 'No document says what AWS makes of white space at the ends of tag values.',
  'tags-of-new-keys-trimmed': 'No document says what AWS makes of white space at the ends of tag values.',
  'aliases-without-end': 'It is a quota, which AWS raises on request.',
  'store-deleted-with-its-keys': 'A KMS key in a custom key store outlives the run by seven days.',
  'keys-unavailable-after-connecting-again':
    'A KMS key in a custom key store outlives the run by seven days.',
  'store-missing-from-metadata': 'A KMS key in a custom key store outlives the run by seven days.',
  'cluster-missing-from-metadata': 'A KMS key in a custom key store outlives the run by seven days.',
  'ten-tags-on-a-page': 'A page may have fewer entries than its limit.',
  'ten-grants-on-a-page': 'A page may have fewer entries than its limit.',
};
