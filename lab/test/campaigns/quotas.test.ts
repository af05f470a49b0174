import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import { asAwsThrottles } from '../../faults/quotas.ts';
import { runThrough, tally } from '../../faults/run-through.ts';
import { requireNothingAlive, requireNoWrongVerdict } from '../../faults/verdicts.ts';

const suite = await loadSuite();

test('under the quotas of AWS everything is decided, at the pace that they allow', {
  timeout: 900_000,
}, async (t) => {
  const passed = await runThrough({ plan: asAwsThrottles(), seed: 1, suite, requestMs: 10_000 });
  t.diagnostic(
    `${passed.suffered} throttled, ${Math.round(passed.ms / 1_000)} s, ${JSON.stringify(tally(passed.report))}`,
  );
  requireNoWrongVerdict(passed);
  assert.deepEqual(
    passed.report.scenarios.filter(({ verdict }) => verdict === 'indeterminate').map(({ id }) => id),
    [],
  );
  assert.equal(passed.exitCode, 0);
  assert.ok(passed.suffered > 0);
  assert.deepEqual(passed.report.run.leftBehind, []);
  requireNothingAlive(passed);
});
