import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { test } from 'node:test';
import { arnIn, base64, home, second, startBench, third } from './bench.ts';

const Plaintext = base64('attack at dawn');
const EncryptionContext = { purpose: 'test', team: 'a' };

test('What one related key encrypts, any of them decrypts, before and after a move', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated([second, third]);
  const regions = [home, second, third];
  const sealed: string[] = [];
  const encryptAll = async () => {
    for (const region of regions) {
      const { CiphertextBlob, ...rest } = await bench.ok(region, 'Encrypt', {
        KeyId: keyId,
        Plaintext,
        EncryptionContext,
      });
      assert.deepEqual(rest, { KeyId: arnIn(region, keyId), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
      sealed.push(CiphertextBlob);
    }
  };
  await encryptAll();
  await bench.ok(home, 'UpdatePrimaryRegion', { KeyId: keyId, PrimaryRegion: third });
  await encryptAll();
  const { CurrentKeyMaterialId: KeyMaterialId } = await bench.describe(home, keyId);
  for (const CiphertextBlob of sealed) {
    for (const region of regions) {
      const arn = arnIn(region, keyId);
      const opened = { KeyId: arn, Plaintext, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT', KeyMaterialId };
      for (const KeyId of [undefined, keyId, arn]) {
        assert.deepEqual(
          await bench.ok(region, 'Decrypt', { CiphertextBlob, EncryptionContext, KeyId }),
          opened,
        );
      }
    }
  }
});

test('Decrypt refuses what is not its own', async (t) => {
  const bench = await startBench(t);
  const [keyId, other] = [await bench.createRelated(), await bench.createRelated()];
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId: keyId, Plaintext });
  const refused = async (input: object, expected: RegExp, region = home) =>
    assert.match(await bench.refusal(region, 'Decrypt', { CiphertextBlob, ...input }), expected);
  const incorrect =
    /^IncorrectKeyException: The key ID in the request does not identify a CMK that can perform this operation\.$/;
  await refused({ KeyId: other }, incorrect);
  await refused({ KeyId: arnIn(home, keyId) }, incorrect, second);
  await refused({ KeyId: 'nonsense' }, /^NotFoundException/);
  await refused({ EncryptionContext }, /^InvalidCiphertextException: $/);
  await refused({ CiphertextBlob: base64('nonsense') }, /^InvalidCiphertextException: $/);
  await refused({}, /^AccessDeniedException: The ciphertext refers to a customer master key/, third);
  await refused({ EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }, /^ValidationException: KeyId is required/);
  const tampered = Buffer.from(CiphertextBlob, 'base64');
  tampered[tampered.length - 1] = (tampered.at(-1) ?? 0) ^ 1;
  await refused({ CiphertextBlob: tampered.toString('base64') }, /^InvalidCiphertextException/);
  tampered[50] = (tampered[50] ?? 0) ^ 1;
  await refused({ CiphertextBlob: tampered.toString('base64') }, /^InvalidCiphertextException/);
});

test('ReEncrypt changes the key and the context within a Region', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId: keyId, Plaintext, EncryptionContext });
  const { CurrentKeyMaterialId: id } = await bench.describe(home, keyId);
  const arn = arnIn(second, keyId);
  const input = { CiphertextBlob, SourceEncryptionContext: EncryptionContext, DestinationKeyId: keyId };
  const { CiphertextBlob: moved, ...rest } = await bench.ok(second, 'ReEncrypt', input);
  assert.deepEqual(rest, {
    SourceKeyId: arn,
    KeyId: arn,
    SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    SourceKeyMaterialId: id,
    DestinationKeyMaterialId: id,
  });
  assert.equal((await bench.ok(home, 'Decrypt', { CiphertextBlob: moved })).Plaintext, Plaintext);
});

test('RSA keys encrypt what fits, and move between algorithms by ReEncrypt', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' });
  const [sha1, sha256] = ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'];
  const sealed = await bench.ok(home, 'Encrypt', { KeyId: keyId, Plaintext, EncryptionAlgorithm: sha1 });
  const { CiphertextBlob, ...rest } = await bench.ok(home, 'ReEncrypt', {
    CiphertextBlob: sealed.CiphertextBlob,
    SourceKeyId: keyId,
    SourceEncryptionAlgorithm: sha1,
    DestinationKeyId: keyId,
    DestinationEncryptionAlgorithm: sha256,
  });
  assert.ok(!('SourceKeyMaterialId' in rest));
  const input = { CiphertextBlob, KeyId: keyId, EncryptionAlgorithm: sha256 };
  assert.deepEqual(await bench.ok(home, 'Decrypt', input), {
    KeyId: arnIn(home, keyId),
    Plaintext,
    EncryptionAlgorithm: sha256,
  });
  assert.match(
    await bench.refusal(home, 'Decrypt', { ...input, EncryptionAlgorithm: sha1 }),
    /^InvalidCiphertext/,
  );
  const long = { KeyId: keyId, Plaintext: base64('x'.repeat(191)), EncryptionAlgorithm: sha256 };
  assert.match(await bench.refusal(home, 'Encrypt', long), /cannot encrypt data larger than 190 bytes\.$/);
  assert.match(
    await bench.refusal(home, 'Encrypt', { KeyId: keyId, Plaintext }),
    /^InvalidKeyUsageException: Algorithm/,
  );
});

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
    assert.match(refusal, /^ValidationException: The public key is not/);
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

test('A key is used for what it is for', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  const arn = arnIn(home, keyId);
  assert.equal(
    await bench.refusal(home, 'Encrypt', { KeyId: keyId, Plaintext }),
    `InvalidKeyUsageException: ${arn} key usage is GENERATE_VERIFY_MAC which is not valid for Encrypt.`,
  );
});

test('DryRun checks and does nothing', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  const dry = /^DryRunOperationException: The request would have succeeded, but the DryRun option is set\.$/;
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId: keyId, Plaintext, DryRun: false });
  assert.match(await bench.refusal(home, 'Encrypt', { KeyId: keyId, Plaintext, DryRun: true }), dry);
  assert.match(await bench.refusal(home, 'Decrypt', { CiphertextBlob, DryRun: true }), dry);
  const move = { CiphertextBlob, DestinationKeyId: keyId, DryRun: true };
  assert.match(await bench.refusal(home, 'ReEncrypt', move), dry);
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
