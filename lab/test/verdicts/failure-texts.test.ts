import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationNames } from '../../../src/contract/operations.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { decisiveExchange, exchangeWords } from '../../../src/report/model/decisive.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { type RootCause, rootCauses } from '../../../src/report/model/root-causes.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { reportOf } from '../../../test/report/sample-report.ts';
import { mutants } from '../../mutants/all.ts';
import { configuring, keyOf, third } from '../../mutants/moves.ts';
import { type Change, describing, handling, outputOf } from '../../mutants/wraps.ts';
import { certify } from '../../prove/trial.ts';

const suite = await loadSuite();

/** What a server that is wrong in one way is told, by scenarios of some clauses. */
async function causesOf(change: Change, clauses: RegExp): Promise<readonly RootCause[]> {
  const scenarios = suite.manifest.scenarios.filter(({ clause }) => clauses.test(clause));
  const bench = { suite, isWhole: true, signal: new AbortController().signal };
  const planted = { id: 'planted', clause: '-', defect: '-', apply: change };
  const report = reportOf(await certify(bench, scenarios, 'quick', planted));
  return rootCauses(report as Report).filter(({ verdict }) => verdict === 'failed');
}

const mutant = (id: string): Change => {
  const found = mutants.find((each) => each.id === id);
  assert.ok(found, id);
  return found.apply;
};

/** Every title says which operation it is about, and no words are made of what was not there. */
function checkWords(causes: readonly RootCause[]): void {
  for (const { title, example } of causes) {
    assert.ok(
      operationNames.some((operation) => title.split(/\W+/).includes(operation)),
      title,
    );
    assert.doesNotMatch(`${title} ${example.expected} ${example.actual}`, /\bundefined\b|\{act\}/);
  }
}

const first = (causes: readonly RootCause[]): ScenarioResult & { title: string } => {
  assert.ok(causes[0], 'nothing failed');
  return { ...causes[0].example, title: causes[0].title };
};

test('a move that was refused says that it was, and with what', async () => {
  const refusing = handling('UpdatePrimaryRegion', (call, proceed) => {
    if (call.input.PrimaryRegion === third) throw invalidState('not there');
    return proceed();
  });
  const causes = await causesOf(refusing, /^UPR-0[1-5]$/);
  checkWords(causes);
  for (const { title, example } of causes) {
    assert.match(
      title,
      /^UpdatePrimaryRegion is refused with KMSInvalidStateException \(HTTP 400\) but succeeds on AWS/,
    );
    assert.equal(decisiveExchange(example)?.operation, 'UpdatePrimaryRegion');
    assert.match(exchangeWords(example)?.returned ?? '', /^HTTP 400 .*KMSInvalidStateException/);
  }
  assert.equal(causes.length, 1);
});

test('the response shown is that of the Region in question, with the whole member', async () => {
  const wrong = configuring((_was, key) => (key.region === third ? { MultiRegionKeyType: 'PRIMARY' } : {}));
  const causes = await causesOf(wrong, /^UPR-0[1-4]$|^DSC-0[4-8]$/);
  checkWords(causes);
  const shown = causes.map(({ example }) => [
    decisiveExchange(example)?.region,
    exchangeWords(example)?.returned,
  ]);
  for (const [region, words] of shown) {
    assert.equal(region, third);
    assert.match(
      words ?? '',
      /"MultiRegionConfiguration":\{"MultiRegionKeyType":"PRIMARY".*"ReplicaKeys":\[.*\]\}/,
    );
  }
  assert.ok(shown.length > 0);
});

test('what a response does not show is not what another is held to', async () => {
  const silent = describing(({ CurrentKeyMaterialId: _, ...metadata }) => metadata);
  const causes = await causesOf(silent, /^(ROT|UPR-1[12])/);
  checkWords(causes);
  assert.match(
    causes.map(({ title }) => title).join('\n'),
    /^DescribeKey: the response lacks CurrentKeyMaterialId/m,
  );
});

test('tags that were added to those given are not tags passed over', async () => {
  const [added, dropped] = await Promise.all([
    causesOf(mutant('tags-of-primary-on-top'), /^REP-04$/),
    causesOf(
      handling('ReplicateKey', ({ input: { Tags: _, ...input }, ...call }, proceed) =>
        proceed({ ...call, input }),
      ),
      /^REP-04$/,
    ),
  ]);
  assert.match(first(added).title, /^ReplicateKey adds tags to those in the request/);
  assert.match(first(dropped).title, /^ReplicateKey ignores the tags/);
});

test('a call that changes every related key is the cause, not the move that cannot work then', async () => {
  const spreading = handling('DisableKey', async (call, proceed) => {
    const output = await proceed();
    for (const key of keyOf(call)?.shared.keys.values() ?? []) key.isDisabled = true;
    return output;
  });
  const causes = await causesOf(spreading, /^UPR-E[4-6]$/);
  checkWords(causes);
  assert.match(first(causes).title, /^DisableKey changes the key state of other related keys/);
});

test('a key that a move made out of nothing is laid to the move', async () => {
  const making = handling('UpdatePrimaryRegion', async (call, proceed) => {
    const input = { KeyId: call.input.KeyId, ReplicaRegion: third };
    await call.parts.operations.ReplicateKey?.handle({ ...call, operation: 'ReplicateKey', input });
    return proceed();
  });
  const causes = await causesOf(making, /^UPR-05$/);
  checkWords(causes);
  const titles = causes.map(({ title }) => title).join('\n');
  assert.doesNotMatch(titles, /^DescribeKey succeeds/m);
  assert.match(titles, /^UpdatePrimaryRegion creates a key in a Region that has none/m);
});

test('what is documented and what was recorded of one call is one cause', async () => {
  const causes = await causesOf(mutant('disabled-replica-promoted'), /^UPR-E[4-6]$/);
  checkWords(causes);
  const accepted = causes.filter(({ title }) =>
    title.startsWith('UpdatePrimaryRegion succeeds, but AWS refuses it'),
  );
  assert.equal(accepted.length, 1, causes.map(({ title }) => title).join('\n'));
  assert.deepEqual(
    accepted[0]?.example.expectations.map(({ outcome }) => outcome),
    ['failed', 'not-reached'],
  );
  assert.match(accepted[0]?.title ?? '', /with DisabledException/);
});

test('a member that the AWS CLI would hide is in the response that is shown', async () => {
  const nulled = outputOf('DescribeKey', ({ KeyMetadata, ...output }) => ({
    ...output,
    KeyMetadata: { ...(KeyMetadata as object), KeyUsage: null },
  }));
  const causes = await causesOf(nulled, /^WIR-12$/);
  checkWords(causes);
  assert.match(exchangeWords(first(causes))?.returned ?? '', /"KeyUsage":null/);
});
