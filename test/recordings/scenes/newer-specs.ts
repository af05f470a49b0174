import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { base64 } from '../../reference/bench.ts';
import { importing } from '../importing.ts';
import type { Scene, Scenes, Stage } from '../stage.ts';

const Message = base64('message');
const digest = createHash('sha512').update('message').digest('base64');
const sign = async (stage: Stage, spec: string, input: object) =>
  stage.ask('Sign', { KeyId: await stage.kept(spec, 'SIGN_VERIFY'), Message, ...input });

const edwards =
  (SigningAlgorithm: string, input: object): Scene =>
  (stage) =>
    sign(stage, 'ECC_NIST_EDWARDS25519', { SigningAlgorithm, ...input });
const lattice =
  (input: object, spec = 'ML_DSA_44'): Scene =>
  (stage) =>
    sign(stage, spec, { SigningAlgorithm: 'ML_DSA_SHAKE_256', ...input });

const bytes = (count: number) => Buffer.alloc(count, 7).toString('base64');
const shake = (...parts: readonly Buffer[]) =>
  createHash('shake256', { outputLength: 64 }).update(Buffer.concat(parts)).digest();

/** The representative of a message for a public key, with no context. FIPS 204, algorithm 7, step 6. */
async function muOf({ ok }: Stage, KeyId: string): Promise<string> {
  const spki = Buffer.from((await ok('GetPublicKey', { KeyId })).PublicKey, 'base64');
  const { pub } = createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'jwk' });
  const key = shake(Buffer.from(String(pub), 'base64url'));
  return shake(key, Buffer.from([0, 0]), Buffer.from('message')).toString('base64');
}

const mixed: Scene = async (stage) => {
  const replies = [];
  for (const spec of ['ML_DSA_44', 'ML_DSA_65', 'ML_DSA_87']) {
    const KeyId = await stage.kept(spec, 'SIGN_VERIFY');
    const common = { KeyId, SigningAlgorithm: 'ML_DSA_SHAKE_256' };
    const raw = { ...common, Message };
    const mu = { ...common, Message: await muOf(stage, KeyId), MessageType: 'EXTERNAL_MU' };
    const [ofRaw, ofMu] = [await stage.ok('Sign', raw), await stage.ok('Sign', mu)];
    replies.push(await stage.ask('Verify', { ...mu, Signature: ofRaw.Signature }));
    replies.push(await stage.ask('Verify', { ...raw, Signature: ofMu.Signature }));
  }
  return replies;
};

/** Length and object identifier of each public key. */
const publicKeys: Readonly<Record<string, readonly [bytes: number, identifier: string]>> = {
  ECC_NIST_EDWARDS25519: [44, '06032b6570'],
  ML_DSA_44: [1334, '0609608648016503040311'],
  ML_DSA_65: [1974, '0609608648016503040312'],
  ML_DSA_87: [2614, '0609608648016503040313'],
};

/** Keys of Ed25519 and ML-DSA. */
export const newerSpecScenes: Scenes = {
  'Sign.ed25519-deterministic': async (stage) => {
    const pure = edwards('ED25519_SHA_512', {});
    const prehashed = edwards('ED25519_PH_SHA_512', { Message: digest, MessageType: 'DIGEST' });
    const replies = [];
    for (const scene of [pure, prehashed]) {
      const twice = [await scene(stage), await scene(stage)].flat() as { output: { Signature?: string } }[];
      const [first, second] = twice.map(({ output }) => output.Signature ?? '');
      assert.equal(first, second);
      assert.equal(Buffer.from(first ?? '', 'base64').length, 64);
      replies.push(...twice);
    }
    return replies as Awaited<ReturnType<typeof sign>>[];
  },
  'Sign.mldsa-random': async (stage) => {
    const input = { SigningAlgorithm: 'ML_DSA_SHAKE_256' };
    const replies = [await sign(stage, 'ML_DSA_65', input), await sign(stage, 'ML_DSA_65', input)];
    assert.notEqual(replies[0]?.output.Signature, replies[1]?.output.Signature);
    return replies;
  },
  'Sign.ed25519ph-raw': edwards('ED25519_PH_SHA_512', { MessageType: 'RAW' }),
  'Sign.ed25519-digest': edwards('ED25519_SHA_512', { Message: digest, MessageType: 'DIGEST' }),
  'Sign.ed25519-digest-short': edwards('ED25519_SHA_512', {
    Message: base64('12345'),
    MessageType: 'DIGEST',
  }),
  'Sign.external-mu-ed25519ph': edwards('ED25519_PH_SHA_512', {
    Message: bytes(64),
    MessageType: 'EXTERNAL_MU',
  }),
  'Sign.mldsa-digest': lattice({ Message: bytes(64), MessageType: 'DIGEST' }),
  'Sign.mldsa-mu-length': async (stage) =>
    Promise.all(
      [1, 63, 65].map((count) =>
        sign(stage, 'ML_DSA_44', {
          ...{ SigningAlgorithm: 'ML_DSA_SHAKE_256', MessageType: 'EXTERNAL_MU' },
          Message: bytes(count),
        }),
      ),
    ),
  'Verify.mldsa-raw-vs-mu': mixed,
  'Verify.mldsa-digest': async ({ ask, kept }) =>
    ask('Verify', {
      ...{ KeyId: await kept('ML_DSA_44', 'SIGN_VERIFY'), Message: bytes(64), MessageType: 'DIGEST' },
      ...{ SigningAlgorithm: 'ML_DSA_SHAKE_256', Signature: bytes(2420) },
    }),
  'GetPublicKey.spki-bytes': async ({ ask, kept }) => {
    const replies = [];
    for (const [spec, [length, identifier]] of Object.entries(publicKeys)) {
      const reply = await ask('GetPublicKey', { KeyId: await kept(spec, 'SIGN_VERIFY') });
      const key = Buffer.from(reply.output.PublicKey, 'base64');
      assert.equal(key.length, length, spec);
      assert.ok(key.toString('hex').includes(identifier), spec);
      replies.push(reply);
    }
    return replies;
  },
  'ImportKeyMaterial.ber-ed25519': async (stage) => {
    const keyId = await stage.key('ECC_NIST_EDWARDS25519', 'SIGN_VERIFY', { Origin: 'EXTERNAL' });
    const { privateKey } = generateKeyPairSync('ed25519');
    const strict = privateKey.export({ type: 'pkcs8', format: 'der' });
    const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), strict.subarray(2), Buffer.alloc(2)]);
    return importing(stage, { keyId, material: indefinite });
  },
};
