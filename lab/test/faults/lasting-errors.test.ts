import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import type { FaultKind } from '../../faults/fault-kinds.ts';
import { runThrough, tally } from '../../faults/run-through.ts';

const suite = await loadSuite();
const move = 'UpdatePrimaryRegion';
const some = { seed: 1, suite, requestMs: 10_000, clauses: /^(UPR-01|UPR-E1[01]|REP-01)$/ };
const boundMs = 60_000;

/** The answer to some operations, each time. */
const always = (kind: FaultKind, ...operations: readonly string[]) => {
  const calls: string[] = [];
  const plan = (_count: number, operation: string) => {
    calls.push(operation);
    return operations.includes(operation) ? kind : undefined;
  };
  return { plan, callsOf: (operation: string) => calls.filter((each) => each === operation).length };
};

for (const kind of [
  '500 KMSInternalException',
  '500 without a name',
  '500 KMSInternalException after the call was carried out',
  '502 in HTML',
] as const) {
  test(`a target that answers an operation with ${kind} each time does not opt out`, async () => {
    const { plan, callsOf } = always(kind, move);
    const { report, ms, exitCode } = await runThrough({ ...some, plan });
    const about = report.scenarios.filter(({ operations }) => operations.includes(move));
    assert.ok(about.length > 3);
    for (const { id, verdict, reason } of about) assert.equal(verdict, 'failed', `${id}: ${reason}`);
    assert.equal(exitCode, 1, JSON.stringify(tally(report)));
    assert.ok(callsOf(move) >= 5 && callsOf(move) < 60, `${callsOf(move)} calls`);
    assert.ok(ms < boundMs, `${ms} ms`);
  });
}

for (const kind of [
  'no such operation, as a page with 500',
  'no such operation, as InternalFailure with 501',
  'no such operation, as InvalidAction with 400',
] as const) {
  test(`${kind}, is said at once`, async () => {
    const { plan, callsOf } = always(kind, move, 'NoSuchOperationOfKms');
    const { report, ms } = await runThrough({ ...some, plan });
    const { support } = report.target.operations.find(({ operation }) => operation === move) ?? {};
    assert.equal(support, 'unsupported');
    const about = report.scenarios.filter(({ operations }) => operations.includes(move));
    for (const { id, verdict, reason } of about) assert.equal(verdict, 'unsupported', `${id}: ${reason}`);
    assert.ok(callsOf(move) <= 2, `${callsOf(move)} calls`);
    assert.ok(ms < boundMs, `${ms} ms`);
  });
}
