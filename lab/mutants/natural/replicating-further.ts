import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { Refusal, unsupported } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, constraining, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, onReplica, othersOf } from './related.ts';

type Tags = readonly { readonly TagKey: string; readonly TagValue: string }[];

/** Does something to the related keys that were there before the replica. */
function toEarlierReplicas(act: (earlier: Key) => void): Change {
  return afterReplicating((replica, primary) => {
    for (const other of othersOf(primary)) if (other !== replica) act(other);
  });
}

/** Takes names of Regions as they are meant. */
function inLowerCase(member: string): Change {
  return (parts) => {
    const checkInput = parts.checkInput;
    const fold = (input: Record<string, unknown>) => {
      if (typeof input[member] === 'string') input[member] = input[member].trim().toLowerCase();
    };
    return {
      ...parts,
      checkInput: (members, input) => {
        if (member in members) fold(input as Record<string, unknown>);
        checkInput(members, input);
      },
    };
  };
}

export const furtherReplicatingFaults = faultsOf('input of ReplicateKey', {
  'second-replica-resets-the-first': [
    'ReplicateKey empties the description and tags of the replicas that the key has already.',
    toEarlierReplicas((earlier) => {
      earlier.description = '';
      earlier.tags.clear();
    }),
  ],
  'second-replica-enables-the-first': [
    'ReplicateKey enables the replicas that the key has already.',
    toEarlierReplicas((earlier) => {
      earlier.isDisabled = false;
    }),
  ],
  'second-replica-cancels-deletion-of-the-first': [
    'ReplicateKey cancels the deletion of the replicas that the key has already.',
    toEarlierReplicas((earlier) => {
      earlier.deletion = undefined;
    }),
  ],
  'replication-resets-the-primary': [
    'ReplicateKey gives its tags and description to the primary key as well.',
    afterReplicating((replica, primary) => {
      primary.description = replica.description;
      for (const [name, value] of replica.tags) primary.tags.set(name, value);
    }),
  ],
  'replication-replaces-the-primary-policy': [
    'ReplicateKey replaces the key policy of the primary key by the one of the replica.',
    afterReplicating((replica, primary) => {
      primary.policy = replica.policy;
    }),
  ],
  'replication-stops-rotation': [
    'ReplicateKey switches automatic rotation off.',
    afterReplicating(({ shared }) => {
      shared.rotation = undefined;
    }),
  ],
  'replication-restarts-rotation': [
    'ReplicateKey starts the rotation period again.',
    afterReplicating(({ shared }, _primary, { now }) => {
      const { rotation } = shared;
      if (rotation) rotation.nextAt = now + rotation.periodDays * 86_400_000 + 90_000;
    }),
  ],
  'one-replica-only': [
    'ReplicateKey is refused for a key that has a replica in another Region.',
    handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      const isTaken = key?.shared.keys.has(String(call.input.ReplicaRegion));
      if (key && isPrimary(key) && othersOf(key).length > 0 && !isTaken)
        throw new Refusal('LimitExceededException', 'You can create only one replica of each primary key.');
      return proceed();
    }),
  ],
  'replicated-by-alias': [
    'ReplicateKey takes an alias as KeyId.',
    handling('ReplicateKey', (call, proceed) => {
      const aliases = call.store.aliases(call.region, call.caller.accountId);
      const alias = aliases.get(String(call.input.KeyId).replace(/^arn:.*:alias/, 'alias'));
      return proceed(alias ? { ...call, input: { ...call.input, KeyId: alias.targetKeyId } } : call);
    }),
  ],
  'fifty-tags-refused': [
    'ReplicateKey refuses 50 tags.',
    handling('ReplicateKey', (call, proceed) => {
      if (((call.input.Tags ?? []) as Tags).length >= 50)
        throw new Refusal('LimitExceededException', 'Too many tags');
      return proceed();
    }),
  ],
  'longest-description-refused': [
    'ReplicateKey refuses a description of 8192 characters.',
    constraining('ReplicateKey', (members) => ({
      ...members,
      Description: { type: 'string', min: 0, max: 8191 },
    })),
  ],
  'empty-tag-values-dropped': [
    'ReplicateKey drops tags whose value is empty.',
    afterReplicating((replica) => {
      for (const [name, value] of replica.tags) if (value === '') replica.tags.delete(name);
    }),
  ],
  'replica-region-of-any-case': [
    'ReplicateKey takes a ReplicaRegion in upper case.',
    inLowerCase('ReplicaRegion'),
  ],
  'primary-region-of-any-case': [
    'UpdatePrimaryRegion takes a PrimaryRegion in upper case.',
    inLowerCase('PrimaryRegion'),
  ],
  'replicates-again-in-words': [
    'ReplicateKey succeeds for a Region that has a replica already, and describes that replica.',
    handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      const there = key?.shared.keys.get(String(call.input.ReplicaRegion));
      if (!key || !isPrimary(key) || !there || there === key || there.deletion) return proceed();
      const ReplicaKeyMetadata = call.parts.metadata({ ...call, region: there.region }, there);
      return { ReplicaKeyMetadata, ReplicaPolicy: there.policy.text };
    }),
  ],
  'replicates-single-region-keys': [
    'ReplicateKey of a single-Region key is refused with KMSInvalidStateException.',
    handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      if (key && !key.shared.isMultiRegion) throw new Refusal('KMSInvalidStateException', key.arn);
      return proceed();
    }),
  ],
  'old-spec-member-missing-on-replicas': [
    'DescribeKey of a replica leaves out CustomerMasterKeySpec.',
    onReplica('DescribeKey', (output) => {
      const { CustomerMasterKeySpec: _gone, ...KeyMetadata } = output.KeyMetadata as Output;
      return { ...output, KeyMetadata };
    }),
  ],
  'policies-of-replicas-not-listed': [
    'ListKeyPolicies on a replica lists no policy.',
    onReplica('ListKeyPolicies', (output) => ({ ...output, PolicyNames: [] })),
  ],
  'deleted-aliases-stay-on-replicas': [
    'DeleteAlias of an alias of a replica succeeds and deletes nothing.',
    handling('DeleteAlias', (call, proceed) => {
      const alias = call.store.aliases(call.region, call.caller.accountId).get(String(call.input.AliasName));
      const key = alias && call.store.find(call.region, alias.targetKeyId);
      return key && !isPrimary(key) ? undefined : proceed();
    }),
  ],
  'replica-needs-a-fresh-key': [
    'ReplicateKey is refused for a key that has been rotated on demand.',
    handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      if (key && isPrimary(key) && key.shared.materials.length > 1)
        throw unsupported(`${key.arn} has several key materials.`);
      return proceed();
    }),
  ],
  'retired-grants-stay-on-replicas': [
    'RetireGrant of a grant on a replica succeeds and retires nothing.',
    handling('RetireGrant', async (call, proceed) => {
      const replicas = call.store.keys(call.region).filter((key) => !isPrimary(key));
      const before = replicas.map((key) => [key, new Map(key.grants)] as const);
      const output = await proceed();
      for (const [key, grants] of before) for (const [id, grant] of grants) key.grants.set(id, grant);
      return output;
    }),
  ],
});
