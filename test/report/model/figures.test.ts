import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countVerdicts, figuresOf, percentage } from '../../../src/report/model/figures.ts';
import { failure, reportOf, sampleReport, scenario } from '../sample-report.ts';

test('counts per verdict', () => {
  assert.deepEqual(countVerdicts(sampleReport().scenarios), {
    passed: 1,
    failed: 3,
    unsupported: 1,
    inapplicable: 1,
    indeterminate: 1,
    errored: 0,
  });
});

test('the figures are over the whole manifest, also when only a part was run', () => {
  const report = reportOf([scenario(), failure()]);
  const suite = {
    ...report.suite,
    scenarios: 200,
    expectationsByGrade: { documented: 100, recorded: 60, inferred: 40 },
  };
  const filtered = {
    ...report,
    suite: { ...suite, scenariosByOperation: { UpdatePrimaryRegion: 50, Sign: 4 } },
  };
  const { all, byGrade, byOperation } = figuresOf(filtered);
  assert.deepEqual(
    [all.differs, all.covered, all.listed],
    [{ part: 1, whole: 200 }, { part: 2, whole: 200 }, 2],
  );
  assert.deepEqual(byGrade.documented.differs, { part: 1, whole: 100 });
  assert.deepEqual(byGrade.inferred.covered, { part: 0, whole: 40 });
  assert.deepEqual([...byOperation.keys()], ['Sign', 'UpdatePrimaryRegion']);
  assert.deepEqual(byOperation.get('UpdatePrimaryRegion')?.covered, { part: 2, whole: 50 });
});

test('a scenario that failed before it called an operation is in no figure of that operation', () => {
  const early = failure({
    operations: ['CreateKey', 'UpdatePrimaryRegion'],
    uncalled: ['UpdatePrimaryRegion'],
  });
  const { all, byOperation } = figuresOf(reportOf([early]));
  const failed = (name: string) => byOperation.get(name)?.counts.failed;
  assert.deepEqual([all.counts.failed, failed('CreateKey'), failed('UpdatePrimaryRegion')], [1, 1, 0]);
  assert.equal(byOperation.get('UpdatePrimaryRegion')?.covered.part, 0);
});

test('an operation the manifest does not list is still shown', () => {
  const report = reportOf([scenario({ operations: ['Sign'] })]);
  const suite = { ...report.suite, scenariosByOperation: {} };
  assert.equal(figuresOf({ ...report, suite }).byOperation.get('Sign')?.counts.passed, 1);
});

test('a percentage never rounds a difference away', () => {
  const shown = (part: number, whole: number) => percentage({ part, whole });
  assert.deepEqual(
    [shown(0, 0), shown(0, 9), shown(9, 9), shown(1, 8), shown(1, 100_000), shown(99_999, 100_000)],
    ['–', '0 %', '100 %', '12.5 %', '0.1 %', '99.9 %'],
  );
});
