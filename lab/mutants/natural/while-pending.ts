import { isPrimary } from '../../../src/reference/keys/key.ts';
import { configuring, keyOf } from '../moves.ts';
import { describing, handling, outputOf, stateRule, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { whilePending } from './pending.ts';
import { afterwards, onReplica } from './related.ts';

export const whilePendingFaults = faultsOf('deletion', {
  'disabled-while-pending': [
    'DisableKey succeeds on a key that is pending deletion.',
    whilePending('DisableKey'),
  ],
  'granted-while-pending': [
    'CreateGrant succeeds on a key that is pending deletion.',
    whilePending('CreateGrant'),
  ],
  'rotation-enabled-while-pending': [
    'EnableKeyRotation succeeds on a key that is pending deletion.',
    whilePending('EnableKeyRotation'),
  ],
  'policy-refused-while-pending': [
    'PutKeyPolicy is refused on a key that is pending deletion.',
    together(
      stateRule('PutKeyPolicy', 'PendingDeletion', 'pending'),
      stateRule('PutKeyPolicy', 'PendingReplicaDeletion', 'pending'),
    ),
  ],
  'grants-hidden-while-pending': [
    'ListGrants is refused on a key that is pending deletion.',
    stateRule('ListGrants', 'PendingDeletion', 'pending'),
  ],
  'aliases-gone-while-pending': [
    'ScheduleKeyDeletion deletes the aliases of the key immediately.',
    afterwards('ScheduleKeyDeletion', ({ region, shared }, { store }) => {
      const aliases = store.aliases(region, shared.accountId);
      for (const { name, targetKeyId } of [...aliases.values()])
        if (targetKeyId === shared.keyId) aliases.delete(name);
    }),
  ],
  'tags-gone-while-pending': [
    'ScheduleKeyDeletion removes the tags of the key immediately.',
    afterwards('ScheduleKeyDeletion', (key) => key.tags.clear()),
  ],
  'grants-gone-while-pending': [
    'ScheduleKeyDeletion removes the grants of the key immediately.',
    afterwards('ScheduleKeyDeletion', (key) => key.grants.clear()),
  ],
  'doomed-replica-not-listed': [
    'ReplicaKeys leaves out a replica from when its deletion is scheduled.',
    configuring(({ ReplicaKeys }, key) => ({
      ReplicaKeys: ReplicaKeys.filter(({ Region }) => !key.shared.keys.get(Region)?.deletion),
    })),
  ],
  'doomed-replica-replaced': [
    'ReplicateKey creates a new replica where one is pending deletion.',
    handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      const there = key?.shared.keys.get(String(call.input.ReplicaRegion));
      if (key && there && isPrimary(key) && there !== key && there.deletion)
        key.shared.keys.delete(there.region);
      return proceed();
    }),
  ],
  'window-missing-while-waiting': [
    'DescribeKey in PendingReplicaDeletion does not show PendingDeletionWindowInDays.',
    describing(({ PendingDeletionWindowInDays: _gone, ...metadata }) => metadata),
  ],
  'window-always-thirty-while-waiting': [
    'DescribeKey in PendingReplicaDeletion shows PendingDeletionWindowInDays of 30, whatever the request named.',
    describing((metadata) =>
      metadata.PendingDeletionWindowInDays ? { ...metadata, PendingDeletionWindowInDays: 30 } : metadata,
    ),
  ],
  'window-shown-while-pending': [
    'DescribeKey in PendingDeletion shows PendingDeletionWindowInDays.',
    describing((metadata, key) =>
      metadata.DeletionDate
        ? { ...metadata, PendingDeletionWindowInDays: key.deletion?.windowDays }
        : metadata,
    ),
  ],
  'date-shown-while-waiting': [
    'ScheduleKeyDeletion of a primary key with replicas returns a DeletionDate.',
    outputOf('ScheduleKeyDeletion', (output, { now }) => ({ DeletionDate: now / 1000 + 604_800, ...output })),
  ],
  'two-deletion-dates': [
    'DescribeKey shows a DeletionDate that ScheduleKeyDeletion did not return.',
    describing((metadata) =>
      metadata.DeletionDate
        ? { ...metadata, DeletionDate: Number(metadata.DeletionDate) - 86_400 }
        : metadata,
    ),
  ],
  'rotation-status-false-while-waiting': [
    'GetKeyRotationStatus says false of a primary key in PendingReplicaDeletion.',
    outputOf('GetKeyRotationStatus', (output, call) => {
      const key = keyOf(call);
      return key?.deletion && isPrimary(key) ? { KeyId: output.KeyId, KeyRotationEnabled: false } : output;
    }),
  ],
  'rotation-status-true-while-pending': [
    'GetKeyRotationStatus goes on saying true of a replica that is pending deletion.',
    onReplica('GetKeyRotationStatus', (output, { shared: { rotation } }) =>
      rotation ? { ...output, KeyRotationEnabled: true, RotationPeriodInDays: rotation.periodDays } : output,
    ),
  ],
  'rotation-lost-by-scheduling': [
    'ScheduleKeyDeletion switches automatic rotation off for good.',
    afterwards('ScheduleKeyDeletion', ({ shared }) => void Object.assign(shared, { rotation: undefined })),
  ],
  'replicas-stop-with-the-primary': [
    'Replicas cannot be used while their primary key is in PendingReplicaDeletion.',
    (parts) => ({
      ...parts,
      keyState: (key, now) => {
        const isDoomed = [...key.shared.keys.values()].some((each) => isPrimary(each) && each.deletion);
        return isDoomed && !isPrimary(key) ? 'PendingDeletion' : parts.keyState(key, now);
      },
    }),
  ],
});
