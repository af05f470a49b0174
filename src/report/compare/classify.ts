import { byStrength } from '../../model/grade.ts';
import type { ScenarioResult } from '../model/report.ts';
import type { ChangeClass } from './comparison.ts';

/** The class of one scenario; at least one of the results is there. A moved verdict outweighs a changed text. */
export function classOf(
  before: ScenarioResult | undefined,
  after: ScenarioResult | undefined,
  isSlower: boolean,
): ChangeClass {
  if (!after) return 'disappeared';
  if (!before) return 'appeared';
  if (before.verdict !== after.verdict) return classOfMove(before, after);
  const strength = after.verdict === 'failed' ? strengthMoved(before, after) : 0;
  if (strength !== 0) return strength > 0 ? 'better' : 'regressed';
  if (after.verdict === 'failed' && before.fingerprint !== after.fingerprint) return 'fails-differently';
  if (adviceIn(before) !== adviceIn(after)) return 'moved';
  if (before.digest !== after.digest) return 'scenario-changed';
  return isSlower && after.verdict === 'passed' ? 'slower' : 'unchanged';
}

/** Positive where it fails at a weaker grade than before, negative at a stronger one, 0 at the same or where it does not fail. */
function strengthMoved(before: ScenarioResult, after: ScenarioResult): number {
  return byStrength(after.failedGrade ?? after.grade, before.failedGrade ?? before.grade);
}

/** The advisory expectations that did not hold in a scenario that passed. */
function adviceIn({ verdict, expectations }: ScenarioResult): string {
  const failed = verdict === 'passed' ? expectations.filter(({ outcome }) => outcome === 'failed') : [];
  return failed.map(({ step }) => step).join('\n');
}

function classOfMove(before: ScenarioResult, after: ScenarioResult): ChangeClass {
  if (hasNoVerdict(after)) return 'undecided';
  if (before.verdict === 'passed') return after.verdict === 'failed' ? 'regressed' : 'lost';
  const wasWrong = before.verdict === 'failed' || before.verdict === 'unsupported';
  return wasWrong && after.verdict === 'passed' ? 'fixed' : 'moved';
}

/**
 * No verdict this time, or a transient state that did not show: that says nothing about the target, and may be otherwise
 * tomorrow. A capability that is no longer claimed is a change of the target.
 */
export function hasNoVerdict({ verdict, cause }: ScenarioResult): boolean {
  return verdict === 'indeterminate' || verdict === 'errored' || cause === 'not-seen';
}
