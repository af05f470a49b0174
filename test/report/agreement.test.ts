import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { badgeSvg } from '../../src/report/badge.ts';
import { compareReports } from '../../src/report/compare/compare-reports.ts';
import { comparisonMarkdown } from '../../src/report/compare/markdown.ts';
import { comparisonText } from '../../src/report/compare/terminal.ts';
import { conclusionOf } from '../../src/report/conclusion.ts';
import { figuresOf, percentage } from '../../src/report/figures.ts';
import { junitXml } from '../../src/report/junit.ts';
import { summaryMarkdown } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { resultsTable } from '../../src/report/results-table.ts';
import { terminalSummary } from '../../src/report/terminal/summary.ts';
import { writeCheckedReport, writeReport } from '../../src/report/write-report.ts';
import { countsOf, numbersIn, type Rows, rowsOf, summed } from './counted.ts';
import { clauseIds, reports } from './random-outcomes.ts';

/** Says that something holds for random reports; a failure prints the smallest one and the seed that repeats it. */
const always = (what: string, holds: (report: Report) => void, numRuns = 200) =>
  test(what, () => fc.assert(fc.property(reports, holds), { numRuns }));

const notPassed = (report: Report) => [0, ...countsOf(report.scenarios).slice(1)];
const isRun = (counts: readonly number[] = []) => counts.some((count) => count > 0);
const operationsRun = (report: Report): Rows =>
  new Map([...rowsOf(report)].filter(([name, counts]) => !/^[A-Z]/.test(name) || isRun(counts)));

always('report.json holds what was counted', (report) => {
  const read = JSON.parse(writeReport(report)) as Report;
  assert.deepEqual(rowsOf(read), rowsOf(report));
  const { all, byGrade, byOperation } = figuresOf(read);
  const figures = [['all', all] as const, ...Object.entries(byGrade), ...byOperation];
  assert.deepEqual(
    new Map(figures.map(([name, { counts }]) => [name, Object.values(counts)])),
    rowsOf(report),
  );
  assert.equal(all.listed, report.scenarios.length);
});

// Compiling the schema takes a tenth of a second each time.
always('every such report keeps to its schema', (report) => assert.ok(writeCheckedReport(report)), 10);

const screen = (report: Report) =>
  terminalSummary(report, { style: (_, shown) => shown, runCommand: 'npm start --', files: [] });

always('the terminal: table, list of what to fix, conclusion', (report) => {
  const text = screen(report);
  const table = [...text.matchAll(/^(\w+)(?: \(advisory\))? +((?: *\d+){6}) +(\S+(?: %)?) +(\S+(?: %)?)$/gm)];
  const rows = new Map(
    table.map(([, name = '', counts = '']) => [name, counts.trim().split(/ +/).map(Number)]),
  );
  assert.deepEqual(rows, new Map([...rows.keys()].map((name) => [name, operationsRun(report).get(name)])));
  assert.equal(rows.size, operationsRun(report).size);
  const [failed = 0, passed = 0] = [rows.get('all')?.[1], rows.get('all')?.[0]];
  const whole = report.suite.scenarios;
  const shares = [percentage({ part: failed, whole }), percentage({ part: passed + failed, whole })];
  assert.deepEqual(table.find(([, name]) => name === 'all')?.slice(3), shares);
  const [, list = ''] = /\n((?:What to fix|Not held against)[\s\S]*)$/.exec(text) ?? [];
  const short = ['pass', 'fail', 'unsup', 'n/a', 'indet', 'err'];
  assert.deepEqual(summed(list, /^(?: ?\d+\.| {2}·) +(\d+) (\S+) +[A-Z]{3}-/gm, short), notPassed(report));
  assert.deepEqual(lastLineNumbers(text), conclusionNumbers(report));
  assert.deepEqual(numbersIn(text, /\nAnswers that differ in shape: (\d+)\n/) ?? [0], [
    report.findings.length,
  ]);
  assert.deepEqual(numbersIn(text, /\nLeft behind: (\d+)\./) ?? [0], [report.run.leftBehind.length]);
});

const lastLineNumbers = (text: string) =>
  (text.trimEnd().split('\n').at(-1)?.match(/\d+/g) ?? []).map(Number);

/** The numbers of the last line, in their order. */
const conclusionNumbers = (report: Report): readonly number[] => {
  const [passed = 0, failed = 0, unsupported = 0, , indeterminate = 0, errored = 0] = countsOf(
    report.scenarios,
  );
  const listed = report.scenarios.length;
  const { isComplete, endedEarly } = report.run;
  const early = isComplete && !endedEarly ? [errored] : [];
  return {
    conforms: [passed, listed],
    differs: [listed, failed, unsupported],
    'not-learnt': [indeterminate, listed],
    'not-done': [...early, passed + failed, listed],
  }[conclusionOf(report)];
};

