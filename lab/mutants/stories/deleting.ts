import { dayMs, isPrimary } from '../../../src/reference/keys/key.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { configuring } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { checkingState, describing, outputOf, stating } from '../wraps.ts';

/** DEL-01 to DEL-03: deleting replicas and primary keys. */
export const deletingMutants: readonly Mutant[] = [
  {
    id: 'waiting-period-ignored',
    clause: 'DEL-01',
    defect: 'ScheduleKeyDeletion returns the default waiting period of 30 days.',
    apply: outputOf('ScheduleKeyDeletion', (output, { now }) => ({
      ...output,
      DeletionDate: (now + 30 * dayMs) / 1000,
    })),
  },
  {
    id: 'deletion-date-in-milliseconds',
    clause: 'DEL-01',
    defect: 'ScheduleKeyDeletion returns a deletion date in milliseconds.',
    apply: outputOf('ScheduleKeyDeletion', (output) => ({
      ...output,
      DeletionDate: Number(output.DeletionDate) * 1000,
    })),
  },
  {
    id: 'doomed-replica-without-date',
    clause: 'DEL-01',
    defect: 'DescribeKey shows no deletion date for a replica that is pending deletion.',
    apply: (parts) => ({
      ...parts,
      metadata: (call, key) => {
        const { DeletionDate, ...metadata } = parts.metadata(call, key);
        return isPrimary(key) ? { ...metadata, DeletionDate } : metadata;
      },
    }),
  },
  {
    id: 'doomed-replica-dropped',
    clause: 'DEL-01',
    defect: 'A replica that is pending deletion is no longer listed.',
    apply: configuring(({ ReplicaKeys }, { shared }) => ({
      ReplicaKeys: ReplicaKeys.filter(({ Region }) => shared.keys.get(Region)?.deletion === undefined),
    })),
  },
  {
    id: 'replica-deletion-reaches-the-primary',
    clause: 'DEL-01',
    defect: 'Scheduling the deletion of a replica disables its primary key.',
    apply: stating((state, { shared }) =>
      state === 'Enabled' && [...shared.keys.values()].some(({ deletion }) => deletion) ? 'Disabled' : state,
    ),
  },
  {
    id: 'primary-deleted-before-its-replicas',
    clause: 'DEL-02',
    defect: 'A primary key with replicas is PendingDeletion immediately.',
    apply: stating((state) => (state === 'PendingReplicaDeletion' ? 'PendingDeletion' : state)),
  },
  {
    id: 'waiting-period-not-shown',
    clause: 'DEL-02',
    defect: 'A primary key that waits for its replicas does not show how long it will wait after them.',
    apply: describing(({ PendingDeletionWindowInDays: _missing, ...metadata }) => metadata),
  },
  {
    id: 'waiting-period-of-every-doomed-key',
    clause: 'DEL-02',
    defect: 'A key that is pending deletion shows a waiting period beside its deletion date.',
    apply: describing((metadata, { deletion }) =>
      deletion ? { ...metadata, PendingDeletionWindowInDays: deletion.windowDays } : metadata,
    ),
  },
  {
    id: 'waiting-primary-has-a-date',
    clause: 'DEL-02',
    defect: 'A primary key that waits for its replicas shows a deletion date.',
    apply: (parts) => ({
      ...parts,
      metadata: (call, key) => {
        const isWaiting = parts.keyState(key, call.now) === 'PendingReplicaDeletion';
        const DeletionDate = (key.createdAt + 7 * dayMs) / 1000;
        return { ...parts.metadata(call, key), ...(isWaiting ? { DeletionDate } : {}) };
      },
    }),
  },
  {
    id: 'doomed-replica-not-waited-for',
    clause: 'DEL-02',
    defect: 'A primary key does not wait for replicas that are pending deletion themselves.',
    apply: stating((state, key) => {
      const others = [...key.shared.keys.values()].filter((each) => each !== key);
      const areDoomed = others.every(({ deletion }) => deletion);
      return state === 'PendingReplicaDeletion' && areDoomed ? 'PendingDeletion' : state;
    }),
  },
  {
    id: 'lonely-primary-waits',
    clause: 'DEL-02',
    defect: 'A primary key without replicas waits in PendingReplicaDeletion.',
    apply: stating((state, key) =>
      state === 'PendingDeletion' && isPrimary(key) ? 'PendingReplicaDeletion' : state,
    ),
  },
  {
    id: 'waiting-primary-encrypts',
    clause: 'DEL-03',
    defect: 'A primary key in PendingReplicaDeletion can be used to encrypt.',
    apply: checkingState((call, key, check) => {
      if (call.operation !== 'Encrypt' || !key.deletion) check();
    }),
  },
  {
    id: 'waiting-primary-replicates',
    clause: 'DEL-03',
    defect: 'A primary key in PendingReplicaDeletion can be replicated.',
    apply: checkingState((call, key, check) => {
      if (call.operation !== 'ReplicateKey' || !key.deletion) check();
    }),
  },
  {
    id: 'replicas-stop-with-their-primary',
    clause: 'DEL-03',
    defect: 'Replicas cannot decrypt while their primary key waits for deletion.',
    apply: checkingState((call, key, check) => {
      const isDoomed = key.shared.keys.get(key.shared.primaryRegion)?.deletion !== undefined;
      if (call.operation === 'Decrypt' && isDoomed) throw invalidState(`${key.arn} is pending deletion.`);
      check();
    }),
  },
];
