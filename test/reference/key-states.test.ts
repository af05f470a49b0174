import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeyState } from '../../src/reference/keys/key.ts';
import { keyStates } from '../../src/reference/keys/key-states.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import { account, base64, home, startBench } from './bench.ts';

const states: readonly KeyState[] = [
  ...(['Enabled', 'Disabled', 'Creating', 'PendingDeletion'] as const),
  ...(['PendingImport', 'PendingReplicaDeletion', 'Unavailable', 'Updating'] as const),
];

/** One letter per state in that order: + goes ahead, D Disabled-, I KMSInvalidState-, U UnsupportedOperationException. */
const rows: Readonly<Record<string, string>> = {
  CancelKeyDeletion: 'III+I+II',
  CreateAlias: '+++I+I++',
  CreateGrant: '+DIIII++',
  Decrypt: '+DIIIII+',
  DeleteAlias: '++++++++',
  DeleteImportedKeyMaterial: '++I++++I',
  DeriveSharedSecret: '+DIIIII+',
  DescribeKey: '++++++++',
  DisableKey: '++IIII+I',
  DisableKeyRotation: '+DIIUIU+',
  EnableKey: '++IIII+I',
  EnableKeyRotation: '+DIIUIU+',
  Encrypt: '+DIIIII+',
  GenerateDataKey: '+DIIIII+',
  GenerateDataKeyPair: '+DIIIIU+',
  GenerateDataKeyPairWithoutPlaintext: '+DIIIIU+',
  GenerateDataKeyWithoutPlaintext: '+DIIIII+',
  GenerateMac: '+DIIIII+',
  GetKeyPolicy: '++++++++',
  GetKeyRotationStatus: '++++U+U+',
  GetParametersForImport: '++II+IUI',
  GetPublicKey: '++II+II+',
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

test('Every operation keeps to the table in every state', async (t) => {
  let state: KeyState = 'Enabled';
  const parts = { ...standardParts(), keyState: () => state };
  const bench = await startBench(t, { parts });
  const make = (spec: string, usage: string) => bench.create({ KeySpec: spec, KeyUsage: usage });
  const symmetric = await bench.createRelated();
  const external = await bench.create({ Origin: 'EXTERNAL' });
  const signing = await make('ECC_NIST_P256', 'SIGN_VERIFY');
  const agreeing = await make('ECC_NIST_P256', 'KEY_AGREEMENT');
  const mac = await make('HMAC_256', 'GENERATE_VERIFY_MAC');
  const alias = 'alias/target';
  await bench.ok(home, 'CreateAlias', { AliasName: alias, TargetKeyId: symmetric });
  const sealed = (await bench.ok(home, 'Encrypt', { KeyId: symmetric, Plaintext: base64('x') }))
    .CiphertextBlob;
  const { PublicKey } = await bench.ok(home, 'GetPublicKey', { KeyId: agreeing });
  const signed = { KeyId: signing, Message: base64('m'), SigningAlgorithm: 'ECDSA_SHA_256' };
  const { Signature } = await bench.ok(home, 'Sign', signed);
  const hashed = { KeyId: mac, Message: base64('m'), MacAlgorithm: 'HMAC_SHA_256' };
  const { Mac } = await bench.ok(home, 'GenerateMac', hashed);
  const principal = { GranteePrincipal: `arn:aws:iam::${account}:user/limited`, Operations: ['Decrypt'] };
  const inputs: Record<string, object> = {
    CreateAlias: { AliasName: 'alias/new', TargetKeyId: symmetric },
    CreateGrant: principal,
    Decrypt: { CiphertextBlob: sealed },
    DeriveSharedSecret: { KeyId: agreeing, KeyAgreementAlgorithm: 'ECDH', PublicKey },
    Encrypt: { Plaintext: base64('x') },
    GenerateDataKey: { NumberOfBytes: 1 },
    GenerateDataKeyPair: { KeyPairSpec: 'ECC_NIST_P256' },
    GenerateDataKeyPairWithoutPlaintext: { KeyPairSpec: 'ECC_NIST_P256' },
    GenerateDataKeyWithoutPlaintext: { NumberOfBytes: 1 },
    GenerateMac: hashed,
    GetParametersForImport: {
      KeyId: external,
      WrappingAlgorithm: 'RSAES_OAEP_SHA_256',
      WrappingKeySpec: 'RSA_2048',
    },
    GetPublicKey: { KeyId: signing },
    PutKeyPolicy: {
      Policy: JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } }),
    },
    ReEncrypt: { CiphertextBlob: sealed, DestinationKeyId: symmetric },
    ReplicateKey: { ReplicaRegion: 'us-west-2' },
    Sign: signed,
    TagResource: { Tags: [] },
    UntagResource: { TagKeys: [] },
    UpdateAlias: { AliasName: alias, TargetKeyId: symmetric },
    UpdateKeyDescription: { Description: 'd' },
    UpdatePrimaryRegion: { PrimaryRegion: home },
    Verify: { ...signed, Signature },
    VerifyMac: { ...hashed, Mac },
  };
  // These need more than a key in the right state; other tests walk them through it.
  const elsewhere = [
    'DeleteAlias',
    'DeleteImportedKeyMaterial',
    'ImportKeyMaterial',
    'RetireGrant',
    'RevokeGrant',
  ];
  for (const [operation, row] of Object.entries(rows)) {
    if (elsewhere.includes(operation)) continue;
    let got = '';
    for (state of states) {
      const { status, body } = await bench.raw(home, operation, { KeyId: symmetric, ...inputs[operation] });
      got += status === 200 ? '+' : letters[JSON.parse(body).__type];
      state = 'Enabled';
      if (operation === 'CreateAlias') await bench.raw(home, 'DeleteAlias', { AliasName: 'alias/new' });
    }
    assert.equal(got, row, operation);
  }
});
