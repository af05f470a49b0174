/** One scenario, several graded expectations: what each output makes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Grade } from '../../../src/model/grade.ts';
import { compareReports } from '../../../src/report/compare/compare-reports.ts';
import { exitCodeOfComparison } from '../../../src/report/compare/comparison.ts';
import { reportHtml } from '../../../src/report/html/report-page.ts';
import { junitXml } from '../../../src/report/junit/junit.ts';
import { advisoriesOf } from '../../../src/report/model/advisories.ts';
import { exitCodeFor } from '../../../src/report/model/conclusion.ts';
import { figuresOf } from '../../../src/report/model/figures.ts';
import type { ScenarioResult } from '../../../src/report/model/report.ts';
import { rootCauses } from '../../../src/report/model/root-causes.ts';
import { whatToFix } from '../../../src/report/model/what-to-fix.ts';
import { writeCheckedReport } from '../../../src/report/write-report.ts';
import { advised, failure, reportOf, scenario } from '../sample-report.ts';

const failedAt = (grade: Grade, changes: Partial<ScenarioResult> = {}) =>
  failure({
    failedGrade: grade,
    expectations: [
      { step: 'it is refused', grade: 'documented', outcome: grade === 'documented' ? 'failed' : 'passed' },
      {
        step: 'it is refused with X, as recorded in 2024',
        grade: 'recorded',
        outcome: grade === 'recorded' ? 'failed' : 'not-reached',
      },
    ],
    ...changes,
  });

test('a scenario whose advisory expectation alone does not hold has passed, and ends no run with 1', () => {
  const report = reportOf([advised()]);
  const { all, byGrade } = figuresOf(report);
  assert.deepEqual([all.counts.passed, all.counts.failed, exitCodeFor(report)], [1, 0, 0]);
  assert.deepEqual([byGrade.documented.counts.passed, byGrade.inferred.counts.failed], [1, 1]);
  assert.deepEqual(byGrade.inferred.differs, { part: 1, whole: 1 });
  assert.ok(writeCheckedReport(report));
});

test('such a difference is told as advice in every output, and is no <failure>', () => {
  const report = reportOf([advised()]);
  const xml = junitXml(report);
  assert.match(
    xml,
    /<testcase [^>]*>\n {6}<system-out>advisory: Expected a message that says &quot;key&quot;, got/,
  );
  assert.doesNotMatch(xml, /<failure|<skipped|<error/);
  const { work, rest } = whatToFix(rootCauses(report));
  assert.deepEqual([work.length, rest.map(({ isAdvisory }) => isAdvisory)], [0, [true]]);
  assert.match(
    reportHtml(report),
    /inferred, failed: the refusal names the key, as inferred \(expected a message/,
  );
  assert.deepEqual(advisoriesOf(failure()), []);
});

test('figures by grade count expectations, all others scenarios', () => {
  const { all, byGrade } = figuresOf(reportOf([failedAt('documented'), failedAt('recorded'), scenario()]));
  assert.deepEqual([all.counts.passed, all.counts.failed], [1, 2]);
  assert.deepEqual([byGrade.documented.counts.passed, byGrade.documented.counts.failed], [2, 1]);
  assert.deepEqual([byGrade.recorded.counts.passed, byGrade.recorded.counts.failed], [0, 1]);
  assert.deepEqual(byGrade.recorded.covered, { part: 1, whole: 2 });
});

test('an expectation that was not judged has the verdict of its scenario', () => {
  const unsupported = failedAt('recorded', { verdict: 'unsupported' });
  const expectations = unsupported.expectations.map((each) => ({ ...each, outcome: 'not-reached' as const }));
  const { byGrade } = figuresOf(reportOf([{ ...unsupported, expectations }]));
  assert.deepEqual([byGrade.documented.counts.unsupported, byGrade.recorded.counts.unsupported], [1, 1]);
});

test('the type of a failure is the grade of the expectation that failed', () => {
  const types = (scenarios: readonly ScenarioResult[]) =>
    [...junitXml(reportOf(scenarios)).matchAll(/<failure type="(\w+)"/g)].map(([, type]) => type);
  assert.deepEqual(types([failedAt('documented'), failedAt('recorded')]), ['documented', 'recorded']);
});

const compared = (before: ScenarioResult, after: ScenarioResult) => {
  const comparison = compareReports(reportOf([before]), reportOf([after]));
  return [comparison.changes[0]?.class, exitCodeOfComparison(comparison)];
};

test('compare: failing at a weaker grade is better, at a stronger one worse, whatever the fingerprints', () => {
  const other = { fingerprint: 'other' };
  assert.deepEqual(compared(failedAt('documented'), failedAt('recorded', other)), ['better', 0]);
  assert.deepEqual(compared(failedAt('recorded'), failedAt('documented', other)), ['regressed', 1]);
  assert.deepEqual(compared(failedAt('recorded'), failedAt('recorded', other)), ['fails-differently', 1]);
  assert.deepEqual(compared(failedAt('recorded'), failedAt('recorded')), ['unchanged', 0]);
  assert.deepEqual(compared(failedAt('recorded'), advised()), ['fixed', 0]);
});

test('compare: advice that comes or goes moves a scenario, and fails nothing', () => {
  assert.deepEqual(compared(scenario(), advised()), ['moved', 0]);
  assert.deepEqual(compared(advised(), scenario()), ['moved', 0]);
  assert.deepEqual(compared(advised(), advised()), ['unchanged', 0]);
});
