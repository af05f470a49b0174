import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import { Stop } from './stop.ts';
import { eventually } from './wait.ts';

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
  if (first && !(readAgain && session.support.doReadsLag)) throw first;
  if (!first || !readAgain) return;
  let last: Stop | undefined = first;
  const again = async () => {
    await readAgain();
    last = await differenceOf(judge);
  };
  const mismatch = () => (last ? { expected: 'what was expected', actual: last.message } : undefined);
  await eventually(again, mismatch, { ...patienceOf(session), confirmations: 1 }).catch((error: unknown) => {
    throw last ?? error;
  });
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
