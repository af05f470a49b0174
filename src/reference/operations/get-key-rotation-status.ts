import { seconds } from '../keys/metadata.ts';
import { keyId, required } from '../wire/members.ts';
import { keyOperation } from './operation.ts';
import { checkRotates } from './rotation.ts';

/** Any related key tells the shared schedule; one that is pending deletion says it does not rotate. */
export const getKeyRotationStatus = keyOperation({
  members: { KeyId: required(keyId) },
  isCrossAccount: true,
  act: ({ key, now, operation, parts }) => {
    checkRotates(key, operation);
    const { rotation } = key.shared;
    if (!rotation || parts.keyState(key, now) === 'PendingDeletion') {
      return { KeyId: key.arn, KeyRotationEnabled: false };
    }
    return {
      KeyId: key.arn,
      KeyRotationEnabled: true,
      RotationPeriodInDays: rotation.periodDays,
      NextRotationDate: seconds(rotation.nextAt),
    };
  },
});
