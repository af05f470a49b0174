import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeyState } from '../../src/reference/keys/key.ts';
import { keyStates } from '../../src/reference/keys/key-states.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { account, type Bench, base64, home, startBench } from './bench.ts';

const states: readonly KeyState[] = [
  ...(['Enabled', 'Disabled', 'Creating', 'PendingDeletion'] as const),
  ...(['PendingImport', 'PendingReplicaDeletion', 'Unavailable', 'Updating'] as const),
];

/** One letter per state in that order: + goes ahead, D Disabled-, I KMSInvalidState-, U UnsupportedOperationException. */
const rows: Readonly<Record<string, string>> = {
  CancelKeyDeletion: 'III+I+II',
  CreateAlias: '+++I+I++',
  CreateGrant: '+DIIII++',
  Decapsulate: '+DIIIII+',
  Decrypt: '+DIIIII+',
  DeleteAlias: '++++++++',
  DeleteImportedKeyMaterial: '++I++++I',
  DeriveSharedSecret: '+DIIIII+',
  DescribeKey: '++++++++',
  DisableKey: '++IIII+I',
  DisableKeyRotation: '+DIIUIU+',
  EnableKey: '++IIII+I',
  EnableKeyRotation: '+DIIUIU+',
  Encapsulate: '+DIIIII+',
  Encrypt: '+DIIIII+',
  GenerateDataKey: '+DIIIII+',
  GenerateDataKeyPair: '+DIIIIU+',
  GenerateDataKeyPairWithoutPlaintext: '+DIIIIU+',
  GenerateDataKeyWithoutPlaintext: '+DIIIII+',
  GenerateMac: '+DIIIII+',
  GetKeyLastUsage: '++++++++',
  GetKeyPolicy: '++++++++',
  GetKeyRotationStatus: '++++++U+',
  GetParametersForImport: '++II+IUI',
  GetPublicKey: '++IIIII+',
  ImportKeyMaterial: '++II+IU+',
  ListAliases: '++++++++',
  ListGrants: '++++++++',
  ListKeyPolicies: '++++++++',
  ListKeyRotations: '++++++U+',
  ListResourceTags: '++++++++',
  PutKeyPolicy: '++++++++',
  ReEncrypt: '+DIIIII+',
  ReplicateKey: '+DIIIIII',
  RetireGrant: '++++++++',
  RevokeGrant: '++++++++',
  RotateKeyOnDemand: '+DIIIIU+',
  ScheduleKeyDeletion: '+++I+I+I',
  Sign: '+DIIIII+',
  TagResource: '+++I+I++',
  UntagResource: '+++I+I++',
  UpdateAlias: '+++I+I++',
  UpdateKeyDescription: '+++I+I++',
  UpdatePrimaryRegion: '+DIIIII+',
  Verify: '+DIIIII+',
  VerifyMac: '+DIIIII+',
};

const letters: Readonly<Record<string, string>> = {
  DisabledException: 'D',
  KMSInvalidStateException: 'I',
  UnsupportedOperationException: 'U',
};

test('The table has a row for every operation with a key', () => {
  assert.deepEqual(Object.keys(keyStates).toSorted(), Object.keys(rows).toSorted());
});

