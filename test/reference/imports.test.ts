import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { arnIn, type Bench, base64, home, second, startBench } from './bench.ts';
import { createImported, put, putRefused } from './importing.ts';

const material = randomBytes(32);
const Plaintext = base64('x');

test('A key without material waits for it, and works with it', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL', MultiRegion: true });
  const pending = `KMSInvalidStateException: ${arnIn(home, keyId)} is pending import.`;
  const empty = await bench.describe(home, keyId);
  assert.deepEqual(
    [empty.KeyState, empty.Enabled, empty.ExpirationModel],
    ['PendingImport', false, undefined],
  );
  assert.equal(await bench.refusal(home, 'Encrypt', { KeyId: keyId, Plaintext }), pending);
  assert.equal(await bench.refusal(home, 'ReplicateKey', { KeyId: keyId, ReplicaRegion: second }), pending);
  assert.equal(
    await bench.refusal(home, 'UpdatePrimaryRegion', { KeyId: keyId, PrimaryRegion: second }),
    pending,
  );
  const output = await put(bench, { region: home, keyId, material });
  const key = await bench.describe(home, keyId);
  assert.deepEqual(output, { KeyId: arnIn(home, keyId), KeyMaterialId: key.CurrentKeyMaterialId });
  assert.deepEqual(
    [key.KeyState, key.Origin, key.ExpirationModel],
    ['Enabled', 'EXTERNAL', 'KEY_MATERIAL_DOES_NOT_EXPIRE'],
  );
  await bench.ok(home, 'Encrypt', { KeyId: keyId, Plaintext });
});

test('A replica needs the same material; only then can it become the primary', async (t) => {
  const bench = await startBench(t);
  const { keyId, id } = await createImported(bench, material);
  assert.equal((await bench.describe(second, keyId)).KeyState, 'PendingImport');
  const move = { KeyId: keyId, PrimaryRegion: second };
  assert.equal(
    await bench.refusal(home, 'UpdatePrimaryRegion', move),
    `KMSInvalidStateException: ${arnIn(second, keyId)} is pending import.`,
  );
  const plan = { region: second, keyId, material };
  assert.equal(
    await putRefused(bench, { ...plan, material: randomBytes(32) }),
    `IncorrectKeyMaterialException: Imported key material does not have the expected identifier (${id}).`,
  );
  assert.equal(
    await putRefused(bench, { ...plan, input: { KeyMaterialDescription: 'd' } }),
    'ValidationException: Key material description can only be specified on primary Multi-Region keys',
  );
  assert.equal(
    await putRefused(bench, { ...plan, input: { ImportType: 'NEW_KEY_MATERIAL' } }),
    'ValidationException: Input parameter ImportType NEW_KEY_MATERIAL cannot be used on replica Multi-Region keys',
  );
  await put(bench, plan);
  assert.equal((await bench.describe(second, keyId)).KeyState, 'Enabled');
  const { CiphertextBlob } = await bench.ok(second, 'Encrypt', { KeyId: keyId, Plaintext });
  await bench.ok(home, 'UpdatePrimaryRegion', move);
  assert.equal((await bench.ok(home, 'Decrypt', { CiphertextBlob })).Plaintext, Plaintext);
});

test('Material is deleted, and expires, in one Region only', async (t) => {
  const bench = await startBench(t);
  const { keyId, id } = await createImported(bench, material);
  await put(bench, { region: second, keyId, material });
  const output = await bench.ok(home, 'DeleteImportedKeyMaterial', { KeyId: keyId });
  assert.deepEqual(output, { KeyId: arnIn(home, keyId), KeyMaterialId: id });
  const states = async () => [
    (await bench.describe(home, keyId)).KeyState,
    (await bench.describe(second, keyId)).KeyState,
  ];
  assert.deepEqual(await states(), ['PendingImport', 'Enabled']);
  const { CiphertextBlob } = await bench.ok(second, 'Encrypt', { KeyId: keyId, Plaintext });
  assert.match(await bench.refusal(home, 'Decrypt', { CiphertextBlob }), /is pending import\.$/);
  const ValidTo = bench.now() / 1000 + 60;
  await put(bench, {
    region: home,
    keyId,
    material,
    input: { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo },
  });
  const key = await bench.describe(home, keyId);
  assert.deepEqual([key.ExpirationModel, key.ValidTo], ['KEY_MATERIAL_EXPIRES', Math.floor(ValidTo)]);
  bench.pass(60_000);
  assert.deepEqual(await states(), ['PendingImport', 'Enabled']);
  const none = { KeyId: keyId, KeyMaterialId: '0'.repeat(64) };
  assert.match(
    await bench.refusal(home, 'DeleteImportedKeyMaterial', none),
    /^ValidationException: .* has never been imported into KMS key/,
  );
});

