import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { verdicts } from '../../../src/model/verdict.ts';
import { reportHtml } from '../../../src/report/html/report-page.ts';
import { matrixOf } from '../../../src/report/matrix/matrix.ts';
import { matrixMarkdown } from '../../../src/report/matrix/matrix-markdown.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { topicNames, topicOf } from '../../../src/report/model/topics.ts';
import { advisoriesIn, countsOf, numbersIn, type Rows, rowsOf, summed } from '../counted.ts';
import { reports } from '../random-outcomes.ts';
import { siteFor } from '../site/site-sample.ts';

const rowsIn = (page: string, table: string): Rows => {
  const [, body = ''] = new RegExp(`<table class="${table}">([\\s\\S]*?)</table>`).exec(page) ?? [];
  const rows = [...body.matchAll(/<tr><th scope="row">([^<]*)<\/th>(.*)<\/tr>/g)];
  const counts =
    /<td class="(?:zero|passed|failed|unsupported|inapplicable|indeterminate|errored)">(\d+)<\/td>/g;
  return new Map(
    rows.map(([, name = '', cells = '']) => [
      name,
      [...cells.matchAll(counts)].map(([, count]) => Number(count)),
    ]),
  );
};

/** Adds up `3 passed, 1 failed` wherever the pattern's first group holds such words. */
const inWords = (page: string, pattern: RegExp) =>
  summed([...page.matchAll(pattern)].map(([, words]) => words).join(', '), /(\d+) (\w+)/g);

test('report.html: every count that it shows', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const page = reportHtml(report);
      const all = countsOf(report.scenarios);
      const listed = report.scenarios.length;
      const [passed = 0, failed = 0] = all;
      assert.deepEqual(rowsIn(page, 'counts'), rowsOf(report), 'table');
      assert.deepEqual(summed(page, /<b>(\d+)<\/b> (\w+)<br>/g), all, 'legend');
      assert.deepEqual(
        numbersIn(page, /(\d+) of (\d+) scenarios failed<[\s\S]*?(\d+) of (\d+) scenarios reached/),
        [failed, report.suite.scenarios, passed + failed, report.suite.scenarios],
      );
      const entries = verdicts.map(
        (verdict) => page.match(new RegExp(` data-verdict="${verdict}"`, 'g'))?.length ?? 0,
      );
      assert.deepEqual(entries, all, 'scenarios');
      const chips = [...page.matchAll(/(\w+) <span class="number">(\d+)</g)].map(
        ([, name, count]) => `${count} ${name}`,
      );
      assert.deepEqual(summed(chips.join('\n'), /(\d+) (\w+)/g), all, 'filters');
      assert.deepEqual(numbersIn(page, /for="search">(\d+) of (\d+) scenarios</), [listed, listed], 'filter');
      assert.deepEqual(inWords(page, /<span class="counts">([^<]*)</g), all, 'clauses');
      const causes = /<ol>([\s\S]*)<\/ol>/.exec(page)?.[1] ?? '';
      const extents = /<span class="extent">(\d+) scenarios? (\w+)</g;
      const [, , ...rest] = all;
      const advice = advisoriesIn(report);
      assert.deepEqual(summed(causes, extents), [0, failed + advice, ...rest], 'causes');
      assert.equal(
        causes.match(/<a href="#scenario-/g)?.length ?? 0,
        listed - passed + advice,
        'links of causes',
      );
    }),
    { numRuns: 120 },
  );
});

test('the matrix: every count of each report that it shows', () => {
  fc.assert(
    fc.property(reports, reports, (older, other) => {
      const newer = { ...other, target: { ...other.target, version: '1.10.0' } };
      const matrix = matrixOf([older, newer]);
      assert.ok(matrix.kind === 'matrix');
      const expected = [older, newer].map(({ scenarios }) => countsOf(scenarios));
      const markdown = matrixMarkdown(matrix);
      for (const counts of expected) assert.ok(markdown.includes(`| ${counts.join(' | ')} |`), 'markdown');
    }),
    { numRuns: 100 },
  );
});

test('the site: every count of each report that it shows', () => {
  fc.assert(
    fc.property(reports, reports, (older, other) => {
      const newer = { ...other, target: { ...other.target, version: '1.10.0' } };
      const files = siteFor([older, newer]);
      const own = (report: Report) =>
        report.scenarios.filter(({ clause }) => topicNames.includes(topicOf(clause)));
      const page = files.get('implementations/sample.html') ?? '';
      const cells = /<td title="([^"]*)"/g;
      const both = countsOf([...own(older), ...own(newer)]);
      assert.deepEqual(inWords(page, cells), both, 'versions');
      assert.deepEqual(inWords(files.get('index.html') ?? '', cells), countsOf(own(newer)), 'results');
    }),
    { numRuns: 40 },
  );
});
