import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, base64, home, second, startBench, third } from './bench.ts';

test('While Updating, some management is refused and cryptography is not', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.createRelated([second, third]);
  await bench.ok(home, 'UpdatePrimaryRegion', { KeyId, PrimaryRegion: second });
  for (const region of [home, second]) {
    for (const operation of ['DisableKey', 'EnableKey', 'ScheduleKeyDeletion', 'ReplicateKey']) {
      assert.equal(
        await bench.refusal(region, operation, { KeyId, ReplicaRegion: 'us-west-2' }),
        `KMSInvalidStateException: ${arnIn(region, KeyId)} is updating.`,
      );
    }
    await bench.ok(region, 'Encrypt', { KeyId, Plaintext: base64('x') });
  }
  await bench.ok(third, 'DisableKey', { KeyId });
  bench.pass(300);
  for (const region of [home, second]) await bench.ok(region, 'DisableKey', { KeyId });
});

test('While Creating, a replica can be tagged and deleted but not used', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create({ MultiRegion: true });
  await bench.ok(home, 'ReplicateKey', { KeyId, ReplicaRegion: second });
  const refusal = await bench.refusal(second, 'Encrypt', { KeyId, Plaintext: base64('x') });
  assert.equal(refusal, `KMSInvalidStateException: ${arnIn(second, KeyId)} is creating.`);
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
