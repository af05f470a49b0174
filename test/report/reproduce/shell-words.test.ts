import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { shellWord } from '../../../src/report/reproduce/shell-words.ts';
import { test } from '../../rules/posix-test.ts';

const throughBash = (word: string, environment: NodeJS.ProcessEnv = {}) =>
  execFileSync('bash', ['--norc', '-c', `printf %s ${word}`], {
    encoding: 'utf8',
    env: { LC_ALL: 'C.UTF-8', ...environment },
  });

test('every text comes through bash as it was', () => {
  const texts = [
    'plain',
    '',
    'two words',
    "it's",
    '$HOME `id` $(id) !x',
    'a\nb\t\u001b[31m',
    "\\'\n",
    '{"a":"b\\"c"}',
    'ä\u202e\u0085',
    '-x',
    '*',
    '~',
  ];
  for (const text of texts) assert.equal(throughBash(shellWord(text)), text);
});

test('no control character stands in a word as it is', () => {
  assert.equal(shellWord("a\u001b'"), "$'a\\x1b\\''");
});

test('variables stand for their values, inside longer texts too', () => {
  const variables = [
    { name: 'KEY_1', value: 'mrk-1' },
    { name: 'TOKEN_1', value: 'tok en' },
  ];
  const word = shellWord('arn:x/mrk-1 and tok en, mrk-1', variables);
  assert.equal(throughBash(word, { KEY_1: 'NEW', TOKEN_1: 'a b' }), 'arn:x/NEW and a b, NEW');
  assert.equal(shellWord('mrk-1', variables), '"$KEY_1"');
});
