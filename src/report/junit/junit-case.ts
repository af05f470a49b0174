/** One scenario as a JUnit case. */

import type { Verdict } from '../../model/verdict.ts';
import { advisoriesOf } from '../model/advisories.ts';
import { isGating } from '../model/conclusion.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import { trimmed } from '../model/visible.ts';
import { oneCaseCommand } from '../reproduce/one-case.ts';
import { attributes, escaped } from './junit-markup.ts';

export type Element = 'none' | 'failure' | 'error' | 'skipped';

const elements: Readonly<Record<Verdict, Element>> = {
  passed: 'none',
  failed: 'failure',
  unsupported: 'skipped',
  indeterminate: 'error',
  errored: 'error',
  inapplicable: 'skipped',
};

/**
 * The counts are those of every other output: what failed is a `<failure>`, what kept the run from deciding (exit code 2)
 * is an `<error>`. What was not called, or never decides, is `<skipped>` with its reason: a missing operation too, though
 * the exit code is 1 then.
 */
export function elementOf(scenario: ScenarioResult): Element {
  const element = elements[scenario.verdict];
  const isOurFault = scenario.verdict === 'errored';
  return element === 'none' || isGating(scenario) || isOurFault ? element : 'skipped';
}

/**
 * The suite's name and its cases' class name, the same, as consumers expect. Jenkins takes what stands before the last
 * dot for a package, and GitLab drops cases whose class and name it met before: so the target comes first.
 */
export function suiteName({ target }: Report, feature: string): string {
  return `${target.name}.${feature.replaceAll('.', ' ')}`;
}

/** Consumers show the message, or the text alone (GitLab, dorny/test-reporter): the reason opens both. */
export function caseXml(report: Report, scenario: ScenarioResult): string {
  const { clause, name, feature, durationMs } = scenario;
  const classname = suiteName(report, feature);
  const head = attributes({ name: `${clause} ${name}`, classname, time: seconds(durationMs) });
  const element = elementOf(scenario);
  if (element === 'none') return `    <testcase${head}${advice(scenario)}\n`;
  const message = messageOf(scenario);
  const inner = attributes({ type: typeOf(element, scenario), message });
  const body = escaped([message, ...detailOf(report, scenario)].join('\n'));
  return `    <testcase${head}>\n      <${element}${inner}>${body}</${element}>\n    </testcase>\n`;
}

/** What the element's type says: of a difference how the expectation that failed is known, else why there is none. */
function typeOf(element: Element, scenario: ScenarioResult): string {
  const { verdict, cause = verdict, failedGrade } = scenario;
  if (isAdvisory(scenario)) return 'advisory';
  return element === 'failure' && failedGrade ? failedGrade : cause;
}

/** How the element of a case that passed ends: with what advisory expectations did not hold, which is no failure. */
function advice(scenario: ScenarioResult): string {
  const lines = advisoriesOf(scenario).map(messageOf);
  if (lines.length === 0) return '/>';
  return `>\n      <system-out>${escaped(lines.join('\n'))}</system-out>\n    </testcase>`;
}

/** `1.234`: seconds, as every consumer reads them. */
export function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function isAdvisory(scenario: ScenarioResult): boolean {
  return scenario.verdict === 'failed' && !isGating(scenario);
}

const MAX_TEXT_CHARACTERS = 2000;

function messageOf(scenario: ScenarioResult): string {
  const label = isAdvisory(scenario) ? 'advisory' : scenario.verdict;
  const { reason, expected = 'a pass', actual = 'none' } = scenario;
  return trimmed(`${label}: ${reason ?? `expected ${expected}, got ${actual}`}`, MAX_TEXT_CHARACTERS);
}

function detailOf(report: Report, scenario: ScenarioResult): readonly string[] {
  const { id, step, reason = '', expected, actual = '' } = scenario;
  const clause = report.suite.clauses.find((each) => each.id === scenario.clause);
  const isSaidAlready = reason.includes(actual);
  const lines = [
    clause && `clause ${clause.id}: ${clause.statement}`,
    ...(clause?.sources ?? []).map((source) => `source: ${source}`),
    step && `step: ${step}`,
    expected && !isSaidAlready && `expected: ${expected}`,
    actual && !isSaidAlready && `got: ${actual}`,
    `alone: ${oneCaseCommand(report, id)}`,
  ];
  return lines.flatMap((line) => (line ? [trimmed(line, MAX_TEXT_CHARACTERS)] : []));
}
