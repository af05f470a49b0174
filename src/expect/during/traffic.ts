import type { Door } from '../../door/door.ts';
import { checkOf, usageOf } from '../../keys/use/usage.ts';
import { describeOutcome } from '../../model/outcome.ts';
import { pause } from '../../model/pause.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { stopIfNothingLearnt } from '../../wire/judging.ts';
import type { Use } from './updating-seen.ts';

/** What came of using keys over and over: how many calls, what failed, how long the median call took. */
export type Traffic = {
  readonly calls: number;
  readonly failures: readonly string[];
  readonly medianMs: number;
};

export type TrafficInProgress = {
  readonly stop: () => Promise<Traffic>;
  /** The uses that have come to an end so far. */
  readonly uses: () => readonly Use[];
};

/**
 * Uses the key in every one of its Regions, without a pause longer than `everyMs`, until stopped: makes something in
 * a Region and has it checked there. A failure is kept, not thrown, since what matters is whether there
 * was any; a network that says nothing ends it, and is thrown by `stop`.
 */
export function startTraffic(door: Door, keys: RelatedKeys, everyMs: number): TrafficInProgress {
  const failures: string[] = [];
  const durations: number[] = [];
  const uses: Use[] = [];
  const stopping = new AbortController();
  const call = async (region: string, { operation, input }: ReturnType<typeof usageOf>) => {
    const startedMs = performance.now();
    const outcome = await door.send(operation, input, { region });
    durations.push(outcome.exchange.durationMs);
    uses.push({ region, startedMs, endedMs: performance.now() });
    stopIfNothingLearnt(outcome);
    if (outcome.kind !== 'success') failures.push(`${operation} in ${region}: ${describeOutcome(outcome)}`);
    return outcome;
  };
  const loop = async (region: string) => {
    while (!stopping.signal.aborted) {
      const usage = usageOf(keys);
      const made = await call(region, usage);
      if (made.kind === 'success') {
        await call(region, checkOf(keys, { region, input: usage.input, output: made.output }));
      }
      // No more load on the target than a busy client would be.
      await pause(everyMs, stopping.signal);
    }
  };
  const loops = Promise.all(keys.regions.map(loop));
  // The rejection surfaces in stop(); swallow it until then.
  loops.catch(() => {});
  return {
    uses: () => uses,
    stop: async () => {
      stopping.abort();
      await loops;
      return { calls: durations.length, failures, medianMs: medianOf(durations) };
    },
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
