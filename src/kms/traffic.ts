import type { Door } from './door.ts';
import { stopIfNothingLearnt } from './judging.ts';
import { describeOutcome } from './outcome.ts';
import type { RelatedKeys } from './related-keys.ts';
import { checkOf, usageOf } from './usage.ts';

/** What came of using keys over and over: how many calls, what failed, how long the median call took. */
export type Traffic = {
  readonly calls: number;
  readonly failures: readonly string[];
  readonly medianMs: number;
};

export type TrafficInProgress = { readonly stop: () => Promise<Traffic> };

/**
 * Uses the key in every one of its Regions, without a pause longer than `everyMs`, until stopped: makes something in
 * a Region and has it checked there. A failure is kept, not thrown, since what matters is whether there
 * was any; a network that says nothing ends it, and is thrown by `stop`.
 */
export function startTraffic(door: Door, keys: RelatedKeys, everyMs: number): TrafficInProgress {
  const failures: string[] = [];
  const durations: number[] = [];
  const stopping = new AbortController();
  const call = async (region: string, { operation, input }: ReturnType<typeof usageOf>) => {
    const outcome = await door.send(operation, input, { region });
    durations.push(outcome.exchange.durationMs);
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
      await pause(everyMs, stopping.signal);
    }
  };
  const loops = Promise.all(keys.regions.map(loop));
  // Whoever stops the traffic hears of it; until then nobody listens.
  loops.catch(() => {});
  return {
    stop: async () => {
      stopping.abort();
      await loops;
      return { calls: durations.length, failures, medianMs: medianOf(durations) };
    },
  };
}

/** Paces the loop, so that it loads the target no more than a busy client would. */
function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, forMs);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
