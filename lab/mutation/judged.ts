import type { ScenarioResult } from '../../src/report/model/report.ts';

/**
 * How a scenario noticed a mutant: by what it is there to show, by a prerequisite that no longer held (or an
 * operation that the probe saw fail), or only by a verdict that is neither red nor green.
 */
export type Notice = 'difference' | 'prerequisite' | 'not passed';
const notices: readonly Notice[] = ['difference', 'prerequisite', 'not passed'];

/** How a result differs from `passed`; `undefined` when it does not. A moment that was missed tells nothing. */
export function noticeOf({
  verdict,
  cause,
  step,
}: Pick<ScenarioResult, 'verdict' | 'cause' | 'step'>): Notice | undefined {
  if (verdict === 'passed' || verdict === 'inapplicable') return undefined;
  if (verdict !== 'failed') return 'not passed';
  return cause === 'difference' && step !== 'before the first step' ? 'difference' : 'prerequisite';
}

/** The results that say most about a mutant: those with the strongest notice there is, and which that is. */
export function strongest(
  results: readonly ScenarioResult[],
): { readonly notice: Notice; readonly results: readonly ScenarioResult[] } | undefined {
  const notice = notices.find((each) => results.some((result) => noticeOf(result) === each));
  return notice && { notice, results: results.filter((result) => noticeOf(result) === notice) };
}

/** What a scenario says that saw a server be late; or that was late itself, on a busy machine. */
const late = /\d ms\b|the first DescribeKey/;

/** Where there is little time, a wait that ran out, a moment that was missed and a silence may be a busy machine's doing. */
export function mayBeHaste({ verdict, reason = '' }: ScenarioResult, pace: string): boolean {
  if (pace !== 'quick' || verdict === 'passed') return false;
  return verdict !== 'failed' || late.test(reason);
}