/** A key of each kind, and the inputs that make every operation succeed on one of them. */
async function prepareInputs(bench: Bench): Promise<Record<string, object>> {
  const keys = await createKeys(bench);
  const { symmetric, external, signing } = keys;
  await bench.ok(home, 'CreateAlias', { AliasName: 'alias/target', TargetKeyId: symmetric });
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId: symmetric, Plaintext: base64('x') });
  const Statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
  const import_ = { WrappingAlgorithm: 'RSAES_OAEP_SHA_256', WrappingKeySpec: 'RSA_2048' };
  const inputs: Record<string, object> = {
    CreateAlias: { AliasName: 'alias/new', TargetKeyId: symmetric },
    CreateGrant: { GranteePrincipal: `arn:aws:iam::${account}:user/limited`, Operations: ['Decrypt'] },
    Decrypt: { CiphertextBlob },
    Encrypt: { Plaintext: base64('x') },
    GenerateDataKey: { NumberOfBytes: 1 },
    GenerateDataKeyPair: { KeyPairSpec: 'ECC_NIST_P256' },
    GenerateDataKeyPairWithoutPlaintext: { KeyPairSpec: 'ECC_NIST_P256' },
    GenerateDataKeyWithoutPlaintext: { NumberOfBytes: 1 },
    GetParametersForImport: { KeyId: external, ...import_ },
    GetPublicKey: { KeyId: signing },
    PutKeyPolicy: { Policy: JSON.stringify({ Statement }) },
    ReEncrypt: { CiphertextBlob, DestinationKeyId: symmetric },
    ReplicateKey: { ReplicaRegion: 'us-west-2' },
    TagResource: { Tags: [] },
    UntagResource: { TagKeys: [] },
    UpdateAlias: { AliasName: 'alias/target', TargetKeyId: symmetric },
    UpdateKeyDescription: { Description: 'd' },
    UpdatePrimaryRegion: { PrimaryRegion: home },
    ...(await signatureInputs(bench, keys)),
  };
  const complete = Object.keys(rows).map((name) => [name, { KeyId: symmetric, ...inputs[name] }]);
  return Object.fromEntries(complete);
}

async function createKeys(bench: Bench) {
  const make = (spec: string, usage: string) => bench.create({ KeySpec: spec, KeyUsage: usage });
  return {
    symmetric: await bench.createRelated(),
    external: await bench.create({ Origin: 'EXTERNAL' }),
    signing: await make('ECC_NIST_P256', 'SIGN_VERIFY'),
    agreeing: await make('ECC_NIST_P256', 'KEY_AGREEMENT'),
    mac: await make('HMAC_256', 'GENERATE_VERIFY_MAC'),
    encapsulating: await make('ML_KEM_512', 'ENCAPSULATE_DECAPSULATE'),
  };
}

async function signatureInputs(bench: Bench, keys: Awaited<ReturnType<typeof createKeys>>) {
  const { PublicKey } = await bench.ok(home, 'GetPublicKey', { KeyId: keys.agreeing });
  const signed = { KeyId: keys.signing, Message: base64('m'), SigningAlgorithm: 'ECDSA_SHA_256' };
  const { Signature } = await bench.ok(home, 'Sign', signed);
  const hashed = { KeyId: keys.mac, Message: base64('m'), MacAlgorithm: 'HMAC_SHA_256' };
  const { Mac } = await bench.ok(home, 'GenerateMac', hashed);
  const encapsulated = { KeyId: keys.encapsulating, EncapsulationAlgorithm: 'ML_KEM' };
  return {
    Encapsulate: encapsulated,
    Decapsulate: { ...encapsulated, SharedSecretCiphertextBlob: Buffer.alloc(768).toString('base64') },
    DeriveSharedSecret: { KeyId: keys.agreeing, KeyAgreementAlgorithm: 'ECDH', PublicKey },
    GenerateMac: hashed,
    Sign: signed,
    Verify: { ...signed, Signature },
    VerifyMac: { ...hashed, Mac },
  };
}

// These need more than a key in the right state; other tests walk them through it.
const elsewhere = [
  'DeleteAlias',
  'DeleteImportedKeyMaterial',
  'ImportKeyMaterial',
  'RetireGrant',
  'RevokeGrant',
];

test('Every operation keeps to the table in every state', async (t) => {
  let state: KeyState = 'Enabled';
  const bench = await startBench(t, { parts: { ...standardParts(), keyState: () => state } });
  const inputs = await prepareInputs(bench);
  for (const [operation, row] of Object.entries(rows)) {
    if (elsewhere.includes(operation)) continue;
    let got = '';
    for (state of states) {
      const { status, body } = await bench.raw(home, operation, inputs[operation]);
      got += status === 200 ? '+' : letters[JSON.parse(body).__type];
      if (operation === 'CreateAlias') await bench.raw(home, 'DeleteAlias', { AliasName: 'alias/new' });
    }
    assert.equal(got, row, operation);
  }
});