const statesIn = async (bench: Bench, region: string, keyId: string) => {
  const input = { KeyId: keyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };
  const { Rotations } = await bench.ok(region, 'ListKeyRotations', input);
  return Rotations.map((each) => `${each.KeyMaterialState} ${each.ImportState}`);
};

test('New material is rotated in on demand, once every Region has it', async (t) => {
  const bench = await startBench(t);
  const { keyId, id } = await createImported(bench, material);
  await put(bench, { region: second, keyId, material });
  const next = randomBytes(32);
  const rotate = () => bench.refusal(home, 'RotateKeyOnDemand', { KeyId: keyId });
  const nothing = `No available key material pending rotation for the key: ${arnIn(home, keyId)}.`;
  assert.equal(await rotate(), `KMSInvalidStateException: ${nothing}`);
  const fresh = { region: home, keyId, material: next, input: { ImportType: 'NEW_KEY_MATERIAL' } };
  const { KeyMaterialId: nextId } = await put(bench, fresh);
  assert.deepEqual(await statesIn(bench, second, keyId), [
    'CURRENT IMPORTED',
    'PENDING_MULTI_REGION_IMPORT_AND_ROTATION PENDING_IMPORT',
  ]);
  const missing = 'Key material has not been imported for replicas of the Multi-Region key.';
  assert.equal(await rotate(), `KMSInvalidStateException: Cannot perform key material rotation: ${missing}`);
  await put(bench, { region: second, keyId, material: next, input: { ImportType: 'EXISTING_KEY_MATERIAL' } });
  assert.deepEqual(await statesIn(bench, home, keyId), ['CURRENT IMPORTED', 'PENDING_ROTATION IMPORTED']);
  assert.equal((await bench.describe(home, keyId)).CurrentKeyMaterialId, id);
  await bench.ok(home, 'RotateKeyOnDemand', { KeyId: keyId });
  bench.pass(100);
  assert.equal((await bench.describe(second, keyId)).CurrentKeyMaterialId, nextId);
  assert.deepEqual(await statesIn(bench, home, keyId), ['NON_CURRENT IMPORTED', 'CURRENT IMPORTED']);
});

test('One new material waits at a time, and it is new', async (t) => {
  const bench = await startBench(t);
  const { keyId } = await createImported(bench, material);
  const input = { ImportType: 'NEW_KEY_MATERIAL', KeyMaterialDescription: 'd' };
  const fresh = { region: home, keyId, material: randomBytes(32), input };
  const { KeyMaterialId } = await put(bench, fresh);
  assert.match(
    await putRefused(bench, { ...fresh, material: randomBytes(32) }),
    new RegExp(
      `^KMSInvalidStateException: New .* another key material .id: ${KeyMaterialId}. is pending rotation`,
    ),
  );
  assert.match(
    await putRefused(bench, fresh),
    /^IncorrectKeyMaterialException: .* is already associated with KMS key/,
  );
});

test('Deleting the pending material of the primary takes it from the replicas too', async (t) => {
  const bench = await startBench(t);
  const { keyId } = await createImported(bench, material);
  const plan = { region: home, keyId, material: randomBytes(32), input: { ImportType: 'NEW_KEY_MATERIAL' } };
  const { KeyMaterialId } = await put(bench, plan);
  await bench.ok(home, 'DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId });
  const { Rotations } = await bench.ok(second, 'ListKeyRotations', {
    KeyId: keyId,
    IncludeKeyMaterial: 'ALL_KEY_MATERIAL',
  });
  assert.equal(Rotations.length, 1);
});

test('A wrapping key never comes twice in a row, and each goes with its own token alone', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const input = { KeyId: keyId, WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' };
  const answers = [];
  for (let call = 0; call < 10; call += 1)
    answers.push(await bench.ok(home, 'GetParametersForImport', input));
  const keys = answers.map(({ PublicKey }) => PublicKey);
  assert.equal(new Set(keys.slice(0, 8)).size, 8);
  assert.ok(keys.every((key, index) => key !== keys[index + 1]));
  assert.equal(new Set(answers.map(({ ImportToken }) => ImportToken)).size, 10);
});
