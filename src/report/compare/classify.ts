import type { ScenarioResult } from '../report.ts';
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
  if (after.verdict === 'failed' && before.fingerprint !== after.fingerprint) return 'fails-differently';
  if (before.digest !== after.digest) return 'scenario-changed';
  return isSlower && after.verdict === 'passed' ? 'slower' : 'unchanged';
}

function classOfMove(before: ScenarioResult, after: ScenarioResult): ChangeClass {
  if (before.verdict === 'passed') return classOfFall(after);
  const wasWrong = before.verdict === 'failed' || before.verdict === 'unsupported';
  return wasWrong && after.verdict === 'passed' ? 'fixed' : 'moved';
}

/** A transient state that did not show this time says nothing about the target: it may show again tomorrow. */
function classOfFall({ verdict, cause }: ScenarioResult): ChangeClass {
  if (verdict === 'failed') return 'regressed';
  return verdict === 'inapplicable' && cause === 'not-seen' ? 'moved' : 'lost';
}
