/** What a run means as a whole: the headline of every output and the exit code. */
import { countVerdicts } from './figures.ts';
import type { Report, ScenarioResult } from './report.ts';

/**
 * not-done: the suite could not do its job. differs: the target is not what AWS documents.
 * not-learnt: no difference was seen, but the network or throttling kept a verdict from us.
 * conforms: every documented and recorded scenario that was run passed, or needs a capability the target does not claim.
 */
export type Conclusion = 'conforms' | 'differs' | 'not-learnt' | 'not-done';

/**
 * In this order, first match wins. A run that did not do its job says nothing reliable, so `not-done` beats a failure
 * that it happened to see; a failure that was seen stays true whatever else was not learnt, so `differs` beats
 * `not-learnt`. An operation that is missing is a difference too: what never ran must not look green.
 */
export function conclusionOf(report: Report): Conclusion {
  const gating = report.scenarios.filter(isGating);
  const seen = countVerdicts(gating);
  if (!isDone(report)) return 'not-done';
  if (seen.failed + seen.unsupported > 0) return 'differs';
  return seen.indeterminate > 0 ? 'not-learnt' : 'conforms';
}

/** True when nothing documented or recorded stands against the target. `@inferred` scenarios are advisory. */
export function isConforming(report: Report): boolean {
  return conclusionOf(report) === 'conforms';
}

const exitCodes = { conforms: 0, differs: 1, 'not-learnt': 2, 'not-done': 2 } as const;

/** 0 as expected, 1 the target differs, 2 the suite could not do its job. */
export function exitCodeFor(report: Report): 0 | 1 | 2 {
  return exitCodes[conclusionOf(report)];
}

/** Whether the scenario may decide the run: an inferred expectation never does. */
export function isGating({ grade }: ScenarioResult): boolean {
  return grade !== 'inferred';
}

/**
 * Nothing executed, an error of our own, a run cut short or a target that died: the run did not do its job. A run that
 * `--max-failures` ended did what it was asked to.
 */
function isDone({ scenarios, run }: Report): boolean {
  const counts = countVerdicts(scenarios);
  const isTargetGone = scenarios.some(({ cause }) => cause === 'target-gone');
  const isAllRun = run.isComplete || run.endedEarly === 'max-failures';
  return counts.passed + counts.failed > 0 && counts.errored === 0 && isAllRun && !isTargetGone;
}
