/** The contract and the reference are two transcriptions of AWS's table of key states: here they meet, and nowhere else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyStates as referenceTable, type StateRule } from '../../../src/reference/keys/key-states.ts';
import { keyStates } from '../../../src/spec/operation.ts';
import { readSpec } from '../../../src/spec/read-spec.ts';

const exceptionOf: Readonly<Record<StateRule, string>> = {
  ok: 'succeeds',
  disabled: 'DisabledException',
  creating: 'KMSInvalidStateException',
  updating: 'KMSInvalidStateException',
  unavailable: 'KMSInvalidStateException',
  pending: 'KMSInvalidStateException',
  'pending import': 'KMSInvalidStateException',
  'not pending': 'KMSInvalidStateException',
  'external origin': 'UnsupportedOperationException',
  // On the key that the row is about, which can have imported material.
  import: 'KMSInvalidStateException',
  'custom key store': 'UnsupportedOperationException',
};

/** `Operation State` to the reason why the reference may say something else. */
const deliberate: Readonly<Record<string, string>> = {};

const rows = readSpec().operations.flatMap(({ operation, states }) =>
  'none' in states ? [] : keyStates.map((state) => ({ operation, state, cell: states[state] })),
);

test('the reference and the contract agree about every cell, or a difference is deliberate', () => {
  const differences = rows
    .filter(({ operation, state, cell }) => {
      const rule = referenceTable[operation]?.[state];
      return (
        rule !== undefined && cell.inapplicable === undefined && !allows(cell.expectations, exceptionOf[rule])
      );
    })
    .map(({ operation, state }) => `${operation} ${state}`);
  assert.deepEqual(differences, Object.keys(deliberate));
});

function allows(
  expectations: readonly { readonly grade: string; readonly answers: readonly string[] }[],
  got: string,
) {
  return expectations.some(({ answers }) => answers.includes(got));
}

test('a row that only the contract has is inferred', () => {
  const alone = rows.filter(({ operation }) => referenceTable[operation] === undefined);
  const documented = alone.filter(({ cell }) => cell.expectations.some(({ grade }) => grade !== 'inferred'));
  assert.deepEqual([...new Set(documented.map(({ operation }) => operation))], []);
});
