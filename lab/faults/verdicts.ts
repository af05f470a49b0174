import assert from 'node:assert/strict';
import type { Passed } from './run-through.ts';

/**
 * Nothing that passes without faults on the way may turn red because of them, nor look implemented or not. Advice that a
 * late answer contradicts, such as to see Updating in the first read, is no verdict.
 */
export function requireNoWrongVerdict({ report }: Passed): void {
  const wrong = report.scenarios.filter(
    ({ verdict, grade }) =>
      !/^(passed|indeterminate|inapplicable)$/.test(verdict) &&
      !(verdict === 'failed' && grade === 'inferred'),
  );
  assert.deepEqual(
    wrong.map(({ id, verdict, reason }) => `${id}: ${verdict}: ${reason}`),
    [],
  );
  assert.deepEqual(report.findings, []);
  const absent = report.target.operations.filter(({ support }) => support === 'unsupported');
  assert.deepEqual(absent, []);
}

/** 2 when a verdict was kept from us, 0 when none was. */
export function requireRightExitCode({ report, exitCode }: Passed): void {
  const isAllLearnt = report.scenarios.every(
    ({ verdict, grade }) => verdict !== 'indeterminate' || grade === 'inferred',
  );
  assert.equal(exitCode, isAllLearnt ? 0 : 2);
}

/** Every scenario that was not decided says what happened on the way. */
export function requireReasons({ report }: Passed, reason: RegExp): void {
  const undecided = report.scenarios.filter(({ verdict }) => verdict === 'indeterminate');
  for (const { id, reason: said = '' } of undecided) assert.match(said, reason, id);
}

/** What the run could not clean up, since nobody told it, a sweep does. */
export function requireNothingAlive({ aliveAfter }: Passed): void {
  assert.deepEqual(aliveAfter.sweep, []);
}
