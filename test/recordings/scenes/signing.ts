import assert from 'node:assert/strict';
import { constants, createHash, createPublicKey, verify as isSigned } from 'node:crypto';
import { base64 } from '../../reference/bench.ts';
import type { OutputOf } from '../../reference/wire-types.ts';
import type { Reply, Scene, Scenes, Stage } from '../stage.ts';

const Message = base64('message');
const digest = createHash('sha256').update('message').digest('base64');
const ecdsa = { SigningAlgorithm: 'ECDSA_SHA_256' };
const curve = ({ kept }: Stage) => kept('ECC_NIST_P256', 'SIGN_VERIFY');
const rsa = ({ kept }: Stage) => kept('RSA_2048', 'SIGN_VERIFY');

const sign =
  (input: object = {}, keyOf = curve): Scene =>
  async (stage) =>
    stage.ask('Sign', { KeyId: await keyOf(stage), Message, ...ecdsa, ...input });

/** A signature by a key with one algorithm, checked with this input. */
const verify =
  (input: object = {}, made: object = {}): Scene =>
  async ({ ask, ok, kept }) => {
    const KeyId = await kept('ECC_NIST_P256', 'SIGN_VERIFY');
    const { Signature } = await ok('Sign', { KeyId, Message, ...ecdsa, ...made });
    return ask('Verify', { KeyId, Message, Signature, ...ecdsa, ...input });
  };

async function twice(
  stage: Stage,
  SigningAlgorithm: string,
  keyOf = rsa,
): Promise<readonly Reply<OutputOf<'Sign'>>[]> {
  const KeyId = await keyOf(stage);
  const raw = await stage.ask('Sign', { KeyId, Message, SigningAlgorithm });
  const other = { KeyId, Message: digest, MessageType: 'DIGEST', SigningAlgorithm };
  return [raw, await stage.ask('Sign', other)];
}

const signatures = (replies: readonly Reply<OutputOf<'Sign'>>[]) =>
  new Set(replies.map(({ output }) => output.Signature)).size;

const publicKeys = async ({ ask, kept }: Stage) =>
  Promise.all([
    ask('GetPublicKey', { KeyId: await kept('RSA_2048', 'SIGN_VERIFY') }),
    ask('GetPublicKey', { KeyId: await kept('RSA_2048', 'ENCRYPT_DECRYPT') }),
    ask('GetPublicKey', { KeyId: await kept('ECC_NIST_P256', 'KEY_AGREEMENT') }),
  ]);

/** Sign, Verify and GetPublicKey. */
export const signingScenes: Scenes = {
  'Sign.success': async (stage) => [
    ...(await twice(stage, 'ECDSA_SHA_256', curve)),
    await stage.ask('Sign', {
      ...{ KeyId: await stage.kept('ECC_NIST_P521', 'SIGN_VERIFY'), Message },
      SigningAlgorithm: 'ECDSA_SHA_512',
    }),
  ],
  'Sign.ecdsa-random': async (stage) => {
    const replies = await twice(stage, 'ECDSA_SHA_256', curve);
    assert.equal(signatures(replies), 2);
    return replies;
  },
  'Sign.pkcs1-deterministic': async (stage) => {
    const replies = await twice(stage, 'RSASSA_PKCS1_V1_5_SHA_256');
    assert.equal(signatures(replies), 1);
    return replies;
  },
  'Sign.pss-random': async (stage) => {
    const replies = await twice(stage, 'RSASSA_PSS_SHA_256');
    assert.equal(signatures(replies), 2);
    return replies;
  },
  'Sign.external-mu-other-key': async (stage) => {
    const MessageType = 'EXTERNAL_MU';
    const SigningAlgorithm = 'RSASSA_PSS_SHA_256';
    return [
      await stage.ask('Sign', { KeyId: await curve(stage), Message, MessageType, ...ecdsa }),
      await stage.ask('Sign', { KeyId: await rsa(stage), Message, MessageType, SigningAlgorithm }),
    ];
  },
  'Sign.empty-message': sign({ Message: '' }),
  'Sign.digest-length': sign({ Message: base64('12345'), MessageType: 'DIGEST' }),
  'Sign.disabled': sign({}, ({ disabled }) => disabled('ECC_NIST_P256', 'SIGN_VERIFY')),
  'Sign.dry-run': sign({ DryRun: true }),
  'Sign.pss-salt-length': async (stage) => {
    const KeyId = await rsa(stage);
    const { PublicKey } = await stage.ok('GetPublicKey', { KeyId });
    const spki = createPublicKey({ key: Buffer.from(PublicKey, 'base64'), format: 'der', type: 'spki' });
    const padding = {
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    };
    const replies = await twice(stage, 'RSASSA_PSS_SHA_256');
    for (const { output } of replies) {
      const signature = Buffer.from(output.Signature, 'base64');
      assert.ok(isSigned('sha256', Buffer.from('message'), { key: spki, ...padding }, signature));
    }
    return replies;
  },
  'Sign.wrong-usage-rsa': sign({ SigningAlgorithm: 'RSASSA_PSS_SHA_256' }, ({ kept }) =>
    kept('RSA_4096', 'ENCRYPT_DECRYPT'),
  ),
  'Sign.wrong-usage': sign({ SigningAlgorithm: 'RSASSA_PSS_SHA_256' }, ({ kept }) => kept('HMAC_224')),
  'Verify.success': async (stage) => {
    const reply = await verify()(stage);
    assert.ok('output' in reply);
    assert.deepEqual(Object.keys(reply.output), ['KeyId', 'SignatureValid', 'SigningAlgorithm']);
    return reply;
  },
  'Verify.raw-vs-digest': verify({ Message: digest, MessageType: 'DIGEST' }),
  'Verify.invalid-signature': async (stage) => {
    const SigningAlgorithm = 'RSASSA_PSS_SHA_256';
    const Signature = Buffer.alloc(256, 7).toString('base64');
    return [
      await stage.ask('Verify', {
        KeyId: await curve(stage),
        Message,
        Signature: base64('7 bytes'),
        ...ecdsa,
      }),
      await stage.ask('Verify', { KeyId: await rsa(stage), Message, Signature, SigningAlgorithm }),
    ];
  },
  'Verify.short-signature': verify({ Signature: base64('1') }),
  'Verify.dry-run-valid': verify({ DryRun: true }),
  'Verify.disabled': async ({ ask, disabled }) =>
    ask('Verify', {
      ...{ KeyId: await disabled('ECC_NIST_P256', 'SIGN_VERIFY'), Message, ...ecdsa },
      Signature: base64('any'),
    }),
  'Verify.wrong-usage': async ({ ask, kept }) =>
    ask('Verify', { KeyId: await kept(), Message, Signature: base64('junk'), ...ecdsa }),
  'GetPublicKey.symmetric': async ({ ask, kept }) => ask('GetPublicKey', { KeyId: await kept() }),
  'GetPublicKey.members': async (stage) => {
    const replies = await publicKeys(stage);
    for (const { output } of replies) {
      const lists = Object.keys(output).filter((name) => name.endsWith('Algorithms'));
      assert.equal(lists.length, 1);
      assert.equal(output.CustomerMasterKeySpec, output.KeySpec);
    }
    return replies;
  },
  'GetPublicKey.disabled': async ({ ask, disabled }) =>
    ask('GetPublicKey', { KeyId: await disabled('ECC_NIST_P256', 'SIGN_VERIFY') }),
  'GetPublicKey.pending-deletion': async ({ ask, doomed }) =>
    ask('GetPublicKey', { KeyId: await doomed('ECC_NIST_P256', 'SIGN_VERIFY') }),
};
