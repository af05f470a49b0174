import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { test } from 'node:test';
import { arnIn, base64, home, second, startBench } from './bench.ts';

const Plaintext = base64('attack at dawn');
const EncryptionContext = { purpose: 'test', team: 'a' };

test('Data keys and key pairs open with Decrypt', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const decrypt = async (CiphertextBlob: string) =>
    (await bench.ok(second, 'Decrypt', { CiphertextBlob, EncryptionContext })).Plaintext;
  const input = { KeyId: keyId, EncryptionContext };
  for (const [length, bytes] of [
    [{ KeySpec: 'AES_128' }, 16],
    [{ KeySpec: 'AES_256' }, 32],
    [{ NumberOfBytes: 5 }, 5],
  ] as const) {
    const key = await bench.ok(home, 'GenerateDataKey', { ...input, ...length });
    assert.equal(Buffer.from(key.Plaintext, 'base64').length, bytes);
    assert.equal(await decrypt(key.CiphertextBlob), key.Plaintext);
    const sealed = await bench.ok(home, 'GenerateDataKeyWithoutPlaintext', { ...input, ...length });
    assert.deepEqual(Object.keys(sealed).toSorted(), ['CiphertextBlob', 'KeyId', 'KeyMaterialId']);
    assert.equal(Buffer.from(await decrypt(sealed.CiphertextBlob), 'base64').length, bytes);
  }
  for (const length of [{}, { NumberOfBytes: 5, KeySpec: 'AES_128' }]) {
    const refusal = await bench.refusal(home, 'GenerateDataKey', { ...input, ...length });
    assert.equal(refusal, 'ValidationException: Please specify either number of bytes or key spec.');
  }
  const pair = await bench.ok(home, 'GenerateDataKeyPair', { ...input, KeyPairSpec: 'ECC_NIST_P256' });
  assert.equal(await decrypt(pair.PrivateKeyCiphertextBlob), pair.PrivateKeyPlaintext);
  const sealedPair = await bench.ok(home, 'GenerateDataKeyPairWithoutPlaintext', {
    ...input,
    KeyPairSpec: 'RSA_2048',
  });
  assert.ok(!('PrivateKeyPlaintext' in sealedPair));
  const der = Buffer.from(sealedPair.PublicKey, 'base64');
  assert.equal(createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyType, 'rsa');
});

test('Codes and shared secrets are the same from every related key', async (t) => {
  const bench = await startBench(t);
  const mac = await bench.createRelated([second], { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  const input = { KeyId: mac, Message: Plaintext, MacAlgorithm: 'HMAC_SHA_256' };
  const { Mac, ...rest } = await bench.ok(home, 'GenerateMac', input);
  assert.deepEqual(rest, { MacAlgorithm: 'HMAC_SHA_256', KeyId: arnIn(home, mac) });
  const valid = { KeyId: arnIn(second, mac), MacValid: true, MacAlgorithm: 'HMAC_SHA_256' };
  assert.deepEqual(await bench.ok(second, 'VerifyMac', { ...input, Mac }), valid);
  const wrong = { ...input, Message: base64('other'), Mac };
  assert.equal(await bench.refusal(second, 'VerifyMac', wrong), 'KMSInvalidMacException: ');
  assert.match(
    await bench.refusal(home, 'GenerateMac', { ...input, MacAlgorithm: 'HMAC_SHA_512' }),
    /^InvalidKeyUsageException: Algorithm HMAC_SHA_512/,
  );
  const agree = await bench.createRelated([second], { KeySpec: 'ECC_NIST_P384', KeyUsage: 'KEY_AGREEMENT' });
  const spki = (namedCurve: string) =>
    generateKeyPairSync('ec', { namedCurve })
      .publicKey.export({ type: 'spki', format: 'der' })
      .toString('base64');
  const PublicKey = spki('secp384r1');
  const derive = { KeyId: agree, KeyAgreementAlgorithm: 'ECDH', PublicKey };
  const { SharedSecret, ...about } = await bench.ok(home, 'DeriveSharedSecret', derive);
  assert.deepEqual(about, { KeyId: arnIn(home, agree), KeyAgreementAlgorithm: 'ECDH', KeyOrigin: 'AWS_KMS' });
  assert.equal((await bench.ok(second, 'DeriveSharedSecret', derive)).SharedSecret, SharedSecret);
  for (const other of [spki('prime256v1'), base64('none')]) {
    const refusal = await bench.refusal(home, 'DeriveSharedSecret', { ...derive, PublicKey: other });
    assert.match(refusal, /^ValidationException: $/);
  }
});

test('A public key verifies outside what its key signs inside; symmetric keys have none', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated([second], { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
  const { PublicKey, KeyId, ...rest } = await bench.ok(second, 'GetPublicKey', { KeyId: keyId });
  assert.equal(KeyId, arnIn(second, keyId));
  const spec = { CustomerMasterKeySpec: 'ECC_NIST_P256', KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' };
  assert.deepEqual(rest, { ...spec, SigningAlgorithms: ['ECDSA_SHA_256'] });
  assert.equal((await bench.ok(home, 'GetPublicKey', { KeyId: keyId })).PublicKey, PublicKey);
  const input = { KeyId: keyId, Message: Plaintext, SigningAlgorithm: 'ECDSA_SHA_256' };
  const { Signature } = await bench.ok(home, 'Sign', input);
  const key = createPublicKey({ key: Buffer.from(PublicKey, 'base64'), format: 'der', type: 'spki' });
  assert.ok(verify('sha256', Buffer.from(Plaintext, 'base64'), key, Buffer.from(Signature, 'base64')));
  const symmetric = await bench.create();
  assert.match(
    await bench.refusal(home, 'GetPublicKey', { KeyId: symmetric }),
    /^UnsupportedOperationException/,
  );
});

test('GenerateRandom gives as many bytes as asked', async (t) => {
  const bench = await startBench(t);
  const { Plaintext: bytes } = await bench.ok(home, 'GenerateRandom', { NumberOfBytes: 1024 });
  assert.equal(Buffer.from(bytes, 'base64').length, 1024);
  assert.equal(createHash('sha256').update(bytes).digest('hex').length, 64);
  assert.equal(
    await bench.refusal(home, 'GenerateRandom', {}),
    'ValidationException: NumberOfBytes is required.',
  );
  const inStore = { NumberOfBytes: 1, CustomKeyStoreId: 'cks-1' };
  assert.match(await bench.refusal(home, 'GenerateRandom', inStore), /^CustomKeyStoreNotFoundException/);
});
