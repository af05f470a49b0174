/** `junit.xml`, in the dialect that Jenkins' xUnit plugin publishes (junit-10.xsd). */
import { countVerdicts } from './figures.ts';
import { caseXml, type Element, elementOf, seconds, suiteName } from './junit-case.ts';
import { attributes } from './junit-markup.ts';
import { type Report, type ScenarioResult, verdicts } from './report.ts';

/**
 * One test suite per feature, one case per scenario. The verdicts themselves stand in the properties of each suite.
 * The root has no totals: the dialect has no `skipped` there, and a reader that subtracts failures and errors from the
 * tests of the root would take every skip for a pass. Ends with a new line.
 */
export function junitXml(report: Report): string {
  const features = [...new Set(report.scenarios.map(({ feature }) => feature))].sort();
  const suites = features.map((feature) => suiteXml(report, feature));
  const head = attributes({
    name: `kms-conformance ${report.target.name}`,
    time: seconds(report.run.durationMs),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${suites.join('')}</testsuites>\n`;
}

function suiteXml(report: Report, feature: string): string {
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
  return `  <testsuite${head}>\n${propertiesXml(scenarios)}${cases}  </testsuite>\n`;
}

function propertiesXml(scenarios: readonly ScenarioResult[]): string {
  const counts = countVerdicts(scenarios);
  const lines = verdicts.map(
    (name) => `      <property${attributes({ name, value: String(counts[name]) })}/>\n`,
  );
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}
