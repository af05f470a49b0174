import type { Key } from '../../../src/reference/keys/key.ts';
import { currentMaterial } from '../../../src/reference/keys/materials.ts';
import { Refusal, unsupported } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, apart } from './related.ts';

/** What is in progress is given up by another operation. */
function endedBy(name: string): Change {
  return afterwards(name, ({ shared }) => {
    shared.onDemand = undefined;
  });
}

/** Goes on with the first key material of a single-Region key. */
function staleIn(name: string): Change {
  return handling(name, async (call, proceed) => {
    const key = keyOf(call);
    if (!key || key.shared.isMultiRegion) return proceed();
    const { shared } = key;
    key.shared = apart(shared, { materials: shared.materials.slice(0, 1), onDemand: undefined });
    const output = proceed();
    key.shared = shared;
    return output;
  });
}

export const onDemandFaults = faultsOf('rotation on demand', {
  'two-at-once-two-materials': [
    'RotateKeyOnDemand while an on-demand rotation is in progress leads to another rotation.',
    (parts) => {
      const again = new Set<Key['shared']>();
      const noting = handling('RotateKeyOnDemand', (call, proceed) => {
        const shared = keyOf(call)?.shared;
        if (shared?.onDemand) again.add(shared);
        return proceed();
      });
      const doubled = (shared: Key['shared'] | undefined, now: number, rotatingMs: number) => {
        if (!shared || shared.onDemand || !again.delete(shared)) return;
        shared.onDemand = { startedAt: now, doneAt: now + rotatingMs };
      };
      const starting = (name: string) =>
        handling(name, (call, proceed) => {
          doubled(keyOf(call)?.shared, call.now, call.settings.rotatingMs);
          return proceed();
        });
      return [noting, starting('GetKeyRotationStatus'), starting('ListKeyRotations')].reduce(
        (changed, change) => change(changed),
        parts,
      );
    },
  ],
  'second-request-refused': [
    'RotateKeyOnDemand is refused while an on-demand rotation is in progress.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      if (key?.shared.onDemand) throw new Refusal('ConflictException', `${key.arn} is being rotated.`);
      return proceed();
    }),
  ],
  'limit-of-three': [
    'RotateKeyOnDemand is refused after three on-demand rotations.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const made = keyOf(call)?.shared.materials.filter(({ rotation }) => rotation?.type === 'ON_DEMAND');
      if (made && made.length >= 3) throw new Refusal('LimitExceededException', 'No more rotations.');
      return proceed();
    }),
  ],
  'no-limit': [
    'RotateKeyOnDemand goes on after as many on-demand rotations as a key can have.',
    insteadOfRefusal('RotateKeyOnDemand', (call) => ({ KeyId: keyOf(call)?.arn }), 'LimitExceededException'),
  ],
  'ended-by-disabling': ['DisableKey ends an on-demand rotation in progress.', endedBy('DisableKey')],
  'ended-by-scheduling': [
    'ScheduleKeyDeletion ends an on-demand rotation in progress.',
    endedBy('ScheduleKeyDeletion'),
  ],
  'ended-by-disabling-rotation': [
    'DisableKeyRotation ends an on-demand rotation in progress.',
    endedBy('DisableKeyRotation'),
  ],
  'in-progress-for-good': [
    'GetKeyRotationStatus goes on showing an OnDemandRotationStartDate when the on-demand rotation is complete.',
    (parts) => {
      const started = new Map<Key, number>();
      const noting = afterwards('RotateKeyOnDemand', (key, { now }) => void started.set(key, now));
      const showing = outputOf('GetKeyRotationStatus', (output, call) => {
        const at = started.get(keyOf(call) as Key);
        return at === undefined ? output : { ...output, OnDemandRotationStartDate: at / 1000 };
      });
      return showing(noting(parts));
    },
  ],
  'rotated-key-by-id': [
    'RotateKeyOnDemand returns the key ID instead of the ARN as KeyId.',
    outputOf('RotateKeyOnDemand', (output, call) => ({ ...output, KeyId: keyOf(call)?.shared.keyId })),
  ],
  'hmac-rotated': [
    'RotateKeyOnDemand succeeds on an HMAC key.',
    insteadOfRefusal(
      'RotateKeyOnDemand',
      (call) => ({ KeyId: keyOf(call)?.arn }),
      'UnsupportedOperationException',
    ),
  ],
  'asymmetric-rotation-enabled': [
    'EnableKeyRotation succeeds on asymmetric and HMAC keys.',
    handling('EnableKeyRotation', (call, proceed) =>
      keyOf(call)?.shared.spec === 'SYMMETRIC_DEFAULT' ? proceed() : undefined,
    ),
  ],
  'external-rotation-enabled': [
    'EnableKeyRotation succeeds on a key with imported key material.',
    handling('EnableKeyRotation', (call, proceed) =>
      keyOf(call)?.shared.origin === 'EXTERNAL' ? undefined : proceed(),
    ),
  ],
  'no-status-of-asymmetric-keys': [
    'GetKeyRotationStatus is refused for asymmetric and HMAC keys.',
    handling('GetKeyRotationStatus', (call, proceed) => {
      const key = keyOf(call);
      if (key && key.shared.spec !== 'SYMMETRIC_DEFAULT') throw unsupported('');
      return proceed();
    }),
  ],
  'no-status-of-imported-keys': [
    'GetKeyRotationStatus is refused for keys with imported key material.',
    handling('GetKeyRotationStatus', (call, proceed) => {
      const key = keyOf(call);
      if (key?.shared.origin === 'EXTERNAL') throw unsupported(`${key.arn} origin is EXTERNAL.`);
      return proceed();
    }),
  ],
  'status-without-key-id': [
    'GetKeyRotationStatus does not return the KeyId.',
    outputOf('GetKeyRotationStatus', ({ KeyId: _left, ...output }) => output),
  ],
  'period-shown-when-off': [
    'GetKeyRotationStatus shows a RotationPeriodInDays while rotation is disabled.',
    outputOf('GetKeyRotationStatus', (output) => ({ RotationPeriodInDays: 365, ...output })),
  ],
  'same-period-restarts-schedule': [
    'EnableKeyRotation with the present period counts it from now on.',
    afterwards('EnableKeyRotation', ({ shared: { rotation } }, { now }) => {
      if (rotation) rotation.nextAt = now + rotation.periodDays * 86_400_000;
    }),
  ],
  'disabling-twice-refused': [
    'DisableKeyRotation is refused where rotation is off.',
    handling('DisableKeyRotation', (call, proceed) => {
      const key = keyOf(call);
      if (key && !key.shared.rotation) throw unsupported(`${key.arn} does not rotate.`);
      return proceed();
    }),
  ],
  'described-material-of-before': [
    'DescribeKey of a single-Region key shows the first CurrentKeyMaterialId after a rotation.',
    staleIn('DescribeKey'),
  ],
  'encrypts-with-first-material': [
    'Encrypt with a single-Region key goes on with the key material from before the rotation.',
    staleIn('Encrypt'),
  ],
  'data-keys-of-first-material': [
    'GenerateDataKeyWithoutPlaintext with a single-Region key goes on with the key material from before the rotation.',
    staleIn('GenerateDataKeyWithoutPlaintext'),
  ],
  'current-before-done': [
    'The key material of the next on-demand rotation is CURRENT from the moment of RotateKeyOnDemand for imported keys.',
    afterwards('RotateKeyOnDemand', ({ shared }) => {
      if (shared.origin !== 'EXTERNAL') return;
      const pending = shared.materials.find(({ isPending }) => isPending);
      if (pending && currentMaterial(shared)) pending.isPending = false;
    }),
  ],
});
