import type { RotationSchedule } from '../../keys/key.ts';
import { seconds } from '../../keys/metadata.ts';
import { keyId, required } from '../../wire/members.ts';
import type { Output } from '../../wire/messages.ts';
import { keyOperation } from '../operation.ts';

/**
 * Any related key tells the shared schedule; one that is pending deletion says it does not rotate. So do keys that
 * cannot: AWS was seen to refuse none of them, whatever their spec, origin and state.
 */
export const getKeyRotationStatus = keyOperation({
  members: { KeyId: required(keyId) },
  isCrossAccount: true,
  act: ({ key, now, parts }) => {
    const { rotation, onDemand } = key.shared;
    const isScheduled = rotation && parts.keyState(key, now) !== 'PendingDeletion';
    return {
      KeyId: key.arn,
      KeyRotationEnabled: isScheduled === true,
      ...(isScheduled ? scheduleMembers(rotation) : {}),
      ...(onDemand ? { OnDemandRotationStartDate: seconds(onDemand.startedAt) } : {}),
    };
  },
});

function scheduleMembers({ periodDays, nextAt }: RotationSchedule): Output {
  return { RotationPeriodInDays: periodDays, NextRotationDate: seconds(nextAt) };
}
