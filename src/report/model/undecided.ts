/** What a run did not decide, and why. */

import type { Cause } from '../../model/verdict.ts';
import type { Report, ScenarioResult } from './report.ts';

/** How many scenarios one reason kept from a verdict about the target. */
export type UndecidedGroup = { readonly why: string; readonly count: number };

type Deciding = 'difference' | 'prerequisite' | 'not-implemented';

/** Each reason in the words of every output; a text of our own, so that no target can write into it. */
const reasons: Readonly<Record<Exclude<Cause, Deciding>, string>> = {
  'no-answer': 'no answer',
  throttled: 'throttled calls',
  'not-settled': 'a key that had not settled in time',
  'service-error': 'errors of the service that may pass',
  credentials: 'credentials that the target no longer accepts',
  clock: 'clocks that differ',
  'target-gone': 'the target was gone',
  'keys-lost': 'the target lost the keys of the run',
  'most-keys': 'no more keys may be created',
  'not-seen': 'a transient state that was never observed',
  'not-claimed': 'a capability that the target does not claim',
  suite: 'an error in this suite',
};

/** Every scenario that was selected and came to no verdict about the target, the largest groups first. */
export function undecidedGroups({ scenarios, run }: Report): readonly UndecidedGroup[] {
  const counts = new Map<string, number>();
  for (const scenario of scenarios.filter(isUndecided)) {
    const why = reasonOf(scenario);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  if (run.notRun) counts.set('not run', run.notRun);
  return [...counts]
    .map(([why, count]) => ({ why, count }))
    .sort((one, other) => other.count - one.count || (one.why < other.why ? -1 : 1));
}

/** Whether nothing was learned about the target: it neither passed nor failed, nor is its operation missing. */
function isUndecided({ verdict }: ScenarioResult): boolean {
  return verdict === 'indeterminate' || verdict === 'errored' || verdict === 'inapplicable';
}

function reasonOf({ verdict, cause }: ScenarioResult): string {
  const known = Object.entries(reasons).find(([name]) => name === cause);
  return known?.[1] ?? verdict;
}
