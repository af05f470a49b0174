import pRetry, { AbortError } from 'p-retry';

/** How long to wait, how often to look, and how many consecutive good reads it takes to believe one. */
export type Patience = {
  readonly withinMs: number;
  readonly everyMs: number;
  readonly confirmations: number;
  /** How long the pause between two reads may grow, each half as long again as the one before; it stays `everyMs` without. */
  readonly slowestMs?: number;
};

/** What polling came to: whether it met what it waited for, and the last sample. */
export type Polled<Sample> = { readonly isMet: boolean; readonly last: Sample };

/** Whether a sample is what was waited for; `for good` where it needs no confirmation. */
export type IsDone<Sample> = (sample: Sample) => boolean | 'for good';

/** A machine that is busy may stand still for the whole of a short wait: it is not over before so many reads. */
const fewestReads = 3;

/**
 * Reads until `isDone` has been content `confirmations` times in a row, the first of them within `withinMs`; the last
 * read is taken at the deadline, or later where there were fewer than three. It judges nothing: what was met is the
 * caller's to say. Throws what `read` or `isDone` throws, at once.
 */
export async function poll<Sample>(
  read: () => Promise<Sample>,
  isDone: IsDone<Sample>,
  { withinMs, everyMs, confirmations, slowestMs = everyMs }: Patience,
): Promise<Polled<Sample>> {
  const started = performance.now();
  let good = 0;
  let begunMs = started;
  let reads = 0;
  const reading = () => {
    begunMs = performance.now();
    reads += 1;
    return read();
  };
  const decide = (sample: Sample, isLate: () => boolean): Next => {
    const done = isDone(sample);
    good = done ? good + 1 : 0;
    if (done) return done === 'for good' || good >= confirmations ? 'met' : 'again';
    return isLate() && reads >= fewestReads ? 'unmet' : 'again';
  };
  // A read that began in time and ended late, as on a busy machine, shows what was before the deadline.
  const isOver = () => begunMs - started >= withinMs;
  const forMs = withinMs + confirmations * everyMs;
  const pauses = { everyMs, slowestMs };
  const early = await sampling(reading, forMs, pauses, (each) => decide(each, isOver));
  if (early.next !== 'again') return { isMet: early.next === 'met', last: early.sample };
  // No read began at the deadline yet, or it fell between a good read and its confirmation: that is still to come.
  const late = await sampling(reading, Number.POSITIVE_INFINITY, pauses, (each) => decide(each, () => true));
  return { isMet: late.next === 'met', last: late.sample };
}

type Next = 'met' | 'unmet' | 'again';
type Sampled<Sample> = { readonly sample: Sample; readonly next: Next };

class Again<Sample> extends Error {
  readonly sampled: Sampled<Sample>;

  constructor(sampled: Sampled<Sample>) {
    super('again');
    this.sampled = sampled;
  }
}

/** The one primitive: read, decide, and read again after a pause until `forMs` are over, with a last read at that deadline. */
async function sampling<Sample>(
  read: () => Promise<Sample>,
  forMs: number,
  { everyMs, slowestMs }: { readonly everyMs: number; readonly slowestMs: number },
  decide: (sample: Sample) => Next,
): Promise<Sampled<Sample>> {
  const attempt = async (): Promise<Sampled<Sample>> => {
    const sample = await read();
    const sampled = { sample, next: decide(sample) };
    if (sampled.next === 'again') throw new Again(sampled);
    return sampled;
  };
  const factor = slowestMs > everyMs ? 1.5 : 1;
  const timing = { retries: Number.POSITIVE_INFINITY, factor, minTimeout: everyMs, maxTimeout: slowestMs };
  try {
    return await pRetry(() => attempt().catch(stopAtOnce), { ...timing, maxRetryTime: forMs });
  } catch (error) {
    if (error instanceof Again) return error.sampled;
    throw error;
  }
}

/** Only `Again` may be retried; whatever else comes ends the wait, TypeErrors included. */
function stopAtOnce(error: unknown): never {
  if (error instanceof Again) throw error;
  throw new AbortError(error as Error);
}
