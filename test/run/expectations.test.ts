import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectationsOf, failedGradeOf, type Progress, unreached } from '../../src/run/expectations.ts';

const expectations = [
  { step: 'it is refused', grade: 'documented' },
  { step: 'it is refused with X, as recorded on 2026-09-12', grade: 'recorded' },
  { step: 'the message says Y, as inferred', grade: 'inferred' },
] as const;
const [first, second, third] = expectations.map(({ step }) => step) as [string, string, string];

const outcomes = (progress: Partial<Progress>): readonly string[] =>
  expectationsOf(expectations, {
    verdict: 'passed',
    passed: new Set(),
    stoppedAt: undefined,
    advisories: [],
    ...progress,
  }).map(({ outcome }) => outcome);

test('every Then has the outcome of its own', () => {
  assert.deepEqual(outcomes({ passed: new Set([first, second, third]) }), ['passed', 'passed', 'passed']);
  assert.deepEqual(outcomes({ verdict: 'failed', passed: new Set([first]), stoppedAt: second }), [
    'passed',
    'failed',
    'not-reached',
  ]);
  assert.deepEqual(outcomes({ verdict: 'indeterminate', passed: new Set([first]), stoppedAt: second }), [
    'passed',
    'undecided',
    'not-reached',
  ]);
  assert.deepEqual(outcomes({ verdict: 'failed', stoppedAt: 'a Given' }), Array(3).fill('not-reached'));
  assert.deepEqual(
    unreached(expectations).map(({ outcome }) => outcome),
    Array(3).fill('not-reached'),
  );
});

test('an advisory difference is told although cucumber knows nothing of it', () => {
  const advisories = [{ step: third, outcome: 'failed', expected: 'a'.repeat(500), actual: 'b' }] as const;
  const all = expectationsOf(expectations, {
    verdict: 'passed',
    passed: new Set([first, second, third]),
    stoppedAt: undefined,
    advisories,
  });
  assert.deepEqual(all[2], {
    ...expectations[2],
    outcome: 'failed',
    expected: `${'a'.repeat(399)}…`,
    actual: 'b',
  });
});

test('what failed has the grade of its Then, and without one that of the scenario', () => {
  assert.equal(failedGradeOf('documented', expectations, second), 'recorded');
  assert.equal(failedGradeOf('documented', expectations, 'a Given'), 'documented');
  assert.equal(failedGradeOf('recorded', expectations, undefined), 'recorded');
});
