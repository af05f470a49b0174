import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Constraint, Operation } from '../../src/spec/operation.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { refusedRows } from '../../tools/tables/input-rows.ts';

const spec = readSpec();
const encrypt = spec.operations.find(({ operation }) => operation === 'Encrypt') as Operation;
const faultsOf = (operation: Operation) => refusedRows(operation).map(({ fault }) => fault);
const known = { grade: 'documented', source: 'https://docs.aws.amazon.com/', recordings: [] } as const;

function constrained(name: string, constraint: Partial<Constraint>): Operation {
  const constraints = { [name]: { ...known, refusedWith: ['ValidationException'], ...constraint } };
  return { ...encrypt, members: [{ name, type: 'string', required: false }], constraints };
}

test('every bound, every enum and every required member is a row', () => {
  assert.deepEqual(faultsOf(encrypt), [
    'KeyId of 0 characters',
    'KeyId of 2049 characters',
    'KeyId left out',
    'Plaintext of 0 bytes',
    'Plaintext of 4097 bytes',
    'Plaintext left out',
    'GrantTokens of 11 entries',
    'GrantTokens with an entry of 0 characters',
    'GrantTokens with an entry of 8193 characters',
    'EncryptionAlgorithm as "UNKNOWN"',
  ]);
  assert.deepEqual(faultsOf(constrained('Limit', { range: [1, 50] })), ['Limit as 0', 'Limit as 51']);
});

test('every bound that the contract states is in the table', () => {
  const bounds = spec.operations.flatMap(({ constraints }) => Object.values(constraints));
  const rows = spec.operations
    .filter(({ operation }) => !/CustomKeyStore/.test(operation))
    .flatMap(refusedRows);
  assert.ok(rows.length > bounds.length, `${rows.length} rows for ${bounds.length} constraints`);
});

test('a text off a pattern is off the whole of it, and of a length that is allowed', () => {
  const marker = constrained('Marker', { length: [1, 1024], pattern: '[\\u0020-\\u00FF]*' });
  assert.deepEqual(faultsOf(marker).slice(2), ['Marker as "a\u0100"']);
  const unknown = constrained('Unknown', { length: [1, 9], pattern: 'a+' });
  assert.throws(() => refusedRows(unknown), /Expected offPatterns .* for Unknown that is off a\+/);
});

test('an exception of the member itself is allowed beside those of the page of common errors', () => {
  const answers = (operation: string, fault: string) =>
    refusedRows(spec.operations.find((each) => each.operation === operation) as Operation).find(
      (row) => row.fault === fault,
    )?.refusedWith;
  assert.deepEqual(answers('TagResource', 'Tags of 51 entries'), [
    'ValidationException',
    'ValidationError',
    'TagException',
  ]);
  assert.deepEqual(answers('CreateAlias', 'AliasName left out'), ['ValidationException', 'ValidationError']);
});
