import { type Door, openDoor } from './door.ts';
import { moveAndSettle } from './moves.ts';
import { createRelatedKeys, type RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { difference } from './stop.ts';
import { startTraffic, type Traffic } from './traffic.ts';

/** The use of a key that is moved, and of a key of the same kind that is not, at the same time. */
export type MovingTraffic = {
  readonly moved: Traffic;
  readonly untouched: Traffic;
};

/** Moves the primary role while the key is used in every Region, from before the call until the move has settled. */
export async function moveUnderTraffic(
  session: Session,
  door: Door,
  keys: RelatedKeys,
  region: string,
): Promise<MovingTraffic> {
  const { pollMs } = session.target.budgets;
  const untouchedKeys = await createRelatedKeys(door, session, keys.kind, keys.regions.slice(1));
  const untouched = startTraffic(
    openDoor(session, 'traffic on an untouched key', door.young),
    untouchedKeys,
    pollMs,
  );
  const moved = startTraffic(openDoor(session, 'traffic on the moved key', door.young), keys, pollMs);
  try {
    await moveAndSettle(door, session, keys, region);
  } finally {
    await Promise.all([moved.stop(), untouched.stop()]);
  }
  return { moved: await moved.stop(), untouched: await untouched.stop() };
}

/** Stops the scenario when any use of the moved key failed; the first failure is the evidence. */
export function requireNoFailure({ moved }: MovingTraffic): void {
  const [failure] = moved.failures;
  if (!failure) return;
  throw difference({
    expected: `none of ${moved.calls} uses of the key to fail while its primary Region was updated`,
    actual: `${moved.failures.length} failed, first ${failure}`,
  });
}

/** Above noise: a use that takes five times as long, and more than 50 ms longer, is slower. */
export function requireNotSlower({ moved, untouched }: MovingTraffic): void {
  const limitMs = Math.max(5 * untouched.medianMs, untouched.medianMs + 50);
  if (moved.medianMs <= limitMs) return;
  throw difference({
    expected: `a median use of the key of at most ${limitMs} ms, an untouched key taking ${untouched.medianMs} ms`,
    actual: `${moved.medianMs} ms`,
  });
}
