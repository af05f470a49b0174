/** The one sentence that every output ends or begins with: what the run came to, and what it did not decide. */

import type { Verdict } from '../../model/verdict.ts';
import { type Conclusion, conclusionOf, isGating, isLargelyUndecided } from './conclusion.ts';
import { countVerdicts, figuresOf } from './figures.ts';
import type { Report } from './report.ts';
import { scenarioCount } from './root-causes.ts';
import { undecidedGroups } from './undecided.ts';

/**
 * What the exit code says, in one line without a break. Only a run in which every scenario of the suite was decided says
 * "No difference from AWS seen". Holds nothing that a target sent.
 */
export function lastLine(report: Report): string {
  return `${sentences[conclusionOf(report)](report)}${selectionOf(report)}`;
}

/** `12 of 434 scenarios (throttled calls: 10; no answer: 2)`; empty where every scenario was decided. */
export function undecidedInWords(report: Report): string {
  const groups = undecidedGroups(report);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return '';
  const each = groups.map(({ why, count }) => `${why}: ${count}`).join('; ');
  return `${total} of ${scenarioCount(selectedCount(report))} (${each})`;
}

const sentences: Readonly<Record<Conclusion, (report: Report) => string>> = {
  conforms: (report) => {
    const { counts, listed } = figuresOf(report).all;
    const undecided = undecidedInWords(report);
    if (undecided) return `Not decided: ${undecided}. ${ofTheOthers(report)}.`;
    const passed = `${counts.passed} of ${scenarioCount(listed)} passed${advisoryIn(report)}.`;
    return report.run.selection ? passed : `No difference from AWS seen: ${passed}`;
  },
  differs: (report) => {
    const { counts, listed } = figuresOf(report).all;
    const undecided = undecidedInWords(report);
    const rest = undecided ? ` Not decided: ${undecided}.` : '';
    return `Differs from AWS: of ${scenarioCount(listed)} ${counts.failed} failed, ${counts.unsupported} unsupported.${rest}`;
  },
  'not-learnt': (report) => {
    const tooMuch = isLargelyUndecided(report) ? ', more than 5 % without a verdict' : '';
    return `Not decided: ${undecidedInWords(report)}${tooMuch}. ${ofTheOthers(report)}.`;
  },
  'not-done': (report) => {
    const undecided = undecidedInWords(report);
    const rest = undecided ? ` Not decided: ${undecided}.` : '';
    return `The run is incomplete and certifies nothing: ${whyNotDone(report)}.${rest} ${ofTheOthers(report)}.`;
  },
};

function whyNotDone({ run, scenarios }: Report): string {
  if (run.endedEarly) return endings[run.endedEarly];
  if (!run.isComplete) return 'it was cut short';
  const { errored, passed, failed } = countVerdicts(scenarios);
  if (errored > 0) return `${scenarioCount(errored)} errored`;
  return passed + failed === 0 ? 'no scenario passed or failed' : 'the target was gone';
}

const endings = {
  interrupted: 'it was interrupted',
  'max-failures': '--max-failures ended it',
  'target-gone': 'the target was gone before its end',
  credentials: 'the target no longer accepted its credentials',
  clock: 'the clocks of this machine and of the target differ',
} as const;

/** `Of the others 344 passed, 20 failed`: what is not zero, and always what passed. */
function ofTheOthers(report: Report): string {
  const { counts } = figuresOf(report).all;
  const shown = (['failed', 'unsupported'] as const satisfies readonly Verdict[])
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `, ${counts[verdict]} ${verdict}`);
  const head = undecidedGroups(report).length > 0 ? 'Of the others ' : '';
  return `${head}${counts.passed} passed${shown.join('')}`;
}

function advisoryIn({ scenarios }: Report): string {
  const { failed, unsupported } = countVerdicts(scenarios.filter((scenario) => !isGating(scenario)));
  return failed + unsupported > 0 ? `; ${failed + unsupported} advisory did not` : '';
}

function selectionOf(report: Report): string {
  const whole = scenarioCount(report.suite.scenarios);
  return report.run.selection ? ` A selection: ${selectedCount(report)} of the suite's ${whole}.` : '';
}

function selectedCount({ scenarios, run }: Report): number {
  return scenarios.length + (run.notRun ?? 0);
}
