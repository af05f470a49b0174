/** `junit.xml`, in the dialect that Jenkins' xUnit plugin publishes (junit-10.xsd). */

import { verdicts } from '../../model/verdict.ts';
import { type Against, type Standing, standings, standingWords } from '../aws/against.ts';
import { clientWords } from '../model/client-words.ts';
import { countVerdicts } from '../model/figures.ts';
import { lastLine } from '../model/last-line.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import { caseXml, type Element, elementOf, seconds, suiteName } from './junit-case.ts';
import { attributes } from './junit-markup.ts';

/**
 * One test suite per feature, one case per scenario. The verdicts themselves stand in the properties of each suite.
 * The root's name ends with what the run came to and what it did not decide. The root has no totals: the dialect has no `skipped` there, and a reader that subtracts failures and errors from the
 * tests of the root would take every skip for a pass. Ends with a new line.
 */
export function junitXml(report: Report, against?: Against): string {
  const features = [...new Set(report.scenarios.map(({ feature }) => feature))].sort();
  const suites = features.map((feature) => suiteXml(report, feature, against));
  const head = attributes({
    name: `kms-conformance ${report.target.name}. ${lastLine(report)}`,
    time: seconds(report.run.durationMs),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.join('')}</testsuites>\n`;
}

function suiteXml(report: Report, feature: string, against: Against | undefined): string {
  const scenarios = report.scenarios.filter((scenario) => scenario.feature === feature);
  const count = (element: Element) =>
    String(scenarios.filter((scenario) => elementOf(scenario) === element).length);
  const totalMs = scenarios.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const head = attributes({
    name: suiteName(report, feature),
    tests: String(scenarios.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: seconds(totalMs),
    timestamp: report.run.startedAt,
  });
  const cases = scenarios.map((scenario) => caseXml(report, scenario)).join('');
  return `  <testsuite${head}>\n${propertiesXml(report, scenarios, against)}${cases}  </testsuite>\n`;
}

/** How many have each verdict, and how many stand how against AWS as recorded. */
function propertiesXml(
  report: Report,
  scenarios: readonly ScenarioResult[],
  against: Against | undefined,
): string {
  const counts = countVerdicts(scenarios);
  const ids = new Set(scenarios.map(({ id }) => id));
  const own = against?.scenarios.filter(({ id }) => ids.has(id)) ?? [];
  const standing = (name: Standing) => own.filter((each) => each.standing === name).length;
  const client = clientWords(report);
  const entries: readonly (readonly [name: string, value: number | string])[] = [
    ...(client ? [['client', client] as const] : []),
    ...verdicts.map((name) => [name, counts[name]] as const),
    ...(against ? standings.map((name) => [`AWS: ${standingWords[name]}`, standing(name)] as const) : []),
  ];
  const lines = entries.map(
    ([name, value]) => `      <property${attributes({ name, value: String(value) })}/>\n`,
  );
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}
