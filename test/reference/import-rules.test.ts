import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { arnIn, dayMs, home, startBench } from './bench.ts';
import { put, putRefused } from './importing.ts';

const specs = {
  SYMMETRIC_DEFAULT: 'ENCRYPT_DECRYPT',
  HMAC_256: 'GENERATE_VERIFY_MAC',
  RSA_2048: 'SIGN_VERIFY',
  ECC_NIST_P256: 'SIGN_VERIFY',
  ECC_NIST_P521: 'SIGN_VERIFY',
} as const;

/** Which pair of wrapping algorithm and wrapping key spec suits which key spec. */
const pairs: readonly (readonly [
  spec: keyof typeof specs,
  algorithm: string,
  wrapping: string,
  isFit: boolean,
])[] = [
  ['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSA_3072', true],
  ['SYMMETRIC_DEFAULT', 'RSA_AES_KEY_WRAP_SHA_256', 'RSA_2048', false],
  ['SYMMETRIC_DEFAULT', 'RSAES_PKCS1_V1_5', 'RSA_2048', false],
  ['HMAC_256', 'RSAES_OAEP_SHA_256', 'RSA_2048', true],
  ['HMAC_256', 'RSA_AES_KEY_WRAP_SHA_1', 'RSA_2048', false],
  ['RSA_2048', 'RSAES_OAEP_SHA_256', 'RSA_2048', false],
  ['RSA_2048', 'RSAES_OAEP_SHA_1', 'RSA_4096', false],
  ['RSA_2048', 'RSA_AES_KEY_WRAP_SHA_256', 'RSA_2048', true],
  ['ECC_NIST_P256', 'RSAES_OAEP_SHA_256', 'RSA_2048', true],
  ['ECC_NIST_P521', 'RSAES_OAEP_SHA_256', 'RSA_2048', false],
  ['ECC_NIST_P521', 'RSAES_OAEP_SHA_256', 'RSA_3072', true],
  ['ECC_NIST_P521', 'RSA_AES_KEY_WRAP_SHA_256', 'RSA_3072', true],
];

test('Parameters for an import are given for what fits into the wrapping', async (t) => {
  const bench = await startBench(t);
  for (const [KeySpec, WrappingAlgorithm, WrappingKeySpec, isFit] of pairs) {
    const KeyId = await bench.create({ KeySpec, KeyUsage: specs[KeySpec], Origin: 'EXTERNAL' });
    const input = { KeyId, WrappingAlgorithm, WrappingKeySpec };
    if (isFit) await bench.ok(home, 'GetParametersForImport', input);
    else {
      const pair = `Wrapping algorithm ${WrappingAlgorithm} and wrapping key spec ${WrappingKeySpec}`;
      assert.equal(
        await bench.refusal(home, 'GetParametersForImport', input),
        `ValidationException: ${pair} cannot be used to import a ${KeySpec} key.`,
      );
    }
  }
});

test('Versions of key material are for symmetric encryption keys', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({
    KeySpec: 'HMAC_256',
    KeyUsage: 'GENERATE_VERIFY_MAC',
    Origin: 'EXTERNAL',
  });
  const given = {
    importType: { ImportType: 'EXISTING_KEY_MATERIAL' },
    keyMaterialId: { KeyMaterialId: '0'.repeat(64) },
    keyMaterialDescription: { KeyMaterialDescription: 'd' },
  };
  for (const [name, input] of Object.entries(given)) {
    assert.equal(
      await putRefused(bench, { region: home, keyId, material: randomBytes(32), input }),
      `ValidationException: Input parameter ${name} cannot be used with HMAC_256 imported keys.`,
    );
  }
});

test('New material has no identifier yet', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const { KeyMaterialId } = await put(bench, { region: home, keyId, material: randomBytes(32) });
  const input = { ImportType: 'NEW_KEY_MATERIAL', KeyMaterialId };
  assert.equal(
    await putRefused(bench, { region: home, keyId, material: randomBytes(32), input }),
    'ValidationException: Input parameter keyMaterialId cannot be used with NEW_KEY_MATERIAL importType.',
  );
});

test('An import enables a disabled key', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const plan = { region: home, keyId, material: randomBytes(32) };
  await put(bench, plan);
  await bench.ok(home, 'DisableKey', { KeyId: keyId });
  await put(bench, plan);
  assert.equal((await bench.describe(home, keyId)).KeyState, 'Enabled');
});

test('Material lasts a year at most, and its end is told in whole seconds', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const inDays = (days: number) => ({
    ...{ region: home, keyId, material: randomBytes(32) },
    input: { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: (bench.now() + days * dayMs) / 1000 + 0.5 },
  });
  await put(bench, inDays(364));
  const { ValidTo } = await bench.describe(home, keyId);
  assert.equal(ValidTo, (bench.now() + 364 * dayMs) / 1000);
  assert.match(await putRefused(bench, inDays(366)), /^ValidationException/);
});

test('Material of the wrong length cannot be read, whatever takes material by its length', async (t) => {
  const bench = await startBench(t);
  for (const [KeySpec, bytes] of [
    ['SYMMETRIC_DEFAULT', 32],
    ['HMAC_224', 28],
    ['HMAC_512', 64],
  ] as const) {
    const KeyUsage = KeySpec.startsWith('HMAC') ? 'GENERATE_VERIFY_MAC' : 'ENCRYPT_DECRYPT';
    const keyId = await bench.create({ KeySpec, KeyUsage, Origin: 'EXTERNAL' });
    const plan = { region: home, keyId };
    const short = await putRefused(bench, { ...plan, material: randomBytes(bytes - 1) });
    assert.equal(short, 'InvalidCiphertextException: ');
    await put(bench, { ...plan, material: randomBytes(bytes) });
  }
});

test('Deleted material of a key pair is named when other material comes', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY', Origin: 'EXTERNAL' });
  const pair = () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'der' });
  const plan = { region: home, keyId, material: pair() };
  await put(bench, plan);
  await bench.ok(home, 'GetPublicKey', { KeyId: keyId });
  await bench.ok(home, 'DeleteImportedKeyMaterial', { KeyId: keyId });
  const pending = `KMSInvalidStateException: ${arnIn(home, keyId)} is pending import.`;
  assert.equal(await bench.refusal(home, 'GetPublicKey', { KeyId: keyId }), pending);
  assert.match(
    await putRefused(bench, { ...plan, material: pair() }),
    /^IncorrectKeyMaterialException: .* expected identifier \([0-9a-f]{64}\)\.$/,
  );
  await put(bench, plan);
  await bench.ok(home, 'GetPublicKey', { KeyId: keyId });
});
