import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNotComparable } from '../../src/report/compare/comparable.ts';
import { compareReports } from '../../src/report/compare/compare-reports.ts';
import { exitCodeOfComparison } from '../../src/report/compare/comparison.ts';
import { countVerdicts } from '../../src/report/model/figures.ts';
import { readReport } from '../../src/report/model/read-report.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { moverCases } from './mover-cases.ts';
import { idOf, type PairCase, pairOf } from './pairs.ts';
import { verdictCases } from './verdict-cases.ts';

const cases = [...verdictCases, ...moverCases];
const seeds = [1, 2, 3, 4, 5];

const classified = (pair: PairCase, seed: number) => {
  const { earlier, later } = pairOf(pair, seed);
  const comparison = compareReports(earlier, later);
  const changes = comparison.changes.map((change) => [
    change.id,
    change.class,
    change.movers.map(({ party }) => party),
  ]);
  return { changes: changes.slice(0), exit: exitCodeOfComparison(comparison) };
};

test('the corpus has at least 30 pairs, each of another name', () => {
  assert.ok(cases.length >= 30);
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
});

for (const pair of cases) {
  test(`corpus: ${pair.name}`, () => {
    const expected = pair.rows.map(({ is, by = [] }, index) => [idOf(index), is, by]);
    for (const seed of seeds) {
      const { changes, exit } = classified(pair, seed);
      const [own, quiet] = [changes.slice(0, expected.length), changes.slice(expected.length)];
      assert.deepEqual(own, expected, `seed ${seed}`);
      assert.ok(quiet.every(([, name]) => name === 'unchanged'));
      assert.equal(exit, pair.exit);
    }
  });
}

test('a swap leaves the counts of every verdict as they were', () => {
  const swaps = cases.filter(({ name }) => name.startsWith('swap: '));
  assert.ok(swaps.length >= 8);
  for (const swap of swaps) {
    const { earlier, later } = pairOf(swap, 1);
    assert.deepEqual(countVerdicts(later.scenarios), countVerdicts(earlier.scenarios), swap.name);
    assert.notDeepEqual(
      compareReports(earlier, later).changes.filter((change) => change.class !== 'unchanged'),
      [],
    );
  }
});

test('every report of the corpus is one that can be written, read and compared', () => {
  for (const pair of cases) {
    const { earlier, later } = pairOf(pair, 1);
    for (const report of [earlier, later])
      assert.deepEqual(readReport(writeReport(report), 'it'), { kind: 'report', report }, pair.name);
    const [one, other] = [earlier, later].map((report) => ({ source: 'it', report })) as [never, never];
    const isEmpty = later.scenarios.length === 0;
    assert.deepEqual(
      whyNotComparable(one, other).map(({ kind }) => kind),
      isEmpty ? ['nothing-executed'] : [],
    );
  }
});
