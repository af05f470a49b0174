import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { hasMoved, wasMoved } from '../moves.ts';
import { type Change, permitting } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { judgingBy } from './judging.ts';
import { othersOf, primaryOf } from './related.ts';

type Statement = Key['policy']['statements'][number];

/** Conditions on these condition keys count for nothing. */
function withoutCondition(name: string): Change {
  const lenient = (statement: Statement) => ({
    ...statement,
    conditions: statement.conditions.filter(({ key }) => key !== name),
  });
  return judgingBy((key) => ({
    ...key,
    policy: { ...key.policy, statements: key.policy.statements.map(lenient) },
  }));
}

/** Statements with these condition keys never apply. */
function unmetCondition(name: string): Change {
  return judgingBy((key) => ({
    ...key,
    policy: {
      ...key.policy,
      statements: key.policy.statements.filter(
        ({ conditions }) => !conditions.some(({ key: each }) => each === name),
      ),
    },
  }));
}

/** The key with another primary Region, as far as permissions go. */
function withPrimaryRegion(key: Key, primaryRegion: string): Key {
  return { ...key, shared: { ...key.shared, primaryRegion } };
}

export const permissionFaults = faultsOf('permissions', {
  'replica-region-ignored': [
    'The condition kms:ReplicaRegion counts for nothing.',
    withoutCondition('kms:replicaregion'),
  ],
  'replica-region-never-met': [
    'A statement with the condition kms:ReplicaRegion never applies.',
    unmetCondition('kms:replicaregion'),
  ],
  'key-type-ignored': [
    'The condition kms:MultiRegionKeyType counts for nothing.',
    withoutCondition('kms:multiregionkeytype'),
  ],
  'key-type-never-met': [
    'A statement with the condition kms:MultiRegionKeyType never applies.',
    unmetCondition('kms:multiregionkeytype'),
  ],
  'multi-region-ignored': [
    'The condition kms:MultiRegion counts for nothing.',
    withoutCondition('kms:multiregion'),
  ],
  'multi-region-never-met': [
    'A statement with the condition kms:MultiRegion never applies.',
    unmetCondition('kms:multiregion'),
  ],
  'primary-region-ignored': [
    'The condition kms:PrimaryRegion counts for nothing.',
    withoutCondition('kms:primaryregion'),
  ],
  'key-type-by-first-role': [
    'The condition key kms:MultiRegionKeyType goes by the role that a key was made with, whatever moved since.',
    judgingBy((key) => (wasMoved(key) ? withPrimaryRegion(key, [...key.shared.keys.keys()][0] ?? '') : key)),
  ],
  'key-type-of-the-primary': [
    'The condition key kms:MultiRegionKeyType is PRIMARY for every multi-Region key.',
    judgingBy((key) => withPrimaryRegion(key, key.region)),
  ],
  'policy-of-the-primary-for-all': [
    'The key policy of the primary key decides in every Region.',
    judgingBy((key) => ({ ...key, policy: primaryOf(key)?.policy ?? key.policy })),
  ],
  'policy-follows-the-role': [
    'After a move the key policy of the former primary key decides for the new one.',
    judgingBy((key) => {
      const other = othersOf(key).find(hasMoved);
      return hasMoved(key) && other ? { ...key, policy: other.policy } : key;
    }),
  ],
  'grants-in-all-regions': [
    'A grant on one key lets its grantee use all related keys.',
    judgingBy((key) => ({
      ...key,
      grants: new Map([...key.shared.keys.values()].flatMap((each) => [...each.grants])),
    })),
  ],
  'grants-of-the-primary-only': [
    'A grant on a replica lets nobody do anything.',
    judgingBy((key) => (isPrimary(key) ? key : { ...key, grants: new Map() })),
  ],
  'grants-void-after-a-move': [
    'Grants on the two keys of a move let nobody do anything afterwards.',
    judgingBy((key) => (hasMoved(key) ? { ...key, grants: new Map() } : key)),
  ],
  'deny-passed-over-on-replicas': [
    'Statements with the Effect Deny count for nothing on replicas.',
    judgingBy((key) =>
      isPrimary(key)
        ? key
        : {
            ...key,
            policy: { ...key.policy, statements: key.policy.statements.filter(({ isAllow }) => isAllow) },
          },
    ),
  ],
  'strangers-may-describe': [
    'DescribeKey works for everybody in every account.',
    permitting((call, _access, check) => {
      if (call.operation !== 'DescribeKey') check();
    }),
  ],
});
