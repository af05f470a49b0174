import type { Door } from './door.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { changeBetween, type Snapshot, takeSnapshot } from './snapshot.ts';
import { never } from './wait.ts';

/** Reads every related key at once and again after several polls' time, and stops the scenario when any member differs from the snapshot. */
export async function requireUnchanged(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  before: Snapshot,
): Promise<void> {
  const { pollMs, confirmations } = session.target.budgets;
  const duringMs = pollMs * confirmations;
  await never(
    () => takeSnapshot(door, keys),
    (now) => changeBetween(before, now),
    { duringMs, everyMs: duringMs },
  );
}
