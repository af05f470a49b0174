import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { configuring } from '../moves.ts';
import { type Change, checkingState, describing, stating, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, othersOf, primaryOf } from './related.ts';

function windowOfFirstScheduling(): Change {
  const windows = new WeakMap<Key, number>();
  const noting = afterwards('ScheduleKeyDeletion', (key) => {
    if (key.deletion && !windows.has(key)) windows.set(key, key.deletion.windowDays);
  });
  const telling = describing((metadata, key) =>
    metadata.PendingDeletionWindowInDays
      ? { ...metadata, PendingDeletionWindowInDays: windows.get(key) }
      : metadata,
  );
  return together(noting, telling);
}

/** Operations that a server locks on every key of a family when the first of it is to be deleted. */
const managing = ['DisableKey', 'EnableKey', 'TagResource', 'UpdateKeyDescription', 'CreateAlias'];

/** What the deletion of a primary key that has replicas does, and to whom. */
export const waitingPrimaryFaults = faultsOf('primary keys that wait', {
  'window-of-the-first-scheduling': [
    'A waiting primary key whose deletion was canceled and scheduled again shows the PendingDeletionWindowInDays of the first time.',
    windowOfFirstScheduling(),
  ],
  'window-of-the-primary-on-replicas': [
    'DescribeKey of a replica shows the PendingDeletionWindowInDays of its waiting primary key.',
    describing((metadata, key) => {
      const primary = primaryOf(key);
      return primary?.deletion && !isPrimary(key)
        ? { ...metadata, PendingDeletionWindowInDays: primary.deletion.windowDays }
        : metadata;
    }),
  ],
  'lonely-primary-waits': [
    'A multi-Region primary key that has no replica becomes PendingReplicaDeletion.',
    stating((state, { shared }) =>
      state === 'PendingDeletion' && shared.isMultiRegion && shared.keys.size === 1
        ? 'PendingReplicaDeletion'
        : state,
    ),
  ],
  'window-of-a-replica-given-to-the-primary': [
    'ScheduleKeyDeletion of a replica gives its PendingWindowInDays to the waiting primary key.',
    afterwards('ScheduleKeyDeletion', (key) => {
      const primary = primaryOf(key);
      if (primary?.deletion && key.deletion && primary !== key)
        primary.deletion = { ...primary.deletion, windowDays: key.deletion.windowDays };
    }),
  ],
  'replicas-managed-no-more-while-the-primary-waits': [
    'Replicas can be neither disabled nor tagged nor given another description while their primary key waits for them.',
    checkingState((call, key, check) => {
      check();
      if (managing.includes(call.operation) && !isPrimary(key) && primaryOf(key)?.deletion)
        throw invalidState(`${key.arn} is pending replica deletion.`);
    }),
  ],
  'waiting-primary-lists-no-replicas': [
    'DescribeKey of a waiting primary key lists no ReplicaKeys.',
    configuring((_configuration, key) => (key.deletion && isPrimary(key) ? { ReplicaKeys: [] } : {})),
  ],
  'waiting-primary-takes-aliases-of-replicas': [
    'ScheduleKeyDeletion of a primary key deletes the aliases of its replicas.',
    afterwards('ScheduleKeyDeletion', (key, { store }) => {
      if (!isPrimary(key)) return;
      for (const { region, shared } of othersOf(key)) {
        const aliases = store.aliases(region, shared.accountId);
        for (const { name, targetKeyId } of [...aliases.values()])
          if (targetKeyId === shared.keyId) aliases.delete(name);
      }
    }),
  ],
  'waiting-primary-revokes-grants-of-replicas': [
    'ScheduleKeyDeletion of a primary key revokes the grants on its replicas.',
    afterwards('ScheduleKeyDeletion', (key) => {
      if (isPrimary(key)) for (const replica of othersOf(key)) replica.grants.clear();
    }),
  ],
});
