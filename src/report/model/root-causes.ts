/** Many scenarios, few causes: what a maintainer reads first. */

import type { Verdict } from '../../model/verdict.ts';
import { operationsNamedIn } from '../../spec/operation-table.ts';
import { advisoriesOf } from './advisories.ts';
import { isGating } from './conclusion.ts';
import { decisiveExchange } from './decisive.ts';
import { masked } from './fingerprint.ts';
import type { Clause, Report, ScenarioResult } from './report.ts';
import { vagueness, withTwinsTogether } from './twins.ts';

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
  /** What the probe saw of an operation that is missing. */
  readonly evidence?: string;
  /** The clause of the example. */
  readonly clause?: Clause;
};

/** Everything that did not pass, and every advisory difference beside it, grouped: missing operations first, then what fails most of the scenarios that decide a run. */
export function rootCauses(report: Report): readonly RootCause[] {
  const groups = new Map<string, ScenarioResult[]>();
  const wrong = report.scenarios.flatMap((each) => (each.verdict === 'passed' ? advisoriesOf(each) : [each]));
  for (const scenario of wrong) {
    const key = keyOf(report, scenario);
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  }
  return [...withTwinsTogether(groups)]
    .map(([key, scenarios]) => rootCause(report, key, scenarios))
    .sort(byWeight);
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

/** What the run found missing; where a report does not say, that of the scenario's own operations which the target lacks. */
function missingOperation({ target }: Report, { operations, missing }: ScenarioResult): string {
  if (missing) return missing;
  const isMissing = (name: string) =>
    target.operations.some(({ operation, support }) => operation === name && support === 'unsupported');
  return operations.find(isMissing) ?? operations[0] ?? 'an operation';
}

/** What the probe saw of the operation that is missing; a missing feature has it in the reason. */
function evidenceOf(report: Report, example: ScenarioResult): string | undefined {
  const missing = missingOperation(report, example);
  return report.target.operations.find(({ operation }) => operation === missing)?.evidence;
}

function symptom({ step, expected, actual, reason }: ScenarioResult): string {
  return masked([expected ?? step, actual ?? reason].filter(Boolean).join(' / '));
}

function rootCause(report: Report, key: string, scenarios: readonly ScenarioResult[]): RootCause {
  const example = scenarios.toSorted(
    (one, other) => strangeness(one) - strangeness(other),
  )[0] as ScenarioResult;
  const clause = report.suite.clauses.find(({ id }) => id === example.clause);
  const evidence = example.verdict === 'unsupported' ? evidenceOf(report, example) : undefined;
  return {
    key,
    title: titleOf(report, example, scenarios),
    verdict: example.verdict,
    isAdvisory: !scenarios.some(isGating),
    scenarios,
    example,
    ...(evidence && { evidence }),
    ...(clause && { clause }),
  };
}

/**
 * What a maintainer wants to see first: a difference rather than a prerequisite, told in as few calls as possible, and
 * best in a scenario about an operation that the defect names.
 */
function strangeness(scenario: ScenarioResult): number {
  const { verdict, cause, step, exchanges = [], defect = '', operations } = scenario;
  // Nothing was told of a missing operation: the scenario that is about little else is the plainest.
  if (verdict === 'unsupported') return operations.length === 0 ? Number.MAX_SAFE_INTEGER : operations.length;
  const told = exchanges.length || Number.MAX_SAFE_INTEGER / 4;
  const isBefore = step === 'before the first step';
  const isElsewhere = !operationsNamedIn(defect).some((operation) => operations.includes(operation));
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
    return `${namingOperation(example, plainestDefect(scenarios))}${where} — ${count} ${example.verdict}`;
  }
  if (example.cause === 'prerequisite')
    return `${namingOperation(example, `Prerequisite "${example.step ?? what}"`)} — ${count} failed`;
  return `${namingOperation(example, what)} — ${count} ${example.verdict}`;
}

/** Of twins the one that names an exception says most. */
function plainestDefect(scenarios: readonly ScenarioResult[]): string {
  const defects = scenarios.flatMap(({ defect }) => (defect ? [defect] : []));
  const [plainest = ''] = defects.toSorted((one, other) => vagueness(one) - vagueness(other));
  return plainest;
}

/** A title without an operation leaves the reader with nothing to look for in the code of the target. */
function namingOperation(example: ScenarioResult, title: string): string {
  if (example.verdict !== 'failed') return title;
  const shown = decisiveExchange(example)?.operation ?? example.operations[0];
  if (!shown || operationsNamedIn(title).length > 0) return title;
  return `${shown}: ${title.replace(leadingWord, (word) => word.toLowerCase())}`;
}

/** What begins a sentence and is no name; names keep their capital after a colon. */
const leadingWord = /^(?:An?|The|No|Related|Responses|Expected) /;

/** What is missing hides everything about it, so that it is the first thing to do. */
const urgency: readonly Verdict[] = ['unsupported', 'failed', 'errored', 'indeterminate', 'inapplicable'];

function byWeight(left: RootCause, right: RootCause): number {
  const weight = ({ verdict, isAdvisory }: RootCause) => urgency.indexOf(verdict) + (isAdvisory ? 10 : 0);
  const gating = ({ scenarios }: RootCause) => scenarios.filter(isGating).length;
  return (
    weight(left) - weight(right) ||
    gating(right) - gating(left) ||
    right.scenarios.length - left.scenarios.length
  );
}
