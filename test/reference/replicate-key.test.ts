import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, home, second, startBench, third } from './bench.ts';

test('A new replica is Creating, then Enabled, with nothing of its own taken from the primary', async (t) => {
  const bench = await startBench(t, { creatingMs: 100 });
  const tags = [{ TagKey: 'team', TagValue: 'a' }];
  const keyId = await bench.create({ MultiRegion: true, Description: 'first', Tags: tags });
  bench.pass(1000);
  const output = await bench.ok(home, 'ReplicateKey', { KeyId: keyId, ReplicaRegion: second });
  const { ReplicaKeyMetadata: replica, ReplicaPolicy: policy } = output;
  assert.equal(output.ReplicaTags, undefined);
  assert.equal(JSON.parse(policy).Statement[0].Principal.AWS, 'arn:aws:iam::111122223333:root');
  const { KeyState, Enabled, Description, CurrentKeyMaterialId, MultiRegionConfiguration } = replica;
  assert.deepEqual(
    [KeyState, Enabled, Description, CurrentKeyMaterialId],
    ['Creating', false, '', undefined],
  );
  assert.equal(MultiRegionConfiguration.MultiRegionKeyType, 'REPLICA');
  assert.deepEqual(MultiRegionConfiguration.ReplicaKeys, [{ Arn: arnIn(second, keyId), Region: second }]);
  const primary = await bench.describe(home, keyId);
  assert.equal(primary.KeyState, 'Enabled');
  assert.deepEqual(primary.MultiRegionConfiguration.ReplicaKeys, MultiRegionConfiguration.ReplicaKeys);
  bench.pass(100);
  const settled = await bench.describe(second, keyId);
  assert.equal(settled.KeyState, 'Enabled');
  assert.equal(settled.CurrentKeyMaterialId, primary.CurrentKeyMaterialId);
  assert.ok(settled.CreationDate > primary.CreationDate);
  assert.deepEqual(await bench.ok(second, 'ListResourceTags', { KeyId: keyId }), {
    Tags: [],
    Truncated: false,
  });
});

test('A replica takes the description, tags and policy it is given', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ MultiRegion: true });
  const tags = [{ TagKey: 'team', TagValue: 'b' }];
  const statement = { Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'kms:*', Resource: '*' };
  const policy = JSON.stringify({ Statement: statement });
  const input = { KeyId: keyId, ReplicaRegion: second, Description: 'mine', Tags: tags, Policy: policy };
  const output = await bench.ok(home, 'ReplicateKey', input);
  assert.equal(output.ReplicaKeyMetadata.Description, 'mine');
  assert.equal(output.ReplicaPolicy, policy);
  assert.deepEqual(output.ReplicaTags, tags);
});

test('ReplicateKey is refused', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const single = await bench.create();
  const refused = async (region: string, expected: string, id = keyId, from = home) =>
    assert.equal(await bench.refusal(from, 'ReplicateKey', { KeyId: id, ReplicaRegion: region }), expected);
  const unsupported = 'UnsupportedOperationException:';
  const once = 'You can create only one replica of each primary key in each AWS Region.';
  await refused(home, `ValidationException: ${home} cannot have a replica because it contains the primary.`);
  await refused(
    'cn-north-1',
    'ValidationException: The replica key Region must be in the same AWS partition as the primary key Region.',
  );
  await refused(
    'us-invalid-1',
    'ValidationException: Region us-invalid-1 is not a valid Region or multi-Region keys are not supported in Region us-invalid-1.',
  );
  await refused(second, `AlreadyExistsException: ${once}`);
  await refused(third, `${unsupported} ${arnIn(home, single)} is not a multi-region key.`, single);
  await refused(
    third,
    `${unsupported} ${arnIn(second, keyId)} is not a multi-region primary key.`,
    keyId,
    second,
  );
  await refused(third, 'InvalidArnException: Key Aliases are not supported for this operation.', 'alias/x');
  await bench.ok(second, 'ScheduleKeyDeletion', { KeyId: keyId });
  await refused(second, `AlreadyExistsException: ${once}`);
  await bench.ok(home, 'DisableKey', { KeyId: keyId });
  await refused(second, `DisabledException: ${arnIn(home, keyId)} is disabled.`);
});

test('A replica that was deleted can be created again', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  await bench.ok(second, 'ScheduleKeyDeletion', { KeyId: keyId, PendingWindowInDays: 7 });
  bench.pass(7 * 86_400_000);
  await bench.ok(home, 'ReplicateKey', { KeyId: keyId, ReplicaRegion: second });
});
