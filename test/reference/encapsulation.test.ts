import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, decapsulate, encapsulate } from 'node:crypto';
import { test } from 'node:test';
import { arnIn, home, second, startBench } from './bench.ts';

const sizes = { ML_KEM_512: 768, ML_KEM_768: 1088, ML_KEM_1024: 1568 };
const buffer = (base64: unknown) => Buffer.from(String(base64), 'base64');

for (const [KeySpec, ciphertextBytes] of Object.entries(sizes)) {
  test(`${KeySpec}: secrets are agreed in every Region, with somebody outside too`, async (t) => {
    const bench = await startBench(t);
    const KeyUsage = 'ENCAPSULATE_DECAPSULATE';
    const KeyId = await bench.createRelated([second], { KeySpec, KeyUsage });
    const input = { KeyId, EncapsulationAlgorithm: 'ML_KEM' };
    const made = await bench.ok(second, 'Encapsulate', input);
    assert.equal(made.KeyId, arnIn(second, KeyId));
    assert.equal(buffer(made.SharedSecretCiphertextBlob).length, ciphertextBytes);
    const { SharedSecretCiphertextBlob } = made;
    assert.deepEqual(await bench.ok(home, 'Decapsulate', { ...input, SharedSecretCiphertextBlob }), {
      KeyId: arnIn(home, KeyId),
      SharedSecret: made.SharedSecret,
      EncapsulationAlgorithm: 'ML_KEM',
    });
    const shown = await bench.ok(home, 'GetPublicKey', { KeyId });
    assert.deepEqual(shown.EncapsulationAlgorithms, ['ML_KEM']);
    const ours = encapsulate(createPublicKey({ key: buffer(shown.PublicKey), format: 'der', type: 'spki' }));
    const blob = ours.ciphertext.toString('base64');
    const theirs = await bench.ok(home, 'Decapsulate', { ...input, SharedSecretCiphertextBlob: blob });
    assert.deepEqual(buffer(theirs.SharedSecret), ours.sharedKey);
  });
}

test('An altered ciphertext gives another secret, one of another length is refused', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create({ KeySpec: 'ML_KEM_512', KeyUsage: 'ENCAPSULATE_DECAPSULATE' });
  const input = { KeyId, EncapsulationAlgorithm: 'ML_KEM' };
  const made = await bench.ok(home, 'Encapsulate', input);
  const decapsulated = (blob: Buffer) => ({ ...input, SharedSecretCiphertextBlob: blob.toString('base64') });
  const blob = buffer(made.SharedSecretCiphertextBlob);
  blob[9] = (blob[9] ?? 0) ^ 1;
  const other = await bench.ok(home, 'Decapsulate', decapsulated(blob));
  assert.equal(buffer(other.SharedSecret).length, 32);
  assert.notEqual(other.SharedSecret, made.SharedSecret);
  assert.deepEqual(await bench.ok(home, 'Decapsulate', decapsulated(blob)), other);
  const short = decapsulated(blob.subarray(1));
  assert.equal(await bench.refusal(home, 'Decapsulate', short), 'InvalidCiphertextException: ');
  const agreeing = await bench.create({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' });
  assert.match(
    await bench.refusal(home, 'Encapsulate', { ...input, KeyId: agreeing }),
    /^InvalidKeyUsageException: .* key usage is KEY_AGREEMENT which is not valid for Encapsulate\.$/,
  );
});

test('Data key pairs of ML-KEM and Ed25519 are pairs; that of ML-KEM is a seed', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  for (const [KeyPairSpec, bytes] of [
    ['ML_KEM_512', 86],
    ['ML_KEM_1024', 86],
    ['ECC_NIST_EDWARDS25519', 48],
  ] as const) {
    const pair = await bench.ok(home, 'GenerateDataKeyPair', { KeyId, KeyPairSpec });
    const key = createPrivateKey({ key: buffer(pair.PrivateKeyPlaintext), format: 'der', type: 'pkcs8' });
    assert.equal(buffer(pair.PrivateKeyPlaintext).length, bytes);
    assert.deepEqual(createPublicKey(key).export({ format: 'der', type: 'spki' }), buffer(pair.PublicKey));
    if (KeyPairSpec === 'ECC_NIST_EDWARDS25519') continue;
    const { ciphertext, sharedKey } = encapsulate(createPublicKey(key));
    assert.deepEqual(decapsulate(key, ciphertext), sharedKey);
  }
});

test('A recipient is never passed over: no plaintext is returned', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const Recipient = {
    KeyEncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
    AttestationDocument: Buffer.from('no document').toString('base64'),
  };
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId, Plaintext: 'eA==' });
  const inputs = {
    Decrypt: { CiphertextBlob },
    GenerateDataKey: { KeyId, KeySpec: 'AES_256' },
    GenerateDataKeyPair: { KeyId, KeyPairSpec: 'ECC_NIST_P256' },
    GenerateRandom: { NumberOfBytes: 8 },
  };
  for (const [operation, input] of Object.entries(inputs)) {
    const came = await bench.refusal(home, operation, { ...input, Recipient });
    assert.match(came, /^ValidationException: The attestation document/, operation);
  }
  const wrong = { Recipient: { KeyEncryptionAlgorithm: 'RSA' }, NumberOfBytes: 8 };
  assert.match(await bench.refusal(home, 'GenerateRandom', wrong), /recipient\.keyEncryptionAlgorithm/);
});

test('A dry run that ignores the ciphertext checks the permission alone', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const dry = { DryRun: true, DryRunModifiers: ['IGNORE_CIPHERTEXT'] };
  assert.match(await bench.refusal(home, 'Decrypt', { KeyId, ...dry }), /^DryRunOperationException/);
  const junk = { KeyId, CiphertextBlob: 'eA==' };
  assert.match(await bench.refusal(home, 'Decrypt', { ...junk, ...dry }), /^DryRunOperationException/);
  assert.match(await bench.refusal(home, 'Decrypt', { ...junk, DryRun: true }), /^InvalidCiphertext/);
  assert.match(await bench.refusal(home, 'Decrypt', dry), /^ValidationException: KeyId must not be null$/);
  assert.match(await bench.refusal(home, 'Decrypt', { KeyId }), /^ValidationException: .*'ciphertextBlob'/);
  const move = { SourceKeyId: KeyId, DestinationKeyId: KeyId };
  assert.match(await bench.refusal(home, 'ReEncrypt', { ...move, ...dry }), /^DryRunOperationException/);
  const { DryRunModifiers } = dry;
  assert.match(await bench.refusal(home, 'Decrypt', { ...junk, DryRunModifiers }), /^InvalidCiphertext/);
});
