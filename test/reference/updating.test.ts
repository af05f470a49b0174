import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, base64, home, second, startBench, third } from './bench.ts';

test('While Updating, some management is refused and cryptography is not', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.createRelated([second, third]);
  await bench.ok(home, 'UpdatePrimaryRegion', { KeyId, PrimaryRegion: second });
  for (const region of [home, second]) {
    const updating = `KMSInvalidStateException: ${arnIn(region, KeyId)} is updating.`;
    for (const operation of ['DisableKey', 'EnableKey', 'ScheduleKeyDeletion']) {
      assert.equal(await bench.refusal(region, operation, { KeyId }), updating);
    }
    await bench.ok(region, 'Encrypt', { KeyId, Plaintext: base64('x') });
  }
  const replicate = (region: string) =>
    bench.refusal(region, 'ReplicateKey', { KeyId, ReplicaRegion: 'us-west-2' });
  assert.equal(await replicate(second), `KMSInvalidStateException: ${arnIn(second, KeyId)} is updating.`);
  assert.match(await replicate(home), /^UnsupportedOperationException: .* is not a multi-region primary key/);
  await bench.ok(third, 'DisableKey', { KeyId });
  bench.pass(300);
  for (const region of [home, second]) await bench.ok(region, 'DisableKey', { KeyId });
});

test('How long a state lasts may be asked for each move', async (t) => {
  let updatingMs = 300;
  const bench = await startBench(t, { updatingMs: () => updatingMs, creatingMs: () => 0 });
  const KeyId = await bench.createRelated([second]);
  const stateAfter = async (PrimaryRegion: string, from: string) => {
    await bench.ok(from, 'UpdatePrimaryRegion', { KeyId, PrimaryRegion });
    bench.pass(300);
    return (await bench.describe(from, KeyId)).KeyState;
  };
  assert.equal(await stateAfter(second, home), 'Enabled');
  updatingMs = 900;
  assert.equal(await stateAfter(home, second), 'Updating');
});

test('While Creating, a replica can be tagged and deleted but not used', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create({ MultiRegion: true });
  await bench.ok(home, 'ReplicateKey', { KeyId, ReplicaRegion: second });
  const refusal = await bench.refusal(second, 'Encrypt', { KeyId, Plaintext: base64('x') });
  assert.equal(refusal, `KMSInvalidStateException: ${arnIn(second, KeyId)} is creating.`);
  assert.equal(
    await bench.refusal(second, 'ReplicateKey', { KeyId, ReplicaRegion: third }),
    `UnsupportedOperationException: ${arnIn(second, KeyId)} is not a multi-region primary key.`,
  );
  await bench.ok(second, 'TagResource', { KeyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] });
  await bench.ok(second, 'ScheduleKeyDeletion', { KeyId });
});

test('Many moves at once leave one primary', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.createRelated([second, third]);
  const regions = [home, second, third];
  const moves = Array.from({ length: 60 }, (_, index) => {
    const [from = home, to = home] = [regions[index % 3], regions[(index * 7 + 1) % 3]];
    return bench.raw(from, 'UpdatePrimaryRegion', { KeyId, PrimaryRegion: to });
  });
  await Promise.all(moves);
  bench.pass(300);
  const views = await Promise.all(
    regions.map(async (region) => (await bench.describe(region, KeyId)).MultiRegionConfiguration),
  );
  assert.equal(views.filter((view) => view.MultiRegionKeyType === 'PRIMARY').length, 1);
  assert.equal(new Set(views.map((view) => JSON.stringify([view.PrimaryKey, view.ReplicaKeys]))).size, 1);
});
