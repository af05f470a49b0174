import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import { runThrough, tally } from '../../faults/run-through.ts';
import { requireNothingAlive, requireNoWrongVerdict } from '../../faults/verdicts.ts';

const suite = await loadSuite();

/** Every operation is probed all the same. The whole suite would take most of an hour, and says so. */
const clauses = /^(UPR-0[12]|REP-01)$/;

test('one request at a time, 357 ms a response: every verdict is right, in five minutes', async (t) => {
  const plan = () => 'one request at a time' as const;
  const passed = await runThrough({ plan, seed: 1, suite, requestMs: 10_000, clauses });
  const { report, suffered, ms } = passed;
  t.diagnostic(`${suffered} calls, ${Math.round(ms / 1_000)} s, ${JSON.stringify(tally(report))}`);
  requireNoWrongVerdict(passed);
  requireNothingAlive(passed);
  const silent = report.scenarios.filter(({ cause }) => cause === 'no-answer');
  assert.deepEqual(silent, []);
  assert.ok(report.target.operations.every(({ support }) => support === 'supported'));
  assert.ok(report.scenarios.some(({ verdict }) => verdict === 'passed'));
  assert.ok(ms < 300_000, `${ms} ms`);
});
