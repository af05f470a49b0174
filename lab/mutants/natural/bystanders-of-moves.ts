import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { afterMove, isUpdating, keyOf } from '../moves.ts';
import { type Change, checkingState, handling, resolving, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** Does something to the related keys that have no part in the move. */
function toThirds(act: (third: Key, successor: Key, call: Call) => void): Change {
  return afterMove((former, successor, call) => {
    for (const third of former.shared.keys.values())
      if (third !== former && third !== successor) act(third, successor, call);
  });
}

/** What an operation does to a key that is Updating is undone when that is over. */
function undoneAfterUpdating(operation: string, keep: (key: Key) => () => void): Change {
  const waiting: { readonly key: Key; readonly until: number; readonly undo: () => void }[] = [];
  const noting = handling(operation, async (call, proceed) => {
    const key = keyOf(call);
    const undo = key && keep(key);
    const output = await proceed();
    if (key && undo && isUpdating(key, call.now)) waiting.push({ key, until: key.updatingUntil, undo });
    return output;
  });
  const undoing = resolving((given, resolve, call) => {
    for (const each of waiting.splice(0)) {
      if (call.now < each.until) waiting.push(each);
      else each.undo();
    }
    return resolve(given);
  });
  return together(noting, undoing);
}

/** What UpdatePrimaryRegion does to keys that have no part in it, or to what happens meanwhile. */
export const moveBystanderFaults = faultsOf('bystanders of a move', {
  'move-gives-tags-to-a-third': [
    'UpdatePrimaryRegion replaces the tags of a third related key by those of the new primary key.',
    toThirds((third, successor) => {
      third.tags.clear();
      for (const [name, value] of successor.tags) third.tags.set(name, value);
    }),
  ],
  'move-gives-description-to-a-third': [
    'UpdatePrimaryRegion replaces the description of a third related key by that of the new primary key.',
    toThirds((third, successor) => {
      third.description = successor.description;
    }),
  ],
  'move-revokes-grants-of-a-third': [
    'UpdatePrimaryRegion revokes the grants on a third related key.',
    toThirds((third) => third.grants.clear()),
  ],
  'move-gives-policy-to-a-third': [
    'UpdatePrimaryRegion replaces the key policy of a third related key by that of the new primary key.',
    toThirds((third, successor) => {
      third.policy = successor.policy;
    }),
  ],
  'move-takes-aliases-of-a-third': [
    'UpdatePrimaryRegion deletes the aliases of a third related key.',
    toThirds(({ region, shared }, _successor, { store }) => {
      const aliases = store.aliases(region, shared.accountId);
      for (const { name, targetKeyId } of [...aliases.values()])
        if (targetKeyId === shared.keyId) aliases.delete(name);
    }),
  ],
  'move-of-one-key-moves-others': [
    'UpdatePrimaryRegion moves the primary role of every multi-Region key that has keys in the same two Regions.',
    afterMove((former, successor, { store }) => {
      for (const { shared } of store.keys(successor.region, former.shared.accountId))
        if (shared.primaryRegion === former.region) shared.primaryRegion = successor.region;
    }),
  ],
  'policy-of-the-time-of-a-move-lost': [
    'The key policy that a key gets while it is Updating is replaced by the earlier one afterwards.',
    undoneAfterUpdating('PutKeyPolicy', (key) => {
      const { policy } = key;
      return () => {
        key.policy = policy;
      };
    }),
  ],
  'grants-of-the-time-of-a-move-lost': [
    'A grant that a key gets while it is Updating is gone afterwards.',
    undoneAfterUpdating('CreateGrant', (key) => {
      const before = new Map(key.grants);
      return () => {
        for (const id of [...key.grants.keys()]) if (!before.has(id)) key.grants.delete(id);
      };
    }),
  ],
  'description-of-the-time-of-a-move-lost': [
    'The description that a key gets while it is Updating is replaced by the earlier one afterwards.',
    undoneAfterUpdating('UpdateKeyDescription', (key) => {
      const { description } = key;
      return () => {
        key.description = description;
      };
    }),
  ],
  'third-locked-during-a-move': [
    'A third related key can be neither disabled nor scheduled for deletion while the two keys of a move are Updating.',
    checkingState((call, key, check) => {
      check();
      const isMoving = [...key.shared.keys.values()].some((each) => isUpdating(each, call.now));
      const isLocked = ['DisableKey', 'ScheduleKeyDeletion'].includes(call.operation);
      if (isLocked && isMoving && !isPrimary(key) && !isUpdating(key, call.now))
        throw invalidState(`${key.arn} is updating.`);
    }),
  ],
});
