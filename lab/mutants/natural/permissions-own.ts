import { defaultPolicy } from '../../../src/reference/authorization/policy.ts';
import type { Key } from '../../../src/reference/keys/key.ts';
import { handling, permitting } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { judgingBy } from './judging.ts';
import { afterReplicating } from './related.ts';

export const ownPermissionFaults = faultsOf('permissions', {
  'strangers-may-read': [
    'DescribeKey, GetKeyRotationStatus and GetPublicKey ask other accounts for no permission.',
    permitting((call, access, check) => {
      const isOther = access.key && access.key.shared.accountId !== call.caller.accountId;
      if (!isOther || !/^(Describe|Get)/.test(call.operation)) check();
    }),
  ],
  'ids-of-any-account': [
    'A bare key ID is looked for in every account.',
    (parts) => ({
      ...parts,
      resolveKey: (call, given, accepts) => {
        const key = given.startsWith('arn:') ? undefined : call.store.find(call.region, given);
        return key ?? parts.resolveKey(call, given, accepts);
      },
    }),
  ],
  'replication-without-create-key': [
    'ReplicateKey does not ask for kms:CreateKey.',
    permitting((call, { action }, check) => {
      if (call.operation !== 'ReplicateKey' || action !== 'CreateKey') check();
    }),
  ],
  'replication-without-tag-permission': [
    'ReplicateKey with tags does not ask for kms:TagResource.',
    permitting((call, { action }, check) => {
      if (call.operation !== 'ReplicateKey' || action !== 'TagResource') check();
    }),
  ],
  'replication-by-everybody': [
    'ReplicateKey does not ask for kms:ReplicateKey on the primary key.',
    permitting((_call, { action }, check) => {
      if (action !== 'ReplicateKey') check();
    }),
  ],
  'replica-policy-not-enforced': [
    'The key policy that ReplicateKey gave a replica is shown and not enforced.',
    (parts) => {
      const given = new WeakMap<Key, Key['policy']>();
      const noting = afterReplicating((replica) => void given.set(replica, replica.policy));
      const passing = judgingBy((key) =>
        given.get(key) === key.policy ? { ...key, policy: defaultPolicy(key.shared.accountId) } : key,
      );
      return passing(noting(parts));
    },
  ],
  'replaced-policy-not-enforced-on-replicas': [
    'PutKeyPolicy on a replica is shown and not enforced.',
    (parts) => {
      const first = new WeakMap<Key, Key['policy']>();
      const noting = afterReplicating((replica) => void first.set(replica, replica.policy));
      const passing = judgingBy((key) => ({ ...key, policy: first.get(key) ?? key.policy }));
      return passing(noting(parts));
    },
  ],
  'revoked-grant-works-on': [
    'RevokeGrant takes the grant out of the list, and its grantee can go on.',
    (parts) => {
      const revoked = new Map<Key, Key['grants']>();
      const noting = handling('RevokeGrant', (call, proceed) => {
        const key = call.store.find(call.region, String(call.input.KeyId).split('/').at(-1) ?? '');
        const grant = key?.grants.get(String(call.input.GrantId));
        if (key && grant) revoked.set(key, new Map([...(revoked.get(key) ?? []), [grant.id, grant]]));
        return proceed();
      });
      const passing = judgingBy((key) => ({
        ...key,
        grants: new Map([...(revoked.get(key) ?? []), ...key.grants]),
      }));
      return passing(noting(parts));
    },
  ],
});
