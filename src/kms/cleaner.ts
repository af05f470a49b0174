import type { Budgets } from '../target/target.ts';
import type { Driver, Input } from './driver.ts';
import { textAt } from './json.ts';
import { describeOutcome, type Outcome, outcomeOf } from './outcome.ts';
import { eventually } from './wait.ts';
import { isNotFound } from './young-names.ts';

/** The related keys of one key ID, to be scheduled for deletion. */
export type OwnKey = {
  readonly keyId: string;
  readonly regions: readonly string[];
  /** When the youngest of them was made, on the clock of `performance.now()`; absent when that is long ago. */
  readonly bornAtMs?: number;
};

export type Cleaner = {
  /** Starts to schedule the deletion of a key in all its Regions; returns at once. */
  readonly handOver: (key: OwnKey) => void;
  /** Whether a key was handed over with all these Regions. */
  readonly isHandedOver: (key: OwnKey) => boolean;
  /** Waits for all that was handed over and says what could not be scheduled, and why. */
  readonly finish: () => Promise<readonly string[]>;
};

/** Schedules own keys for deletion outside the lanes, so that no scenario waits for another's clean-up. */
export function createCleaner(driver: Driver, budgets: Budgets): Cleaner {
  const underWay: Promise<Unfinished>[] = [];
  let unfinished: readonly Unfinished[] = [];
  const schedule = async (key: OwnKey) => ({
    key,
    left: (await scheduleDeletion(driver, budgets, key)).left,
  });
  const known = new Set<string>();
  const namesOf = ({ keyId, regions }: OwnKey) => regions.map((region) => `${keyId} in ${region}`);
  return {
    handOver: (key) => {
      for (const name of namesOf(key)) known.add(name);
      underWay.push(schedule(key));
    },
    isHandedOver: (key) => namesOf(key).every((name) => known.has(name)),
    finish: async () => {
      const ended = await Promise.all(underWay.splice(0));
      unfinished = await onceMore([...unfinished, ...ended].filter(isUnfinished), schedule);
      return unfinished.flatMap(({ left }) => left);
    },
  };
}

type Unfinished = { readonly key: OwnKey; readonly left: readonly string[] };

function isUnfinished({ left }: Unfinished): boolean {
  return left.length > 0;
}

/** A target may have been away for a while. One key tells whether it is back; then the others are tried again. */
async function onceMore(
  unfinished: readonly Unfinished[],
  schedule: (key: OwnKey) => Promise<Unfinished>,
): Promise<readonly Unfinished[]> {
  const [first, ...rest] = unfinished;
  if (!first) return [];
  const tried = await schedule(first.key);
  if (isUnfinished(tried)) return [tried, ...rest];
  return (await Promise.all(rest.map(({ key }) => schedule(key)))).filter(isUnfinished);
}

/** Silences in a row, after which a target counts as gone: asking it for the whole settle budget would only cost time. */
const silencesToGiveUp = 3;

/** The shortest waiting period AWS allows. */
const pendingWindowInDays = 7;

/** What became of the key of each Region: scheduled for deletion now or before, not there at all, or left behind. */
export type Scheduled = {
  readonly scheduled: readonly string[];
  readonly missing: readonly string[];
  /** With the reason. */
  readonly left: readonly string[];
};

/** Schedules every related key for deletion, replicas before the first Region. */
export async function scheduleDeletion(driver: Driver, budgets: Budgets, key: OwnKey): Promise<Scheduled> {
  const became = { scheduled: [] as string[], missing: [] as string[], left: [] as string[] };
  for (const region of key.regions.toReversed()) {
    const call = (operation: string, input: Input) =>
      driver
        .exchange({
          operation,
          input: { KeyId: key.keyId, ...input },
          region,
          identity: 'main',
        })
        .then(outcomeOf);
    const visibleFromMs = (key.bornAtMs ?? Number.NEGATIVE_INFINITY) + budgets.settleMs;
    const end = await scheduleIn(call, budgets, visibleFromMs);
    const name = `${key.keyId} in ${region}`;
    if (end === 'scheduled' || end === 'missing') became[end].push(name);
    else became.left.push(`${name}: ${end.reason}`);
  }
  return became;
}

type End = 'scheduled' | 'missing' | { readonly reason: string };

/**
 * Tries until the key is pending deletion or gone: a key that is Creating or Updating refuses for a while, and one that
 * is not found before `visibleFromMs` may only be too new to show.
 */
async function scheduleIn(
  call: (operation: string, input: Input) => Promise<Outcome>,
  { settleMs, pollMs }: Budgets,
  visibleFromMs: number,
): Promise<End> {
  let silences = 0;
  const attempt = async (): Promise<End> => {
    const outcome = await call('ScheduleKeyDeletion', {
      PendingWindowInDays: pendingWindowInDays,
    });
    if (outcome.kind === 'success') return 'scheduled';
    if (isNotFound(outcome) && performance.now() >= visibleFromMs) return 'missing';
    silences = outcome.kind === 'no-answer' ? silences + 1 : 0;
    if (silences >= silencesToGiveUp) throw new Error(describeOutcome(outcome));
    const described = await call('DescribeKey', {});
    silences = described.kind === 'no-answer' ? silences + 1 : 0;
    const state = described.kind === 'success' ? textAt(described.output, 'KeyMetadata', 'KeyState') : '';
    const isPending = state.startsWith('Pending') && state !== 'PendingImport';
    return isPending ? 'scheduled' : { reason: describeOutcome(outcome) };
  };
  const judge = (end: End) =>
    typeof end === 'object' ? { expected: 'deletion to be scheduled', actual: end.reason } : undefined;
  return eventually(attempt, judge, {
    withinMs: settleMs,
    everyMs: pollMs,
    confirmations: 1,
  }).catch((error: Error) => ({ reason: error.message }));
}
