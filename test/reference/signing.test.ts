import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { isSignedBy, signWith } from '../../src/reference/cryptography/digests.ts';
import { add, curveOf, multiply } from '../../src/reference/cryptography/elliptic-curves.ts';
import { base64, home, second, startBench } from './bench.ts';

const message = Buffer.from('a message');
const digestOf = (algorithm: string) =>
  createHash(`sha${algorithm.slice(-3)}`)
    .update(message)
    .digest();

const keys = {
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'P-256': generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey,
  'P-384': generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey,
  'P-521': generateKeyPairSync('ec', { namedCurve: 'secp521r1' }).privateKey,
  secp256k1: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey,
};
const rsaAlgorithms = ['256', '384', '512'].flatMap((bits) => [
  `RSASSA_PSS_SHA_${bits}`,
  `RSASSA_PKCS1_V1_5_SHA_${bits}`,
]);
const cases: readonly [keyof typeof keys, string][] = [
  ...rsaAlgorithms.map((algorithm): ['RSA', string] => ['RSA', algorithm]),
  ['P-256', 'ECDSA_SHA_256'],
  ['P-384', 'ECDSA_SHA_384'],
  ['P-521', 'ECDSA_SHA_512'],
  ['secp256k1', 'ECDSA_SHA_256'],
  ['P-256', 'ECDSA_SHA_512'],
];

for (const [name, algorithm] of cases) {
  test(`${algorithm} with ${name}: a signature of the digest is one of the message, both ways`, () => {
    const key = keys[name];
    const raw = { bytes: message, isDigest: false };
    const digest = { bytes: digestOf(algorithm), isDigest: true };
    for (let round = 0; round < 5; round++) {
      const fromDigest = signWith(key, algorithm, digest);
      assert.ok(isSignedBy(key, algorithm, raw, fromDigest));
      assert.ok(isSignedBy(key, algorithm, digest, signWith(key, algorithm, raw)));
      const flipped = Buffer.from(fromDigest);
      flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
      assert.ok(!isSignedBy(key, algorithm, digest, flipped));
      assert.ok(!isSignedBy(key, algorithm, raw, flipped));
    }
    const other = { bytes: Buffer.alloc(digest.bytes.length, 7), isDigest: true };
    assert.ok(!isSignedBy(key, algorithm, other, signWith(key, algorithm, raw)));
    assert.ok(!isSignedBy(key, algorithm, digest, Buffer.from('nonsense')));
    assert.ok(!isSignedBy(key, algorithm, digest, Buffer.alloc(0)));
    assert.throws(() => signWith(key, algorithm, { bytes: message, isDigest: true }), /invalid length/);
  });
}

test('A signature with a zero in it is none', () => {
  const zero = Buffer.from('3006020100020101', 'hex');
  assert.ok(!isSignedBy(keys['P-256'], 'ECDSA_SHA_256', { bytes: digestOf('_256'), isDigest: true }, zero));
});

test('The order of a curve times its base is the point at infinity', () => {
  for (const name of ['P-256', 'P-384', 'P-521', 'secp256k1']) {
    const curve = curveOf(name);
    assert.equal(multiply(curve, curve.order, curve.base), undefined);
    assert.equal(add(curve, undefined, undefined), undefined);
    assert.deepEqual(add(curve, curve.base, curve.base), multiply(curve, 2n, curve.base));
    assert.equal(add(curve, curve.base, { ...curve.base, y: curve.prime - curve.base.y }), undefined);
  }
  assert.throws(() => curveOf('P-1'), /Unknown curve P-1\. Expected one of: P-256/);
});

test('Sign and Verify work across Regions, raw and by digest', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated([second], { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
  const algorithm = { KeyId: keyId, SigningAlgorithm: 'RSASSA_PSS_SHA_256' };
  const digest = { Message: digestOf('_256').toString('base64'), MessageType: 'DIGEST' };
  const { Signature, KeyId, SigningAlgorithm } = await bench.ok(home, 'Sign', { ...algorithm, ...digest });
  assert.match(KeyId, /us-east-1/);
  const Message = message.toString('base64');
  const verified = await bench.ok(second, 'Verify', { ...algorithm, Message, Signature });
  assert.deepEqual(verified, { KeyId: KeyId.replace(home, second), SignatureValid: true, SigningAlgorithm });
  const wrong = { ...algorithm, Message: base64('other'), Signature };
  assert.equal(await bench.refusal(second, 'Verify', wrong), 'KMSInvalidSignatureException: ');
  const refused = async (input: object, expected: RegExp) =>
    assert.match(await bench.refusal(home, 'Sign', { ...algorithm, Message, ...input }), expected);
  await refused({ MessageType: 'DIGEST' }, /^ValidationException: Digest is invalid length/);
  await refused(
    { MessageType: 'EXTERNAL_MU' },
    /^ValidationException: Message type EXTERNAL_MU is incompatible with key spec RSA_2048.$/,
  );
  await refused({ SigningAlgorithm: 'ECDSA_SHA_256' }, /^InvalidKeyUsageException: Algorithm ECDSA_SHA_256/);
});
