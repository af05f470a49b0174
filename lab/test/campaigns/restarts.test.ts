import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmbedded } from '../../../src/cli/run/embedded-reference.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { runThrough, tally } from '../../faults/run-through.ts';
import {
  requireNothingAlive,
  requireNoWrongVerdict,
  requireReasons,
  requireRightExitCode,
} from '../../faults/verdicts.ts';

const suite = await loadSuite();
const requestMs = 5_000;
const plan = () => undefined;

for (const request of [20, 150, 400, 1_500, 4_000]) {
  test(`the target is restarted with an empty store at request ${request}`, async (t) => {
    const fresh = await startEmbedded({});
    t.after(() => fresh.stop());
    const where = (url: string) => (count: number) => (count < request ? url : fresh.url);
    const passed = await runThrough({ plan, seed: request, suite, requestMs, where });
    t.diagnostic(`${Math.round(passed.ms)} ms, ${JSON.stringify(tally(passed.report))}`);
    requireNoWrongVerdict(passed);
    requireRightExitCode(passed);
    requireReasons(passed, /The target lost the keys of this run in .*, as if it had been restarted/);
    requireNothingAlive(passed);
  });
}

/** There but for a while that begins with a certain request. */
function awayFor(ms: number, from: number): (url: string) => (count: number) => string | undefined {
  let sinceMs: number | undefined;
  return (url) => (count) => {
    if (count === from) sinceMs = performance.now();
    return sinceMs !== undefined && performance.now() - sinceMs < ms ? undefined : url;
  };
}

for (const request of [100, 1_500]) {
  test(`the target is away for two seconds from request ${request}, and back with its keys`, async (t) => {
    const passed = await runThrough({
      plan,
      seed: request,
      suite,
      requestMs,
      where: awayFor(2_000, request),
    });
    t.diagnostic(`${Math.round(passed.ms)} ms, ${JSON.stringify(tally(passed.report))}`);
    requireNoWrongVerdict(passed);
    requireRightExitCode(passed);
    requireReasons(passed, /the connection was reset|no complete answer/);
    requireNothingAlive(passed);
    assert.equal(passed.report.run.isComplete, true);
    assert.deepEqual(passed.report.run.leftBehind, []);
    const undecided = passed.report.scenarios.filter(({ verdict }) => verdict === 'indeterminate');
    assert.ok(
      undecided.length <= 2 * 32,
      `${undecided.length} scenarios were run against a target that was away`,
    );
  });
}

test('the target is away for good: the run ends early and says so', async (t) => {
  const passed = await runThrough({
    plan,
    seed: 1,
    suite,
    requestMs,
    where: awayFor(Number.POSITIVE_INFINITY, 1_500),
  });
  t.diagnostic(`${Math.round(passed.ms)} ms, ${JSON.stringify(tally(passed.report))}`);
  requireNoWrongVerdict(passed);
  assert.deepEqual([passed.exitCode, passed.report.run.endedEarly], [2, 'target-gone']);
  requireReasons(passed, /The target is gone: /);
  assert.ok(passed.ms < 120_000);
});
