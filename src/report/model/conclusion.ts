/** What a run means as a whole: the headline of every output and the exit code. */
import { countVerdicts } from './figures.ts';
import type { Report, ScenarioResult } from './report.ts';

/**
 * not-done: the suite could not do its job. differs: the target is not what AWS documents.
 * not-learnt: too much has no verdict, or no difference was seen but something kept a verdict from us.
 * conforms: every documented and recorded scenario that was run passed, or needs a capability or a moment that was not
 * there; those stay undecided, and `last-line.ts` says how many.
 */
export type Conclusion = 'conforms' | 'differs' | 'not-learnt' | 'not-done';

/** What the conclusion is drawn from. */
export type Decided = {
  readonly scenarios: readonly ScenarioResult[];
  readonly run: Pick<Report['run'], 'isComplete' | 'endedEarly'>;
};

/**
 * In this order, first match wins. A run that did not do its job says nothing reliable, so `not-done` beats a failure
 * that it happened to see, and so does a run that decided too little. Otherwise a failure that was seen stays true
 * whatever else was not learnt. An operation that is missing is a difference too: what never ran must not look green.
 */
export function conclusionOf(report: Decided): Conclusion {
  const gating = report.scenarios.filter(isGating);
  const seen = countVerdicts(gating);
  if (!isDone(report)) return 'not-done';
  if (isLargelyUndecided(report)) return 'not-learnt';
  if (seen.failed + seen.unsupported > 0) return 'differs';
  return seen.indeterminate > 0 ? 'not-learnt' : 'conforms';
}

/** True when nothing documented or recorded stands against the target. `@inferred` scenarios are advisory. */
export function isConforming(report: Report): boolean {
  return conclusionOf(report) === 'conforms';
}

const exitCodes = { conforms: 0, differs: 1, 'not-learnt': 2, 'not-done': 2 } as const;

/** 0 as expected, 1 the target differs, 2 the suite could not do its job. */
export function exitCodeFor(report: Decided): 0 | 1 | 2 {
  return exitCodes[conclusionOf(report)];
}

/** A larger share of gating scenarios without a verdict tells too little about a target to call the run done. */
const tolerableShare = 0.05;

/** Whether more than one in twenty of the gating scenarios that were started came to no verdict. */
export function isLargelyUndecided({ scenarios }: Pick<Decided, 'scenarios'>): boolean {
  const gating = scenarios.filter(isGating);
  const { indeterminate, errored } = countVerdicts(gating);
  return indeterminate + errored > gating.length * tolerableShare;
}

/** Whether the scenario may decide the run: an inferred expectation never does. */
export function isGating({ grade }: Pick<ScenarioResult, 'grade'>): boolean {
  return grade !== 'inferred';
}

/**
 * Nothing executed, an error of our own, a run cut short or a target that died: the run did not do its job. A run that
 * `--max-failures` ended did what it was asked to.
 */
function isDone({ scenarios, run }: Decided): boolean {
  const counts = countVerdicts(scenarios);
  const isTargetGone = scenarios.some(({ cause }) => cause === 'target-gone');
  const isAllRun = run.isComplete || run.endedEarly === 'max-failures';
  return counts.passed + counts.failed > 0 && counts.errored === 0 && isAllRun && !isTargetGone;
}
