/** Many scenarios, few causes: what a maintainer reads first. */

import { isGating } from './conclusion.ts';
import { masked } from './fingerprint.ts';
import type { Clause, Report, ScenarioResult, Verdict } from './report.ts';

export type RootCause = {
  /** Stable over runs of the same suite. */
  readonly key: string;
  /** One line. */
  readonly title: string;
  readonly verdict: Verdict;
  /** True when only inferred expectations are concerned. */
  readonly isAdvisory: boolean;
  readonly scenarios: readonly ScenarioResult[];
  /** The scenario to show: the one that needed the fewest calls. */
  readonly example: ScenarioResult;
  /** The clause of the example. */
  readonly clause?: Clause;
};

/** Everything that did not pass, grouped, the gravest and largest groups first. */
export function rootCauses(report: Report): readonly RootCause[] {
  const groups = new Map<string, ScenarioResult[]>();
  for (const scenario of report.scenarios.filter(({ verdict }) => verdict !== 'passed')) {
    const key = keyOf(report, scenario);
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  }
  return [...groups].map(([key, scenarios]) => rootCause(report, key, scenarios)).sort(byWeight);
}

/** `1 scenario`, `83 scenarios`. */
export function scenarioCount(count: number): string {
  return count === 1 ? '1 scenario' : `${count} scenarios`;
}

function keyOf(report: Report, scenario: ScenarioResult): string {
  const { verdict, cause = 'suite' } = scenario;
  if (verdict === 'unsupported') return `unsupported ${missingOperation(report, scenario)}`;
  if (scenario.defect) return `${verdict} ${masked(scenario.defect)}`;
  if (cause === 'target-gone' || cause === 'keys-lost') return `${verdict} ${cause}`;
  if (cause === 'not-claimed') return `${verdict} ${scenario.reason}`;
  return `${verdict} ${cause} ${scenario.fingerprint ?? symptom(scenario)}`;
}

/** The operation that the run found missing, by the reason it gave; else the first of the scenario's own. */
function missingOperation({ target }: Report, { operations, reason = '' }: ScenarioResult): string {
  const isMissing = (name: string) =>
    target.operations.some(({ operation, support }) => operation === name && support === 'unsupported');
  const [named = ''] = reason.split(' ');
  return [named, ...operations].find(isMissing) ?? operations[0] ?? 'an operation';
}

function symptom({ step, expected, actual, reason }: ScenarioResult): string {
  return masked([expected ?? step, actual ?? reason].filter(Boolean).join(' / '));
}

function rootCause(report: Report, key: string, scenarios: readonly ScenarioResult[]): RootCause {
  const example = scenarios.toSorted(
    (one, other) => strangeness(one) - strangeness(other),
  )[0] as ScenarioResult;
  const clause = report.suite.clauses.find(({ id }) => id === example.clause);
  return {
    key,
    title: titleOf(report, example, scenarios),
    verdict: example.verdict,
    isAdvisory: !scenarios.some(isGating),
    scenarios,
    example,
    ...(clause && { clause }),
  };
}

/**
 * What a maintainer wants to see first: a difference rather than a prerequisite, told in as few calls as possible, and
 * best in a scenario about the operation that the defect begins with.
 */
function strangeness({ cause, step, exchanges = [], defect = '', operations }: ScenarioResult): number {
  const told = exchanges.length || Number.MAX_SAFE_INTEGER / 4;
  const isBefore = step === 'before the first step';
  const isElsewhere = !operations.some((operation) => defect.startsWith(`${operation} `));
  return told + (isElsewhere ? 0.5 : 0) + (cause === 'prerequisite' ? 1000 : 0) + (isBefore ? 10_000 : 0);
}

function titleOf(report: Report, example: ScenarioResult, scenarios: readonly ScenarioResult[]): string {
  const count = scenarioCount(scenarios.length);
  const what = example.reason ?? example.actual ?? example.name;
  if (example.verdict === 'unsupported') {
    return `${missingOperation(report, example)}: not implemented — ${count} unsupported`;
  }
  if (example.cause === 'target-gone') return `The target stopped answering — ${count} ${example.verdict}`;
  if (example.cause === 'keys-lost')
    return `The target lost the keys of the run — ${count} ${example.verdict}`;
  if (example.defect) {
    const [only, ...more] = scenarios;
    const where = only && more.length === 0 ? ` (${only.name})` : '';
    return `${example.defect}${where} — ${count} ${example.verdict}`;
  }
  if (example.cause === 'prerequisite') return `Prerequisite "${example.step ?? what}" — ${count} failed`;
  return `${what} — ${count} ${example.verdict}`;
}

const gravity: readonly Verdict[] = ['failed', 'errored', 'unsupported', 'indeterminate', 'inapplicable'];

function byWeight(left: RootCause, right: RootCause): number {
  const weight = ({ verdict, isAdvisory }: RootCause) => gravity.indexOf(verdict) + (isAdvisory ? 10 : 0);
  return weight(left) - weight(right) || right.scenarios.length - left.scenarios.length;
}
