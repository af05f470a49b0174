import { isPrimary, type Key, type RotationSchedule } from '../../../src/reference/keys/key.ts';
import { afterMove } from '../moves.ts';
import { type Change, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, afterwards, frozenMaterial, onReplica, primaryOf } from './related.ts';

/** Each replica keeps the schedule that it was created with, for the day when it becomes the primary key. */
function scheduleOfReplication(): Change {
  const kept = new WeakMap<Key, RotationSchedule | false>();
  const keeping = afterReplicating((replica, { shared: { rotation } }) => {
    kept.set(replica, rotation ? { ...rotation } : false);
  });
  const moving = afterMove(({ shared }, successor) => {
    const schedule = kept.get(successor);
    if (schedule !== undefined) shared.rotation = schedule || undefined;
  });
  return together(keeping, moving);
}

/** Rotation belongs to the primary key; what a move or a replica does to it. */
export const rotationAndMoveFaults = faultsOf('rotation and moves', {
  'rotation-of-the-replication-after-a-move': [
    'UpdatePrimaryRegion brings back the rotation setting that the key had when the replica was created.',
    scheduleOfReplication(),
  ],
  'rotation-after-a-move-misses-the-third': [
    'A rotation on a new primary key does not reach a third related key.',
    afterMove(({ shared }, successor) => {
      for (const third of shared.keys.values())
        if (third !== successor && third.updatingUntil === 0) third.shared = frozenMaterial(third.shared);
    }),
  ],
  'replica-of-a-rotation-in-progress-left-behind': [
    'A replica that is created while an on-demand rotation is in progress goes without the new key material.',
    afterReplicating((replica) => {
      if (replica.shared.onDemand) replica.shared = frozenMaterial(replica.shared);
    }),
  ],
  'rotations-forgotten-by-switching-off': [
    'ListKeyRotations lists no rotation any more once DisableKeyRotation was called.',
    afterwards('DisableKeyRotation', ({ shared }) => {
      for (const material of shared.materials) delete material.rotation;
    }),
  ],
  'rotation-revokes-grants': [
    'RotateKeyOnDemand revokes the grants on the key.',
    afterwards('RotateKeyOnDemand', ({ grants }) => grants.clear()),
  ],
  'rotation-unsaid-by-replicas-of-a-waiting-primary': [
    'GetKeyRotationStatus on a replica says false while its primary key is in PendingReplicaDeletion.',
    onReplica('GetKeyRotationStatus', (output, key) =>
      primaryOf(key)?.deletion ? { KeyId: output.KeyId, KeyRotationEnabled: false } : output,
    ),
  ],
  'rotation-lost-with-a-replica': [
    'ScheduleKeyDeletion of a replica switches automatic rotation of the related keys off.',
    afterwards('ScheduleKeyDeletion', (key) => {
      if (!isPrimary(key)) key.shared.rotation = undefined;
    }),
  ],
});
