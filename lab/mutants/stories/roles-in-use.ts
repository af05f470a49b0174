import { invalidState, unsupported } from '../../../src/reference/refusal.ts';
import { hasMoved, isFormerPrimary, isNewPrimary, keyOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, handling, insteadOfRefusal, renaming, stating } from '../wraps.ts';

/** Rotation calls are taken where the primary role was before the move. */
function followsOldRole(operation: string): Change {
  return handling(operation, (call, proceed) => {
    const key = keyOf(call);
    if (key && isNewPrimary(key)) throw unsupported(`${key.arn} is not valid for ${operation}.`);
    return proceed();
  });
}

/** A replica that was the primary key once goes on taking a rotation call. */
function takenByOldPrimary(operation: string): Change {
  return insteadOfRefusal(operation, (call) => {
    const key = keyOf(call);
    if (key && !isFormerPrimary(key)) throw unsupported(`${key.arn} is not valid for ${operation}.`);
    return operation === 'RotateKeyOnDemand' ? { KeyId: key?.arn } : undefined;
  });
}

/** Related keys can be moved `times` times, and then no more. */
function movesAtMost(times: number): Change {
  return (parts) => {
    const moves = new Map<string, number>();
    return handling('UpdatePrimaryRegion', async (call, proceed) => {
      const { keyId = '' } = keyOf(call)?.shared ?? {};
      const done = moves.get(keyId) ?? 0;
      if (done >= times) throw invalidState(`${keyId} was moved already.`);
      const output = await proceed();
      moves.set(keyId, done + 1);
      return output;
    })(parts);
  };
}

/** UPR-14, UPR-15, UPR-16 and UPR-18: what the new roles are good for. */
export const rolesInUseMutants: readonly Mutant[] = [
  {
    id: 'new-primary-cannot-be-replicated',
    clause: 'UPR-14',
    defect: 'ReplicateKey is refused on a key that became the primary key by a move.',
    apply: handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      if (key && isNewPrimary(key)) throw unsupported(`${key.arn} is not a multi-region primary key.`);
      return proceed();
    }),
  },
  {
    id: 'old-primary-still-replicates',
    clause: 'UPR-14',
    defect: 'ReplicateKey works on the former primary key as if it still were the primary key.',
    apply: handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      const region = key && isFormerPrimary(key) ? key.shared.primaryRegion : call.region;
      return proceed({ ...call, region });
    }),
  },
  {
    id: 'old-primary-replication-misnamed',
    clause: 'UPR-14',
    defect: 'ReplicateKey on the former primary key is refused with KMSInvalidStateException.',
    apply: renaming('ReplicateKey', 'UnsupportedOperationException', 'KMSInvalidStateException'),
  },
  {
    id: 'rotation-stays-with-old-primary',
    clause: 'UPR-15',
    defect: 'EnableKeyRotation is refused on the new primary key.',
    apply: followsOldRole('EnableKeyRotation'),
  },
  {
    id: 'rotation-cannot-be-turned-off-after-move',
    clause: 'UPR-15',
    defect: 'DisableKeyRotation is refused on the new primary key.',
    apply: followsOldRole('DisableKeyRotation'),
  },
  {
    id: 'old-primary-enables-rotation',
    clause: 'UPR-15',
    defect: 'EnableKeyRotation is accepted on the former primary key.',
    apply: takenByOldPrimary('EnableKeyRotation'),
  },
  {
    id: 'old-primary-disables-rotation',
    clause: 'UPR-15',
    defect: 'DisableKeyRotation is accepted on the former primary key.',
    apply: takenByOldPrimary('DisableKeyRotation'),
  },
  {
    id: 'old-primary-rotates-on-demand',
    clause: 'UPR-15',
    defect: 'RotateKeyOnDemand is accepted on the former primary key.',
    apply: takenByOldPrimary('RotateKeyOnDemand'),
  },
  {
    id: 'rotation-on-replica-misnamed',
    clause: 'UPR-15',
    defect: 'RotateKeyOnDemand on the former primary key is refused with KMSInvalidStateException.',
    apply: renaming('RotateKeyOnDemand', 'UnsupportedOperationException', 'KMSInvalidStateException'),
  },
  {
    id: 'moves-only-once',
    clause: 'UPR-16',
    defect: 'Related keys can be moved once and never again.',
    apply: movesAtMost(1),
  },
  {
    id: 'moves-only-twice',
    clause: 'UPR-16',
    defect: 'Related keys can be moved twice and never again.',
    apply: movesAtMost(2),
  },
  {
    id: 'moving-back-does-nothing',
    clause: 'UPR-16',
    defect: 'A move into a Region that held the primary key before succeeds and does nothing.',
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const destination = keyOf(call)?.shared.keys.get(String(call.input.PrimaryRegion));
      return destination && isFormerPrimary(destination) ? undefined : proceed();
    }),
  },
  {
    id: 'old-primary-waits-for-replicas',
    clause: 'UPR-18',
    defect: 'A former primary key that is to be deleted waits in PendingReplicaDeletion.',
    apply: stating((state, key) =>
      state === 'PendingDeletion' && isFormerPrimary(key) ? 'PendingReplicaDeletion' : state,
    ),
  },
  {
    id: 'new-primary-deleted-before-its-replicas',
    clause: 'UPR-18',
    defect: 'A key that became the primary key by a move is deleted without waiting for its replicas.',
    apply: stating((state, key) =>
      state === 'PendingReplicaDeletion' && hasMoved(key) ? 'PendingDeletion' : state,
    ),
  },
  {
    id: 'deleting-old-primary-takes-role-back',
    clause: 'UPR-18',
    defect: 'Scheduling the deletion of the former primary key makes it the primary key again.',
    apply: handling('ScheduleKeyDeletion', async (call, proceed) => {
      const output = await proceed();
      const key = keyOf(call);
      if (key && isFormerPrimary(key)) key.shared.primaryRegion = key.region;
      return output;
    }),
  },
];
