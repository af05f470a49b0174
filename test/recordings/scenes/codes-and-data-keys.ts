import assert from 'node:assert/strict';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { base64 } from '../../reference/bench.ts';
import type { Reply, Scene, Scenes, Stage } from '../stage.ts';

const Message = base64('message');
const algorithmOf = (spec: string) => spec.replace('_', '_SHA_');
const specs = ['HMAC_224', 'HMAC_256', 'HMAC_384', 'HMAC_512'];

const generate =
  (input: object = {}, keyOf = ({ kept }: Stage) => kept('HMAC_256')): Scene =>
  async (stage) =>
    stage.ask('GenerateMac', {
      KeyId: await keyOf(stage),
      Message,
      MacAlgorithm: 'HMAC_SHA_256',
      ...input,
    });

const codeOf =
  (spec: string): Scene =>
  async ({ ask, kept }) => {
    const input = { KeyId: await kept(spec), Message, MacAlgorithm: algorithmOf(spec) };
    const replies = [await ask('GenerateMac', input), await ask('GenerateMac', input)];
    const [first, second] = replies.map(({ output }) => String(output.Mac));
    assert.equal(first, second);
    assert.equal(Buffer.from(first ?? '', 'base64').length, Number(spec.slice(-3)) / 8);
    return replies;
  };

const verify =
  (input: object = {}, change = (mac: Buffer) => mac): Scene =>
  async ({ ask, ok, kept }) => {
    const valid = { KeyId: await kept('HMAC_256'), Message, MacAlgorithm: 'HMAC_SHA_256' };
    const { Mac } = await ok('GenerateMac', valid);
    return ask('VerifyMac', {
      ...valid,
      Mac: change(Buffer.from(Mac, 'base64')).toString('base64'),
      ...input,
    });
  };
const flip = (mac: Buffer) => Buffer.from(mac.map((byte, index) => (index === 0 ? byte ^ 1 : byte)));

/** The lengths of PKCS #8 that were seen. */
const pkcs8Bytes: Readonly<Record<string, number>> = {
  ECC_NIST_P256: 150,
  ECC_NIST_P384: 194,
  ECC_NIST_P521: 250,
  ECC_SECG_P256K1: 144,
  ECC_NIST_EDWARDS25519: 48,
};

const pairOf =
  (KeyPairSpec: string): Scene =>
  async ({ ask, ok, kept }) => {
    const reply = await ask('GenerateDataKeyPair', { KeyId: await kept(), KeyPairSpec });
    if (reply.code !== 'succeeds') return reply;
    const { PrivateKeyPlaintext, PrivateKeyCiphertextBlob: CiphertextBlob } = reply.output;
    const key = Buffer.from(PrivateKeyPlaintext, 'base64');
    createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    assert.equal(key.length, pkcs8Bytes[KeyPairSpec] ?? key.length);
    assert.equal((await ok('Decrypt', { CiphertextBlob })).Plaintext, PrivateKeyPlaintext);
    return reply;
  };

const random =
  (...counts: readonly (number | undefined)[]): Scene =>
  ({ ask }) =>
    Promise.all(counts.map((NumberOfBytes) => ask('GenerateRandom', { NumberOfBytes })));

const spki = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ type: 'spki', format: 'der' });

const derive = async (stage: Stage, input: object = {}, keyId?: string): Promise<Reply> =>
  stage.ask('DeriveSharedSecret', {
    KeyId: keyId ?? (await stage.kept('ECC_NIST_P256', 'KEY_AGREEMENT')),
    KeyAgreementAlgorithm: 'ECDH',
    PublicKey: spki('P-256').toString('base64'),
    ...input,
  });

