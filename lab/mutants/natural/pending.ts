import { dayMs, type Key } from '../../../src/reference/keys/key.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, stateRule, stating, together } from '../wraps.ts';

/** An operation that goes ahead while its key is pending deletion. */
export function whilePending(operation: string): Change {
  return together(
    stateRule(operation, 'PendingDeletion', 'ok'),
    stateRule(operation, 'PendingReplicaDeletion', 'ok'),
  );
}

/** ScheduleKeyDeletion of these primary keys waits for no replica: their date is set immediately. */
export function notWaiting(isMeant: (key: Key) => boolean): Change {
  return together(
    stating((state, key) => (state === 'PendingReplicaDeletion' && isMeant(key) ? 'PendingDeletion' : state)),
    handling('ScheduleKeyDeletion', async (call, proceed) => {
      const output = await proceed();
      const deletion = keyOf(call)?.deletion;
      if (!deletion || output?.KeyState !== 'PendingDeletion') return output;
      deletion.at ??= call.now + deletion.windowDays * dayMs;
      return { ...output, DeletionDate: deletion.at / 1000 };
    }),
  );
}
