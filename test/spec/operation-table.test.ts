import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationNames as modelled } from '../../src/contract/operations.ts';
import { isRepeatable } from '../../src/door/undone.ts';
import { kindFor } from '../../src/run/kind-for.ts';
import * as table from '../../src/spec/operation-table.ts';
import { sourceFiles } from '../rules/source-files.ts';

const those = (holds: (operation: string) => boolean) => table.operationNames.filter(holds).join(' ');

test('the table has all operations, and says of each what it does', () => {
  assert.deepEqual(table.operationNames, modelled);
  assert.equal(table.operationNames.length, 56);
  assert.equal(
    those((name) => table.isRead(name) && !table.isView(name)),
    'GetParametersForImport',
  );
  assert.equal(those(table.needsMultiRegionKey), 'ReplicateKey UpdatePrimaryRegion');
  assert.equal(those(table.makesKey), 'CreateKey ReplicateKey');
  assert.equal(
    those(table.setsKeyState),
    'CancelKeyDeletion DeleteImportedKeyMaterial DisableKey EnableKey ScheduleKeyDeletion',
  );
  assert.equal(those(table.hasTransientState), 'ReplicateKey UpdatePrimaryRegion');
  assert.ok(table.hasTransientState('GetEverything'));
  assert.equal(
    those((name) => table.entryOf(name)?.regionMember !== undefined),
    'ReplicateKey UpdatePrimaryRegion',
  );
});

test('what no verb at the beginning of a name tells', () => {
  assert.equal(table.changesSomething('Encapsulate'), false);
  assert.equal(table.changesSomething('Decapsulate'), false);
  assert.ok(table.isUseOfKey('Encapsulate') && table.isUseOfKey('GetPublicKey'));
  assert.ok(!table.isUseOfKey('GetKeyPolicy') && !table.isUseOfKey('CreateGrant'));
});

test('of an operation that AWS does not have, everything is expected', () => {
  for (const name of ['GetEverything', 'toString', '']) {
    assert.equal(table.entryOf(name), undefined);
    assert.ok(table.changesSomething(name) && !table.isRead(name) && !table.canBeRepeated(name));
  }
});

test('which calls are sent again although nobody knows whether they were carried out', () => {
  const repeated = (operation: string) =>
    isRepeatable({ operation, input: {}, region: 'r', identity: 'main' });
  assert.equal(
    those((name) => table.changesSomething(name) && repeated(name)),
    'CreateKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation ImportKeyMaterial PutKeyPolicy TagResource UntagResource UpdateAlias UpdateCustomKeyStore UpdateKeyDescription',
  );
  assert.equal(
    those((name) => !table.changesSomething(name) && !repeated(name)),
    '',
  );
});

test('the kind of key that an operation needs', () => {
  const kinds = table.operationNames.map((name) => [name, kindFor(name)] as const);
  assert.deepEqual(Object.fromEntries(kinds.filter(([, kind]) => kind !== 'symmetric')), {
    Decapsulate: 'ML-KEM',
    DeleteImportedKeyMaterial: 'imported',
    DeriveSharedSecret: 'ECC key agreement',
    Encapsulate: 'ML-KEM',
    GenerateMac: 'HMAC',
    GetParametersForImport: 'imported',
    GetPublicKey: 'ECC signing',
    ImportKeyMaterial: 'imported',
    Sign: 'ECC signing',
    Verify: 'ECC signing',
    VerifyMac: 'HMAC',
  });
});

test('what UpdatePrimaryRegion documents', () => {
  assert.deepEqual(table.documentedErrorsOf('UpdatePrimaryRegion'), [
    'DisabledException',
    'InvalidArnException',
    'KMSInternalException',
    'KMSInvalidStateException',
    'NotFoundException',
    'UnsupportedOperationException',
    'ValidationException',
    'ValidationError',
  ]);
});

test('operations are found in a text as whole words', () => {
  assert.deepEqual(table.operationsNamedIn('GenerateDataKeyPair, then Sign: refused'), [
    'GenerateDataKeyPair',
    'Sign',
  ]);
  assert.deepEqual(table.operationsNamedIn('A signed Designation'), []);
});

/** A pattern that tells operations apart by their verbs: nobody looks them up that way. */
const guess = /\b(?:Describe|Get|List|Encrypt|Decrypt|Generate)\\?[|)(?]/;

test('no file guesses from its name what an operation does', () => {
  for (const planted of ['/^(Describe|List)/', '/^(?:Get(?!Parameters))/', '/^Encrypt|Decrypt$/'])
    assert.match(planted, guess);
  const guessing = sourceFiles('src/**/*.ts', 'steps/**/*.ts', 'mutants/**/*.ts', 'tools/**/*.ts').filter(
    ({ text }) => guess.test(text),
  );
  assert.deepEqual(
    guessing.map(({ path }) => path),
    [],
  );
});
