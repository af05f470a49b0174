import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeSvg } from '../../src/report/badge.ts';
import { figuresOf } from '../../src/report/figures.ts';
import { reportHtml } from '../../src/report/html/report-page.ts';
import { matrixOf } from '../../src/report/matrix/matrix.ts';
import { matrixMarkdown } from '../../src/report/matrix/matrix-markdown.ts';
import { matrixHtml } from '../../src/report/matrix/matrix-page.ts';
import { type Report, verdicts } from '../../src/report/report.ts';
import { randomReport } from './random-report.ts';

type Rows = ReadonlyMap<string, readonly number[]>;

const fromFigures = (report: Report): Rows => {
  const { all, byGrade, byOperation } = figuresOf(report);
  const rows = [['all', all] as const, ...Object.entries(byGrade), ...byOperation];
  return new Map(rows.map(([name, { counts }]) => [name, verdicts.map((verdict) => counts[verdict])]));
};

const rowsIn = (page: string, table: string): Rows => {
  const [, body = ''] = new RegExp(`<table class="${table}">([\\s\\S]*?)</table>`).exec(page) ?? [];
  const rows = [...body.matchAll(/<tr><th scope="row">([^<]*)<\/th>(.*)<\/tr>/g)];
  return new Map(
    rows.map(([, name = '', cells = '']) => [
      name,
      [
        ...cells.matchAll(
          /<td class="(?:zero|passed|failed|unsupported|inapplicable|indeterminate|errored)">(\d+)<\/td>/g,
        ),
      ].map(([, count]) => Number(count)),
    ]),
  );
};

const wordCounts = (page: string, pattern: RegExp) => {
  const found = [...page.matchAll(pattern)];
  const count = (verdict: string) =>
    found.reduce(
      (sum, [, text = '']) => sum + Number(new RegExp(`(\\d+) ${verdict}`).exec(text)?.[1] ?? 0),
      0,
    );
  return verdicts.map(count);
};

test('report.html agrees with the figures of 300 random reports on every count', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const report = randomReport(seed);
    const page = reportHtml(report);
    const expected = fromFigures(report);
    const all = expected.get('all') ?? [];
    assert.deepEqual(rowsIn(page, 'counts'), expected, `table, seed ${seed}`);
    const entries = verdicts.map(
      (verdict) => page.match(new RegExp(`data-verdict="${verdict}"`, 'g'))?.length ?? 0,
    );
    assert.deepEqual(entries, all, `entries, seed ${seed}`);
    const legend = verdicts.map((verdict) =>
      Number(new RegExp(`<b>(\\d+)</b> ${verdict}<br>`).exec(page)?.[1]),
    );
    assert.deepEqual(legend, all, `legend, seed ${seed}`);
    const chips = verdicts.map((verdict) =>
      Number(new RegExp(`${verdict} <span class="number">(\\d+)`).exec(page)?.[1] ?? 0),
    );
    assert.deepEqual(chips, all, `filters, seed ${seed}`);
    assert.deepEqual(wordCounts(page, /<span class="counts">([^<]*)/g), all, `clauses, seed ${seed}`);
  }
});

test('the matrix agrees with the figures of 100 pairs of random reports on every count', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const older = randomReport(seed);
    const newer = randomReport(seed + 1000);
    const reports = [older, { ...newer, target: { ...newer.target, version: '1.10.0' } }];
    const matrix = matrixOf(reports);
    assert.ok(matrix.kind === 'matrix');
    const page = matrixHtml(matrix);
    const expected = reports.map((report) => fromFigures(report).get('all'));
    const rows = rowsIn(page, 'summary');
    assert.deepEqual(
      [rows.get('sample 1.2.3'), rows.get('sample 1.10.0')],
      expected,
      `summary, seed ${seed}`,
    );
    const cells = wordCounts(page, /<td title="([^"]*)"/g);
    const both = verdicts.map((_, index) =>
      expected.reduce((sum, counts) => sum + (counts?.[index] ?? 0), 0),
    );
    assert.deepEqual(cells, both, `cells, seed ${seed}`);
    const markdown = matrixMarkdown(matrix);
    for (const counts of expected)
      assert.ok(markdown.includes(`| ${counts?.join(' | ')} |`), `markdown, seed ${seed}`);
  }
});

test('the badge agrees with the figures of 100 random reports', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const report = randomReport(seed);
    const { counts, listed } = figuresOf(report).all;
    const words = `(${counts.passed} passed, ${counts.failed} failed, ${counts.unsupported} unsupported of ${listed})`;
    assert.ok(badgeSvg(report).includes(words));
  }
});
