import pRetry, { AbortError } from 'p-retry';
import { difference, type Mismatch, requireNo, Stop } from './stop.ts';

/** How long to wait, how often to look, and how many consecutive good reads it takes to believe one. */
export type Patience = {
  readonly withinMs: number;
  readonly everyMs: number;
  readonly confirmations: number;
};

/** Looks at one sample: `undefined` when it is as expected, otherwise what differs. */
export type Judge<Sample> = (sample: Sample) => Mismatch | undefined;

/**
 * Reads until `judge` has been content `confirmations` times in a row, the first of them within `withinMs`; the last
 * read is taken at the deadline. Returns the last sample; throws a difference that names the last mismatch.
 */
export async function eventually<Sample>(
  read: () => Promise<Sample>,
  judge: Judge<Sample>,
  patience: Patience,
): Promise<Sample> {
  const started = performance.now();
  const forMs = patience.withinMs + patience.confirmations * patience.everyMs;
  let good = 0;
  return sampling(read, forMs, patience.everyMs, (sample) => {
    const mismatch = judge(sample);
    good = mismatch ? 0 : good + 1;
    if (!mismatch) return good >= patience.confirmations ? 'done' : { again: undefined };
    const tooLate = overdue(mismatch, patience.withinMs);
    return performance.now() - started > patience.withinMs ? tooLate : { again: tooLate };
  });
}

/**
 * Reads for `duringMs` and throws a difference at the first sample that `judge` finds bad. The last read begins when the
 * time is over, however long the others took.
 */
export async function never<Sample>(
  read: () => Promise<Sample>,
  judge: Judge<Sample>,
  spell: { readonly duringMs: number; readonly everyMs: number },
): Promise<void> {
  const deadline = performance.now() + spell.duringMs;
  let begunMs = 0;
  const reading = () => {
    begunMs = performance.now();
    return read();
  };
  await sampling(reading, spell.duringMs, spell.everyMs, (sample) => {
    const mismatch = judge(sample);
    if (mismatch) return difference(mismatch);
    return performance.now() >= deadline ? 'done' : { again: undefined };
  });
  if (begunMs >= deadline) return;
  requireNo(judge(await reading()));
}

/**
 * Reads until the run-length-collapsed states have come to the end of `path` and stayed there for `confirmations`
 * reads. A state marked `?` may be missed; a state off the path is a difference at once.
 * `walks(readState, ['Enabled?', 'Updating?', 'Enabled'], …)`. Returns the states seen, collapsed. `mayGoBack` is for
 * reads that may be older than the one before: then every state on the path may come at any time, and its end counts.
 */
export async function walks(
  readState: () => Promise<string>,
  path: readonly string[],
  patience: Patience & { readonly mayGoBack?: boolean },
): Promise<readonly string[]> {
  const seen: string[] = [];
  await eventually(
    readState,
    (state) => {
      if (seen.at(-1) !== state) seen.push(state);
      const place = patience.mayGoBack ? placeInAnyOrder(path, seen) : placeOn(path, seen);
      if (place === 'off') throw difference(walkMismatch(path, seen));
      return place === 'end' ? undefined : walkMismatch(path, seen);
    },
    patience,
  );
  return seen;
}

/** Where the states seen so far may stand on the path; they may stand in several places when states repeat. */
export function placeOn(path: readonly string[], seen: readonly string[]): 'off' | 'under-way' | 'end' {
  let places = new Set([-1]);
  for (const state of seen) places = new Set([...places].flatMap((place) => nextPlaces(path, place, state)));
  if (places.size === 0) return 'off';
  return places.has(path.length - 1) ? 'end' : 'under-way';
}

function placeInAnyOrder(path: readonly string[], seen: readonly string[]): ReturnType<typeof placeOn> {
  const states = path.map((step) => step.replace('?', ''));
  if (seen.some((state) => !states.includes(state))) return 'off';
  return seen.at(-1) === states.at(-1) ? 'end' : 'under-way';
}

function nextPlaces(path: readonly string[], place: number, state: string): number[] {
  const found: number[] = [];
  for (let next = place + 1; next < path.length; next += 1) {
    const step = path[next] ?? '';
    if (step.replace('?', '') === state) found.push(next);
    if (!step.endsWith('?')) break;
  }
  return found;
}

function walkMismatch(path: readonly string[], seen: readonly string[]): Mismatch {
  return {
    expected: `the states ${path.join(' → ')}`,
    actual: seen.join(' → '),
  };
}

function overdue(mismatch: Mismatch, withinMs: number): Stop {
  return difference({ ...mismatch, expected: `${mismatch.expected} within ${withinMs} ms` });
}

type Next = 'done' | Stop | { readonly again: Stop | undefined };

class Again extends Error {}

/** The one primitive: read, decide, and read again after `everyMs` until `forMs` are over, with a last read at that deadline. */
async function sampling<Sample>(
  read: () => Promise<Sample>,
  forMs: number,
  everyMs: number,
  decide: (sample: Sample) => Next,
): Promise<Sample> {
  let unmet: Stop | undefined;
  let last: Sample | undefined;
  const attempt = async (): Promise<Sample> => {
    const sample = await read();
    last = sample;
    const next = decide(sample);
    if (next === 'done') return sample;
    if (next instanceof Stop) throw next;
    unmet = next.again;
    throw new Again();
  };
  const timing = {
    retries: Number.POSITIVE_INFINITY,
    factor: 1,
    minTimeout: everyMs,
    maxTimeout: everyMs,
  };
  try {
    return await pRetry(() => attempt().catch(stopAtOnce), {
      ...timing,
      maxRetryTime: forMs,
    });
  } catch (error) {
    if (!(error instanceof Again)) throw error;
    if (unmet) throw unmet;
    return last as Sample;
  }
}

/** Only `Again` may be retried; whatever else comes ends the wait, TypeErrors included. */
function stopAtOnce(error: unknown): never {
  if (error instanceof Again) throw error;
  throw new AbortError(error as Error);
}
