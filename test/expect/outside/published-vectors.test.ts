/** Values that standards publish decide whether what checks a target is right, independently of the reference. */
import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, decapsulate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isPrehashedSignature } from '../../../src/expect/outside/ed25519ph.ts';
import { isValidSignature } from '../../../src/expect/outside/signatures.ts';
import { encapsulateWithPublicKey, publicKeyIn } from '../../../src/keys/specs/outside-keys.ts';

type Published = {
  readonly signatures: readonly Readonly<Record<SignatureMember, string>>[];
  readonly encapsulations: readonly Readonly<Record<EncapsulationMember, string>>[];
};
type SignatureMember = 'parameterSet' | 'publicKey' | 'message' | 'signature';
type EncapsulationMember = 'parameterSet' | 'decapsulationKey' | 'ciphertext' | 'sharedKey';

const { signatures, encapsulations } = JSON.parse(
  readFileSync(new URL('acvp.json', import.meta.url), 'utf8'),
) as Published;

const bytes = (text: string) => Buffer.from(text, 'base64');
const hex = (text: string) => Buffer.from(text, 'hex');

/** What stands before the bytes of a key in DER. Source: RFC 9881, section 4; RFC 9935, section 6 */
const heads: Readonly<Record<string, string>> = {
  'ML-DSA-44': '30820532300b06096086480165030403110382052100',
  'ML-DSA-65': '308207b2300b0609608648016503040312038207a100',
  'ML-DSA-87': '30820a32300b060960864801650304031303820a2100',
  'ML-KEM-512': '30820678020100300b06096086480165030404010482066404820660',
  'ML-KEM-768': '30820978020100300b06096086480165030404020482096404820960',
  'ML-KEM-1024': '30820c78020100300b060960864801650304040304820c6404820c60',
};
const inDer = (parameterSet: string, key: string) =>
  Buffer.concat([hex(heads[parameterSet] ?? ''), bytes(key)]);

const altered = (text: Buffer, at: number): Buffer => {
  const copy = Buffer.from(text);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

for (const { parameterSet, publicKey, message, signature } of signatures)
  test(`${parameterSet}: the signature of NIST ACVP is valid, and no other`, () => {
    const PublicKey = inDer(parameterSet, publicKey).toString('base64');
    const key = publicKeyIn({ PublicKey }, 'GetPublicKey');
    const accepts = (whole: Buffer, made: Buffer) =>
      isValidSignature(key, 'ML_DSA_SHAKE_256', { whole, sent: whole }, made);
    const [whole, made] = [bytes(message), bytes(signature)];
    assert.ok(accepts(whole, made));
    for (const at of [0, 31, 32, 1000, made.length - 1])
      assert.ok(!accepts(whole, altered(made, at)), String(at));
    assert.ok(!accepts(altered(whole, whole.length - 1), made));
    assert.ok(!accepts(whole, made.subarray(1)));
  });

for (const { parameterSet, decapsulationKey, ciphertext, sharedKey } of encapsulations)
  test(`${parameterSet}: what is encapsulated outside is what NIST ACVP decapsulates`, () => {
    const key = createPrivateKey({
      key: inDer(parameterSet, decapsulationKey),
      format: 'der',
      type: 'pkcs8',
    });
    assert.deepEqual(decapsulate(key, bytes(ciphertext)), bytes(sharedKey));
    assert.notDeepEqual(decapsulate(key, altered(bytes(ciphertext), 0)), bytes(sharedKey));
    const ours = encapsulateWithPublicKey(createPublicKey(key));
    assert.deepEqual(decapsulate(key, ours.ciphertext), ours.sharedKey);
  });

const edwards = (publicKey: string) =>
  createPublicKey({
    key: Buffer.concat([hex('302a300506032b6570032100'), hex(publicKey)]),
    format: 'der',
    type: 'spki',
  });

/** The same signature with its second half plus the order of the group, as Wycheproof has it under SignatureMalleability. */
function malleable(signature: Buffer): Buffer {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const half = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
  return Buffer.concat([signature.subarray(0, 32), hex(half.toString(16).padStart(64, '0')).reverse()]);
}

test('Ed25519: the signatures of RFC 8032, section 7.1, tests 1 to 3, are valid, and none that is malleated', () => {
  for (const [publicKey, message, signature] of rfc8032) {
    const key = edwards(publicKey);
    const [whole, made] = [hex(message), hex(signature)];
    const accepts = (other: Buffer) =>
      isValidSignature(key, 'ED25519_SHA_512', { whole, sent: whole }, other);
    assert.ok(accepts(made));
    for (const wrong of [malleable(made), altered(made, 0), altered(made, 63), made.subarray(0, 63)])
      assert.ok(!accepts(wrong));
  }
});

test('Ed25519ph: the signature of RFC 8032, section 7.3, is valid, and none that is malleated or plain', () => {
  const key = edwards('ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf');
  const message = Buffer.from('abc');
  const signature = hex(
    '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae41' +
      '31f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
  );
  assert.ok(isPrehashedSignature(key, message, signature));
  for (const wrong of [malleable(signature), altered(signature, 0), altered(signature, 40)])
    assert.ok(!isPrehashedSignature(key, message, wrong));
  const sent = { whole: message, sent: message };
  assert.ok(!isValidSignature(key, 'ED25519_SHA_512', sent, signature));
});

/** Public key, message, signature. */
const rfc8032: readonly (readonly [publicKey: string, message: string, signature: string])[] = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
];
