import { dayMs, isPrimary } from '../../../src/reference/keys/key.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { afterMove, isUpdating, keyOf } from '../moves.ts';
import { handling, insteadOfRefusal, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, onReplica } from './related.ts';

export const sharedRotationFaults = faultsOf('rotation settings', {
  'period-always-365': [
    'GetKeyRotationStatus shows a period of 365 days whatever was set.',
    outputOf('GetKeyRotationStatus', (output) =>
      output.KeyRotationEnabled ? { ...output, RotationPeriodInDays: 365 } : output,
    ),
  ],
  'next-date-missing': [
    'GetKeyRotationStatus does not show the NextRotationDate.',
    outputOf('GetKeyRotationStatus', ({ NextRotationDate: _gone, ...output }) => output),
  ],
  'period-missing-on-replicas': [
    'GetKeyRotationStatus on a replica does not show the period.',
    onReplica('GetKeyRotationStatus', ({ RotationPeriodInDays: _gone, ...output }) => output),
  ],
  'next-date-missing-on-replicas': [
    'GetKeyRotationStatus on a replica does not show the NextRotationDate.',
    onReplica('GetKeyRotationStatus', ({ NextRotationDate: _gone, ...output }) => output),
  ],
  'next-date-a-year-away': [
    'NextRotationDate is a year away whatever the period is.',
    outputOf('GetKeyRotationStatus', (output, { now }) =>
      output.NextRotationDate ? { ...output, NextRotationDate: now / 1000 + 365 * 86_400 } : output,
    ),
  ],
  'move-restarts-the-period': [
    'UpdatePrimaryRegion starts the rotation period again.',
    afterMove(({ shared }, _successor, { now }) => {
      if (shared.rotation) shared.rotation.nextAt = now + shared.rotation.periodDays * dayMs + 60_000;
    }),
  ],
  'move-resets-the-period': [
    'UpdatePrimaryRegion sets the rotation period to 365 days.',
    afterMove(({ shared }) => {
      if (shared.rotation) shared.rotation = { ...shared.rotation, periodDays: 365 };
    }),
  ],
  'new-period-keeps-the-date': [
    'EnableKeyRotation with another period leaves the NextRotationDate as it was.',
    handling('EnableKeyRotation', async (call, proceed) => {
      const shared = keyOf(call)?.shared;
      const nextAt = shared?.rotation?.nextAt;
      const output = await proceed();
      if (shared?.rotation && nextAt) shared.rotation.nextAt = nextAt;
      return output;
    }),
  ],
  'disabling-the-key-stops-rotation': [
    'DisableKey switches automatic rotation off.',
    afterwards('DisableKey', (key) => {
      if (isPrimary(key)) key.shared.rotation = undefined;
    }),
  ],
  'disabled-key-shows-no-rotation': [
    'GetKeyRotationStatus says false of a disabled key.',
    outputOf('GetKeyRotationStatus', (output, call) =>
      keyOf(call)?.isDisabled ? { KeyId: output.KeyId, KeyRotationEnabled: false } : output,
    ),
  ],
  'disabled-replica-stops-rotation': [
    'DisableKey on a replica switches automatic rotation of all related keys off.',
    afterwards('DisableKey', (key) => {
      if (!isPrimary(key)) key.shared.rotation = undefined;
    }),
  ],
  'no-rotation-status-of-replicas': [
    'GetKeyRotationStatus is refused on a replica.',
    handling('GetKeyRotationStatus', (call, proceed) => {
      const key = keyOf(call);
      if (key && !isPrimary(key))
        throw new Refusal('UnsupportedOperationException', `${key.arn} is a replica key.`);
      return proceed();
    }),
  ],
  'no-rotation-list-of-replicas': [
    'ListKeyRotations is refused on a replica.',
    handling('ListKeyRotations', (call, proceed) => {
      const key = keyOf(call);
      if (key && !isPrimary(key))
        throw new Refusal('UnsupportedOperationException', `${key.arn} is a replica key.`);
      return proceed();
    }),
  ],
  'rotation-refused-while-updating': [
    'EnableKeyRotation is refused on the new primary key while it is Updating, and then for good.',
    insteadOfRefusal('EnableKeyRotation', (call) => {
      const key = keyOf(call);
      throw new Refusal('UnsupportedOperationException', `${key && isUpdating(key, call.now)}`);
    }),
  ],
});
