import fc from 'fast-check';
import { openDoor } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import { type Move, operations } from './moves.ts';
import { playHistory, WrongHistory } from './play.ts';

export type HistoriesRequest = {
  readonly seed: number;
  /** How many calls a history has at most. */
  readonly steps: number;
  readonly count: number;
};

/** What came of the histories: none was wrong, or the shortest wrong one. */
export type HistoriesResult = {
  readonly played: number;
  /** How many calls were made and compared. */
  readonly calls: number;
  /** Operations that the target does not have. */
  readonly missing: readonly string[];
  readonly wrong?: { readonly difference: string; readonly made: WrongHistory['made'] };
};

/** Shorter histories than the first wrong one are looked for so long. */
const shrinkingMs = 240_000;

/** Plays random histories of calls on related keys; of a wrong one, looks for the shortest that still is wrong. */
export async function playHistories(session: Session, request: HistoriesRequest): Promise<HistoriesResult> {
  const missing = new Set<string>();
  let number = 0;
  let calls = 0;
  const isAsModelled = fc.asyncProperty(historiesOf(session.target.regions, request.steps), async (moves) => {
    number += 1;
    calls += await playHistory(openDoor(session, `history-${number}`), session, moves, missing);
  });
  const details = await fc.check(isAsModelled, {
    seed: request.seed,
    numRuns: request.count,
    interruptAfterTimeLimit: shrinkingMs + request.count * request.steps * msPerCall,
    markInterruptAsFailure: false,
  });
  const { errorInstance: error } = details;
  const result = { played: details.numRuns, calls, missing: [...missing].sort() };
  if (error instanceof WrongHistory)
    return { ...result, wrong: { difference: error.message, made: error.made } };
  if (error) throw error;
  return result;
}

/** Far more than a call and the reads after it take. */
const msPerCall = 5_000;

/** Lists of calls in three Regions; which of them are possible is known only while they are played. */
function historiesOf(regions: readonly string[], steps: number): fc.Arbitrary<Move[]> {
  const region = fc.constantFrom(...regions.slice(0, 3));
  const move = fc.record({
    operation: fc.constantFrom(...frequent),
    region,
    to: region,
    index: fc.nat({ max: 5 }),
    isOnPrimary: fc.boolean(),
  });
  // Half of them are as long as they may be: fast-check itself prefers short ones.
  const twice = fc.array(move, { minLength: 1, maxLength: 2 * steps, size: 'max' });
  return fc.noBias(twice).map((moves) => moves.slice(0, steps));
}

/** Without replicas, moves and keys that can be used there is little to get wrong. */
const frequent = [
  ...operations,
  ...Array.from({ length: 6 }, () => 'ReplicateKey'),
  ...Array.from({ length: 8 }, () => 'UpdatePrimaryRegion'),
  ...Array.from({ length: 4 }, () => 'EnableKey'),
  ...Array.from({ length: 4 }, () => 'CancelKeyDeletion'),
];
