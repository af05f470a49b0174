import type { Budgets } from '../target/target.ts';
import type { Driver, Input } from './driver.ts';
import { at } from './json.ts';
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
  const underWay: Promise<readonly string[]>[] = [];
  const known = new Set<string>();
  const namesOf = ({ keyId, regions }: OwnKey) => regions.map((region) => `${keyId} in ${region}`);
  return {
    handOver: (key) => {
      for (const name of namesOf(key)) known.add(name);
      underWay.push(scheduleDeletion(driver, budgets, key));
    },
    isHandedOver: (key) => namesOf(key).every((name) => known.has(name)),
    finish: async () => (await Promise.all(underWay)).flat(),
  };
}

/** Silences in a row, after which a target counts as gone: asking it for the whole settle budget would only cost time. */
const silencesToGiveUp = 3;

/** The shortest waiting period AWS allows. */
const pendingWindowInDays = 7;

/** Schedules every related key for deletion, replicas before the first Region; returns what was left behind. */
export async function scheduleDeletion(
  driver: Driver,
  budgets: Budgets,
  key: OwnKey,
): Promise<readonly string[]> {
  const left: string[] = [];
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
    const reason = await scheduleIn(call, budgets, visibleFromMs);
    if (reason) left.push(`${key.keyId} in ${region}: ${reason}`);
  }
  return left;
}

/**
 * Tries until the key is pending deletion or gone: a key that is Creating or Updating refuses for a while, and one that
 * is not found before `visibleFromMs` may only be too new to show.
 */
async function scheduleIn(
  call: (operation: string, input: Input) => Promise<Outcome>,
  { settleMs, pollMs }: Budgets,
  visibleFromMs: number,
): Promise<string | undefined> {
  let silences = 0;
  const attempt = async () => {
    const outcome = await call('ScheduleKeyDeletion', {
      PendingWindowInDays: pendingWindowInDays,
    });
    const isGone = isNotFound(outcome) && performance.now() >= visibleFromMs;
    if (outcome.kind === 'success' || isGone) return undefined;
    silences = outcome.kind === 'no-answer' ? silences + 1 : 0;
    if (silences >= silencesToGiveUp) throw new Error(describeOutcome(outcome));
    const described = await call('DescribeKey', {});
    silences = described.kind === 'no-answer' ? silences + 1 : 0;
    const state = described.kind === 'success' ? String(at(described.output, 'KeyMetadata', 'KeyState')) : '';
    return state.startsWith('Pending') && state !== 'PendingImport' ? undefined : describeOutcome(outcome);
  };
  const judge = (reason: string | undefined) =>
    reason ? { expected: 'deletion to be scheduled', actual: reason } : undefined;
  return eventually(attempt, judge, {
    withinMs: settleMs,
    everyMs: pollMs,
    confirmations: 1,
  }).then(
    () => undefined,
    (error: Error) => error.message,
  );
}
