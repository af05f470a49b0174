import assert from 'node:assert/strict';
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
      const opened = {
        KeyId: arn,
        Plaintext,
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
        KeyMaterialId,
        KeyOrigin: 'AWS_KMS',
      };
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
  await refused(
    { EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' },
    /^ValidationException: KeyId must not be null$/,
  );
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
