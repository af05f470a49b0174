import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import { type FaultKind, faultKinds } from '../../faults/fault-kinds.ts';
import { atRate, everyNth } from '../../faults/fault-proxy.ts';
import { runThrough, tally } from '../../faults/run-through.ts';
import {
  requireNothingAlive,
  requireNoWrongVerdict,
  requireReasons,
  requireRightExitCode,
} from '../../faults/verdicts.ts';

const suite = await loadSuite();
const seed = 20_261_123;
/** Long enough for a busy machine, so that only what the proxy does is late. */
const requestMs = 4_000;
const boundMs = 300_000;

/** What ends a run is in lab/test/faults/credentials.test.ts, what makes it slow in slow-targets.test.ts. */
const kinds = (Object.keys(faultKinds) as FaultKind[]).filter(
  (kind) => !/credentials|clock|one request at a time|no such/.test(kind),
);
/** HTTP forbids whoever is on the way to repeat a POST by himself; what the target then answers is the target's word. */
const repeated: FaultKind = 'delivered twice, the second answer';
const late = /no complete response within|The target is gone/;
const reasons: readonly (readonly [RegExp, RegExp])[] = [
  [
    /reset|too long|cut/,
    /the connection was (reset|cut in the middle of the response)|the connection closed in the middle of the response/,
  ],
  [/Throttling|429|SlowDown/, /was throttled: it failed with/],
  [/KMSInternal|DependencyTimeout|without a name/, /failed, and may have been carried out all the same/],
  [/ServiceUnavailable|HTML/, /but a gateway's: |failed, and may have been carried out all the same/],
];
const reasonFor = (kind: string): RegExp => {
  const [, said = late] = reasons.find(([name]) => name.test(kind)) ?? [];
  return new RegExp(`${said.source}|${late.source}|fault control`);
};

for (const kind of kinds.filter((each) => each !== repeated)) {
  test(`one request in fifty: ${kind}`, async (t) => {
    const passed = await runThrough({ plan: atRate(0.02, [kind], seed), seed, suite, requestMs });
    t.diagnostic(
      `${passed.suffered} suffered, ${Math.round(passed.ms)} ms, ${JSON.stringify(tally(passed.report))}`,
    );
    requireNoWrongVerdict(passed);
    requireRightExitCode(passed);
    requireReasons(passed, reasonFor(kind));
    requireNothingAlive(passed);
    assert.ok(passed.suffered > 20 && passed.ms < boundMs, `${passed.suffered} in ${passed.ms} ms`);
    assert.ok(passed.report.scenarios.some(({ verdict }) => verdict === 'passed'));
  });
}

const oneAnswered = kinds.filter((kind) => !kind.startsWith('delivered twice'));

for (const nth of [10, 50]) {
  test(`every ${nth}th request: each kind in turn`, async (t) => {
    const passed = await runThrough({ plan: everyNth(nth, oneAnswered), seed, suite, requestMs });
    t.diagnostic(
      `${passed.suffered} suffered, ${Math.round(passed.ms)} ms, ${JSON.stringify(tally(passed.report))}`,
    );
    requireNoWrongVerdict(passed);
    requireRightExitCode(passed);
    requireNothingAlive(passed);
    assert.ok(passed.ms < boundMs);
  });
}

test('every request throttled: nothing is learnt, and the run says so', async () => {
  const passed = await runThrough({ plan: () => 'ThrottlingException with 400', seed, suite, requestMs });
  requireNoWrongVerdict(passed);
  assert.equal(passed.exitCode, 2);
  assert.ok(passed.report.scenarios.every(({ verdict }) => verdict !== 'passed'));
  assert.ok(passed.ms < boundMs);
});

test(`one request in fifty: ${repeated}: only a refusal of what was done already, never a fault of ours`, async (t) => {
  const passed = await runThrough({ plan: atRate(0.02, [repeated], seed), seed, suite, requestMs });
  t.diagnostic(
    `${passed.suffered} suffered, ${Math.round(passed.ms)} ms, ${JSON.stringify(tally(passed.report))}`,
  );
  const { scenarios, target, findings } = passed.report;
  const wrong = scenarios.filter(({ verdict }) => verdict === 'errored' || verdict === 'unsupported');
  assert.deepEqual([wrong, findings], [[], []]);
  assert.ok(target.operations.every(({ support }) => support !== 'unsupported'));
  for (const { id, verdict, exchanges = [] } of scenarios) {
    const isRefused = exchanges.some(({ response }) => response?.status === 400);
    if (verdict === 'failed') assert.ok(isRefused, id);
  }
  requireNothingAlive(passed);
});
