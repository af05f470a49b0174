import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { keyStates, type Operation } from '../../src/spec/operation.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { operationNames } from '../../src/spec/sdk-model.ts';
import { root } from '../rules/source-files.ts';

const spec = readSpec();
const { operations } = spec;
const cells = operations.flatMap(({ operation, states }) =>
  'none' in states ? [] : keyStates.map((state) => ({ operation, state, cell: states[state] })),
);

test('the contract has every operation of the SDK', () => {
  assert.equal(operations.length, 56);
  assert.deepEqual(
    operations.map(({ operation }) => operation),
    operationNames,
  );
});

test('46 operations have a row of eight key states, the others say why not', () => {
  assert.equal(cells.length, 46 * 8);
  for (const { operation, state, cell } of cells) {
    const isSettled = (cell.inapplicable === undefined) === cell.expectations.length > 0;
    assert.ok(isSettled, `${operation} ${state}`);
  }
});

test('every expectation has a grade, an answer and a source', () => {
  for (const { operation, state, cell } of cells) {
    for (const { grade, answers, source, recordings } of cell.expectations) {
      const place = `${operation} ${state} ${grade}`;
      assert.ok(answers.length > 0, place);
      assert.equal(source.startsWith('https://docs.aws.amazon.com/'), grade !== 'recorded', place);
      assert.match(source, /^https:\/\//, place);
      assert.equal(recordings.length > 0, grade === 'recorded', place);
    }
  }
});

test('a documented expectation comes before a recorded one that differs', () => {
  const { states } = operations.find(({ operation }) => operation === 'GetPublicKey') ?? {};
  assert.ok(states && !('none' in states));
  assert.deepEqual(
    states.PendingImport.expectations.map(({ grade, answers }) => [grade, answers]),
    [
      ['documented', ['succeeds']],
      ['recorded', ['KMSInvalidStateException']],
    ],
  );
});

test('what the SDK knows is part of an operation', () => {
  const encrypt = operations.find(({ operation }) => operation === 'Encrypt');
  assert.deepEqual(
    encrypt?.members.filter(({ required }) => required).map(({ name }) => name),
    ['KeyId', 'Plaintext'],
  );
  assert.ok(encrypt?.errors.includes('DisabledException'));
  assert.deepEqual([encrypt?.dryRun, encrypt?.grantTokens], [true, true]);
});

test('an operation that changes something names the read that shows it', () => {
  const changing = operations.filter(({ effect }) => !/^(reads|uses)$/.test(effect));
  assert.equal(changing.length, 27);
  for (const { operation, shownBy } of changing) {
    const read = operations.find((each) => each.operation === shownBy?.operation);
    assert.equal(read?.effect, 'reads', operation);
  }
});

test('together the operations have every operation that a grant can name', () => {
  const schema = JSON.parse(readFileSync(`${root}/schemas/responses/ListGrants.json`, 'utf8'));
  const named = operations.flatMap(({ grantOperations }) => grantOperations);
  assert.deepEqual(named.toSorted(), schema.$defs.GrantListEntry.properties.Operations.items.enum);
});

test('the contract is immutable', () => {
  const [first] = operations as [Operation];
  assert.throws(() => Object.assign(first, { effect: 'reads' }), TypeError);
  assert.throws(() => (first.errors as string[]).push('x'), TypeError);
});
