import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at } from '../../src/model/json.ts';
import { describeOutcome, noCode, type Outcome } from '../../src/model/outcome.ts';
import { outcomeOf } from '../../src/wire/outcome-of.ts';
import { type Answer, exchangeOf, outcome, refusal } from '../door/scripted.ts';

const code = (read: Outcome): string => (read.kind === 'refusal' ? read.code : read.kind);
const message = (read: Outcome): string => (read.kind === 'refusal' ? read.message : read.kind);

test('an error name is read bare, however it is decorated and wherever it stands', () => {
  const names: readonly (readonly [Answer, string])[] = [
    [refusal('NotFoundException'), 'NotFoundException'],
    [refusal('com.amazonaws.kms#NotFoundException'), 'NotFoundException'],
    [refusal('NotFoundException:http://internal.example/coral/'), 'NotFoundException'],
    [refusal('com.amazonaws.kms#NotFoundException:http://internal.example/'), 'NotFoundException'],
    [
      { status: 400, body: '', headers: { 'x-amzn-errortype': 'NotFoundException:http://x' } },
      'NotFoundException',
    ],
    [{ status: 400, body: { code: 'NotFoundException' } }, 'NotFoundException'],
    [{ status: 400, body: {} }, noCode],
    [{ status: 400, body: { __type: 7 } }, noCode],
    [{ status: 400, body: { __type: '' } }, noCode],
    [{ status: 400, body: '["NotFoundException"]' }, noCode],
  ];
  for (const [answer, expected] of names) assert.equal(code(outcome(answer)), expected);
});

test('the header names the exception when header and body disagree', () => {
  const headers = { 'x-amzn-errortype': 'DisabledException' };
  assert.equal(code(outcome({ ...refusal('NotFoundException'), headers })), 'DisabledException');
});

test('a message is read in both spellings', () => {
  assert.equal(message(outcome({ status: 400, body: { __type: 'A', message: 'small' } })), 'small');
  assert.equal(message(outcome({ status: 400, body: { __type: 'A', Message: 'large' } })), 'large');
  assert.equal(message(outcome({ status: 400, body: { __type: 'A', message: 3 } })), '');
});

test('an HTML page is a refusal with status 500, and no answer with status 200', () => {
  const body = `<html>\n  <title>Internal  Server Error</title>${'x'.repeat(90)}</html>`;
  const broken = outcome({ status: 500, body });
  assert.equal(code(broken), noCode);
  assert.match(message(broken), /^<html> <title>Internal Server Error<\/title>x+…$/);
  const odd = outcome({ body });
  assert.ok(odd.kind === 'no-answer' && odd.reason === 'unreadable');
  assert.match(odd.detail, /^HTTP 200 with a body that is not a JSON object: <html>/);
});

test('an empty body, an empty object and null are an answer without members', () => {
  for (const body of ['', '{}', 'null']) {
    const read = outcome({ body });
    assert.ok(read.kind === 'success');
    assert.deepEqual(read.output, {});
  }
});

test('arrays, texts and numbers are no answer', () => {
  for (const body of ['[]', '[{}]', '"text"', '42', 'true', '{"a":', ' ']) {
    const read = outcome({ body });
    assert.ok(read.kind === 'no-answer' && read.reason === 'unreadable', body);
  }
});

test('every 2xx is a success and nothing else is', () => {
  for (const status of [200, 201, 299]) assert.equal(outcome({ status, body: {} }).kind, 'success');
  for (const status of [199, 300, 302, 404, 500]) assert.equal(outcome({ status, body: {} }).kind, 'refusal');
});

test('no answer at all is the network’s doing', () => {
  const silent = outcome({ noAnswer: 'ECONNRESET: socket hang up' });
  assert.ok(silent.kind === 'no-answer' && silent.reason === 'network');
  assert.equal(describeOutcome(silent), 'ECONNRESET: socket hang up');
});

test('an outcome is described in one line', () => {
  assert.equal(describeOutcome(outcome({ body: { A: 1 } })), 'success (200) with {"A":1}');
  assert.equal(describeOutcome(outcome(refusal('DisabledException'))), 'DisabledException (HTTP 400): no');
  assert.equal(describeOutcome(outcome(refusal('DisabledException', ''))), 'DisabledException (HTTP 400)');
  assert.equal(describeOutcome(outcome({ status: 503, body: '' })), `${noCode} (HTTP 503)`);
  assert.equal(describeOutcome(outcome({ status: 503, body: ' ' })), `${noCode} (HTTP 503): (empty)`);
});

test('a path reaches own members only', () => {
  const hostile: unknown = JSON.parse('{"a":{"b":null},"list":[1]}');
  assert.equal(at(hostile, 'a', 'b'), null);
  assert.equal(at(hostile, 'a', 'b', 'c'), undefined);
  assert.equal(at(hostile, '__proto__'), undefined);
  assert.equal(at(hostile, 'toString'), undefined);
  assert.equal(at(hostile, 'list', '0'), undefined);
});

test('what nobody could read is the target’s doing, and no answer', () => {
  const tooLong = outcomeOf({ ...exchangeOf({ status: 400, body: 'x' }), unreadable: 'body-too-long' });
  assert.ok(tooLong.kind === 'no-answer' && tooLong.reason === 'unreadable');
  assert.equal(describeOutcome(tooLong), 'HTTP 400 with a body that is longer than 1 MiB: x');
  const flooded = outcomeOf({ ...exchangeOf({ noAnswer: 'a flood' }), unreadable: 'headers-too-long' });
  assert.ok(flooded.kind === 'no-answer' && flooded.reason === 'unreadable');
  const bytes = { body: '{"a":1}' };
  const odd = outcomeOf({ ...exchangeOf(bytes), unreadable: 'not-utf-8' });
  assert.ok(odd.kind === 'no-answer' && odd.reason === 'unreadable');
  assert.match(odd.detail, /a body that is not UTF-8/);
  const page = outcomeOf({ ...exchangeOf({ ...bytes, status: 502 }), unreadable: 'not-utf-8' });
  assert.equal(code(page), noCode);
});

test('JSON deeper than any client can walk is no JSON object', () => {
  for (const [depth, kind] of [
    [90, 'success'],
    [110, 'no-answer'],
    [100_000, 'no-answer'],
  ] as const)
    assert.equal(outcome({ body: `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}` }).kind, kind);
});

test('however much a target says, an outcome is described in short', () => {
  const long = 'x'.repeat(1_000_000);
  for (const answer of [{ body: { A: long } }, refusal(long, long), { body: long }])
    assert.ok(describeOutcome(outcome(answer)).length < 4_000);
});