always('junit.xml: elements, attributes and properties', (report) => {
  const xml = junitXml(report);
  const [passed = 0, , , inapplicable = 0, , errored = 0] = countsOf(report.scenarios);
  const held = countsOf(report.scenarios.filter(({ grade }) => grade !== 'inferred'));
  const [, failed = 0, unsupported = 0, , indeterminate = 0, erroredHeld = 0] = held;
  const errors = indeterminate + errored;
  const failures = failed + unsupported;
  const tests = report.scenarios.length;
  const skipped = tests - passed - failures - errors;
  assert.ok(skipped >= inapplicable && erroredHeld <= errored);
  const elements = ['testcase', 'failure', 'error', 'skipped'].map(
    (name) => xml.match(new RegExp(`<${name} `, 'g'))?.length ?? 0,
  );
  assert.deepEqual(elements, [tests, failures, errors, skipped]);
  const attributes = ['tests', 'failures', 'errors', 'skipped'].map((name) =>
    [...xml.matchAll(new RegExp(`<testsuite [^>]* ${name}="(\\d+)"`, 'g'))].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    ),
  );
  assert.deepEqual(attributes, elements);
  const properties = [...xml.matchAll(/<property name="(\w+)" value="(\d+)"/g)].map(
    ([, name, count]) => `${count} ${name}`,
  );
  assert.deepEqual(summed(properties.join('\n'), /(\d+) (\w+)/g), countsOf(report.scenarios));
});

always('summary.md: tables, list of what to fix, findings and keys', (report) => {
  const text = summaryMarkdown(report);
  const rows = [...text.matchAll(/^\| \**(\w+)\**(?: \(advisory\))? \| ((?:\d+ \| ){6})/gm)];
  assert.deepEqual(
    new Map(rows.map(([, name = '', counts = '']) => [name, counts.split(' | ').slice(0, 6).map(Number)])),
    rowsOf(report),
  );
  assert.deepEqual(summed(text, /^\| \d+ \| (\d+) (\w+)(?: \(advisory\))? \| /gm), notPassed(report));
  const listed = [...text.matchAll(/(?:What to fix|Not held against the target): (\d+) root/g)];
  assert.equal(
    listed.reduce((sum, [, count]) => sum + Number(count), 0),
    text.match(/^\| \d+ \| \d+ \w+/gm)?.length ?? 0,
  );
  assert.deepEqual(numbersIn(text, /\n### Answers that differ in shape: (\d+)\n/) ?? [0], [
    report.findings.length,
  ]);
  assert.deepEqual(numbersIn(text, /\n### Keys left behind: (\d+)\n/) ?? [0], [report.run.leftBehind.length]);
});

always('badge.svg', (report) => {
  const svg = badgeSvg(report);
  const [passed, failed = 0, unsupported] = countsOf(report.scenarios);
  const title = numbersIn(svg, /\((\d+) passed, (\d+) failed, (\d+) unsupported of (\d+)\)/);
  assert.deepEqual(title, [passed, failed, unsupported, report.scenarios.length]);
  const shown = numbersIn(svg, />differs: (\d+)</);
  assert.deepEqual(shown, conclusionOf(report) === 'differs' && failed > 0 ? [failed] : undefined);
});

always('the results table: passed, failed and listed of each group of clauses', (report) => {
  const row =
    resultsTable([{ path: 'x.json', report }])
      .split('\n')
      .at(-1) ?? '';
  const cells = row.split(' | ').slice(2, 2 + clauseIds.length - 1);
  const expected = clauseIds.slice(0, -1).map((clause) => {
    const own = report.scenarios.filter((each) => each.clause === clause);
    const [passed = 0, failed = 0] = countsOf(own);
    if (passed + failed === 0) return `– (${own.length})`;
    return `${passed}/${own.length}${failed > 0 ? `, ${failed} failed` : ''}`;
  });
  assert.deepEqual(cells, expected);
});

always('a report compared with itself: everything is unchanged', (report) => {
  const comparison = compareReports(report, report);
  const listed = report.scenarios.length;
  const text = comparisonText(comparison, (_, shown) => shown);
  const counts = [...text.matchAll(/^([a-z ]+?) +(\d+) {3}\S/gm)].map(
    ([, name, count]) => `${name}: ${count}`,
  );
  const markdown = [...comparisonMarkdown(comparison).matchAll(/^\| \**([a-z ]+?)\** \| (\d+) \|/gm)];
  assert.equal(counts.length, 10);
  assert.deepEqual(
    counts.filter((each) => !each.endsWith(': 0')),
    listed > 0 ? [`unchanged: ${listed}`] : [],
  );
  assert.deepEqual(
    markdown.map(([, name, count]) => `${name}: ${count}`),
    counts,
  );
  assert.deepEqual(lastLineNumbers(text), [listed, listed]);
});
