import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { arnIn, base64, dayMs, home, startBench } from './bench.ts';
import { importInput, put, putRefused } from './importing.ts';

const material = randomBytes(32);
const Plaintext = base64('x');

test('Imports are refused for wrong tokens, dates, lengths and keys', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const plan = { region: home, keyId, material };
  const expires = (ValidTo?: number) => ({ ...plan, input: { ExpirationModel: undefined, ValidTo } });
  assert.match(
    await putRefused(bench, { ...plan, input: { ImportToken: base64('x') } }),
    /^InvalidImportTokenException: $/,
  );
  assert.match(
    await putRefused(bench, { ...plan, input: { EncryptedKeyMaterial: base64('x') } }),
    /^InvalidCiphertext/,
  );
  assert.match(
    await putRefused(bench, { ...plan, material: randomBytes(16) }),
    /^InvalidCiphertextException: $/,
  );
  assert.match(
    await putRefused(bench, { ...plan, input: { KeyMaterialId: '0'.repeat(64) } }),
    /^IncorrectKeyMaterial/,
  );
  assert.match(await putRefused(bench, expires()), /^ValidationException: A validTo date must be set/);
  assert.match(await putRefused(bench, expires(1)), /^ValidationException: ValidTo must be in the future$/);
  const inDays = (days: number) => (bench.now() + days * dayMs) / 1000;
  assert.match(
    await putRefused(bench, expires(inDays(366))),
    /^Valid.*: ValidTo must be less than 365 days in the future$/,
  );
  assert.match(
    await putRefused(bench, { ...plan, input: { ValidTo: 9e9 } }),
    /^ValidationException: A validTo date cannot be set if .* is KEY_MATERIAL_DOES_NOT_EXPIRE$/,
  );
  const late = await importInput(bench, plan);
  bench.pass(dayMs);
  assert.match(await bench.refusal(home, 'ImportKeyMaterial', late), /^ExpiredImportTokenException/);
});

test('Only keys of origin EXTERNAL take material, and those do not rotate by schedule', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const plan = { region: home, keyId, material };
  const late = await importInput(bench, plan);
  const KeyId = await bench.create();
  const unsupported = /^UnsupportedOperationException: .* origin is AWS_KMS which is not valid/;
  assert.match(await bench.refusal(home, 'ImportKeyMaterial', { ...late, KeyId }), unsupported);
  assert.match(await bench.refusal(home, 'DeleteImportedKeyMaterial', { KeyId }), unsupported);
  const parameters = { KeyId, WrappingAlgorithm: 'RSAES_OAEP_SHA_1', WrappingKeySpec: 'RSA_2048' };
  assert.match(await bench.refusal(home, 'GetParametersForImport', parameters), unsupported);
  await bench.ok(home, 'ScheduleKeyDeletion', { KeyId });
  assert.match(await bench.refusal(home, 'GetParametersForImport', parameters), unsupported);
  for (const operation of ['EnableKeyRotation', 'DisableKeyRotation']) {
    assert.match(
      await bench.refusal(home, operation, { KeyId: keyId }),
      /origin is EXTERNAL which is not valid/,
    );
  }
  assert.deepEqual(await bench.ok(home, 'DeleteImportedKeyMaterial', { KeyId: keyId }), {
    KeyId: arnIn(home, keyId),
  });
});

test('Of the wrapping keys handed out, the last twenty are kept', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Origin: 'EXTERNAL' });
  const plan = { region: home, keyId, material };
  const first = await importInput(bench, plan);
  await Promise.all(Array.from({ length: 20 }, () => importInput(bench, plan)));
  assert.match(await bench.refusal(home, 'ImportKeyMaterial', first), /^InvalidImportTokenException/);
});

test('HMAC and asymmetric material comes in too, by any wrapping', async (t) => {
  const bench = await startBench(t);
  const create = (KeySpec: string, KeyUsage: string) =>
    bench.create({ KeySpec, KeyUsage, Origin: 'EXTERNAL' });
  const mac = await create('HMAC_256', 'GENERATE_VERIFY_MAC');
  const output = await put(bench, { region: home, keyId: mac, material, algorithm: 'RSAES_OAEP_SHA_1' });
  assert.deepEqual(output, { KeyId: arnIn(home, mac) });
  await bench.ok(home, 'GenerateMac', { KeyId: mac, Message: Plaintext, MacAlgorithm: 'HMAC_SHA_256' });
  const rsa = await create('RSA_2048', 'SIGN_VERIFY');
  assert.match(await bench.refusal(home, 'GetPublicKey', { KeyId: rsa }), /is pending import\.$/);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const algorithm = 'RSA_AES_KEY_WRAP_SHA_256';
  await put(bench, { region: home, keyId: rsa, material: pkcs8, algorithm });
  await bench.ok(home, 'GetPublicKey', { KeyId: rsa });
  const curve = await create('ECC_NIST_P256', 'SIGN_VERIFY');
  for (const wrong of [pkcs8, randomBytes(100)]) {
    const refusal = await putRefused(bench, { region: home, keyId: curve, material: wrong, algorithm });
    assert.match(
      refusal,
      /^IncorrectKeyMaterialException: Key material is not a private key of spec ECC_NIST_P256/,
    );
  }
});
