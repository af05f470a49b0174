import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireMaterial, requirePlaintext } from '../../../src/keys/use/ciphertexts.ts';
import { alteredProduct, requireGood, useKey } from '../../../src/keys/use/usage.ts';
import type { KeyKind } from '../../../src/model/key-kinds.ts';
import {
  type Answer,
  home,
  keys,
  outcome,
  refusal,
  type Script,
  scriptedDoor,
  second,
  stopOf,
} from '../../door/scripted.ts';

const base64 = (value: unknown) => Buffer.from(value as Uint8Array).toString('base64');
/** A service that holds what it was given: a ciphertext is the plaintext, everything is valid. */
const honest: Script = ({ operation, input }): Answer => {
  const answers: Record<string, object> = {
    Encrypt: { CiphertextBlob: base64(input.Plaintext ?? []) },
    Decrypt: { Plaintext: base64(input.CiphertextBlob ?? []) },
    Sign: { Signature: 'c2ln' },
    Verify: { SignatureValid: true },
    GenerateMac: { Mac: 'bWFj' },
    VerifyMac: { MacValid: true },
    DeriveSharedSecret: { SharedSecret: base64(input.PublicKey ?? []) },
  };
  return { body: answers[operation] ?? {} };
};
const checks: readonly (readonly [KeyKind, string, string, string])[] = [
  ['symmetric', 'Encrypt', 'Decrypt', 'the plaintext'],
  ['imported', 'Encrypt', 'Decrypt', 'the plaintext'],
  ['RSA encryption', 'Encrypt', 'Decrypt', 'the plaintext'],
  ['RSA signing', 'Sign', 'Verify', 'SignatureValid true'],
  ['ECC signing', 'Sign', 'Verify', 'SignatureValid true'],
  ['HMAC', 'GenerateMac', 'VerifyMac', 'MacValid true'],
  ['ECC key agreement', 'DeriveSharedSecret', 'DeriveSharedSecret', 'SharedSecret'],
];

for (const [kind, make, check, judged] of checks) {
  test(`a key of kind ${kind} is used with ${make} and checked with ${check}`, async () => {
    const own = { ...keys, kind };
    const { door, session } = scriptedDoor(honest);
    await requireGood(door, own, await useKey(door, own, home), second);
    assert.deepEqual(
      session.calls.map(({ operation, region }) => [operation, region]),
      [
        [make, home],
        [check, second],
      ],
    );
    const forgetful = scriptedDoor((call) => (call.region === second ? { body: {} } : honest(call)));
    const product = await useKey(forgetful.door, own, home);
    const why = await stopOf(() => requireGood(forgetful.door, own, product, second));
    assert.ok(why.verdict === 'failed' && why.actual === 'no such member');
    assert.ok(
      why.expected.startsWith(judged) && why.expected.includes(`${check} in ${second}`),
      why.expected,
    );
  });
}

test('a use or a check that is refused stops the scenario and says where', async () => {
  const { door } = scriptedDoor(() => refusal('DisabledException'));
  const why = await stopOf(() => useKey(door, keys, second));
  assert.equal(why.verdict === 'failed' && why.expected, `Encrypt in ${second} to succeed`);
});

const product = {
  region: home,
  input: { Plaintext: Buffer.from('clear') },
  output: { CiphertextBlob: 'AAECAw==' },
};

test('an altered ciphertext, signature or MAC differs in its last bit only', () => {
  assert.equal(alteredProduct(product).output.CiphertextBlob, 'AAECAg==');
  for (const member of ['Signature', 'Mac'])
    assert.deepEqual(alteredProduct({ ...product, output: { [member]: 'AAECAw==' } }).output, {
      [member]: 'AAECAg==',
    });
});

test('the plaintext must be what was encrypted', async () => {
  requirePlaintext(outcome({ body: { Plaintext: base64(product.input.Plaintext) } }), product);
  for (const body of [{ Plaintext: 'AAAA' }, {}])
    assert.equal((await stopOf(() => requirePlaintext(outcome({ body }), product))).verdict, 'failed');
});

test('the material of a decryption must be the one DescribeKey names as current, and be named', async () => {
  const naming =
    (material: object): Script =>
    ({ operation }) => ({
      body: operation === 'Decrypt' ? material : { KeyMetadata: { CurrentKeyMaterialId: 'm1' } },
    });
  await requireMaterial(scriptedDoor(naming({ KeyMaterialId: 'm1' })).door, keys, product, second);
  for (const material of [{ KeyMaterialId: 'm2' }, {}]) {
    const { door } = scriptedDoor(naming(material));
    assert.equal((await stopOf(() => requireMaterial(door, keys, product, second))).verdict, 'failed');
  }
  const { door } = scriptedDoor(() => ({ body: {} }));
  assert.equal((await stopOf(() => requireMaterial(door, keys, product, second))).verdict, 'failed');
});
