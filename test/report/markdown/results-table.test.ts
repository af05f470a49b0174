import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resultsTable, topicTable } from '../../../src/report/markdown/results-table.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { topicNames, topicOf } from '../../../src/report/model/topics.ts';
import { readFeature } from '../../rules/feature-files.ts';
import { sourceFiles } from '../../rules/source-files.ts';
import { countsOf } from '../counted.ts';
import { clauseIds, reports } from '../random-outcomes.ts';
import { sampleReport } from '../sample-report.ts';

const certificate = (name: string, version: string) => {
  const report = sampleReport();
  return {
    path: `${name}/${version}.json`,
    report: { ...report, target: { ...report.target, name, version } },
  };
};

test('one row for an implementation, that of its newest version', () => {
  const table = topicTable([certificate('b', '1.10.0'), certificate('b', '1.9.3'), certificate('a', '1')]);
  const [heading, , ...rows] = table.split('\n');
  assert.equal(heading, `| implementation | ${topicNames.join(' | ')} |`);
  assert.deepEqual(
    rows.map((row) => row.split(' | ')[0]),
    ['| [a 1](a/1.json)', '| [b 1.10.0](b/1.10.0.json)'],
  );
});

test('every clause that a scenario tests has a topic, and every topic has clauses; there are six at most', () => {
  const clauses = sourceFiles('features/**/*.feature')
    .map(readFeature)
    .flatMap(({ pickles }) => pickles.flatMap(({ tags }) => tags.map(({ name }) => name.slice(1))))
    .filter((tag) => /^[A-Z]+(-E?\d+|\/\w+)$/.test(tag));
  const found = new Set(clauses.map(topicOf));
  assert.deepEqual([...found].sort(), topicNames.toSorted());
  assert.ok(topicNames.length <= 6);
});

const rowAgrees = (report: Report): void => {
  const row =
    resultsTable([{ path: 'x.json', report }])
      .split('\n')
      .at(-1) ?? '';
  const cells = row.split(' | ').slice(1, clauseIds.length);
  const isMissing = ({ operation, support }: Report['target']['operations'][number]) =>
    operation === 'UpdatePrimaryRegion' && support === 'unsupported';
  const expected = clauseIds.slice(0, -1).map((clause) => {
    if (clause === 'UPR-01' && report.target.operations.some(isMissing)) return 'not implemented';
    const own = report.scenarios.filter((each) => each.clause === clause);
    const [passed = 0, failed = 0] = countsOf(own);
    if (passed + failed === 0) return `– (${own.length})`;
    return `${passed}/${own.length}${failed > 0 ? `, ${failed} failed` : ''}`;
  });
  assert.deepEqual(cells, expected);
};

test('a row says of each topic what passed, failed and is listed', () => {
  fc.assert(fc.property(reports, rowAgrees), { numRuns: 200 });
});
