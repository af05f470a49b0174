import { openDoor } from '../../door/door.ts';
import type { Case } from '../../keys/case.ts';
import { moveAndSettle } from '../../keys/moves.ts';
import { createRelatedKeys } from '../../keys/related-keys.ts';
import { difference, inapplicable, type Stop } from '../../model/stop.ts';
import { startTraffic, type Traffic } from './traffic.ts';
import { fellIntoUpdating } from './updating-seen.ts';

/** The use of a key that is moved, and of a key of the same kind that is not, at the same time. */
export type MovingTraffic = {
  readonly moved: Traffic;
  readonly untouched: Traffic;
  /** How often the primary Region was updated, and whether a use of the key fell into its time of Updating. */
  readonly moves: number;
  readonly didMeetUpdating: boolean;
};

/** A move whose Updating no use fell into says nothing, so that several are made. */
const maxMoves = 4;

/**
 * Moves the primary role while the key is used in every Region, from before the call until the move has settled; there
 * and back, until a use has fallen into the time when the key was Updating, or a few moves have shown none.
 */
export async function moveUnderTraffic(setting: Case, region: string): Promise<MovingTraffic> {
  const { door, session, keys } = setting;
  const { pollMs } = session.target.budgets;
  const untouchedKeys = await createRelatedKeys(setting, keys.kind, keys.regions.slice(1));
  const untouched = startTraffic(openDoor(session, 'traffic on an untouched key'), untouchedKeys, pollMs);
  const moved = startTraffic(openDoor(session, 'traffic on the moved key'), keys, pollMs);
  let moves = 0;
  try {
    let placed = keys;
    while (moves < maxMoves && !fellIntoUpdating(door, moved.uses())) {
      placed = await moveAndSettle(
        { door, session, keys: placed },
        moves % 2 === 0 ? region : keys.primaryRegion,
      );
      moves += 1;
    }
  } finally {
    await Promise.all([moved.stop(), untouched.stop()]);
  }
  const didMeetUpdating = fellIntoUpdating(door, moved.uses());
  return { moved: await moved.stop(), untouched: await untouched.stop(), moves, didMeetUpdating };
}

/**
 * Stops the scenario when any use of the moved key failed, the first failure being the evidence; also when none fell into
 * Updating, since nothing is known then.
 */
export function requireNoFailure({ moved, moves, didMeetUpdating }: MovingTraffic): void {
  const [failure] = moved.failures;
  if (!failure && !didMeetUpdating) throw noUseMetUpdating(moves);
  if (!failure) return;
  throw difference({
    expected: `all ${moved.calls} calls that use the key to succeed while its primary Region is updated`,
    actual: `${moved.failures.length} failed, first ${failure}`,
  });
}

/** Above noise: a use that takes five times as long, and more than 50 ms longer, is slower. */
export function requireNotSlower({ moved, untouched, moves, didMeetUpdating }: MovingTraffic): void {
  const limitMs = Math.max(5 * untouched.medianMs, untouched.medianMs + 50);
  if (moved.medianMs <= limitMs && !didMeetUpdating) throw noUseMetUpdating(moves);
  if (moved.medianMs <= limitMs) return;
  throw difference({
    expected: `a median of at most ${limitMs} ms for a call that uses the key (${untouched.medianMs} ms for a key that was not moved)`,
    actual: `${moved.medianMs} ms`,
  });
}

function noUseMetUpdating(moves: number): Stop {
  return inapplicable(
    'not-seen',
    `No call that used the key started and ended while DescribeKey showed it Updating, in ${moves} updates of the primary Region.`,
  );
}
