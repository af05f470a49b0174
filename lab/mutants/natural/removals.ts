import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, afterwards, everywhere, othersOf } from './related.ts';

const isReplica = (key: Key) => !isPrimary(key);

/** What is done to an alias in one Region is done in all of them. */
function aliasesEverywhere(name: string): Change {
  return handling(name, async (call, proceed) => {
    const regions = new Set(call.store.keys(call.region).flatMap((key) => [...key.shared.keys.keys()]));
    const output = await proceed();
    for (const region of regions)
      if (region !== call.region)
        await Promise.resolve()
          .then(() => proceed({ ...call, region }))
          .catch(() => undefined);
    return output;
  });
}

/** Grants of one name on related keys go together. */
function revokingNamesakes(name: string, grantOf: (key: Key, call: Call) => string | undefined): Change {
  return handling(name, async (call, proceed) => {
    const key = keyOf(call);
    const grantName = key && grantOf(key, call);
    const output = await proceed();
    for (const other of key ? othersOf(key) : [])
      for (const grant of [...other.grants.values()])
        if (grant.name === grantName) other.grants.delete(grant.id);
    return output;
  });
}

export const removalFaults = faultsOf('removals and copies', {
  'alias-deleted-everywhere': [
    'DeleteAlias deletes the alias of that name in every Region.',
    aliasesEverywhere('DeleteAlias'),
  ],
  'alias-moved-everywhere': [
    'UpdateAlias moves the alias of that name in every Region.',
    aliasesEverywhere('UpdateAlias'),
  ],
  'alias-made-everywhere': [
    'CreateAlias makes the alias in every Region with a related key.',
    aliasesEverywhere('CreateAlias'),
  ],
  'alias-names-taken-everywhere': [
    'CreateAlias is refused when a related key has an alias of that name in another Region.',
    handling('CreateAlias', (call, proceed) => {
      const { AliasName: name, TargetKeyId: target } = call.input;
      const key = call.store.find(call.region, String(target).split('/').at(-1) ?? '');
      const isTaken =
        key &&
        othersOf(key).some(({ region, shared }) =>
          call.store.aliases(region, shared.accountId).has(String(name)),
        );
      if (isTaken)
        throw new Refusal('AlreadyExistsException', `An alias with the name ${name} already exists`);
      return proceed();
    }),
  ],
  'tags-removed-everywhere': [
    'UntagResource removes the tags from all related keys.',
    everywhere('UntagResource'),
  ],
  'tags-removed-from-the-primary': [
    'UntagResource on a replica removes the tags from the primary key as well.',
    everywhere('UntagResource', isReplica),
  ],
  'tags-of-a-replica-everywhere': [
    'TagResource on a replica tags all related keys.',
    everywhere('TagResource', isReplica),
  ],
  'policy-of-a-replica-everywhere': [
    'PutKeyPolicy on a replica replaces the policy of all related keys.',
    everywhere('PutKeyPolicy', isReplica),
  ],
  'description-of-a-replica-everywhere': [
    'UpdateKeyDescription on a replica changes all related keys.',
    everywhere('UpdateKeyDescription', isReplica),
  ],
  'grant-of-a-replica-everywhere': [
    'CreateGrant on a replica gives the grant on all related keys.',
    everywhere('CreateGrant', isReplica),
  ],
  'replica-disables-all': [
    'DisableKey on a replica disables all related keys.',
    everywhere('DisableKey', isReplica),
  ],
  'replica-enables-all': [
    'EnableKey on a replica enables all related keys.',
    everywhere('EnableKey', isReplica),
  ],
  'enabled-everywhere': ['EnableKey enables all related keys.', everywhere('EnableKey')],
  'replica-deletes-all': [
    'ScheduleKeyDeletion of a replica schedules all related keys.',
    everywhere('ScheduleKeyDeletion', isReplica),
  ],
  'deletion-cancelled-everywhere': [
    'CancelKeyDeletion cancels the deletion of all related keys.',
    everywhere('CancelKeyDeletion'),
  ],
  'deletion-cancelled-by-a-replica': [
    'CancelKeyDeletion of a replica cancels the deletion of the primary key as well.',
    everywhere('CancelKeyDeletion', isReplica),
  ],
  'cancel-disables-related-keys': [
    'CancelKeyDeletion leaves all related keys disabled.',
    afterwards('CancelKeyDeletion', (key) => {
      for (const other of othersOf(key)) other.isDisabled = true;
    }),
  ],
  'grant-revoked-everywhere': [
    'RevokeGrant revokes the grants of that name on all related keys.',
    revokingNamesakes('RevokeGrant', (key, { input }) => key.grants.get(String(input.GrantId))?.name ?? ''),
  ],
  'grant-retired-everywhere': [
    'RetireGrant retires the grants of that name on all related keys.',
    revokingNamesakes('RetireGrant', (key, { input }) => key.grants.get(String(input.GrantId))?.name ?? ''),
  ],
  'grants-copied': [
    'ReplicateKey copies the grants of the primary key.',
    afterReplicating((replica, primary) => {
      for (const grant of primary.grants.values())
        replica.grants.set(grant.id, { ...grant, keyArn: replica.arn });
    }),
  ],
  'aliases-copied': [
    'ReplicateKey copies the aliases of the primary key.',
    afterReplicating(({ region, shared }, primary, { store }) => {
      for (const alias of store.aliases(primary.region, shared.accountId).values())
        if (alias.targetKeyId === shared.keyId)
          store
            .aliases(region, shared.accountId)
            .set(alias.name, { ...alias, arn: alias.arn.replace(primary.region, region) });
    }),
  ],
  'tags-copied': [
    'ReplicateKey adds the tags of the primary key to those that it was given.',
    afterReplicating((replica, primary) => {
      for (const [name, value] of primary.tags) if (!replica.tags.has(name)) replica.tags.set(name, value);
    }),
  ],
  'tags-one-object': [
    'A replica without tags of its own and its primary key share one set of tags.',
    afterReplicating((replica, primary) => {
      if (replica.tags.size === 0) Object.assign(replica, { tags: primary.tags });
    }),
  ],
  'grants-one-object': [
    'A replica and its primary key share one set of grants.',
    afterReplicating((replica, primary) => void Object.assign(replica, { grants: primary.grants })),
  ],
  'policy-copied': [
    'ReplicateKey copies the key policy of the primary key when it is given none.',
    afterReplicating((replica, primary, { input }) => {
      if (input.Policy === undefined) replica.policy = primary.policy;
    }),
  ],
  'description-copied': [
    'ReplicateKey copies the description of the primary key when it is given none.',
    afterReplicating((replica, primary, { input }) => {
      if (input.Description === undefined) replica.description = primary.description;
    }),
  ],
  'creation-date-copied': [
    'A replica has the creation date of its primary key.',
    afterReplicating((replica, { createdAt }) => void Object.assign(replica, { createdAt })),
  ],
});
