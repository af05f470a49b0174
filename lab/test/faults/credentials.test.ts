import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../../src/profile/usage-error.ts';
import { terminalSummary } from '../../../src/report/terminal/summary.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import type { FaultKind } from '../../faults/fault-kinds.ts';
import { runThrough } from '../../faults/run-through.ts';
import { requireNoWrongVerdict } from '../../faults/verdicts.ts';

const suite = await loadSuite();
const some = { seed: 1, suite, requestMs: 10_000, clauses: /^(UPR-0[1-9]|REP-0[12])$/ };

/** Everything after the n-th move: in the middle of the run however many requests a slow machine makes of it. */
const afterMoves = (moves: number, kind: FaultKind) => {
  let seen = 0;
  return (_count: number, operation: string) => {
    if (seen >= moves) return kind;
    if (operation === 'UpdatePrimaryRegion') seen += 1;
    return undefined;
  };
};

for (const [kind, cause, words] of [
  ['credentials that have expired', 'credentials', /not accept the credentials of the identity main/],
  ['credentials that nobody knows any more', 'credentials', /Renew them and run again/],
  ['a clock three hours ahead', 'clock', /The clock of this machine is 3 h 0 min behind the target's/],
] as const) {
  test(`${kind}, in mid-run: no verdict, and the run ends`, async () => {
    const passed = await runThrough({ ...some, plan: afterMoves(4, kind) });
    requireNoWrongVerdict(passed);
    const { report, exitCode, ms, suffered } = passed;
    assert.deepEqual([exitCode, report.run.endedEarly], [2, cause]);
    const undecided = report.scenarios.filter(({ verdict }) => verdict === 'indeterminate');
    assert.ok(undecided.length > 0 && undecided.length < report.scenarios.length);
    for (const scenario of undecided) assert.equal(scenario.cause, cause, scenario.id);
    assert.match(undecided[0]?.reason ?? '', words);
    assert.ok(suffered < 300 && ms < 60_000, `${suffered} calls in ${ms} ms`);
    const screen = terminalSummary(report, { style: (_, text) => text, runCommand: '', files: [] });
    assert.match(screen.trim().split('\n\n')[0]?.replaceAll('\n', ' ') ?? '', /^The run ended early. The /);
  });

  test(`${kind}, from the start: said before the first key`, async () => {
    const operations: string[] = [];
    const plan = (_count: number, operation: string) => {
      operations.push(operation);
      return kind;
    };
    await assert.rejects(runThrough({ ...some, plan }), (error: Error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, words);
      return true;
    });
    assert.ok(!operations.includes('CreateKey'));
  });
}

test('one call among others that is refused for who sent it is sent again', async () => {
  const plan = (count: number) => (count % 50 === 0 ? 'credentials that have expired' : undefined);
  const passed = await runThrough({ ...some, plan });
  requireNoWrongVerdict(passed);
  assert.equal(passed.report.run.endedEarly, undefined);
  assert.ok(passed.suffered > 10);
});
