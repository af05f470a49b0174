import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bench, base64, home, second, startBench } from './bench.ts';

const alias = 'alias/aws/s3';

const entryOf = async (bench: Bench, region = home) =>
  (await bench.ok(region, 'ListAliases', {})).Aliases.find((each) => each.AliasName === alias);

test('An AWS managed key is there once DescribeKey has asked for it, in its Region', async (t) => {
  const bench = await startBench(t);
  const AliasArn = `arn:aws:kms:${home}:111122223333:${alias}`;
  assert.deepEqual(await entryOf(bench), { AliasName: alias, AliasArn });
  assert.deepEqual((await bench.ok(home, 'ListKeys', {})).Keys, []);
  const key = await bench.describe(home, alias);
  assert.deepEqual([key.KeyManager, key.MultiRegion, key.KeyState], ['AWS', false, 'Enabled']);
  assert.equal(key.Description, 'Default key that protects my S3 objects when no other key is defined');
  assert.equal((await bench.describe(home, AliasArn)).KeyId, key.KeyId);
  assert.equal((await entryOf(bench))?.TargetKeyId, key.KeyId);
  assert.equal((await bench.ok(home, 'ListKeys', {})).Keys.length, 1);
  assert.equal((await entryOf(bench, second))?.TargetKeyId, undefined);
  assert.deepEqual(await bench.ok(home, 'GetKeyRotationStatus', { KeyId: key.KeyId }), {
    KeyId: key.Arn,
    KeyRotationEnabled: false,
  });
});

test('An AWS managed key is looked at, but neither used nor changed', async (t) => {
  const bench = await startBench(t);
  const { KeyId } = await bench.describe(home, alias);
  await bench.ok(home, 'GetKeyPolicy', { KeyId });
  const changes: Readonly<Record<string, object>> = {
    Encrypt: { Plaintext: base64('x') },
    DisableKey: {},
    ScheduleKeyDeletion: {},
    PutKeyPolicy: { Policy: '{}' },
    EnableKeyRotation: {},
  };
  for (const [operation, input] of Object.entries(changes)) {
    assert.match(await bench.refusal(home, operation, { KeyId, ...input }), /^AccessDeniedException/);
  }
});

test('Other operations do not make an AWS managed key, nor does an unknown service have one', async (t) => {
  const bench = await startBench(t);
  const Plaintext = base64('x');
  assert.match(await bench.refusal(home, 'Encrypt', { KeyId: alias, Plaintext }), /^NotFoundException/);
  assert.match(await bench.refusal(home, 'DescribeKey', { KeyId: 'alias/aws/none' }), /^NotFoundException/);
});
