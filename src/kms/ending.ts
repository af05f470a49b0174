import type { Door } from './door.ts';
import { breach } from './invariants.ts';
import { outcomeOf } from './outcome.ts';
import type { Session } from './session.ts';
import { indeterminate, Stop } from './stop.ts';
import { isNotFound } from './young-names.ts';

/**
 * What a scenario ended by: what stopped it, or else an invariant that did not hold, or nothing. A difference, or a key
 * that was not found, is believed only while the target still holds the run's keys: one that lost them says the truth.
 */
export async function endingOf(session: Session, door: Door, stopped: unknown): Promise<unknown> {
  const ending = stopped ?? breach(door.seen.exchanges);
  if (!isInDoubt(ending, door)) return ending;
  const loss = await session.lossSince(performance.now() - door.elapsedMs());
  return loss ? indeterminate('keys-lost', loss) : ending;
}

function isInDoubt(ending: unknown, { seen }: Door): boolean {
  if (ending instanceof Stop && ending.why.verdict === 'failed') return true;
  const isDecided = ending === undefined || (ending instanceof Stop && ending.why.cause === 'not-seen');
  return isDecided && seen.exchanges.map(outcomeOf).some(isNotFound);
}
