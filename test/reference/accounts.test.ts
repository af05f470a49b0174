import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account, arnIn, base64, home, second, startBench } from './bench.ts';

const asStranger = { as: 'stranger' };
const all = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };

test('Accounts do not see each other', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  assert.deepEqual((await bench.ok(home, 'ListKeys', {}, asStranger)).Keys, []);
  assert.equal(
    await bench.refusal(home, 'DescribeKey', { KeyId: keyId }, asStranger),
    `NotFoundException: Key 'arn:aws:kms:${home}:444455556666:key/${keyId}' does not exist`,
  );
  const refusal = await bench.refusal(home, 'DescribeKey', { KeyId: arnIn(home, keyId) }, asStranger);
  assert.match(
    refusal,
    /^AccessDeniedException: .* because the resource does not exist in this Region, no resource-/,
  );
  const { KeyMetadata } = await bench.ok(home, 'CreateKey', {}, { as: 'test' });
  assert.equal(KeyMetadata.AWSAccountId, '000000000000');
});

test('A key policy lets another account use a key, but never manage it', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const arn = arnIn(home, keyId);
  for (const region of [home, second]) {
    const Statement = [account, '444455556666'].map((AWS) => ({ ...all, Principal: { AWS } }));
    await bench.ok(region, 'PutKeyPolicy', { KeyId: keyId, Policy: JSON.stringify({ Statement }) });
  }
  const { CiphertextBlob } = await bench.ok(
    home,
    'Encrypt',
    { KeyId: arn, Plaintext: base64('x') },
    asStranger,
  );
  await bench.ok(home, 'Decrypt', { CiphertextBlob }, asStranger);
  await bench.ok(home, 'DescribeKey', { KeyId: arn }, asStranger);
  await bench.ok(home, 'GetKeyRotationStatus', { KeyId: arn }, asStranger);
  const inputs: Record<string, object> = {
    UpdatePrimaryRegion: { PrimaryRegion: second },
    ReplicateKey: { ReplicaRegion: 'us-west-2' },
    ScheduleKeyDeletion: {},
    DisableKey: {},
    PutKeyPolicy: { Policy: '{}' },
  };
  for (const [operation, input] of Object.entries(inputs)) {
    const refusal = await bench.refusal(home, operation, { KeyId: arn, ...input }, asStranger);
    assert.match(refusal, /^AccessDeniedException/, operation);
  }
});
