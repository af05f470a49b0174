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

test('UpdatePrimaryRegion is refused, and changes nothing, when', async (t) => {
  const bench = await startBench(t);
  const single = await bench.create();
  const refused = async (keyId: string, region: string, expected: string, from = home) => {
    const input = { KeyId: keyId, PrimaryRegion: region };
    assert.equal(await bench.refusal(from, 'UpdatePrimaryRegion', input), expected);
  };
  const keyId = await bench.createRelated([second, third]);
  const [primary, replica] = [arnIn(home, keyId), arnIn(second, keyId)];
  const before = await snapshot(bench, keyId);
  await t.test('KeyId is a replica', () =>
    refused(keyId, second, `KMSInvalidStateException: ${replica} is not a multi-Region primary key.`, second),
  );
  await t.test('the Region has no replica', () =>
    refused(
      keyId,
      'us-east-2',
      `ValidationException: ${keyId} does not have a replica key in the specified Region.`,
    ),
  );
  await t.test('the key is a single-Region key', () =>
    refused(
      single,
      second,
      `UnsupportedOperationException: ${arnIn(home, single)} is not a multi-region key.`,
    ),
  );
  await t.test('KeyId is an alias', async () => {
    const expected = 'InvalidArnException: Key Aliases are not supported for this operation.';
    await refused('alias/a', second, expected);
    await refused(`arn:aws:kms:${home}:111122223333:alias/a`, second, expected);
  });
  assert.deepEqual(await snapshot(bench, keyId), before);
  await t.test('the replica is disabled, or both are', async () => {
    await bench.ok(second, 'DisableKey', { KeyId: keyId });
    await refused(keyId, second, `DisabledException: ${replica} is disabled.`);
    await bench.ok(home, 'DisableKey', { KeyId: keyId });
    await refused(keyId, second, `DisabledException: ${primary} is disabled.`);
    for (const region of [home, second]) await bench.ok(region, 'EnableKey', { KeyId: keyId });
  });
  await t.test('the replica is pending deletion', async () => {
    await bench.ok(second, 'ScheduleKeyDeletion', { KeyId: keyId });
    await refused(keyId, second, `KMSInvalidStateException: ${replica} is pending deletion.`);
  });
  await t.test('the primary is pending replica deletion', async () => {
    await bench.ok(home, 'ScheduleKeyDeletion', { KeyId: keyId });
    await refused(keyId, third, `KMSInvalidStateException: ${primary} is pending replica deletion.`);
  });
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
