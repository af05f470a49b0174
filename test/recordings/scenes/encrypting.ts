import assert from 'node:assert/strict';
import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { arnIn, base64, home, second } from '../../reference/bench.ts';
import type { Reply, Scene, Scenes, Stage } from '../stage.ts';

const Plaintext = base64('x');
const EncryptionContext = { a: 'b' };
const sha1 = { EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' };
const sha256 = { EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' };
const rsa = (stage: Stage) => stage.kept('RSA_2048', 'ENCRYPT_DECRYPT');

const encrypt =
  (keyOf: (stage: Stage) => Promise<string>, input: object = {}): Scene =>
  async (stage) =>
    stage.ask('Encrypt', { KeyId: await keyOf(stage), Plaintext, ...input });

/** A ciphertext of one key, decrypted with this input. */
const decrypt =
  (keyOf: (stage: Stage) => Promise<string>, made: object, input: (keyId: string) => object): Scene =>
  async (stage) => {
    const KeyId = await keyOf(stage);
    const { CiphertextBlob } = await stage.ok('Encrypt', { KeyId, Plaintext, ...made });
    return stage.ask('Decrypt', { CiphertextBlob, ...input(KeyId) });
  };
const symmetric = ({ kept }: Stage) => kept();

/** Both sides of the limit of each RSA key spec and padding. */
async function largest({ ask, kept }: Stage): Promise<readonly Reply[]> {
  const KeyId = await kept('RSA_2048', 'ENCRYPT_DECRYPT');
  const bytes = (count: number) => base64('x'.repeat(count));
  return [
    await ask('Encrypt', { KeyId, Plaintext: bytes(214), ...sha1 }),
    await ask('Encrypt', { KeyId, Plaintext: bytes(215), ...sha1 }),
  ];
}

async function reEncrypt(
  { ask, ok }: Stage,
  from: string,
  to: string,
  input: object = {},
  made: object = {},
) {
  const { CiphertextBlob } = await ok('Encrypt', { KeyId: from, Plaintext, ...made });
  return ask('ReEncrypt', { CiphertextBlob, DestinationKeyId: to, ...input });
}

async function outside(stage: Stage): Promise<Reply> {
  const KeyId = await rsa(stage);
  const { PublicKey } = await stage.ok('GetPublicKey', { KeyId });
  const key = createPublicKey({ key: Buffer.from(PublicKey, 'base64'), format: 'der', type: 'spki' });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const sealed = publicEncrypt({ key, padding, oaepHash: 'sha256' }, Buffer.from('x'));
  const reply = await stage.ask('Decrypt', { KeyId, CiphertextBlob: sealed.toString('base64'), ...sha256 });
  assert.deepEqual(Object.keys(reply.output), ['EncryptionAlgorithm', 'KeyId', 'Plaintext']);
  return reply;
}

const altered = async (stage: Stage, change: (blob: Buffer) => Buffer) => {
  const { CiphertextBlob } = await stage.ok('Encrypt', { KeyId: await stage.kept(), Plaintext });
  const blob = change(Buffer.from(CiphertextBlob, 'base64'));
  return stage.ask('Decrypt', { CiphertextBlob: blob.toString('base64') });
};
const flipped = (index: number) => (blob: Buffer) => {
  const at = index < 0 ? blob.length + index : index;
  blob[at] = (blob[at] ?? 0) ^ 1;
  return blob;
};

/** Encrypt, Decrypt and ReEncrypt. */
export const encryptingScenes: Scenes = {
  'Encrypt.rsa-max': largest,
  'Encrypt.rsa-context': encrypt(rsa, { ...sha1, EncryptionContext }),
  'Encrypt.rsa-context-empty': encrypt(rsa, { ...sha1, EncryptionContext: {} }),
  'Encrypt.rsa-default-algorithm': encrypt(({ kept }) => kept('RSA_4096', 'ENCRYPT_DECRYPT')),
  'Encrypt.dry-run': encrypt(symmetric, { DryRun: true }),
  'Encrypt.wrong-usage-hmac': encrypt(({ kept }) => kept('HMAC_256')),
  'Encrypt.wrong-usage-sign': encrypt(({ kept }) => kept('RSA_2048', 'SIGN_VERIFY')),
  'Encrypt.plaintext-4097': encrypt(symmetric, { Plaintext: base64('x'.repeat(4097)) }),
  'Encrypt.plaintext-empty': encrypt(symmetric, { Plaintext: '' }),
  'Encrypt.pending-import': encrypt(({ key }) => key(undefined, undefined, { Origin: 'EXTERNAL' })),
  'Encrypt.all-id-forms': async ({ ask, ok, key, bench }) => {
    const TargetKeyId = await key();
    const AliasName = `alias/form-${bench.now()}`;
    await ok('CreateAlias', { AliasName, TargetKeyId });
    const arn = arnIn(home, TargetKeyId);
    const forms = [TargetKeyId, arn, AliasName, arn.replace(/key\/.*/, AliasName)];
    return Promise.all(forms.map((KeyId) => ask('Encrypt', { KeyId, Plaintext })));
  },
  'Decrypt.symmetric': decrypt(symmetric, { EncryptionContext }, () => ({ EncryptionContext })),
  'Decrypt.wire-members': async (stage) => {
    const reply = await decrypt(symmetric, {}, () => ({}))(stage);
    assert.ok('output' in reply);
    const members = ['EncryptionAlgorithm', 'KeyId', 'KeyMaterialId', 'KeyOrigin', 'Plaintext'];
    assert.deepEqual(Object.keys(reply.output), members);
    return reply;
  },
  'Decrypt.malformed-blob': async (stage) => [
    await stage.ask('Decrypt', { CiphertextBlob: base64('no ciphertext') }),
    await altered(stage, flipped(0)),
    await altered(stage, flipped(60)),
    await altered(stage, flipped(-1)),
  ],
  'Decrypt.context-missing': async (stage) => [
    await replyTo(
      stage,
      decrypt(symmetric, { EncryptionContext }, () => ({})),
    ),
    await altered(stage, (blob) => blob.subarray(4)),
  ],
  'Decrypt.trailing-bytes': (stage) => altered(stage, (blob) => Buffer.concat([blob, Buffer.from('more')])),
  'Decrypt.other-key': async (stage) => {
    const KeyId = await stage.kept('HMAC_224');
    return decrypt(symmetric, {}, () => ({ KeyId }))(stage);
  },
  'Decrypt.rsa-no-key': decrypt(rsa, sha1, () => sha1),
  'Decrypt.rsa-default-algorithm': decrypt(rsa, sha1, (KeyId) => ({ KeyId })),
  'Decrypt.rsa-other-oaep': decrypt(rsa, sha256, (KeyId) => ({ KeyId, ...sha1 })),
  'Decrypt.rsa-garbage': async (stage) =>
    stage.ask('Decrypt', {
      ...{ KeyId: await rsa(stage), ...sha1 },
      CiphertextBlob: Buffer.alloc(256, 7).toString('base64'),
    }),
  'Decrypt.rsa-context': decrypt(rsa, sha1, (KeyId) => ({ KeyId, ...sha1, EncryptionContext })),
  'Decrypt.rsa-context-empty': decrypt(rsa, sha1, (KeyId) => ({ KeyId, ...sha1, EncryptionContext: {} })),
  'Decrypt.rsa-openssl': outside,
  'ReEncrypt.rsa-to-symmetric': async (stage) => {
    const SourceKeyId = await rsa(stage);
    const input = { SourceKeyId, SourceEncryptionAlgorithm: 'RSAES_OAEP_SHA_1' };
    const reply = await reEncrypt(stage, SourceKeyId, await stage.kept(), input, sha1);
    assert.ok('DestinationKeyMaterialId' in reply.output && !('SourceKeyMaterialId' in reply.output));
    return reply;
  },
  'ReEncrypt.symmetric-to-rsa': async (stage) => {
    const input = { DestinationEncryptionAlgorithm: 'RSAES_OAEP_SHA_1' };
    const reply = await reEncrypt(stage, await stage.kept(), await rsa(stage), input);
    assert.ok(!('DestinationKeyMaterialId' in reply.output) && 'SourceKeyMaterialId' in reply.output);
    return reply;
  },
  'ReEncrypt.success': async (stage) => reEncrypt(stage, await stage.kept(), await stage.key()),
  'ReEncrypt.wrong-source': async (stage) => {
    const SourceKeyId = await stage.kept('HMAC_256');
    return reEncrypt(stage, await stage.kept(), SourceKeyId, { SourceKeyId });
  },
  'ReEncrypt.replica': (stage) => reEncryptOnReplica(stage),
  'ReEncrypt.replica-reencrypt-same': (stage) => reEncryptOnReplica(stage),
};

async function replyTo(stage: Stage, scene: Scene): Promise<Reply> {
  const reply = await scene(stage);
  assert.ok('code' in reply);
  return reply;
}

async function reEncryptOnReplica({ ask, ok, pair }: Stage): Promise<Reply> {
  const KeyId = await pair();
  const { CiphertextBlob } = await ok('Encrypt', { KeyId, Plaintext });
  const input = { CiphertextBlob, DestinationKeyId: KeyId };
  const reply = await ask('ReEncrypt', input, { region: second });
  const arn = arnIn(second, KeyId);
  assert.deepEqual([reply.output.SourceKeyId, reply.output.KeyId], [arn, arn]);
  return reply;
}
