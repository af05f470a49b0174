import type { Door } from './door.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import { changeBetween, type Snapshot, takeSnapshot } from './snapshot.ts';
import { eventually, never } from './wait.ts';

/** Reads every related key at once and again after several polls' time, and stops the scenario when any member differs from the snapshot. */
export async function requireUnchanged(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  before: Snapshot,
): Promise<void> {
  if (session.support.doReadsLag) return requireStillThere(door, session, keys, before);
  const { pollMs, confirmations } = session.target.budgets;
  const duringMs = pollMs * confirmations;
  await never(
    () => takeSnapshot(door, keys),
    (now) => changeBetween(before, now),
    { duringMs, everyMs: duringMs },
  );
}

/** Where reads lag, a single one may show what was before: what has changed for good goes on showing. */
async function requireStillThere(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  before: Snapshot,
): Promise<void> {
  await eventually(
    () => takeSnapshot(door, keys),
    (now) => changeBetween(before, now),
    patienceOf(session),
  );
}
