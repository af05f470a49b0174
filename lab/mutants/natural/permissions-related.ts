import { isPrimary } from '../../../src/reference/keys/key.ts';
import { hasMoved } from '../moves.ts';
import { faultsOf } from './fault.ts';
import { judgingBy, judgingCall } from './judging.ts';
import { othersOf, primaryOf } from './related.ts';

export const relatedPermissionFaults = faultsOf('permissions', {
  'resource-tags-of-the-primary': [
    'The condition key aws:ResourceTag is what the primary key is tagged with.',
    judgingBy((key) => ({ ...key, tags: primaryOf(key)?.tags ?? key.tags })),
  ],
  'replica-region-is-the-endpoint': [
    'The condition key kms:ReplicaRegion is the Region of the primary key.',
    judgingCall((call) => {
      const input = call.input as Record<string, unknown>;
      return input.ReplicaRegion ? { ...call, input: { ...input, ReplicaRegion: call.region } } : call;
    }),
  ],
  'primary-region-is-the-present-one': [
    'The condition key kms:PrimaryRegion is the present primary Region, not the one that the request names.',
    judgingCall((call, key) => {
      const input = call.input as Record<string, unknown>;
      return input.PrimaryRegion && key
        ? { ...call, input: { ...input, PrimaryRegion: key.shared.primaryRegion } }
        : call;
    }),
  ],
  'grants-follow-the-role': [
    'After a move the grants of the former primary key work on the new one, and the other way round.',
    judgingBy((key) => {
      const other = othersOf(key).find(hasMoved);
      return hasMoved(key) && other ? { ...key, grants: other.grants } : key;
    }),
  ],
  'grant-constraints-passed-over-on-replicas': [
    'The constraints of a grant on a replica count for nothing.',
    judgingBy((key) =>
      isPrimary(key)
        ? key
        : {
            ...key,
            grants: new Map([...key.grants].map(([id, grant]) => [id, { ...grant, constraints: undefined }])),
          },
    ),
  ],
  'grant-operations-passed-over-on-replicas': [
    'A grant on a replica allows every operation.',
    judgingBy((key) =>
      isPrimary(key)
        ? key
        : {
            ...key,
            grants: new Map(
              [...key.grants].map(([id, grant]) => [
                id,
                { ...grant, operations: [...grant.operations, 'GenerateDataKey', 'Encrypt', 'Decrypt'] },
              ]),
            ),
          },
    ),
  ],
  'policy-of-replicas-the-default': [
    'The key policy of a replica counts for nothing: the account may do everything.',
    judgingBy((key) => {
      const statements = key.policy.statements.filter(({ isAllow }) => isAllow);
      return isPrimary(key) ? key : { ...key, policy: { ...key.policy, statements } };
    }),
  ],
  'denials-end-with-the-move': [
    'Statements with the Effect Deny count for nothing on the two keys of a move.',
    judgingBy((key) => {
      const statements = key.policy.statements.filter(({ isAllow }) => isAllow);
      return hasMoved(key) ? { ...key, policy: { ...key.policy, statements } } : key;
    }),
  ],
});
