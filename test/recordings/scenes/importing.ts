import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { base64, dayMs, home } from '../../reference/bench.ts';
import { importInput, put } from '../../reference/importing.ts';
import { expiring, fresh, history, imported, importing, staged } from '../importing.ts';
import type { Scene, Scenes, Stage } from '../stage.ts';

const zeros = '0'.repeat(64);
const empty = ({ bench }: Stage) => bench.create({ Origin: 'EXTERNAL' });
const of = (stage: Stage, KeySpec: string, KeyUsage: string) =>
  stage.bench.create({ KeySpec, KeyUsage, Origin: 'EXTERNAL' });
const mac = (stage: Stage, spec = 'HMAC_224') => of(stage, spec, 'GENERATE_VERIFY_MAC');

const parameters =
  (KeySpec: string, KeyUsage: string, ...pairs: readonly (readonly [string, string])[]): Scene =>
  async (stage) => {
    const KeyId = await of(stage, KeySpec, KeyUsage);
    const inputs = pairs.map(([WrappingAlgorithm, WrappingKeySpec]) => ({
      WrappingAlgorithm,
      WrappingKeySpec,
    }));
    return Promise.all(inputs.map((input) => stage.ask('GetParametersForImport', { KeyId, ...input })));
  };
const wrapping = { WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' };

/** An import into an empty key, with these members. */
const first =
  (inputOf: (stage: Stage) => object, material = randomBytes(32)): Scene =>
  async (stage) =>
    importing(stage, { keyId: await empty(stage), material, input: inputOf(stage) });

const macWith =
  (input: object): Scene =>
  async (stage) =>
    importing(stage, { keyId: await mac(stage), material: randomBytes(28), input });

const inSeconds = ({ bench }: Stage, seconds: number) => Math.floor(bench.now() / 1000) + seconds;
const pkcs8 = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'der' });

