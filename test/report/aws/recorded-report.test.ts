import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { resultsTable } from '../../../src/report/markdown/results-table.ts';
import { matrixOf } from '../../../src/report/matrix/matrix.ts';
import { matrixMarkdown } from '../../../src/report/matrix/matrix-markdown.ts';
import { readReport } from '../../../src/report/model/read-report.ts';
import { root } from '../../rules/source-files.ts';
import { reportOf } from '../sample-report.ts';

const text = readFileSync(join(root, 'reports/aws/recorded.json'), 'utf8');
const read = readReport(text, 'recorded.json');
assert.ok(read.kind === 'report');
const aws = read.report;
const target = (name: string) => ({ ...reportOf([]), target: { ...reportOf([]).target, name } });

test('AWS as recorded is the first row of every table, before any name', () => {
  const rows = resultsTable([
    { path: 'A.json', report: target('A') },
    { path: 'aws/recorded.json', report: aws },
  ]).split('\n');
  assert.match(rows[2] ?? '', /^\| \[AWS as recorded\]\(aws\/recorded\.json\) \| \d+\/\d+/);
  assert.match(rows[3] ?? '', /^\| \[A/);
});

test('AWS as recorded is the first column of the matrix', () => {
  const matrix = matrixOf([target('A'), aws]);
  assert.ok(matrix.kind === 'matrix');
  assert.equal(matrix.columns[0]?.name, 'AWS');
  assert.match(matrixMarkdown(matrix), /\| AWS as recorded \| as recorded \|/);
});

test('a file of recordings that is broken is refused with the place', () => {
  const broken = text.replace('"finding":"holds"', '"finding":"surely"');
  const refused = readReport(broken, 'recorded.json');
  assert.ok(refused.kind === 'broken-report');
  assert.match(refused.message, /recorded\.json.*finding/);
});
