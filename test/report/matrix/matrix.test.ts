import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matrixOf } from '../../../src/report/matrix/matrix.ts';
import { matrixMarkdown } from '../../../src/report/matrix/matrix-markdown.ts';
import { trendsOf } from '../../../src/report/matrix/trend.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { failure, reportOf, scenario } from '../sample-report.ts';

const one = scenario({ id: 'UPR-01/one', name: 'One' });
const two = scenario({ id: 'UPR-01/two', name: 'Two' });
const ten = scenario({ id: 'UPR-10/ten', clause: 'UPR-10', name: 'Ten' });

const reportFor = (
  name: string,
  version: string | undefined,
  scenarios: readonly ScenarioResult[],
): Report => {
  const report = reportOf(scenarios);
  const { version: _, ...target } = report.target;
  return { ...report, target: { ...target, name, ...(version && { version }) } };
};

const matrixFor = (...reports: readonly Report[]) => {
  const matrix = matrixOf(reports);
  assert.ok(matrix.kind === 'matrix');
  return matrix;
};

const broken = failure({
  id: 'UPR-01/two',
  name: 'Two',
  reason: 'Expected a, got mrk-0123456789abcdef0123456789abcdef.',
});
const alike = failure({
  id: 'UPR-01/two',
  name: 'Two',
  reason: 'Expected a, got mrk-fedcba9876543210fedcba9876543210.',
});
const sample = matrixFor(
  reportFor('moto', '5.10.0', [one, two, ten]),
  reportFor('moto', '5.9.0', [one, broken]),
  reportFor('floci', undefined, [one, alike]),
);

test('columns by name and version as numbers; rows by clause; cells by count', () => {
  assert.deepEqual(
    sample.columns.map(({ name, version }) => `${name} ${version}`),
    ['floci ', 'moto 5.9.0', 'moto 5.10.0'],
  );
  const [group] = sample.groups;
  assert.deepEqual(
    group?.rows.map(({ clause }) => clause.id),
    ['UPR-01', 'UPR-10'],
  );
  const cells = group?.rows.map((row) => row.cells.map((counts) => counts && [counts.passed, counts.failed]));
  assert.deepEqual(cells, [
    [
      [1, 1],
      [1, 1],
      [2, 0],
    ],
    [undefined, undefined, [1, 0]],
  ]);
});

test('trend: only of several versions, changes by scenario', () => {
  assert.deepEqual(
    trendsOf(sample).map(({ name, steps }) => [name, steps.map(({ changes }) => changes.length)]),
    [['moto', [0, 2]]],
  );
  assert.match(matrixMarkdown(sample), /- moto 5\.9\.0 → 5\.10\.0: 1 absent → passed, 1 failed → passed/);
  const still = matrixFor(reportFor('a', '1', [one]), reportFor('a', '2', [one]));
  assert.match(matrixMarkdown(still), /no verdict changed/);
  const gone = matrixFor(reportFor('a', '1', [one, two]), reportFor('a', '2', [one]));
  assert.match(matrixMarkdown(gone), /1 passed → absent/);
});

test('without versions to compare there is no trend', () => {
  const single = matrixFor(reportFor('a', '1', [one]));
  assert.doesNotMatch(matrixMarkdown(single), /Over versions/);
});

test('the table as Markdown', () => {
  const text = matrixMarkdown(sample);
  assert.match(text, /\| UPR-01 The primary key moves \| 1\/2, 1 failed \| 1\/2, 1 failed \| 2\/2 \|/);
  assert.match(text, /\| UPR-10 {2}\| not run \| not run \| 1\/1 \|/);
  const none = scenario({ verdict: 'unsupported', cause: 'not-implemented' });
  assert.match(matrixMarkdown(matrixFor(reportFor('a', '1', [none]))), /\| – \(1\) \|/);
});

test('whether UpdatePrimaryRegion is there is taken from the probe', () => {
  const report = reportFor('a', '1', [one]);
  const supported = (support: 'supported' | 'unsupported') => {
    const operations = [{ operation: 'UpdatePrimaryRegion', support, evidence: '' }];
    return matrixMarkdown(matrixFor({ ...report, target: { ...report.target, operations } }));
  };
  assert.match(supported('supported'), /\| supported \|/);
  assert.match(supported('unsupported'), /\| not implemented \|/);
});

test('the same reports give the same bytes, in whatever order they are given', () => {
  const reports = sample.columns.map(({ report }) => JSON.parse(writeReport(report)) as Report);
  const again = matrixFor(...reports.toReversed());
  assert.ok(matrixMarkdown(again) === matrixMarkdown(sample));
});

test('refused: nothing to show, and two reports of the same target and version', () => {
  assert.deepEqual(matrixOf([]).kind, 'no-report');
  const twice = matrixOf([reportFor('a', '1', [one]), reportFor('a', '1', [two])]);
  assert.ok(twice.kind === 'twice');
  assert.match(
    twice.message,
    /^Expected one report for each target and version, got two of a 1\. Leave one of them out\.$/,
  );
});
