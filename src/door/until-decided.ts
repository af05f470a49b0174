import type { Stop } from '../model/stop.ts';
import type { Budgets } from '../profile/target.ts';
import { isUndecided } from '../wire/nothing-learnt.ts';
import { poll } from './poll.ts';

/** Tries within one settle budget: enough for a network that loses every second answer, few for a target that is gone. */
const tries = 20;

/**
 * Does something again while nothing is learnt from it, as long as the settle budget lasts; then throws what stopped
 * the last try. Whatever else `work` throws is thrown at once. For what a run rests on, such as its probe; a scenario
 * is not tried again, since its first calls may have been carried out.
 */
export async function untilDecided<Result>(
  work: () => Promise<Result>,
  { settleMs, pollMs }: Pick<Budgets, 'settleMs' | 'pollMs'>,
): Promise<Result> {
  const attempt = async (): Promise<{ readonly result: Result } | { readonly undecided: Stop }> => {
    try {
      return { result: await work() };
    } catch (error) {
      if (!isUndecided(error)) throw error;
      return { undecided: error };
    }
  };
  const everyMs = Math.max(pollMs, settleMs / tries);
  const patience = { withinMs: settleMs, everyMs, confirmations: 1 };
  const { last } = await poll(attempt, (tried) => 'result' in tried, patience);
  if ('undecided' in last) throw last.undecided;
  return last.result;
}

/** What to go on with where a step failed; a step that nothing was learnt from stops its work all the same. */
export function orElse<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (isUndecided(error)) throw error;
    return value;
  };
}

/** What stands for the result where nothing was learnt to the end; any other error is thrown on. */
export function undecidedAs<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (isUndecided(error)) return value;
    throw error;
  };
}
