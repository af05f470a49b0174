import { poll } from '../door/poll.ts';
import type { Session } from '../door/session.ts';
import { patienceOf } from '../keys/settling.ts';
import { Stop } from '../model/stop.ts';

/**
 * Judges what was read, and where reads lag behind writes reads it again until it is as expected or the settle budget is
 * over: what the first read showed may have been old. `readAgain` is absent when the act was no read.
 */
export async function judgeRead(
  session: Session,
  judge: () => unknown,
  readAgain: (() => Promise<unknown>) | undefined,
): Promise<void> {
  const first = await differenceOf(judge);
  if (!first) return;
  if (!readAgain || !session.support.doReadsLag) throw first;
  const again = async () => {
    await readAgain();
    return differenceOf(judge);
  };
  const isAsExpected = (difference: Stop | undefined) => difference === undefined;
  const { last } = await poll(again, isAsExpected, { ...patienceOf(session), confirmations: 1 });
  if (last) throw last;
}

/** The same for a judge that reads for itself. */
export function judgeAsRead(session: Session, judge: () => Promise<unknown>): Promise<void> {
  return judgeRead(session, judge, async () => {});
}

/** What the judge found different; whatever else it threw is thrown on. */
async function differenceOf(judge: () => unknown): Promise<Stop | undefined> {
  try {
    await judge();
    return undefined;
  } catch (error) {
    if (error instanceof Stop && error.why.cause === 'difference') return error;
    throw error;
  }
}
