import { dayMs, isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { invalidState, Refusal } from '../../../src/reference/refusal.ts';
import { afterMove, configuring, keyOf } from '../moves.ts';
import { type Change, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { notWaiting } from './pending.ts';
import { afterwards, othersOf } from './related.ts';

/** UpdatePrimaryRegion minds a key that it has nothing to do with. */
function minding(isInTheWay: (key: Key, call: Call) => boolean): Change {
  return handling('UpdatePrimaryRegion', (call, proceed) => {
    const key = keyOf(call);
    const thirds = key ? othersOf(key).filter(({ region }) => region !== call.input.PrimaryRegion) : [];
    const inTheWay = thirds.find((third) => isInTheWay(third, call));
    if (inTheWay) throw invalidState(`${inTheWay.arn} is not in a valid state.`);
    return proceed();
  });
}

/** UpdatePrimaryRegion changes the related keys that are neither the former nor the new primary. */
function alsoChanging(change: (third: Key, call: Call) => void): Change {
  return afterMove((former, successor, call) => {
    for (const third of othersOf(former)) if (third !== successor) change(third, call);
  });
}

/** ScheduleKeyDeletion of a primary key passes over replicas like these. */
function notWaitingFor(isPassedOver: (replica: Key) => boolean): Change {
  return notWaiting((key) => othersOf(key).every(isPassedOver));
}

export const bystanderFaults = faultsOf('a related key that stands by', {
  'move-refused-for-a-third-pending-deletion': [
    'UpdatePrimaryRegion is refused because a third related key is pending deletion.',
    minding((third) => third.deletion !== undefined),
  ],
  'move-refused-for-a-third-disabled': [
    'UpdatePrimaryRegion is refused because a third related key is disabled.',
    minding((third) => third.isDisabled),
  ],
  'move-refused-for-a-third-creating': [
    'UpdatePrimaryRegion is refused because a third related key is still being created.',
    minding((third, { now }) => now < third.creatingUntil),
  ],
  'move-refused-for-a-third-pending-import': [
    'UpdatePrimaryRegion is refused because a third related key waits for its key material.',
    minding((third) => third.shared.origin === 'EXTERNAL' && third.imports.size === 0),
  ],
  'move-enables-a-third': [
    'UpdatePrimaryRegion leaves every related key enabled, a third that was disabled too.',
    alsoChanging((third) => {
      third.isDisabled = false;
    }),
  ],
  'move-disables-a-third': [
    'UpdatePrimaryRegion disables a third related key.',
    alsoChanging((third) => {
      third.isDisabled = true;
    }),
  ],
  'move-cancels-deletion-of-a-third': [
    'UpdatePrimaryRegion cancels the deletion of a third related key.',
    alsoChanging((third) => {
      third.deletion = undefined;
    }),
  ],
  'move-restarts-deletion-of-a-third': [
    'UpdatePrimaryRegion starts the waiting period of a third related key again.',
    alsoChanging((third, { now }) => {
      const { deletion } = third;
      if (deletion) deletion.at = now + (deletion.windowDays + 1) * dayMs;
    }),
  ],
  'move-deletes-material-of-a-third': [
    'UpdatePrimaryRegion drops the imported key material of a third related key.',
    alsoChanging((third) => third.imports.clear()),
  ],
  'doomed-replica-not-listed-after-a-move': [
    'After a move, ReplicaKeys leaves out a replica that is pending deletion.',
    configuring(({ ReplicaKeys }, key) => {
      const doomed = [...key.shared.keys.values()].filter((each) => each.deletion && !isPrimary(each));
      const wasMoved = [...key.shared.keys.values()].some((each) => each.updatingUntil > 0);
      return wasMoved
        ? { ReplicaKeys: ReplicaKeys.filter(({ Arn }) => !doomed.some(({ arn }) => arn === Arn)) }
        : {};
    }),
  ],
  'disabled-replica-not-listed': [
    'ReplicaKeys leaves out a replica that is disabled.',
    configuring(({ ReplicaKeys }, key) => ({
      ReplicaKeys: ReplicaKeys.filter(({ Region }) => !key.shared.keys.get(Region)?.isDisabled),
    })),
  ],
  'replication-refused-for-a-doomed-replica': [
    'ReplicateKey is refused because another replica is pending deletion.',
    handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      const doomed = key && othersOf(key).find(({ deletion }) => deletion);
      if (doomed && doomed.region !== call.input.ReplicaRegion)
        throw invalidState(`${doomed.arn} is pending deletion.`);
      return proceed();
    }),
  ],
  'replication-refused-for-a-disabled-replica': [
    'ReplicateKey is refused because another replica is disabled.',
    handling('ReplicateKey', (call, proceed) => {
      const key = keyOf(call);
      const disabled = key && othersOf(key).find(({ isDisabled }) => isDisabled);
      if (disabled && isPrimary(key)) throw new Refusal('DisabledException', `${disabled.arn} is disabled.`);
      return proceed();
    }),
  ],
  'doomed-replica-does-not-count': [
    'ScheduleKeyDeletion of a primary key does not wait for replicas that are pending deletion themselves.',
    notWaitingFor(({ deletion }) => deletion !== undefined),
  ],
  'disabled-replica-does-not-count': [
    'ScheduleKeyDeletion of a primary key does not wait for replicas that are disabled.',
    notWaitingFor(({ isDisabled }) => isDisabled),
  ],
  'replica-disabled-with-pending-primary': [
    'ScheduleKeyDeletion of a primary key disables its replicas.',
    afterwards('ScheduleKeyDeletion', (key) => {
      if (isPrimary(key)) for (const replica of othersOf(key)) replica.isDisabled = true;
    }),
  ],
});
