import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Call } from '../../../src/reference/parts.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { run } from '../../../src/run/run.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { keyOf } from '../../mutants/moves.ts';
import { type Change, handling } from '../../mutants/wraps.ts';

const suite = await loadSuite();
const budgets = { settleMs: 3_000, pollMs: 20, requestMs: 20_000, confirmations: 2 };

type Fixtures = 'shared' | 'own';
type Ran = { readonly report: Report; readonly keys: number };

/** Runs the scenarios of some clauses against the reference with a change, and counts the keys made in it. */
async function runOn(change: Change, clauses: RegExp, fixtures: Fixtures, lanes = 8): Promise<Ran> {
  let keys = 0;
  const count = (_call: Call, proceed: () => ReturnType<Parameters<typeof handling>[1]>) => {
    keys += 1;
    return proceed();
  };
  const parts = ['CreateKey', 'ReplicateKey'].reduce(
    (changed, name) => handling(name, count)(changed),
    change(standardParts()),
  );
  const scenarios = suite.manifest.scenarios.filter(({ clause }) => clauses.test(clause));
  const options = { suite, scenarios, lanes, fixtures, runId: fixtures, seed: 'fixtures' };
  const changed = { parts, creatingMs: 30, updatingMs: 60, budgets };
  const report = await onReference(changed, (on) => run({ ...options, ...on }));
  return { report, keys };
}

function notPassed({ scenarios }: Report): readonly string[] {
  return scenarios
    .filter(({ verdict }) => verdict !== 'passed')
    .map(({ id, verdict, cause = '' }) => `${id} ${verdict} ${cause}`);
}

const asItIs: Change = (parts) => parts;

test('on the reference, keys that serve several scenarios give the verdicts that keys of their own give', async () => {
  const clauses = /^(UPR-0[1-3]|UPR-E1\d|REF-01)$/;
  const own = await runOn(asItIs, clauses, 'own');
  const shared = await runOn(asItIs, clauses, 'shared');
  assert.deepEqual([notPassed(own.report), notPassed(shared.report)], [[], []]);
  assert.ok(shared.keys < 0.85 * own.keys, `${shared.keys} keys instead of ${own.keys}`);
  assert.deepEqual(shared.report.run.leftBehind, []);
});

/** Looking at a replica makes the primary key one too, as a server does that keeps one role for both. */
const readsChange: Change = (parts) => {
  const looked = new Set<string>();
  const described = handling('DescribeKey', (call, proceed) => {
    const key = keyOf(call);
    if (key?.shared.isMultiRegion && key.shared.primaryRegion !== call.region) looked.add(key.shared.keyId);
    return proceed();
  })(parts);
  const metadata = (...[call, key]: Parameters<typeof parts.metadata>) => {
    const shown = described.metadata(call, key);
    if (!looked.has(key.shared.keyId)) return shown;
    const configuration = shown.MultiRegionConfiguration as object;
    return { ...shown, MultiRegionConfiguration: { ...configuration, MultiRegionKeyType: 'REPLICA' } };
  };
  return { ...described, metadata };
};

test('a server whose reads change what is read fails the same scenarios either way', async () => {
  const clauses = /^(UPR-0[1-5]|UPR-E[1-5]|REP-0[1-3]|WIR-07)$/;
  const own = await runOn(readsChange, clauses, 'own');
  const shared = await runOn(readsChange, clauses, 'shared');
  assert.ok(notPassed(own.report).length > 5);
  assert.deepEqual(notPassed(shared.report), notPassed(own.report));
});

/** A key that has been used a few times refuses to be used again: no scenario on a key of its own gets there. */
const wearsOut: Change = (parts) => {
  const uses = new Map<string, number>();
  return handling('Encrypt', (call, proceed) => {
    const id = keyOf(call)?.shared.keyId ?? '';
    uses.set(id, (uses.get(id) ?? 0) + 1);
    if ((uses.get(id) ?? 0) > mostUses) throw invalidState('This key is worn out.');
    return proceed();
  })(parts);
};
const mostUses = 1;

test('what fails on a key that others had before runs once more on a key of its own, and that verdict counts', async () => {
  const clauses = /^(WIR-0\d|CRY-\d+|REF-01)$/;
  const own = await runOn(wearsOut, clauses, 'own', 1);
  const shared = await runOn(wearsOut, clauses, 'shared', 1);
  assert.deepEqual(notPassed(shared.report), notPassed(own.report));
  const noted = shared.report.scenarios.filter(isNoted);
  assert.ok(noted.length > 0, 'nothing ran twice');
  for (const { notes = [], verdict, exchanges, reason } of noted) {
    assert.match(
      notes.join(),
      /^Ran twice\. On a .*key.*, which [A-Z]{3}-\S+ had used before, it was failed: .*worn out/,
    );
    assert.deepEqual([verdict, exchanges, reason], ['passed', undefined, undefined]);
  }
  assert.equal(own.report.scenarios.some(isNoted), false);
});

function isNoted({ notes = [] }: ScenarioResult): boolean {
  return notes.some((note) => note.startsWith('Ran twice'));
}
