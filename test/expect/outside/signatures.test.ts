/** What is accepted here is what AWS documents, and nothing that is merely like it. */
import assert from 'node:assert/strict';
import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { test } from 'node:test';
import { isPrehashedSignature } from '../../../src/expect/outside/ed25519ph.ts';
import { isValidSignature } from '../../../src/expect/outside/signatures.ts';

const whole = Buffer.from('a message');
const accepts = (key: KeyObject, algorithm: string, signature: Buffer) =>
  isValidSignature(key, algorithm, { whole, sent: whole }, signature);

test('PSS has a salt as long as the digest, and MGF1 with the same hash function', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pss = (saltLength: number) =>
    sign('sha384', whole, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });
  assert.ok(accepts(publicKey, 'RSASSA_PSS_SHA_384', pss(48)));
  for (const saltLength of [20, 32, constants.RSA_PSS_SALTLEN_MAX_SIGN])
    assert.ok(!accepts(publicKey, 'RSASSA_PSS_SHA_384', pss(saltLength)), String(saltLength));
  const pkcs1 = sign('sha384', whole, privateKey);
  assert.ok(accepts(publicKey, 'RSASSA_PKCS1_V1_5_SHA_384', pkcs1));
  assert.ok(!accepts(publicKey, 'RSASSA_PKCS1_V1_5_SHA_256', pkcs1));
  assert.ok(!accepts(publicKey, 'RSASSA_PSS_SHA_384', pkcs1));
});

test('ECDSA is in DER, with the hash function that the algorithm names', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  assert.ok(accepts(publicKey, 'ECDSA_SHA_384', sign('sha384', whole, privateKey)));
  assert.ok(!accepts(publicKey, 'ECDSA_SHA_384', sign('sha256', whole, privateKey)));
  const bare = sign('sha384', whole, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  assert.ok(!accepts(publicKey, 'ECDSA_SHA_384', bare));
});

test('Ed25519 and ML-DSA sign the message itself', () => {
  for (const type of ['ed25519', 'ml-dsa-65'] as const) {
    const { privateKey, publicKey } = generateKeyPairSync(type as 'ed25519');
    const algorithm = type === 'ed25519' ? 'ED25519_SHA_512' : 'ML_DSA_SHAKE_256';
    assert.ok(accepts(publicKey, algorithm, sign(null, whole, privateKey)));
    assert.ok(!accepts(publicKey, algorithm, sign(null, Buffer.from('another'), privateKey)));
  }
});

test('Ed25519ph is that of RFC 8032, section 7.3, and not plain Ed25519', () => {
  const seed = '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42';
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  const signature = Buffer.from(
    '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae41' +
      '31f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
    'hex',
  );
  assert.ok(isPrehashedSignature(publicKey, Buffer.from('abc'), signature));
  assert.ok(!isPrehashedSignature(publicKey, Buffer.from('abd'), signature));
  assert.ok(!isPrehashedSignature(publicKey, Buffer.from('abc'), signature.subarray(1)));
  assert.ok(!isPrehashedSignature(publicKey, Buffer.from('abc'), sign(null, Buffer.from('abc'), privateKey)));
  for (const at of [0, 20, 40, 63]) {
    const altered = Buffer.from(signature);
    altered[at] = (altered[at] ?? 0) ^ 1;
    assert.ok(!isPrehashedSignature(publicKey, Buffer.from('abc'), altered), String(at));
  }
  const { publicKey: other } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  assert.ok(!isPrehashedSignature(other, Buffer.from('abc'), signature));
});
