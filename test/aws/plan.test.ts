import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demandOf, setOf } from '../../src/aws/demand.ts';
import { isMultiRegion, mostQuickKeys, type PlanRequest, planFor } from '../../src/aws/plan.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { loadSuite } from '../../src/run/suite.ts';

const {
  manifest: { scenarios: all },
} = await loadSuite();
const rates = { perSecond: { CreateKey: 5 }, share: 0.5 };
const request: PlanRequest = {
  name: 'full',
  scenarios: all,
  all,
  capabilities: ['signatures', 'authorization'],
  rates,
};

const scenario = (arranged: readonly string[], over: Partial<ManifestScenario> = {}): ManifestScenario => ({
  ...(all[0] as ManifestScenario),
  arranged,
  expectations: [{ step: 'the call succeeds', grade: 'documented' }],
  operations: [],
  ...over,
});
const pair = 'a multi-Region key with a replica in the second Region';
const keeps = (arranged: readonly string[], over?: Partial<ManifestScenario>) =>
  demandOf(scenario(arranged, over)).keepsKeys;

test('a sentence says how many keys there are in which Region', () => {
  assert.deepEqual(setOf('a single-Region key'), [1, 0, 0]);
  assert.deepEqual(setOf('a multi-Region key with no replicas'), [1, 0, 0]);
  assert.deepEqual(setOf(pair), [1, 1, 0]);
  assert.deepEqual(setOf('a multi-Region key with replicas in the second and third Regions'), [1, 1, 1]);
  assert.deepEqual(setOf('CreateKey is called in the home Region'), [0, 0, 0]);
});

test('keys stay as they were after reads, uses, moves and refusals, and after nothing else', () => {
  const refused = { expectations: [{ step: 'the request is refused', grade: 'documented' as const }] };
  assert.ok(keeps([pair, 'DescribeKey is called in the second Region']));
  assert.ok(keeps([pair, 'the primary Region is updated to the second Region']));
  assert.ok(
    keeps([
      pair,
      'a ciphertext produced in the home Region',
      'the ciphertext is decrypted in the second Region',
    ]),
  );
  assert.ok(keeps([pair, 'PutKeyPolicy is called in the second Region'], refused));
  assert.ok(keeps([pair, 'everything Encrypt needs exists in the home Region']));
  assert.ok(!keeps([pair, 'PutKeyPolicy is called in the second Region']));
  assert.ok(!keeps([pair, 'PutKeyPolicy has been called in the home Region'], refused));
  assert.ok(!keeps([pair, 'everything DisableKey needs exists in the home Region']));
  assert.ok(!keeps([pair, 'the key in the second Region is Disabled']));
  assert.ok(!keeps([pair, 'DescribeKey is called with the alias name']));
  assert.ok(!keeps(['a multi-Region symmetric key that is Updating']));
  assert.ok(!keeps(['all keys in the home Region are listed']));
  assert.ok(!keeps([pair, 'something that nobody knows']));
});

test('what a scenario creates itself is added to its keys, unless it is refused', () => {
  const act = 'ReplicateKey is called in the home Region, naming the third Region';
  assert.deepEqual(demandOf(scenario([pair, act])).set, [1, 1, 1]);
  assert.deepEqual(demandOf(scenario(['a multi-Region key with no replicas', act])).set, [1, 1, 0]);
  const expectations = [{ step: 'the request is refused', grade: 'documented' as const }];
  assert.deepEqual(demandOf(scenario([pair, act], { expectations })).set, [1, 1, 0]);
});

test('quick needs no more than its keys, minutes and cents, and is about multi-Region keys alone', () => {
  const quick = planFor({ ...request, name: 'quick' });
  assert.ok(quick.mostKeys <= mostQuickKeys, `${quick.mostKeys} keys`);
  assert.ok(
    quick.minutes <= 15 && quick.bill.worstUsd <= 0.2,
    `${quick.minutes} min, ${quick.bill.worstUsd} USD`,
  );
  assert.ok(quick.scenarios.every(isMultiRegion));
  assert.ok(quick.share.inTopic >= 0.25 * quick.share.of, `${quick.share.inTopic} of ${quick.share.of}`);
  const leftOut = quick.leftOut.reduce((sum, { count }) => sum + count, 0);
  assert.equal(leftOut + quick.scenarios.length, all.length);
});

test('full runs everything that the account can do, and says what it cannot', () => {
  const full = planFor(request);
  const able = all.filter(({ needs }) => needs.every((need) => request.capabilities.includes(need)));
  assert.deepEqual(full.scenarios, able);
  assert.deepEqual(full.leftOut, [
    { why: 'need what the account cannot do', count: all.length - able.length },
  ]);
  assert.ok(full.mostKeys > full.keys.reduce((sum, keys) => sum + keys, 0));
});

test('fewer calls a second make a plan longer, and one scenario makes it short and cheap', () => {
  const slow = planFor({ ...request, rates: { ...rates, share: 0.05 } });
  assert.ok(slow.minutes > 2 * planFor(request).minutes);
  const one = all.filter(({ id }) => id.startsWith('UPR-01/'));
  const rehearsal = planFor({ ...request, name: 'selection', scenarios: one });
  assert.ok(rehearsal.bill.worstUsd <= 0.1 && rehearsal.lanes <= 30, `${rehearsal.bill.worstUsd} USD`);
  const nothing = planFor({ ...request, scenarios: [], all: [], rates: { perSecond: {}, share: 1 } });
  assert.deepEqual([nothing.keys, nothing.calls, nothing.share.of], [[0, 0, 0], 0, 0]);
});
