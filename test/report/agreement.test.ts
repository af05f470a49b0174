import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Verdict, verdicts } from '../../src/model/verdict.ts';
import { badgeSvg } from '../../src/report/badge.ts';
import { compareReports } from '../../src/report/compare/compare-reports.ts';
import { comparisonMarkdown } from '../../src/report/compare/markdown.ts';
import { comparisonText } from '../../src/report/compare/terminal.ts';
import { reportHtml } from '../../src/report/html/report-page.ts';
import { junitXml } from '../../src/report/junit/junit.ts';
import { summaryMarkdown } from '../../src/report/markdown/markdown.ts';
import { conclusionOf, isLargelyUndecided } from '../../src/report/model/conclusion.ts';
import { figuresOf, percentage } from '../../src/report/model/figures.ts';
import { lastLine } from '../../src/report/model/last-line.ts';
import type { Report } from '../../src/report/model/report.ts';
import { terminalSummary } from '../../src/report/terminal/summary.ts';
import { writeCheckedReport, writeReport } from '../../src/report/write-report.ts';
import { countsOf, notPassed, numbersIn, type Rows, rowsOf, summed } from './counted.ts';
import { reports } from './random-outcomes.ts';

/** Says that something holds for random reports; a failure prints the smallest one and the seed that repeats it. */
const always = (what: string, holds: (report: Report) => void, numRuns = 200) =>
  test(what, () => fc.assert(fc.property(reports, holds), { numRuns }));

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
  terminalSummary(report, {
    style: (_, shown) => shown,
    runCommand: 'npm start --',
    files: [],
    isWhole: true,
  });

type TableRow = { readonly name: string; readonly counts: number[]; readonly shares: readonly string[] };

/** Rows with what stands beside and below them: passed and failed have columns, all else is in words. */
const tableRows = (text: string): readonly TableRow[] => {
  const rows: TableRow[] = [];
  for (const line of text.split('\n')) {
    const [, name, passed, failed, differs = '', covered = ''] =
      /^(\w+)(?: \(advisory\))? +(\d+) +(\d+) +(\S+(?: %)?) +(\S+(?: %)?)(?: {2}\d+ \w+)?$/.exec(line) ?? [];
    if (name)
      rows.push({ name, counts: [Number(passed), Number(failed), 0, 0, 0, 0], shares: [differs, covered] });
    const words = /(?:^ {60,}| {2})(\d+) (unsupported|inapplicable|indeterminate|errored)$/.exec(line);
    const counts = rows.at(-1)?.counts;
    if (words && counts) counts[verdicts.indexOf(words[2] as Verdict)] = Number(words[1]);
  }
  return rows;
};

always('the terminal: table, list of what to fix, conclusion', (report) => {
  const text = screen(report);
  const table = tableRows(text);
  const rows = new Map(table.map(({ name, counts }) => [name, counts]));
  assert.deepEqual(rows, new Map([...rows.keys()].map((name) => [name, operationsRun(report).get(name)])));
  assert.equal(rows.size, operationsRun(report).size);
  const [failed = 0, passed = 0] = [rows.get('all')?.[1], rows.get('all')?.[0]];
  const whole = report.suite.scenarios;
  const shares = [percentage({ part: failed, whole }), percentage({ part: passed + failed, whole })];
  assert.deepEqual(table.find(({ name }) => name === 'all')?.shares, shares);
  const [, list = ''] = /\n((?:What to fix|Not counted against)[\s\S]*)$/.exec(text) ?? [];
  assert.deepEqual(summed(list, /^(?: ?\d+\.| {2}·) +(\d+) (\S+) +[A-Z]{3}-/gm), notPassed(report));
  assert.equal(text.trimEnd().split('\n').at(-1), lastLine(report));
  assert.deepEqual(numbersIn(text, /\nResponses that differ in shape: (\d+)\n/) ?? [0], [
    report.findings.length,
  ]);
  assert.deepEqual(numbersIn(text, /\nLeft behind: (\d+)\./) ?? [0], [report.run.leftBehind.length]);
});

const lastLineNumbers = (text: string) =>
  (text.trimEnd().split('\n').at(-1)?.match(/\d+/g) ?? []).map(Number);

always('every output says the last line, and it adds up', (report) => {
  const [passed = 0, failed = 0, unsupported = 0, ...rest] = countsOf(report.scenarios);
  const undecided = rest.reduce((sum, count) => sum + count, report.run.notRun ?? 0);
  const line = lastLine(report);
  let each = 0;
  for (const [, count] of line.matchAll(/: (\d+)(?=[;)])/g)) each += Number(count);
  assert.equal(each, undecided);
  assert.equal(
    line.includes('No difference from AWS seen'),
    conclusionOf(report) === 'conforms' && undecided === 0 && report.run.selection === undefined,
  );
  const said = (pattern: RegExp) => Number(pattern.exec(line)?.[1] ?? 0);
  if (/\d+ failed/.test(line))
    assert.deepEqual([said(/(\d+) failed/), said(/(\d+) unsupported/)], [failed, unsupported]);
  else assert.equal(said(/(\d+) (?:of \d+ scenarios? )?passed/), passed);
  const outputs = [summaryMarkdown(report), reportHtml(report), badgeSvg(report), junitXml(report)];
  for (const output of outputs)
    assert.ok(output.includes(line.replaceAll("'", '&#39;')) || output.includes(line), line);
});

always('junit.xml: elements, attributes and properties', (report) => {
  const xml = junitXml(report);
  const [passed = 0, , , inapplicable = 0, , errored = 0] = countsOf(report.scenarios);
  const held = countsOf(report.scenarios.filter(({ grade }) => grade !== 'inferred'));
  const [, failures = 0, unsupported = 0, , indeterminate = 0, erroredHeld = 0] = held;
  const errors = indeterminate + errored;
  const tests = report.scenarios.length;
  const skipped = tests - passed - failures - errors;
  assert.ok(skipped >= inapplicable + unsupported && erroredHeld <= errored);
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
  const listed = [...text.matchAll(/(?:What to fix|Not counted against the target): (\d+) root/g)];
  assert.equal(
    listed.reduce((sum, [, count]) => sum + Number(count), 0),
    text.match(/^\| \d+ \| \d+ \w+/gm)?.length ?? 0,
  );
  assert.deepEqual(numbersIn(text, /\n### Responses that differ in shape: (\d+)\n/) ?? [0], [
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

always('a report compared with itself: everything is unchanged', (report) => {
  fc.pre(!isLargelyUndecided(report));
  const comparison = compareReports(report, report);
  const listed = report.scenarios.length;
  const text = comparisonText(comparison, (_, shown) => shown);
  const counts = [...text.matchAll(/^([a-z ]+?) +(\d+) {3}\S/gm)].map(
    ([, name, count]) => `${name}: ${count}`,
  );
  const markdown = [...comparisonMarkdown(comparison).matchAll(/^\| \**([a-z ]+?)\** \| (\d+) \|/gm)];
  assert.equal(counts.length, 12);
  assert.deepEqual(
    counts.filter((each) => !each.endsWith(': 0')),
    listed > 0 ? [`unchanged: ${listed}`] : [],
  );
  assert.deepEqual(
    markdown.map(([, name, count]) => `${name}: ${count}`),
    counts,
  );
  assert.deepEqual(lastLineNumbers(text).slice(0, 2), [listed, listed]);
});
