import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, base64, dayMs, home, second, startBench } from './bench.ts';
import { put } from './importing.ts';

test('The schedule is shared, and a move of the primary leaves it alone', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const status = async (region: string) => {
    const { KeyId, ...rest } = await bench.ok(region, 'GetKeyRotationStatus', { KeyId: keyId });
    assert.equal(KeyId, arnIn(region, keyId));
    return rest;
  };
  assert.deepEqual(await status(second), { KeyRotationEnabled: false });
  await bench.ok(home, 'EnableKeyRotation', { KeyId: keyId, RotationPeriodInDays: 90 });
  const NextRotationDate = (bench.now() + 90 * dayMs) / 1000;
  const enabled = { KeyRotationEnabled: true, RotationPeriodInDays: 90, NextRotationDate };
  assert.deepEqual([await status(home), await status(second)], [enabled, enabled]);
  bench.pass(dayMs);
  await bench.ok(home, 'EnableKeyRotation', { KeyId: keyId });
  assert.deepEqual(await status(home), enabled);
  await bench.ok(home, 'UpdatePrimaryRegion', { KeyId: keyId, PrimaryRegion: second });
  assert.deepEqual([await status(home), await status(second)], [enabled, enabled]);
  for (const operation of ['EnableKeyRotation', 'DisableKeyRotation', 'RotateKeyOnDemand']) {
    assert.equal(
      await bench.refusal(home, operation, { KeyId: keyId }),
      `UnsupportedOperationException: ${arnIn(home, keyId)} is a multi-region replica key which is not valid for ${operation}.`,
    );
  }
  await bench.ok(second, 'DisableKeyRotation', { KeyId: keyId });
  assert.deepEqual(await status(home), { KeyRotationEnabled: false });
  await bench.ok(second, 'EnableKeyRotation', { KeyId: keyId });
  assert.equal((await status(home)).RotationPeriodInDays, 365);
});

test('A key pending deletion says it does not rotate, one that waits for replicas says it does', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  await bench.ok(home, 'EnableKeyRotation', { KeyId: keyId });
  const isEnabled = async (region: string) =>
    (await bench.ok(region, 'GetKeyRotationStatus', { KeyId: keyId })).KeyRotationEnabled;
  for (const region of [home, second]) await bench.ok(region, 'ScheduleKeyDeletion', { KeyId: keyId });
  assert.deepEqual([await isEnabled(home), await isEnabled(second)], [true, false]);
});

test('On-demand rotation makes new material for all related keys; old ciphertext stays readable', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const { CurrentKeyMaterialId: first } = await bench.describe(home, keyId);
  const encrypt = async () =>
    (await bench.ok(second, 'Encrypt', { KeyId: keyId, Plaintext: base64('x') })).CiphertextBlob;
  const materialOf = async (CiphertextBlob: string) =>
    (await bench.ok(home, 'Decrypt', { CiphertextBlob })).KeyMaterialId;
  const old = await encrypt();
  assert.deepEqual(await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId }), {
    KeyId: arnIn(home, keyId),
  });
  bench.pass(100);
  const { CurrentKeyMaterialId: latest } = await bench.describe(second, keyId);
  assert.notEqual(latest, first);
  assert.deepEqual([await materialOf(old), await materialOf(await encrypt())], [first, latest]);
  const KeyId = arnIn(second, keyId);
  const rotation = { RotationDate: bench.now() / 1000, RotationType: 'ON_DEMAND' };
  const list = async (input: object) =>
    (await bench.ok(second, 'ListKeyRotations', { KeyId: keyId, ...input })).Rotations;
  assert.deepEqual(await list({}), [
    { KeyId, KeyMaterialId: latest, KeyMaterialState: 'CURRENT', ...rotation },
  ]);
  assert.deepEqual(await list({ IncludeKeyMaterial: 'ALL_KEY_MATERIAL' }), [
    { KeyId, KeyMaterialId: first, KeyMaterialState: 'NON_CURRENT' },
    { KeyId, KeyMaterialId: latest, KeyMaterialState: 'CURRENT', ...rotation },
  ]);
});

test('A key can be rotated on demand 25 times', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  for (let count = 0; count < 25; count++) {
    await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
    bench.pass(100);
  }
  assert.equal(
    await bench.refusal(home, 'RotateKeyOnDemand', { KeyId: keyId }),
    'LimitExceededException: The on-demand rotations limit has been reached for the given keyId. ' +
      `No more on-demand rotations can be performed for this key: ${arnIn(home, keyId)}`,
  );
});

test('Automatic rotation happens when it is due, however late one looks', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  await bench.ok(home, 'EnableKeyRotation', { KeyId: keyId, RotationPeriodInDays: 100 });
  const start = bench.now();
  bench.pass(250 * dayMs);
  const { Rotations } = await bench.ok(home, 'ListKeyRotations', { KeyId: keyId });
  const seen = Rotations.map((each: { RotationDate: number; RotationType: string }) => [
    each.RotationDate,
    each.RotationType,
  ]);
  const at = (days: number) => (start + days * dayMs) / 1000;
  assert.deepEqual(seen, [
    [at(100), 'AUTOMATIC'],
    [at(200), 'AUTOMATIC'],
  ]);
  const { NextRotationDate } = await bench.ok(home, 'GetKeyRotationStatus', { KeyId: keyId });
  assert.equal(NextRotationDate, at(300));
});

const unrotating = [
  { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
  { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' },
  { KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' },
  { KeySpec: 'ECC_NIST_P384', KeyUsage: 'SIGN_VERIFY' },
];

for (const input of unrotating) {
  test(`A key of spec ${input.KeySpec} tells that it does not rotate, and cannot be rotated`, async (t) => {
    const bench = await startBench(t);
    const keyId = await bench.create(input);
    const KeyId = keyId;
    const status = { KeyId: arnIn(home, keyId), KeyRotationEnabled: false };
    assert.deepEqual(await bench.ok(home, 'GetKeyRotationStatus', { KeyId }), status);
    assert.deepEqual(await bench.ok(home, 'ListKeyRotations', { KeyId }), {
      Rotations: [],
      Truncated: false,
    });
    assert.deepEqual(await bench.ok(home, 'DisableKeyRotation', { KeyId }), {});
    for (const operation of ['EnableKeyRotation', 'RotateKeyOnDemand']) {
      assert.equal(await bench.refusal(home, operation, { KeyId }), 'UnsupportedOperationException: ');
    }
    assert.equal(
      await bench.refusal(home, 'ListKeyRotations', { KeyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' }),
      'ValidationException: Input parameter includeKeyMaterial can only be used with symmetric keys.',
    );
    await bench.ok(home, 'DisableKey', { KeyId });
    for (const operation of ['EnableKeyRotation', 'DisableKeyRotation', 'RotateKeyOnDemand']) {
      assert.match(await bench.refusal(home, operation, { KeyId }), /^DisabledException/);
    }
  });
}

test('A key of imported material tells that it does not rotate, with material and without', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const status = { KeyId: arnIn(home, keyId), KeyRotationEnabled: false };
  assert.deepEqual(await bench.ok(home, 'GetKeyRotationStatus', { KeyId: keyId }), status);
  await put(bench, { region: home, keyId, material: Buffer.alloc(32, 1) });
  assert.deepEqual(await bench.ok(home, 'GetKeyRotationStatus', { KeyId: keyId }), status);
  for (const operation of ['EnableKeyRotation', 'DisableKeyRotation']) {
    assert.match(
      await bench.refusal(home, operation, { KeyId: keyId }),
      /^UnsupportedOp.* origin is EXTERNAL/,
    );
  }
});
