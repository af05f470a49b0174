import { dayMs } from '../../keys/key.ts';
import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { checkOrigin, checkPrimary, checkRotates } from './rotation.ts';

/** Enabling what is enabled keeps the period, and the schedule unless a new period is given. */
export const enableKeyRotation = keyOperation({
  members: {
    KeyId: required(keyId),
    RotationPeriodInDays: { type: 'integer', min: 90, max: 2560 },
  },
  act: ({ key, input, now, operation }) => {
    checkPrimary(key, operation);
    checkRotates(key);
    checkOrigin(key);
    const { shared } = key;
    const periodDays = input.RotationPeriodInDays ?? shared.rotation?.periodDays ?? 365;
    if (shared.rotation?.periodDays !== periodDays) {
      shared.rotation = { periodDays, nextAt: now + periodDays * dayMs };
    }
    return undefined;
  },
});