/** GetParametersForImport, and ImportKeyMaterial into single-Region keys. */
export const importingScenes: Scenes = {
  'GetParametersForImport.success': parameters(
    ...(['SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT'] as const),
    ...([['RSAES_OAEP_SHA_256', 'RSA_2048'] as const, ['RSAES_OAEP_SHA_1', 'RSA_3072'] as const] as const),
  ),
  'GetParametersForImport.older-token-stays': async (stage) => {
    const keyId = await empty(stage);
    const older = await importInput(stage.bench, { region: home, keyId, material: randomBytes(32) });
    await stage.ok('GetParametersForImport', { KeyId: keyId, ...wrapping });
    return stage.ask('ImportKeyMaterial', older);
  },
  'GetParametersForImport.pkcs1': parameters('SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', [
    'RSAES_PKCS1_V1_5',
    'RSA_2048',
  ]),
  'GetParametersForImport.symmetric-hybrid': parameters('SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT', [
    'RSA_AES_KEY_WRAP_SHA_256',
    'RSA_2048',
  ]),
  'GetParametersForImport.rsa-direct': parameters('RSA_3072', 'SIGN_VERIFY', [
    'RSAES_OAEP_SHA_256',
    'RSA_2048',
  ]),
  'GetParametersForImport.ecc-direct': parameters('ECC_NIST_P256', 'SIGN_VERIFY', [
    'RSAES_OAEP_SHA_256',
    'RSA_3072',
  ]),
  'GetParametersForImport.p521-direct': parameters('ECC_NIST_P521', 'SIGN_VERIFY', [
    'RSAES_OAEP_SHA_256',
    'RSA_2048',
  ]),
  'GetParametersForImport.hybrid': parameters('RSA_2048', 'SIGN_VERIFY', [
    'RSA_AES_KEY_WRAP_SHA_256',
    'RSA_3072',
  ]),
  'GetParametersForImport.origin-aws': async ({ ask, kept }) =>
    ask('GetParametersForImport', { KeyId: await kept(), ...wrapping }),
  'GetParametersForImport.disabled': async (stage) => {
    const { keyId } = await imported(stage);
    await stage.ok('DisableKey', { KeyId: keyId });
    return stage.ask('GetParametersForImport', { KeyId: keyId, ...wrapping });
  },
  'ImportKeyMaterial.success-others': async (stage) => {
    const reply = await importing(stage, { keyId: await mac(stage), material: randomBytes(28) });
    assert.deepEqual(Object.keys(reply.output), ['KeyId']);
    return reply;
  },
  'ImportKeyMaterial.no-model-no-date': first(() => ({ ExpirationModel: undefined })),
  'ImportKeyMaterial.date-past': first((stage) => expiring(stage, -60)),
  'ImportKeyMaterial.date-367-days': first((stage) => expiring(stage, (367 * dayMs) / 1000)),
  'ImportKeyMaterial.no-expiry-with-date': first((stage) => ({ ValidTo: inSeconds(stage, 60) })),
  'ImportKeyMaterial.date-only': first((stage) => ({
    ExpirationModel: undefined,
    ValidTo: inSeconds(stage, 60),
  })),
  'ImportKeyMaterial.wrong-length': first(() => ({}), randomBytes(16)),
  'ImportKeyMaterial.ciphertext-junk': first(() => ({ EncryptedKeyMaterial: base64('j'.repeat(256)) })),
  'ImportKeyMaterial.token-other-key': async (stage) => {
    const other = { region: home, keyId: await empty(stage), material: randomBytes(32) };
    const { ImportToken } = await importInput(stage.bench, other);
    return first(() => ({ ImportToken }))(stage);
  },
  'ImportKeyMaterial.token-junk': first(() => ({ ImportToken: base64('j'.repeat(32)) })),
  'ImportKeyMaterial.token-reuse': async (stage) => {
    const plan = { region: home, keyId: await empty(stage), material: randomBytes(32) };
    const input = await importInput(stage.bench, plan);
    return [await stage.ask('ImportKeyMaterial', input), await stage.ask('ImportKeyMaterial', input)];
  },
  'ImportKeyMaterial.reimport-same': async (stage) => {
    const { keyId, bytes, id } = await imported(stage);
    const reply = await importing(stage, { keyId, material: bytes, algorithm: 'RSAES_OAEP_SHA_1' });
    assert.equal(reply.output.KeyMaterialId, id);
    return reply;
  },
  'ImportKeyMaterial.wrong-material': async (stage) => {
    const { keyId, id } = await imported(stage);
    const reply = await importing(stage, { keyId, material: randomBytes(32) });
    assert.match(reply.message ?? '', new RegExp(id));
    return reply;
  },
  'ImportKeyMaterial.wrong-material-after-delete': async (stage) => {
    const keyId = await mac(stage);
    await put(stage.bench, { region: home, keyId, material: randomBytes(28) });
    await stage.ok('DeleteImportedKeyMaterial', { KeyId: keyId });
    return importing(stage, { keyId, material: randomBytes(28) });
  },
  'ImportKeyMaterial.given-id-wrong': async (stage) => {
    const { keyId, bytes } = await imported(stage);
    const reply = await importing(stage, { keyId, material: bytes, input: { KeyMaterialId: zeros } });
    assert.match(reply.message ?? '', new RegExp(zeros));
    return reply;
  },
  'ImportKeyMaterial.new-known-material': async (stage) => {
    const { keyId, bytes } = await imported(stage);
    return importing(stage, { keyId, material: bytes, input: fresh });
  },
  'ImportKeyMaterial.new-with-id': async (stage) => {
    const { keyId, id } = await imported(stage);
    return importing(stage, { keyId, material: randomBytes(32), input: { ...fresh, KeyMaterialId: id } });
  },
  'ImportKeyMaterial.new-success': async (stage) => {
    const { keyId, id } = await imported(stage);
    const input = { ...fresh, KeyMaterialDescription: 'd' };
    const reply = await importing(stage, { keyId, material: randomBytes(32), input });
    assert.equal((await stage.bench.describe(home, keyId)).CurrentKeyMaterialId, id);
    assert.equal((await history(stage, keyId))[1]?.KeyMaterialState, 'PENDING_ROTATION');
    return reply;
  },
  'ImportKeyMaterial.new-while-pending': async (stage) => {
    const { keyId } = await staged(stage);
    return importing(stage, { keyId, material: randomBytes(32), input: fresh });
  },
  'ImportKeyMaterial.hmac-importtype': macWith({ ImportType: 'EXISTING_KEY_MATERIAL' }),
  'ImportKeyMaterial.hmac-materialid': macWith({ KeyMaterialId: zeros }),
  'ImportKeyMaterial.hmac-description': macWith({ KeyMaterialDescription: 'd' }),
  'ImportKeyMaterial.asymmetric-restore': async (stage) => {
    const keyId = await of(stage, 'ECC_NIST_P256', 'SIGN_VERIFY');
    const plan = { keyId, material: pkcs8(), algorithm: 'RSA_AES_KEY_WRAP_SHA_256' };
    await put(stage.bench, { ...plan, region: home });
    await stage.ok('DeleteImportedKeyMaterial', { KeyId: keyId });
    const reply = await importing(stage, plan);
    assert.equal((await stage.bench.describe(home, keyId)).KeyState, 'Enabled');
    return reply;
  },
  'ImportKeyMaterial.id-of-material': async (stage) => {
    const material = Buffer.alloc(32, 'A');
    const replies = [
      await importing(stage, { keyId: await empty(stage), material }),
      await importing(stage, { keyId: await empty(stage), material }),
    ];
    assert.notEqual(replies[0]?.output.KeyMaterialId, replies[1]?.output.KeyMaterialId);
    return replies;
  },
  'ImportKeyMaterial.reimport-changes-expiry': async (stage) => {
    const { keyId, bytes } = await imported(stage);
    const input = expiring(stage, 60);
    const reply = await importing(stage, { keyId, material: bytes, input });
    const { ExpirationModel, ValidTo } = await stage.bench.describe(home, keyId);
    assert.deepEqual({ ExpirationModel, ValidTo }, input);
    return reply;
  },
  'GenerateMac.imported': async (stage) => {
    const [KeyId, secret] = [await mac(stage, 'HMAC_256'), randomBytes(32)];
    await put(stage.bench, { region: home, keyId: KeyId, material: secret });
    const input = { KeyId, Message: base64('m'), MacAlgorithm: 'HMAC_SHA_256' };
    const reply = await stage.ask('GenerateMac', input);
    assert.equal(reply.output.Mac, createHmac('sha256', secret).update('m').digest('base64'));
    return reply;
  },
};
