import { openDoor } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import { UsageError } from '../profile/usage-error.ts';
import { isRefusedIdentity, lossOf } from '../wire/identification.ts';
import { isUndecided } from '../wire/nothing-learnt.ts';

/**
 * Makes sure, before the first key, that the target accepts who calls: one signed ListKeys in the home Region. Where the
 * clocks differ or the credentials are not good, every call would be refused alike, and that would say nothing about the
 * target. Throws a UsageError then; whatever else is returned is for the probe.
 */
export async function requireAccepted(session: Session): Promise<void> {
  try {
    const outcome = await openDoor(session, 'identification').send('ListKeys', {});
    if (isRefusedIdentity(outcome)) throw lossOf('main', outcome);
  } catch (error) {
    if (!isUndecided(error)) throw error;
    const { cause, reason } = error.why as { readonly cause: string; readonly reason: string };
    if (cause === 'credentials' || cause === 'clock') throw new UsageError(reason);
  }
}
