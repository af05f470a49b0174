import type { Door } from '../../door/door.ts';
import type { Case } from '../../keys/case.ts';
import { moveOnceMore } from '../../keys/during/encounters.ts';
import type { StateSample } from '../../model/state-sample.ts';
import { inapplicable } from '../../model/stop.ts';
import { lastMoveIn } from './shown-at-once.ts';

/** A look that comes late says nothing, so that several moves are looked at. */
const looks = 3;

/**
 * Watches what a move shows until all is settled. What is said of Updating is decided only where a key was seen Updating;
 * where none was, the move is made again, a few times, and the scenario is inapplicable in the end.
 */
export async function watchUpdating<What extends readonly unknown[]>(
  { door, session, keys }: Case,
  watch: (setting: Case, ...what: What) => Promise<unknown>,
  ...what: What
): Promise<void> {
  const primaryRegion = lastMoveIn(door) ?? keys.primaryRegion;
  const others = keys.regions.filter((region) => region !== primaryRegion);
  // The way there and back that is made once more begins in another Region than the one where it ends.
  const moved = { ...keys, primaryRegion, regions: [...others, primaryRegion] };
  for (let look = 1; ; look += 1) {
    await watch({ door, session, keys }, ...what);
    if (wasSeenSinceMove(door)) return;
    if (look === looks)
      throw inapplicable(
        'not-seen',
        `DescribeKey showed no related key Updating after ${looks} updates of the primary Region.`,
      );
    await moveOnceMore({ door, session, keys: moved });
  }
}

function wasSeenSinceMove({ seen }: Door): boolean {
  const move = seen.exchanges.findLast(({ operation }) => operation === 'UpdatePrimaryRegion');
  return seen.states.some(({ atMs, keyState }) => atMs > (move?.startedMs ?? 0) && keyState === 'Updating');
}

/** When a key was used, on the clock of `performance.now()`. */
export type Use = { readonly region: string; readonly startedMs: number; readonly endedMs: number };

/** Whether a use of the key of a Region began and ended while DescribeKey showed that key Updating, before it and after it. */
export function fellIntoUpdating(door: Door, uses: readonly Use[]): boolean {
  const beganMs = performance.now() - door.elapsedMs();
  return uses.some(({ region, startedMs, endedMs }) => {
    const samples = door.seen.states.filter((sample) => sample.region === region);
    const before = samples.findLast(({ atMs }) => atMs + beganMs <= startedMs);
    const after = samples.find(({ atMs }) => atMs + beganMs >= endedMs);
    return isUpdating(before) && isUpdating(after);
  });
}

function isUpdating(sample: StateSample | undefined): boolean {
  return sample?.keyState === 'Updating';
}
