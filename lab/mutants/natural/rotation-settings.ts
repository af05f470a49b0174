import { dayMs, isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { keyOf } from '../moves.ts';
import { type Change, constraining, handling, renaming } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, afterwards, apart, onReplica } from './related.ts';

function periods(min: number, max: number): Change {
  return constraining('EnableKeyRotation', (members) => ({
    ...members,
    RotationPeriodInDays: { type: 'integer', min, max },
  }));
}

function schedule({ shared }: Key, periodDays: number, now: number): void {
  shared.rotation = { periodDays, nextAt: now + periodDays * dayMs };
}

/** A call that is accepted on a replica, and does its work on what the keys share. */
function acceptedOnReplicas(operation: string, act: (key: Key, now: number) => void): Change {
  return handling(operation, (call, proceed) => {
    const key = keyOf(call);
    if (!key || isPrimary(key)) return proceed();
    act(key, call.now);
    return undefined;
  });
}

export const rotationSettingFaults = faultsOf('rotation settings', {
  'rotation-by-alias': [
    'GetKeyRotationStatus takes an alias as KeyId.',
    handling('GetKeyRotationStatus', (call, proceed) => {
      const alias = call.store.aliases(call.region, call.caller.accountId).get(String(call.input.KeyId));
      return proceed(alias ? { ...call, input: { ...call.input, KeyId: alias.targetKeyId } } : call);
    }),
  ],
  'period-reset-by-enabling-again': [
    'EnableKeyRotation without a period sets the period of an enabled key to 365 days.',
    afterwards('EnableKeyRotation', (key, { input, now }) => {
      if (input.RotationPeriodInDays === undefined) schedule(key, 365, now);
    }),
  ],
  'period-remembered-when-off': [
    'EnableKeyRotation without a period takes the period from before rotation was switched off.',
    (parts) => {
      const periodsBefore = new Map<object, number>();
      const noting = handling('DisableKeyRotation', (call, proceed) => {
        const shared = keyOf(call)?.shared;
        if (shared?.rotation) periodsBefore.set(shared, shared.rotation.periodDays);
        return proceed();
      });
      const taking = afterwards('EnableKeyRotation', (key, { input, now }) => {
        const before = periodsBefore.get(key.shared);
        if (before && input.RotationPeriodInDays === undefined) schedule(key, before, now);
      });
      return taking(noting(parts));
    },
  ],
  'period-of-89-accepted': ['EnableKeyRotation accepts RotationPeriodInDays of 89.', periods(89, 2560)],
  'period-of-2561-accepted': ['EnableKeyRotation accepts RotationPeriodInDays of 2561.', periods(90, 2561)],
  'period-of-2560-refused': ['EnableKeyRotation refuses RotationPeriodInDays of 2560.', periods(90, 2559)],
  'period-of-90-refused': ['EnableKeyRotation refuses RotationPeriodInDays of 90.', periods(91, 2560)],
  'enabled-on-a-replica': [
    'EnableKeyRotation succeeds on a replica and enables rotation of all related keys.',
    acceptedOnReplicas('EnableKeyRotation', (key, now) => schedule(key, 365, now)),
  ],
  'enabled-on-a-replica-in-words-only': [
    'EnableKeyRotation succeeds on a replica and does nothing.',
    acceptedOnReplicas('EnableKeyRotation', () => undefined),
  ],
  'disabled-on-a-replica': [
    'DisableKeyRotation succeeds on a replica and disables rotation of all related keys.',
    acceptedOnReplicas(
      'DisableKeyRotation',
      (key) => void Object.assign(key.shared, { rotation: undefined }),
    ),
  ],
  'disabled-on-a-replica-in-words-only': [
    'DisableKeyRotation succeeds on a replica and does nothing.',
    acceptedOnReplicas('DisableKeyRotation', () => undefined),
  ],
  'rotated-on-a-replica': [
    'RotateKeyOnDemand succeeds on a replica.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? { KeyId: key.arn } : proceed();
    }),
  ],
  'rotation-on-replicas-a-matter-of-state': [
    'EnableKeyRotation, DisableKeyRotation and RotateKeyOnDemand are refused on a replica with KMSInvalidStateException.',
    (parts) =>
      ['EnableKeyRotation', 'DisableKeyRotation', 'RotateKeyOnDemand'].reduce(
        (changed, name) =>
          renaming(name, 'UnsupportedOperationException', 'KMSInvalidStateException')(changed),
        parts,
      ),
  ],
  'rotation-copied-when-replicated': [
    'A replica keeps the rotation setting it was made with: later changes do not reach it.',
    afterReplicating((replica, { shared }) => {
      replica.shared = apart(shared, { rotation: shared.rotation });
    }),
  ],
  'switching-off-does-not-reach-replicas': [
    'DisableKeyRotation on the primary key leaves its replicas saying true.',
    (parts) => {
      const before = new Map<object, Key['shared']['rotation']>();
      const noting = handling('DisableKeyRotation', (call, proceed) => {
        const shared = keyOf(call)?.shared;
        if (shared?.rotation) before.set(shared, shared.rotation);
        return proceed();
      });
      const showing = onReplica('GetKeyRotationStatus', (output, { shared }) => {
        const old = shared.rotation ? undefined : before.get(shared);
        return old
          ? {
              ...output,
              KeyRotationEnabled: true,
              RotationPeriodInDays: old.periodDays,
              NextRotationDate: old.nextAt / 1000,
            }
          : output;
      });
      return showing(noting(parts));
    },
  ],
  'new-period-does-not-reach-replicas': [
    'A new RotationPeriodInDays of the primary key does not reach its replicas.',
    (parts) => {
      const first = new Map<object, Key['shared']['rotation']>();
      const noting = afterwards('EnableKeyRotation', ({ shared }) => {
        if (!first.has(shared)) first.set(shared, shared.rotation && { ...shared.rotation });
      });
      const showing = onReplica('GetKeyRotationStatus', (output, { shared }) => {
        const old = output.KeyRotationEnabled ? first.get(shared) : undefined;
        return old
          ? { ...output, RotationPeriodInDays: old.periodDays, NextRotationDate: old.nextAt / 1000 }
          : output;
      });
      return showing(noting(parts));
    },
  ],
});
