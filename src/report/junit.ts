/** `junit.xml`, valid against the schema that Jenkins' xUnit plugin publishes (junit-10.xsd). */
import { isGating } from './conclusion.ts';
import { countVerdicts } from './figures.ts';
import { type Report, type ScenarioResult, type Verdict, verdicts } from './report.ts';
import { trimmed } from './visible.ts';

/**
 * One test suite per feature, one case per scenario. `failed` becomes `<failure>`, `errored` `<error>`, everything
 * else that did not pass `<skipped>` with its reason: so does a failed inferred expectation, which is advisory. The
 * verdicts themselves stand in the properties of each suite. Ends with a new line.
 */
export function junitXml(report: Report): string {
  const features = [...new Set(report.scenarios.map(({ feature }) => feature))].sort();
  const suites = features.map((feature) => suiteXml(report, feature));
  const total = attributes({
    name: `kms-conformance ${report.target.name}`,
    ...counted(report.scenarios),
    time: seconds(report.run.durationMs),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${total}>\n${suites.join('')}</testsuites>\n`;
}

type Element = 'none' | 'failure' | 'error' | 'skipped';

const elements: Readonly<Record<Verdict, Element>> = {
  passed: 'none',
  failed: 'failure',
  errored: 'error',
  unsupported: 'skipped',
  inapplicable: 'skipped',
  indeterminate: 'skipped',
};

function elementOf(scenario: ScenarioResult): Element {
  return isAdvisoryFailure(scenario) ? 'skipped' : elements[scenario.verdict];
}

function isAdvisoryFailure(scenario: ScenarioResult): boolean {
  return scenario.verdict === 'failed' && !isGating(scenario);
}

function counted(scenarios: readonly ScenarioResult[]): Readonly<Record<string, string>> {
  const count = (element: Element) =>
    String(scenarios.filter((scenario) => elementOf(scenario) === element).length);
  return { tests: String(scenarios.length), failures: count('failure'), errors: count('error') };
}

function suiteXml(report: Report, feature: string): string {
  const scenarios = report.scenarios.filter((scenario) => scenario.feature === feature);
  const skipped = scenarios.filter((scenario) => elementOf(scenario) === 'skipped').length;
  const totalMs = scenarios.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const head = attributes({
    name: feature,
    ...counted(scenarios),
    skipped: String(skipped),
    time: seconds(totalMs),
    timestamp: report.run.startedAt,
  });
  const cases = scenarios.map(caseXml).join('');
  return `  <testsuite${head}>\n${propertiesXml(scenarios)}${cases}  </testsuite>\n`;
}

function propertiesXml(scenarios: readonly ScenarioResult[]): string {
  const counts = countVerdicts(scenarios);
  const lines = verdicts.map(
    (name) => `      <property${attributes({ name, value: String(counts[name]) })}/>\n`,
  );
  return `    <properties>\n${lines.join('')}    </properties>\n`;
}

function caseXml(scenario: ScenarioResult): string {
  const { clause, name, feature, durationMs } = scenario;
  const head = attributes({ name: `${clause} ${name}`, classname: feature, time: seconds(durationMs) });
  const element = elementOf(scenario);
  if (element === 'none') return `    <testcase${head}/>\n`;
  const type = isAdvisoryFailure(scenario) ? 'advisory' : (scenario.cause ?? scenario.verdict);
  const inner = attributes({ type, message: messageOf(scenario) });
  const body = escaped(detailOf(scenario));
  return `    <testcase${head}>\n      <${element}${inner}>${body}</${element}>\n    </testcase>\n`;
}

const MAX_TEXT_CHARACTERS = 2000;

function messageOf(scenario: ScenarioResult): string {
  const label = isAdvisoryFailure(scenario) ? 'advisory' : scenario.verdict;
  const { reason, expected = '', actual = '' } = scenario;
  return trimmed(`${label}: ${reason ?? `expected ${expected}, got ${actual}`}`, MAX_TEXT_CHARACTERS);
}

function detailOf({ id, step, expected, actual }: ScenarioResult): string {
  const parts = [`scenario: ${id}`, step && `step: ${step}`];
  const outcome = [expected && `expected: ${expected}`, actual && `got: ${actual}`];
  return trimmed([...parts, ...outcome].filter(Boolean).join('\n'), MAX_TEXT_CHARACTERS);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** XML 1.0 has no way to write control characters, lone surrogates and two non-characters: they are dropped. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\n\r\t]/g, (character) => entities[character] as string);
}
