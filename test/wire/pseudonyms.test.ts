import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPseudonyms, leaksIn } from '../../src/wire/pseudonyms.ts';
import { exchangeOf } from '../door/scripted.ts';

const known = {
  accountId: '903718264055',
  names: { 'kms-conformance-main': 'kms-conformance-main', 'nightly-canary': 'session' },
  secrets: ['ASIACANARYCANARY0000', 'token-canary-0123456789'],
};
const opened = () => createPseudonyms(known);
const mrk = 'mrk-0123456789abcdef0123456789abcdef';
const id = '01234567-89ab-cdef-0123-456789abcdef';

test('accounts, roles, sessions and principals have the names of the documents', () => {
  const { text } = opened();
  const said =
    'User: arn:aws:sts::903718264055:assumed-role/kms-conformance-main/nightly-canary (AROA0123456789ABCDEF)';
  assert.equal(
    text(said),
    'User: arn:aws:sts::111122223333:assumed-role/kms-conformance-main/session (AROAEXAMPLE)',
  );
  assert.equal(text('"AWSAccountId":"903718264055"'), '"AWSAccountId":"111122223333"');
  assert.equal(text('arn:aws:kms:us-east-1:210987654321:key/x'), 'arn:aws:kms:us-east-1:444455556666:key/x');
  assert.equal(text('arn:aws:iam::111122223333:root'), 'arn:aws:iam::111122223333:root');
  assert.equal(text('ASIACANARYCANARY0000 token-canary-0123456789'), '[redacted] [redacted]');
});

test('a key has the same number all through a run, and another key another', () => {
  const { text } = opened();
  const first = text(`${mrk} ${id}`);
  assert.match(first, /^mrk-0{31}1 00000000-0000-4000-8000-0{11}2$/);
  assert.equal(text(`${mrk} ${id}`), first);
  assert.match(text(mrk.replace('0', 'f')), /^mrk-0{31}3$/);
});

test('of tokens and plaintexts the length stays, of ciphertexts the hash, wherever they are repeated later', () => {
  const { exchange, text } = opened();
  const plaintext = Buffer.alloc(32, 7).toString('base64');
  const body = {
    Plaintext: plaintext,
    CiphertextBlob: Buffer.alloc(40, 1).toString('base64'),
    GrantTokens: ['Z3JhbnQtdG9rZW4tY2FuYXJ5LTAx'],
    KeyId: mrk,
    Number: 1,
  };
  const given = { ...exchangeOf({ body }, { input: {} }), noAnswer: 'of 903718264055' };
  const kept = exchange({
    ...given,
    request: { headers: { a: '903718264055' }, body: 'no JSON: 903718264055' },
  });
  const response = JSON.parse(kept.response?.body ?? '');
  assert.deepEqual(
    [response.Plaintext, response.GrantTokens, response.Number],
    ['[32 bytes]', ['[21 bytes]'], 1],
  );
  assert.match(response.CiphertextBlob, /^\[40 bytes, sha256 [0-9a-f]{16}\]$/);
  assert.deepEqual(kept.request, { headers: { a: '111122223333' }, body: 'no JSON: 111122223333' });
  assert.equal(kept.noAnswer, 'of 111122223333');
  assert.equal(text(`expected "x", got "${plaintext}"`), 'expected "x", got "[32 bytes]"');
  assert.doesNotMatch(JSON.stringify(kept), new RegExp(`903718264055|${mrk}|${plaintext}`));
});

test('a scan finds what should not be there, and nothing in what a run writes', () => {
  const leaks = (text: string) => leaksIn(text, known);
  assert.deepEqual(leaks('903718264055'), ['the account']);
  assert.deepEqual(leaks('in nightly-canary, kms-conformance-main'), ['a name of who called']);
  assert.deepEqual(leaks('token-canary-0123456789'), ['a credential']);
  assert.deepEqual(leaks('AKIA0123456789ABCDEF'), ['the id of an access key or a principal']);
  assert.deepEqual(leaks('account 210987654321'), ['twelve digits that may be an account']);
  assert.deepEqual(
    leaks(`111122223333 444455556666 AKIAEXAMPLE 00000000-0000-4000-8000-000000000012 1766188800000 ${mrk}`),
    [],
  );
});
