import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, home, startBench } from './bench.ts';

test('A multi-Region key starts as a primary without replicas', async (t) => {
  const bench = await startBench(t);
  const { KeyMetadata: key } = await bench.ok(home, 'CreateKey', { MultiRegion: true, Description: 'd' });
  const arn = arnIn(home, key.KeyId);
  assert.match(key.KeyId, /^mrk-[0-9a-f]{32}$/);
  assert.match(key.CurrentKeyMaterialId, /^[0-9a-f]{64}$/);
  assert.deepEqual(key, {
    AWSAccountId: '111122223333',
    KeyId: key.KeyId,
    Arn: arn,
    CreationDate: bench.now() / 1000,
    Enabled: true,
    Description: 'd',
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: 'Enabled',
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: true,
    MultiRegionConfiguration: {
      MultiRegionKeyType: 'PRIMARY',
      PrimaryKey: { Arn: arn, Region: home },
      ReplicaKeys: [],
    },
    CurrentKeyMaterialId: key.CurrentKeyMaterialId,
  });
});

test('A single-Region key has a UUID and no multi-Region configuration', async (t) => {
  const bench = await startBench(t);
  const { KeyMetadata: key } = await bench.ok(home, 'CreateKey', {});
  assert.match(key.KeyId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.equal(key.MultiRegion, false);
  assert.ok(!('MultiRegionConfiguration' in key));
});

type AlgorithmMember =
  | 'EncryptionAlgorithms'
  | 'SigningAlgorithms'
  | 'KeyAgreementAlgorithms'
  | 'MacAlgorithms';
const kinds: readonly [string, string, AlgorithmMember, string][] = [
  ['RSA_2048', 'ENCRYPT_DECRYPT', 'EncryptionAlgorithms', 'RSAES_OAEP_SHA_1,RSAES_OAEP_SHA_256'],
  ['RSA_3072', 'SIGN_VERIFY', 'SigningAlgorithms', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ['ECC_NIST_P256', 'SIGN_VERIFY', 'SigningAlgorithms', 'ECDSA_SHA_256'],
  ['ECC_NIST_P384', 'KEY_AGREEMENT', 'KeyAgreementAlgorithms', 'ECDH'],
  ['ECC_NIST_P521', 'SIGN_VERIFY', 'SigningAlgorithms', 'ECDSA_SHA_512'],
  ['ECC_SECG_P256K1', 'SIGN_VERIFY', 'SigningAlgorithms', 'ECDSA_SHA_256'],
  ['HMAC_224', 'GENERATE_VERIFY_MAC', 'MacAlgorithms', 'HMAC_SHA_224'],
  ['HMAC_384', 'GENERATE_VERIFY_MAC', 'MacAlgorithms', 'HMAC_SHA_384'],
  ['HMAC_512', 'GENERATE_VERIFY_MAC', 'MacAlgorithms', 'HMAC_SHA_512'],
];
for (const [spec, usage, member, algorithms] of kinds) {
  test(`A ${spec} key for ${usage} offers its algorithms`, async (t) => {
    const bench = await startBench(t);
    const input = { KeySpec: spec, KeyUsage: usage, MultiRegion: true };
    const { KeyMetadata: key } = await bench.ok(home, 'CreateKey', input);
    assert.deepEqual([key.KeySpec, key.CustomerMasterKeySpec, key.KeyUsage], [spec, spec, usage]);
    assert.ok(key[member].join().startsWith(algorithms), key[member].join());
    assert.equal(key.CurrentKeyMaterialId, undefined);
  });
}

test('CreateKey refuses keys that cannot be', async (t) => {
  const bench = await startBench(t);
  const refused = async (input: unknown, expected: RegExp) =>
    assert.match(await bench.refusal(home, 'CreateKey', input), expected);
  await refused({ MultiRegion: true, CustomKeyStoreId: 'cks-1' }, /^UnsupportedOperationException: /);
  await refused({ CustomKeyStoreId: 'cks-1' }, /^CustomKeyStoreNotFoundException: /);
  await refused({ Origin: 'AWS_CLOUDHSM' }, /^ValidationException: Origin AWS_CLOUDHSM/);
  await refused({ KeySpec: 'RSA_2048' }, /^ValidationException: You must specify a KeyUsage value/);
  await refused(
    { KeySpec: 'HMAC_256', KeyUsage: 'SIGN_VERIFY' },
    /^ValidationException: KeyUsage SIGN_VERIFY/,
  );
  await refused({ KeyUsage: 'SIGN_VERIFY' }, /is not compatible with KeySpec SYMMETRIC_DEFAULT$/);
  await refused(
    { KeySpec: 'HMAC_256', CustomerMasterKeySpec: 'HMAC_256' },
    /^ValidationException: You cannot/,
  );
  await refused(
    { KeySpec: 'ROT13' },
    /'ROT13' at 'keySpec' failed to satisfy constraint: Member must satisfy enum/,
  );
  await refused({ Tags: [{ TagKey: 'aws:x', TagValue: '' }] }, /^TagException: /);
  await refused({ Policy: '{' }, /^MalformedPolicyDocumentException: /);
});
