import { isNotFound } from '../door/young-names.ts';
import type { BareCase } from '../keys/case.ts';
import { indeterminate, Stop } from '../model/stop.ts';
import { outcomeOf } from '../wire/outcome-of.ts';
import { type Advisory, advisoryOf } from './expectation.ts';
import { breach } from './invariants.ts';
import { notSettled } from './not-settled.ts';

/**
 * What a scenario ended by: what stopped it (no difference while a key has not settled), or else an invariant that did not hold, or nothing. A difference, or a key
 * that was not found, is believed only while the target still holds the run's keys: one that lost them says the truth.
 */
export async function endingOf(bare: BareCase, stopped: unknown): Promise<unknown> {
  const { door, session } = bare;
  const ending = notSettled(bare, stopped) ?? breach(door.seen.exchanges);
  const regions = regionsInDoubt(bare, ending);
  if (regions.length === 0) return ending;
  const loss = await session.lossSince(performance.now() - door.elapsedMs(), regions);
  return loss ? indeterminate('keys-lost', loss) : ending;
}

/** What the advisory expectations came to: like every difference they are believed only of a target that kept the keys. */
export async function believed(
  bare: BareCase,
  stops: ReadonlyMap<string, Stop>,
): Promise<readonly Advisory[]> {
  return Promise.all(
    [...stops].map(async ([step, stop]) => advisoryOf(step, stop, (await endingOf(bare, stop)) === stop)),
  );
}

/** Where the target may have lost keys: anywhere after a difference, and else where a key was not found. */
function regionsInDoubt({ session, door: { seen } }: BareCase, ending: unknown): readonly string[] {
  if (ending instanceof Stop && ending.why.verdict === 'failed') return session.target.regions;
  const isDecided = ending === undefined || (ending instanceof Stop && ending.why.cause === 'not-seen');
  const refused = seen.exchanges.filter(({ response }) => response && response.status >= 400);
  const missing = isDecided ? refused.filter((exchange) => isNotFound(outcomeOf(exchange))) : [];
  return [...new Set(missing.map(({ region }) => region))];
}
