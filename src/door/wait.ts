import { type Mismatch, requireNo } from '../model/stop.ts';
import { type Patience, poll } from './poll.ts';

/** Looks at one sample: `undefined` when it is as expected, otherwise what differs. */
export type Judge<Sample> = (sample: Sample) => Mismatch | undefined;

/** Polls until `judge` is content, and returns the last sample; throws a difference that names the last mismatch. */
export async function eventually<Sample>(
  read: () => Promise<Sample>,
  judge: Judge<Sample>,
  patience: Patience,
): Promise<Sample> {
  const { last, mismatch } = await judgeInTime(read, judge, patience);
  requireNo(mismatch);
  return last;
}

/** Polls until `judge` is content; says what still differs when the time is over, and that it is overdue. */
export async function judgeInTime<Sample>(
  read: () => Promise<Sample>,
  judge: Judge<Sample>,
  patience: Patience,
): Promise<{ readonly last: Sample; readonly mismatch?: Mismatch }> {
  let mismatch: Mismatch | undefined;
  const isDone = (sample: Sample) => {
    mismatch = judge(sample);
    return mismatch === undefined;
  };
  const { isMet, last } = await poll(read, isDone, patience);
  if (isMet || !mismatch) return { last };
  return { last, mismatch: overdue(mismatch, patience.withinMs) };
}

/** The mismatch of something that had to come within a time and did not. */
export function overdue(mismatch: Mismatch, withinMs: number): Mismatch {
  return { ...mismatch, expected: `${mismatch.expected} within ${withinMs} ms`, overdueMs: withinMs };
}

/**
 * Reads for `duringMs` and throws a difference at the first sample that `judge` finds bad. The last read begins when the
 * time is over, however long the others took.
 */
export async function never<Sample>(
  read: () => Promise<Sample>,
  judge: Judge<Sample>,
  { duringMs, everyMs }: { readonly duringMs: number; readonly everyMs: number },
): Promise<void> {
  const isBad = (sample: Sample) => judge(sample) !== undefined && 'for good';
  const { last } = await poll(read, isBad, { withinMs: duringMs, everyMs, confirmations: 0 });
  requireNo(judge(last));
}
