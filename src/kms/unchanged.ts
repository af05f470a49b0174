import type { Door } from './door.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import { changeBetween, type Snapshot, takeSnapshot, viewsBeforeAct } from './snapshot.ts';
import type { Mismatch } from './stop.ts';
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

/**
 * Where reads lag, a single one may show what was before: what has changed for good goes on showing. The snapshot itself
 * may have been old, so that whatever was seen before the act is no change.
 */
async function requireStillThere(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  before: Snapshot,
): Promise<void> {
  const earlier = keys.regions.map((region) => ({
    region,
    views: viewsBeforeAct(door, keys, region).map((view): Snapshot => ({ [region]: view })),
  }));
  const judge = (now: Snapshot): Mismatch | undefined =>
    earlier
      .filter(({ views }) => views.every((view) => changeBetween(view, now) !== undefined))
      .map(({ region }) => changeBetween(only(before, region), now))
      .find((change) => change !== undefined);
  await eventually(() => takeSnapshot(door, keys), judge, patienceOf(session));
}

function only(snapshot: Snapshot, region: string): Snapshot {
  const view = snapshot[region];
  return view ? { [region]: view } : {};
}
