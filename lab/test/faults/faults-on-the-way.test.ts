import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmbedded } from '../../../src/cli/run/embedded-reference.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { everyNth } from '../../faults/fault-proxy.ts';
import { runThrough } from '../../faults/run-through.ts';
import { requireNothingAlive, requireNoWrongVerdict, requireRightExitCode } from '../../faults/verdicts.ts';

/** One of each sort; all of them, on the whole suite, are in lab/test/campaigns. */
const kinds = [
  'reset before the answer',
  'a chunked answer cut',
  'delivered twice, the first answer',
  'ThrottlingException with 400',
  '502 in HTML',
] as const;

const suite = await loadSuite();

test('faults on the way leave verdicts undecided, and never make them wrong', async () => {
  const passed = await runThrough({
    plan: everyNth(23, kinds),
    seed: 1,
    suite,
    requestMs: 10_000,
    clauses: /^(UPR-E1[0-4]|REP-0[12]|WIR-1[01])$/,
  });
  requireNoWrongVerdict(passed);
  requireRightExitCode(passed);
  requireNothingAlive(passed);
  const verdicts = new Set(passed.report.scenarios.map(({ verdict }) => verdict));
  assert.ok(verdicts.has('passed') && verdicts.has('indeterminate'), [...verdicts].join());
});

test('a target that is restarted with an empty store has lost keys, and done nothing wrong', async (t) => {
  const fresh = await startEmbedded({});
  t.after(() => fresh.stop());
  let moves = 0;
  const where = (url: string) => (_count: number, operation: string) => {
    if (operation === 'UpdatePrimaryRegion') moves += 1;
    return moves < 5 ? url : fresh.url;
  };
  const passed = await runThrough({
    plan: () => undefined,
    seed: 1,
    suite,
    requestMs: 10_000,
    clauses: /^UPR-0[1-5]/,
    where,
  });
  requireNoWrongVerdict(passed);
  assert.equal(passed.exitCode, 2);
  const lost = passed.report.scenarios.filter(({ cause }) => cause === 'keys-lost');
  assert.ok(lost.length > 0);
  assert.match(lost[0]?.reason ?? '', /lost the keys of this run in us-east-1, us-west-2, eu-west-1, as if/);
});
