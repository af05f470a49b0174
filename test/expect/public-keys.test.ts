import assert from 'node:assert/strict';
import {
  constants,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  sign,
} from 'node:crypto';
import { test } from 'node:test';
import { encryptOutside, requireAgreement } from '../../src/expect/public-keys.ts';
import { useKey } from '../../src/keys/use/usage.ts';
import type { KeyKind } from '../../src/model/key-kinds.ts';
import { type Answer, home, keys, type Script, scriptedDoor, second, stopOf } from '../door/scripted.ts';

const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
type Pair = typeof rsa;

const der = ({ publicKey }: Pair) => publicKey.export({ type: 'spki', format: 'der' });
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** A service whose keys are all this pair. */
function honest(pair: Pair): Script {
  return ({ operation, input }): Answer => {
    const answers: Record<string, () => object> = {
      GetPublicKey: () => ({ PublicKey: base64(der(pair)) }),
      Sign: () => ({ Signature: base64(sign('sha256', input.Message as Uint8Array, pair.privateKey)) }),
      DeriveSharedSecret: () => {
        const key = Buffer.from(input.PublicKey as Uint8Array);
        const publicKey = createPublicKey({ key, format: 'der', type: 'spki' });
        return { SharedSecret: base64(diffieHellman({ privateKey: pair.privateKey, publicKey })) };
      },
    };
    return { body: answers[operation]?.() ?? {} };
  };
}

const uses: readonly (readonly [KeyKind, string, string, Pair])[] = [
  ['RSA signing', 'Sign', 'Signature', rsa],
  ['ECC signing', 'Sign', 'Signature', elliptic],
  ['ECC key agreement', 'DeriveSharedSecret', 'SharedSecret', elliptic],
];

for (const [kind, operation, member, pair] of uses) {
  test(`what a key of kind ${kind} makes has to agree with the public key of every Region`, async () => {
    const own = { ...keys, kind };
    const { door, session } = scriptedDoor(honest(pair));
    const product = await useKey(door, own, home);
    await requireAgreement(door, own, operation, product);
    const asked = session.calls.filter((call) => call.operation === 'GetPublicKey');
    assert.deepEqual(
      asked.map(({ region }) => region),
      own.regions,
    );
    for (const bytes of [32, 0]) {
      const madeUp = { ...product, output: { [member]: base64(randomBytes(bytes)) } };
      const why = await stopOf(() => requireAgreement(door, own, operation, madeUp));
      assert.ok(
        why.verdict === 'failed' && why.expected.includes(`public key in ${home}`),
        JSON.stringify(why),
      );
    }
  });
}

test('a public key that is none, or one of another kind, is a difference', async () => {
  const own = { ...keys, kind: 'ECC signing' as const };
  const product = await useKey(scriptedDoor(honest(elliptic)).door, own, home);
  for (const shown of [
    Buffer.from('none'),
    der(rsa),
    der(generateKeyPairSync('ec', { namedCurve: 'P-384' })),
  ]) {
    const answering: Script = (call) =>
      call.operation === 'GetPublicKey' && call.region === second
        ? { body: { PublicKey: base64(shown) } }
        : honest(elliptic)(call);
    const why = await stopOf(() => requireAgreement(scriptedDoor(answering).door, own, 'Sign', product));
    assert.ok(why.verdict === 'failed' && why.expected.includes(second), JSON.stringify(why));
  }
});

test('data is encrypted with the public key that is shown, or the difference says why not', async () => {
  const { region, input, output } = await encryptOutside(scriptedDoor(honest(rsa)).door, keys, second);
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  const ciphertext = Buffer.from(String(output.CiphertextBlob), 'base64');
  const plaintext = privateDecrypt({ key: rsa.privateKey, ...padding }, ciphertext);
  assert.deepEqual([region, base64(plaintext)], [second, base64(input.Plaintext as Uint8Array)]);
  const why = await stopOf(() => encryptOutside(scriptedDoor(honest(elliptic)).door, keys, second));
  assert.ok(why.verdict === 'failed' && /RSAES_OAEP/.test(why.expected), JSON.stringify(why));
});
