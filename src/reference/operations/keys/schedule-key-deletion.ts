import { dayMs } from '../../keys/key.ts';
import { isWaitingForReplicas } from '../../keys/key-state.ts';
import { seconds } from '../../keys/metadata.ts';
import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const scheduleKeyDeletion = keyOperation({
  members: {
    KeyId: required(keyId),
    // The API reference says 7 to 30; the model's 1 to 365 is not what the service takes.
    PendingWindowInDays: { type: 'integer', min: 7, max: 30 },
  },
  act: ({ key, input, now, parts }) => {
    const windowDays = input.PendingWindowInDays ?? 30;
    const at = isWaitingForReplicas(key) ? undefined : now + windowDays * dayMs;
    key.deletion = { windowDays, at };
    return {
      KeyId: key.arn,
      ...(at === undefined ? {} : { DeletionDate: seconds(at) }),
      KeyState: parts.keyState(key, now),
      PendingWindowInDays: windowDays,
    };
  },
});
