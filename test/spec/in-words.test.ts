import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationInWords, operationList } from '../../src/spec/in-words.ts';
import { keyStates } from '../../src/spec/operation.ts';
import { readSpec } from '../../src/spec/read-spec.ts';

const { operations } = readSpec();
const wordsOf = (name: string) => {
  const found = operations.find(({ operation }) => operation === name);
  assert.ok(found);
  return operationInWords(found);
};

test('the list has a line for every operation, with what it does', () => {
  const lines = operationList(operations).split('\n');
  assert.equal(lines.length, operations.length + 2);
  assert.match(lines.find((line) => line.startsWith('Encrypt ')) ?? '', /^Encrypt +uses +\S/);
  assert.equal(lines.at(-1), `${operations.length} operations`);
});

test('an operation has a line for its key, its permission and every key state', () => {
  const words = wordsOf('Encrypt');
  assert.match(words, /^Encrypt: /);
  assert.match(words, /^ {2}effect: uses$/m);
  assert.match(words, /^ {2}key: KeyId, named by /m);
  assert.match(words, /^ {2}permission: kms:Encrypt/m);
  for (const state of keyStates) assert.match(words, new RegExp(`^  ${state} +\\S`, 'm'));
  assert.match(words, /^ {2}Disabled +DisabledException \(documented/m);
  assert.match(words, /^ {2}source: https:\/\/docs\.aws\.amazon\.com/m);
});

test('an operation without a key says why it has no key states', () => {
  const words = wordsOf('GenerateRandom');
  assert.match(words, /^ {2}key states: No key is involved\.$/m);
  assert.doesNotMatch(words, /^ {2}key: /m);
});
