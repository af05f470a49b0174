import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, type Bench, home, second, startBench, third } from './bench.ts';

const move = (bench: Bench, keyId: string, to: string, from = home) =>
  bench.raw(from, 'UpdatePrimaryRegion', { KeyId: keyId, PrimaryRegion: to });

async function snapshot(bench: Bench, keyId: string) {
  return Promise.all([home, second, third].map((region) => bench.describe(region, keyId)));
}

test('UpdatePrimaryRegion moves the role and nothing else', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated([second, third]);
  const before = await snapshot(bench, keyId);
  const answer = await move(bench, keyId, second);
  assert.equal(answer.status, 200);
  assert.equal(answer.body, '');
  assert.equal(answer.headers['content-length'], '0');
  assert.equal(answer.headers['content-type'], 'application/x-amz-json-1.1');
  assert.match(String(answer.headers['x-amzn-requestid']), /^[0-9a-f-]{36}$/);
  bench.pass(300);
  const after = await snapshot(bench, keyId);
  const withoutRole = ({ MultiRegionConfiguration, ...rest }: Record<string, unknown>) => rest;
  assert.deepEqual(after.map(withoutRole), before.map(withoutRole));
  assert.deepEqual(
    after.map((each) => each.MultiRegionConfiguration.MultiRegionKeyType),
    ['REPLICA', 'PRIMARY', 'REPLICA'],
  );
  for (const { MultiRegionConfiguration: configuration } of after) {
    assert.deepEqual(configuration.PrimaryKey, { Arn: arnIn(second, keyId), Region: second });
    assert.deepEqual(configuration.ReplicaKeys, [
      { Arn: arnIn(third, keyId), Region: third },
      { Arn: arnIn(home, keyId), Region: home },
    ]);
  }
});

test('The old and the new primary are Updating, the others are not, until the window ends', async (t) => {
  const bench = await startBench(t, { updatingMs: 300 });
  const keyId = await bench.createRelated([second, third]);
  await move(bench, keyId, second);
  const states = async () => (await snapshot(bench, keyId)).map((each) => `${each.KeyState} ${each.Enabled}`);
  assert.deepEqual(await states(), ['Updating false', 'Updating false', 'Enabled true']);
  bench.pass(299);
  assert.deepEqual(await states(), ['Updating false', 'Updating false', 'Enabled true']);
  bench.pass(1);
  assert.deepEqual(await states(), ['Enabled true', 'Enabled true', 'Enabled true']);
});

test('The primary can move on and back while it is Updating', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated([second, third]);
  await move(bench, keyId, second);
  assert.equal((await move(bench, keyId, third, second)).status, 200);
  assert.equal((await move(bench, keyId, home, third)).status, 200);
  bench.pass(300);
  const roles = (await snapshot(bench, keyId)).map(
    (each) => each.MultiRegionConfiguration.MultiRegionKeyType,
  );
  assert.deepEqual(roles, ['PRIMARY', 'REPLICA', 'REPLICA']);
});

test('The present primary Region is accepted and changes nothing', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated([second, third]);
  const before = await snapshot(bench, keyId);
  const arn = arnIn(home, keyId);
  assert.equal((await move(bench, arn, home)).status, 200);
  assert.deepEqual(await snapshot(bench, keyId), before);
});

test('After a move the new primary can be replicated and the old one cannot', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  await move(bench, keyId, second);
  bench.pass(300);
  const input = { KeyId: keyId, ReplicaRegion: third };
  assert.equal(
    await bench.refusal(home, 'ReplicateKey', input),
    `UnsupportedOperationException: ${arnIn(home, keyId)} is not a multi-region primary key.`,
  );
  await bench.ok(second, 'ReplicateKey', input);
});

test('A call that names the wrong key or Region is refused and changes nothing', async (t) => {
  const bench = await startBench(t);
  const single = await bench.create();
  const keyId = await bench.createRelated([second, third]);
  const before = await snapshot(bench, keyId);
  const refused = async (KeyId: string, PrimaryRegion: string, expected: string, from = home) =>
    assert.equal(await bench.refusal(from, 'UpdatePrimaryRegion', { KeyId, PrimaryRegion }), expected);
  const notPrimary = `KMSInvalidStateException: ${arnIn(second, keyId)} is not a multi-Region primary key.`;
  for (const region of [home, second, third]) await refused(keyId, region, notPrimary, second);
  const noReplica = `ValidationException: ${keyId} does not have a replica key in the specified Region.`;
  for (const region of ['us-east-2', 'us-invalid-1', 'cn-north-1']) await refused(keyId, region, noReplica);
  await refused(
    single,
    second,
    `UnsupportedOperationException: ${arnIn(home, single)} is not a multi-region key.`,
  );
  const alias = 'InvalidArnException: Key Aliases are not supported for this operation.';
  await refused('alias/a', second, alias);
  await refused(`arn:aws:kms:${home}:111122223333:alias/a`, second, alias);
  assert.deepEqual(await snapshot(bench, keyId), before);
});

test('Both keys have to be Enabled, the primary first', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.createRelated([second, third]);
  const [primary, replica] = [arnIn(home, KeyId), arnIn(second, KeyId)];
  const refused = async (PrimaryRegion: string, expected: string) =>
    assert.equal(await bench.refusal(home, 'UpdatePrimaryRegion', { KeyId, PrimaryRegion }), expected);
  await bench.ok(second, 'DisableKey', { KeyId });
  await refused(second, `DisabledException: ${replica} is disabled.`);
  await bench.ok(home, 'DisableKey', { KeyId });
  await refused(second, `DisabledException: ${primary} is disabled.`);
  for (const region of [home, second]) await bench.ok(region, 'EnableKey', { KeyId });
  await bench.ok(second, 'ScheduleKeyDeletion', { KeyId });
  await refused(second, `KMSInvalidStateException: ${replica} is pending deletion.`);
  await bench.ok(home, 'ScheduleKeyDeletion', { KeyId });
  await refused(third, `KMSInvalidStateException: ${primary} is pending replica deletion.`);
});

test('A replica that is still Creating cannot become the primary', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ MultiRegion: true });
  await bench.ok(home, 'ReplicateKey', { KeyId: keyId, ReplicaRegion: second });
  const input = { KeyId: keyId, PrimaryRegion: second };
  assert.equal(
    await bench.refusal(home, 'UpdatePrimaryRegion', input),
    `KMSInvalidStateException: ${arnIn(second, keyId)} is creating.`,
  );
});
