import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, dayMs, home, second, startBench, third } from './bench.ts';

const window = { PendingWindowInDays: 7 };

test('A replica is pending deletion with a date; the primary still lists it until it is gone', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const at = (bench.now() + 7 * dayMs) / 1000;
  assert.deepEqual(await bench.ok(second, 'ScheduleKeyDeletion', { KeyId: keyId, ...window }), {
    KeyId: arnIn(second, keyId),
    DeletionDate: at,
    KeyState: 'PendingDeletion',
    PendingWindowInDays: 7,
  });
  const replica = await bench.describe(second, keyId);
  assert.deepEqual([replica.KeyState, replica.Enabled, replica.DeletionDate], ['PendingDeletion', false, at]);
  const replicas = async () =>
    (await bench.describe(home, keyId)).MultiRegionConfiguration.ReplicaKeys.length;
  bench.pass(7 * dayMs - 1);
  assert.equal(await replicas(), 1);
  bench.pass(1);
  assert.equal(await replicas(), 0);
  assert.equal(
    await bench.refusal(second, 'DescribeKey', { KeyId: keyId }),
    `NotFoundException: Key '${arnIn(second, keyId)}' does not exist`,
  );
});

test('A primary waits for its replicas; its own window starts when the last is gone', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated([second, third]);
  assert.deepEqual(await bench.ok(home, 'ScheduleKeyDeletion', { KeyId: keyId, ...window }), {
    KeyId: arnIn(home, keyId),
    KeyState: 'PendingReplicaDeletion',
    PendingWindowInDays: 7,
  });
  const waiting = await bench.describe(home, keyId);
  assert.deepEqual([waiting.PendingDeletionWindowInDays, waiting.DeletionDate], [7, undefined]);
  await bench.ok(second, 'ScheduleKeyDeletion', { KeyId: keyId, PendingWindowInDays: 8 });
  await bench.ok(third, 'ScheduleKeyDeletion', { KeyId: keyId, ...window });
  const replicasGone = bench.now() + 8 * dayMs;
  bench.pass(7 * dayMs);
  assert.equal((await bench.describe(home, keyId)).KeyState, 'PendingReplicaDeletion');
  bench.pass(3 * dayMs);
  const pending = await bench.describe(home, keyId);
  assert.equal(pending.KeyState, 'PendingDeletion');
  assert.equal(pending.DeletionDate, (replicasGone + 7 * dayMs) / 1000);
  assert.equal(pending.PendingDeletionWindowInDays, undefined);
  bench.pass(5 * dayMs);
  assert.match(await bench.refusal(home, 'DescribeKey', { KeyId: keyId }), /^NotFoundException/);
});

test('Cancelling leaves the key disabled, and it can be enabled', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  for (const region of [home, second]) {
    await bench.ok(region, 'ScheduleKeyDeletion', { KeyId: keyId });
    assert.match(
      await bench.refusal(region, 'ScheduleKeyDeletion', { KeyId: keyId }),
      /^KMSInvalidStateException/,
    );
    const arn = arnIn(region, keyId);
    assert.deepEqual(await bench.ok(region, 'CancelKeyDeletion', { KeyId: keyId }), { KeyId: arn });
    const key = await bench.describe(region, keyId);
    assert.deepEqual([key.KeyState, key.PendingDeletionWindowInDays], ['Disabled', undefined]);
    await bench.ok(region, 'EnableKey', { KeyId: keyId });
    assert.equal(
      await bench.refusal(region, 'CancelKeyDeletion', { KeyId: keyId }),
      `KMSInvalidStateException: ${arn} is not pending deletion.`,
    );
  }
});

test('A primary that moved away can be deleted without its replicas', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  await bench.ok(home, 'UpdatePrimaryRegion', { KeyId: keyId, PrimaryRegion: second });
  bench.pass(300);
  const { KeyState } = await bench.ok(home, 'ScheduleKeyDeletion', { KeyId: keyId });
  assert.equal(KeyState, 'PendingDeletion');
});

test('The waiting window is 7 to 30 days', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  for (const [days, bound] of [
    [6, 'greater than or equal to 7'],
    [31, 'less than or equal to 30'],
  ]) {
    assert.equal(
      await bench.refusal(home, 'ScheduleKeyDeletion', { KeyId: keyId, PendingWindowInDays: days }),
      `ValidationException: 1 validation error detected: Value '${days}' at 'pendingWindowInDays' failed to satisfy constraint: Member must have value ${bound}`,
    );
  }
  await bench.ok(home, 'ScheduleKeyDeletion', { KeyId: keyId, PendingWindowInDays: 30 });
});

test('A key takes its aliases with it', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  await bench.ok(home, 'CreateAlias', { AliasName: 'alias/gone', TargetKeyId: keyId });
  await bench.ok(home, 'ScheduleKeyDeletion', { KeyId: keyId, ...window });
  bench.pass(7 * dayMs);
  const { Aliases } = await bench.ok(home, 'ListAliases', {});
  assert.ok(Aliases.every(({ AliasName }) => AliasName !== 'alias/gone'));
});