/** GenerateMac, VerifyMac, data keys, random bytes and shared secrets. */
export const codeAndDataKeyScenes: Scenes = {
  ...Object.fromEntries(specs.map((spec) => [`GenerateMac.success-${spec}`, codeOf(spec)])),
  'GenerateMac.wrong-algorithm': generate({ MacAlgorithm: 'HMAC_SHA_512' }),
  'GenerateMac.dry-run': generate({ DryRun: true }),
  'GenerateMac.message-4096': generate({ Message: base64('m'.repeat(4096)) }),
  'GenerateMac.message-empty': generate({ Message: '' }),
  'GenerateMac.pending-deletion': generate({}, ({ doomed }) => doomed('HMAC_256')),
  'GenerateMac.disabled': generate({}, ({ disabled }) => disabled('HMAC_256')),
  'GenerateMac.disabled-wrong-algorithm': generate({ MacAlgorithm: 'HMAC_SHA_512' }, ({ disabled }) =>
    disabled('HMAC_256'),
  ),
  'GenerateMac.algorithm-enum': generate({ MacAlgorithm: 'INVALID' }),
  'GenerateMac.malformed-id': generate({ KeyId: 'key_id' }),
  'GenerateMac.wrong-usage': generate({}, ({ kept }) => kept()),
  'VerifyMac.success': verify(),
  'VerifyMac.wrong-mac': verify({}, flip),
  'VerifyMac.short-mac': verify({ Mac: base64('1') }),
  'VerifyMac.dry-run-wrong': verify({ DryRun: true }, flip),
  'VerifyMac.wrong-algorithm': verify({ MacAlgorithm: 'HMAC_SHA_512' }),
  'VerifyMac.algorithm-enum': verify({ MacAlgorithm: 'INVALID' }),
  ...Object.fromEntries(
    [...Object.keys(pkcs8Bytes), 'RSA_4096'].map((spec) => [
      `GenerateDataKeyPair.success-${spec}`,
      pairOf(spec),
    ]),
  ),
  'GenerateDataKeyPair.asymmetric-key': async ({ ask, kept }) =>
    ask('GenerateDataKeyPair', {
      KeyId: await kept('RSA_2048', 'ENCRYPT_DECRYPT'),
      KeyPairSpec: 'ECC_NIST_P256',
    }),
  'GenerateDataKeyPairWithoutPlaintext.success': async ({ ask, kept }) =>
    ask('GenerateDataKeyPairWithoutPlaintext', { KeyId: await kept(), KeyPairSpec: 'RSA_2048' }),
  'GenerateDataKeyPairWithoutPlaintext.dry-run': async ({ ask, kept }) =>
    ask('GenerateDataKeyPairWithoutPlaintext', {
      ...{ KeyId: await kept(), KeyPairSpec: 'ECC_NIST_P256' },
      DryRun: true,
    }),
  'GenerateDataKey.success': async ({ ask, kept }) =>
    ask('GenerateDataKey', { KeyId: await kept(), KeySpec: 'AES_256' }),
  'GenerateDataKeyWithoutPlaintext.success': async ({ ask, kept }) =>
    ask('GenerateDataKeyWithoutPlaintext', { KeyId: await kept(), KeySpec: 'AES_256' }),
  'GenerateDataKey.disabled-then-deleting': async ({ ask, ok, disabled }) => {
    const KeyId = await disabled();
    const first = await ask('GenerateDataKey', { KeyId, KeySpec: 'AES_256' });
    await ok('ScheduleKeyDeletion', { KeyId });
    return [first, await ask('GenerateDataKey', { KeyId, KeySpec: 'AES_256' })];
  },
  'GenerateRandom.missing': random(undefined),
  'GenerateRandom.zero': random(0),
  'GenerateRandom.1025': random(1025),
  'GenerateRandom.bounds': random(1, 12, 44, 91, 1024),
  'DeriveSharedSecret.own-key': async (stage) => {
    const KeyId = await stage.kept('ECC_NIST_P256', 'KEY_AGREEMENT');
    const { PublicKey } = await stage.ok('GetPublicKey', { KeyId });
    return derive(stage, { PublicKey });
  },
  'DeriveSharedSecret.invalid-peer': async (stage) => [
    await derive(stage, { PublicKey: base64('7 bytes') }),
    await derive(stage, { PublicKey: spki('P-384').toString('base64') }),
  ],
  'DeriveSharedSecret.invalid-peer-dry-run': (stage) =>
    derive(stage, { PublicKey: base64('7 bytes'), DryRun: true }),
  'DeriveSharedSecret.dry-run': (stage) => derive(stage, { DryRun: true }),
  'DeriveSharedSecret.disabled': async (stage) =>
    derive(stage, {}, await stage.disabled('ECC_NIST_P256', 'KEY_AGREEMENT')),
  'DeriveSharedSecret.wrong-usage': async (stage) => [
    await derive(stage, {}, await stage.kept('ECC_NIST_P256', 'SIGN_VERIFY')),
    await derive(stage, {}, await stage.kept()),
  ],
  'DeriveSharedSecret.algorithm-enum': (stage) => derive(stage, { KeyAgreementAlgorithm: 'INVALID' }),
};
