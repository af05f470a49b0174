/** Figures, comparisons, baselines, the matrix and the table of results say the same of a certificate as of its whole report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { baselineDiff } from '../../../src/report/compare/baseline-diff.ts';
import { whyNotComparable } from '../../../src/report/compare/comparable.ts';
import { compareReports } from '../../../src/report/compare/compare-reports.ts';
import { exitCodeOfComparison } from '../../../src/report/compare/comparison.ts';
import { comparisonMarkdown } from '../../../src/report/compare/markdown.ts';
import { comparisonText } from '../../../src/report/compare/terminal.ts';
import { resultsTable } from '../../../src/report/markdown/results-table.ts';
import { matrixOf } from '../../../src/report/matrix/matrix.ts';
import { matrixMarkdown } from '../../../src/report/matrix/matrix-markdown.ts';
import { certificateText } from '../../../src/report/model/certificate.ts';
import { exitCodeFor } from '../../../src/report/model/conclusion.ts';
import { figuresOf } from '../../../src/report/model/figures.ts';
import { lastLine } from '../../../src/report/model/last-line.ts';
import { readReport } from '../../../src/report/model/read-report.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { undecidedGroups } from '../../../src/report/model/undecided.ts';
import { verdictChanges } from '../../../src/report/model/verdict-changes.ts';
import { moverCases } from '../../corpus/mover-cases.ts';
import { pairOf } from '../../corpus/pairs.ts';
import { verdictCases } from '../../corpus/verdict-cases.ts';
import { randomReport } from '../random-report.ts';
import { failure, finding, reportOf, sampleReport, scenario } from '../sample-report.ts';
import { siteFor } from '../site/site-sample.ts';

const certified = (report: Report): Report => {
  const read = readReport(certificateText(report), 'the certificate');
  assert.ok(read.kind === 'report');
  return read.report;
};

/** All that any reader of certificates says of two of them. */
const told = (earlier: Report, later: Report): unknown => {
  const comparison = compareReports(earlier, later);
  const newer: Report = { ...later, target: { ...later.target, version: '2.0.0' } };
  const matrix = matrixOf([earlier, newer]);
  return {
    alone: [earlier, later].map((report) => [
      figuresOf(report),
      exitCodeFor(report),
      lastLine(report),
      undecidedGroups(report),
    ]),
    comparable: whyNotComparable({ source: 'a', report: earlier }, { source: 'b', report: later }),
    comparison: [comparisonMarkdown(comparison), comparisonText(comparison, (_, text) => text)],
    baseline: [exitCodeOfComparison(comparison), baselineDiff(comparison), verdictChanges(earlier, later)],
    table: resultsTable([
      { path: 'a', report: earlier },
      { path: 'b', report: newer },
    ]),
    matrix: matrix.kind === 'matrix' ? matrixMarkdown(matrix) : matrix,
    // Root causes have an example, and which one is the simplest the exchanges tell.
    site: [...siteFor([earlier, newer])].filter(([path]) => !path.startsWith('implementations/')),
  };
};

const sample = (): Report =>
  reportOf([failure({ settledMs: 40 }), ...sampleReport().scenarios.slice(1)], {}, [finding]);
const other = (): Report => reportOf([scenario({ settledMs: 90 })]);

const pairs: readonly (readonly [string, Report, Report])[] = [
  ...Array.from(
    { length: 12 },
    (_, seed) => [`seed ${seed}`, randomReport(seed), randomReport(seed + 100)] as const,
  ),
  ...[...verdictCases, ...moverCases].map((pair) => {
    const { earlier, later } = pairOf(pair, 1);
    return [pair.name, earlier, later] as const;
  }),
  ['samples', sample(), other()],
];

test('two certificates, or a certificate and a whole report, say what two whole reports say', () => {
  for (const [name, earlier, later] of pairs) {
    const expected = told(earlier, later);
    assert.deepEqual(told(certified(earlier), certified(later)), expected, name);
    assert.deepEqual(told(certified(earlier), later), expected, name);
  }
});

test('between a report and its certificate nothing moved, however long its reasons', () => {
  const report = reportOf([
    failure({ reason: 'a long reason '.repeat(300) }),
    scenario({ id: 'UPR-01/other' }),
  ]);
  const { changes } = compareReports(certified(report), report);
  assert.deepEqual(
    changes.map((change) => change.class),
    ['unchanged', 'unchanged'],
  );
});

type Loss = (result: ScenarioResult) => Partial<ScenarioResult>;

/** What a certificate that leaves out too much would lack: some reader has to notice each. */
const losses: Readonly<Record<string, Loss>> = {
  verdict: () => ({ verdict: 'passed' }),
  cause: ({ cause }) => (cause === 'not-seen' ? { cause: 'suite' } : {}),
  reason: () => ({ reason: '' }),
  fingerprint: () => ({ fingerprint: '' }),
  digest: () => ({ digest: '' }),
  operations: () => ({ operations: [] }),
  uncalled: ({ uncalled }) => (uncalled ? { uncalled: [] } : {}),
  grade: () => ({ grade: 'inferred' }),
  clause: () => ({ clause: 'UPR-99' }),
  feature: () => ({ feature: '' }),
  name: () => ({ name: '' }),
  settledMs: () => ({ settledMs: 0 }),
};

for (const [member, loss] of Object.entries(losses)) {
  test(`a certificate that lost its ${member} would be noticed`, () => {
    const report = reportOf([
      ...sample().scenarios,
      scenario({ id: 'UPR-01/u', verdict: 'errored', cause: 'suite', uncalled: ['UpdatePrimaryRegion'] }),
      scenario({ id: 'UPR-01/n', verdict: 'inapplicable', cause: 'not-seen', reason: 'Never seen' }),
      ...Array.from({ length: 12 }, (_, index) => scenario({ id: `UPR-01/s${index}`, settledMs: 5_000 })),
    ]);
    const slower = report.scenarios.map((result) =>
      result.settledMs ? { ...result, settledMs: result.settledMs * 20 } : result,
    );
    const later = { ...report, scenarios: slower };
    const without = (whole: Report): Report => ({
      ...whole,
      scenarios: whole.scenarios.map((result) => ({ ...result, ...loss(result) })),
    });
    const said = [told(without(report), later), told(without(report), without(later))];
    const expected = told(report, later);
    assert.ok(said.some((each) => !isDeepStrictEqual(each, expected)));
  });
}
