import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf } from '../../src/report/figures.ts';
import { junitXml } from '../../src/report/junit.ts';
import { elementOf } from '../../src/report/junit-case.ts';
import { summaryMarkdown } from '../../src/report/markdown.ts';
import { type Report, type Verdict, verdicts } from '../../src/report/report.ts';
import { terminalSummary } from '../../src/report/terminal/summary.ts';
import { randomReport } from './random-report.ts';

type Rows = ReadonlyMap<string, readonly number[]>;

const fromFigures = (report: Report): Rows => {
  const { all, byGrade, byOperation } = figuresOf(report);
  const rows = [['all', all] as const, ...Object.entries(byGrade), ...byOperation];
  return new Map(rows.map(([name, { counts }]) => [name, verdicts.map((verdict) => counts[verdict])]));
};

const fromTerminal = (report: Report): Rows => {
  const text = terminalSummary(report, { style: (_, shown) => shown, runCommand: 'x', files: [] });
  const rows = [...text.matchAll(/^(\w+)(?: \(advisory\))? +((?: *\d+){6}) +\S+(?: %)? +\S+(?: %)?$/gm)];
  return new Map(rows.map(([, name = '', counts = '']) => [name, counts.trim().split(/ +/).map(Number)]));
};

const fromMarkdown = (report: Report): Rows => {
  const rows = [
    ...summaryMarkdown(report).matchAll(/^\| \**(\w+)\**(?: \(advisory\))? \| ((?:\d+ \| ){6})/gm),
  ];
  return new Map(
    rows.map(([, name = '', counts = '']) => [name, counts.split(' | ').slice(0, 6).map(Number)]),
  );
};

const total = (xml: string, pattern: RegExp) =>
  [...xml.matchAll(pattern)].reduce((sum, [, count]) => sum + Number(count), 0);

test('figures, terminal, JUnit and Markdown agree on every count of 300 random reports', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const report = randomReport(seed);
    const expected = fromFigures(report);
    assert.deepEqual(
      fromTerminal(report),
      reordered(expected, fromTerminal(report)),
      `terminal, seed ${seed}`,
    );
    assert.deepEqual(fromMarkdown(report), expected, `markdown, seed ${seed}`);
    agreeOnJunit(report, seed);
  }
});

const reordered = (rows: Rows, like: Rows): Rows => {
  assert.equal(rows.size, like.size);
  return new Map([...like.keys()].map((name) => [name, rows.get(name) ?? []]));
};

const agreeOnJunit = (report: Report, seed: number) => {
  const xml = junitXml(report);
  const elements = (name: string) => xml.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
  const property = (verdict: Verdict) =>
    total(xml, new RegExp(`<property name="${verdict}" value="(\\d+)"/>`, 'g'));
  const names = ['failure', 'error', 'skipped'] as const;
  const expected = names.map(
    (name) => report.scenarios.filter((scenario) => elementOf(scenario) === name).length,
  );
  assert.equal(elements('testcase'), report.scenarios.length);
  assert.deepEqual(names.map(elements), expected, `elements, seed ${seed}`);
  assert.deepEqual(
    ['failures', 'errors', 'skipped'].map((name) => total(xml, new RegExp(` ${name}="(\\d+)"`, 'g'))),
    expected,
  );
  const { counts } = figuresOf(report).all;
  assert.deepEqual(
    verdicts.map(property),
    verdicts.map((verdict) => counts[verdict]),
    `properties, seed ${seed}`,
  );
};
