/** Values that standards publish decide whether the reference's primitives are right. */
import assert from 'node:assert/strict';
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { test } from 'node:test';
import { isSignedBy, signWith } from '../../src/reference/cryptography/digests.ts';
import { isPrehashedSignature, signPrehashed } from '../../src/reference/cryptography/ed25519ph.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const raw = (bytes: Buffer) => ({ bytes, isDigest: false });
const digest = (bytes: Buffer) => ({ bytes, isDigest: true });
const edwardsKey = (seed: string) =>
  createPrivateKey({
    key: Buffer.concat([hex('302e020100300506032b657004220420'), hex(seed)]),
    format: 'der',
    type: 'pkcs8',
  });

test('Ed25519 signs as RFC 8032, section 7.1, test 2 says', () => {
  const key = edwardsKey('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
  const signature = hex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
  assert.deepEqual(signWith(key, 'ED25519_SHA_512', raw(hex('72'))), signature);
  assert.ok(isSignedBy(key, 'ED25519_SHA_512', raw(hex('72')), signature));
});

test('Ed25519ph signs as RFC 8032, section 7.3 says', () => {
  const key = edwardsKey('833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42');
  const message = Buffer.from('abc');
  const signature = hex(
    '98a70222f0b8121aa9d30f813d683f809e462b469c7ff87639499bb94e6dae41' +
      '31f85042463c2a355a2003d062adf5aaa10b8c61e636062aaad11c2a26083406',
  );
  assert.deepEqual(signPrehashed(key, message), signature);
  assert.ok(isPrehashedSignature(key, message, signature));
  assert.ok(!isPrehashedSignature(key, Buffer.from('abd'), signature));
  assert.ok(!isPrehashedSignature(key, message, signature.subarray(1)));
  signature[40] = (signature[40] ?? 0) ^ 1;
  assert.ok(!isPrehashedSignature(key, message, signature));
});

test('A digest is a message to Ed25519ph, as AWS documents', () => {
  const key = edwardsKey('833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42');
  const hashed = createHash('sha512').update('abc').digest();
  const made = signWith(key, 'ED25519_PH_SHA_512', digest(hashed));
  assert.ok(isPrehashedSignature(key, hashed, made));
  assert.ok(isSignedBy(key, 'ED25519_PH_SHA_512', digest(hashed), made));
  assert.throws(() => signWith(key, 'ED25519_PH_SHA_512', digest(hashed.subarray(1))), /invalid length/);
});

for (const size of [44, 65, 87] as const) {
  test(`ML_DSA_${size}: what OpenSSL signs is verified by mu, and the reverse`, () => {
    const { privateKey, publicKey } = generateKeyPairSync(`ml-dsa-${size}`);
    const shake = (...parts: readonly Buffer[]) =>
      createHash('shake256', { outputLength: 64 }).update(Buffer.concat(parts)).digest();
    const keyBytes = Buffer.from(String(publicKey.export({ format: 'jwk' }).pub), 'base64url');
    const message = Buffer.from('message');
    const mu = digest(shake(shake(keyBytes), Buffer.from([0, 0]), message));
    for (let round = 0; round < 3; round++) {
      assert.ok(verify(null, message, publicKey, signWith(privateKey, 'ML_DSA_SHAKE_256', mu)));
      const theirs = sign(null, message, privateKey);
      assert.ok(isSignedBy(privateKey, 'ML_DSA_SHAKE_256', mu, theirs));
      for (const at of [0, 100, theirs.length - 1]) {
        const altered = Buffer.from(theirs);
        altered[at] = (altered[at] ?? 0) ^ 1;
        assert.ok(!isSignedBy(privateKey, 'ML_DSA_SHAKE_256', mu, altered), String(at));
      }
    }
    assert.ok(!isSignedBy(privateKey, 'ML_DSA_SHAKE_256', mu, Buffer.alloc(9)));
    assert.throws(() => signWith(privateKey, 'ML_DSA_SHAKE_256', digest(message)), /External Mu is invalid/);
  });
}

test('HMAC is that of RFC 4231, test case 2', () => {
  const published: Readonly<Record<string, string>> = {
    sha224: 'a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44',
    sha256: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    sha384:
      'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
  };
  for (const [hash, mac] of Object.entries(published)) {
    assert.equal(createHmac(hash, 'Jefe').update('what do ya want for nothing?').digest('hex'), mac);
  }
});

test('ECDH agrees as NIST CAVP says for P-256, count 0', () => {
  const part = (text: string) => hex(text).toString('base64url');
  const own = {
    kty: 'EC',
    crv: 'P-256',
    d: part('7d7dc5f71eb29ddaf80d6214632eeae03d9058af1fb6d22ed80badb62bc1a534'),
    x: part('ead218590119e8876b29146ff89ca61770c4edbbf97d38ce385ed281d8a6b230'),
    y: part('28af61281fd35e2fa7002523acc85a429cb06ee6648325389f59edfce1405141'),
  };
  const peer = {
    kty: 'EC',
    crv: 'P-256',
    x: part('700c48f77f56584c5cc632ca65640db91b6bacce3a4df6b42ce7cc838833d287'),
    y: part('db71e509e3fd9b060ddb20ba5c51dcc5948d46fbf640dfe0441782cab85fa4ac'),
  };
  const secret = diffieHellman({
    privateKey: createPrivateKey({ key: own, format: 'jwk' }),
    publicKey: createPublicKey({ key: peer, format: 'jwk' }),
  });
  assert.equal(secret.toString('hex'), '46fc62106420ff012e54a434fbdd2d25ccc5852060561e68040dd7778997bd7b');
});
