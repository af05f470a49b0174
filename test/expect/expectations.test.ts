import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContract } from '../../src/contract/answers.ts';
import * as answers from '../../src/expect/answer-expectations.ts';
import * as refusals from '../../src/expect/refusal-expectations.ts';
import { requireKeyIdForm } from '../../src/model/key-id-forms.ts';
import type { Outcome, Refusal } from '../../src/model/outcome.ts';
import { type Answer, exchangeOf, home, metadataOf, outcome, refusal, stopOf } from '../door/scripted.ts';

/** An expectation, an answer that meets it, and answers that do not. */
type Expectation = readonly [string, (read: Outcome) => void, Answer, readonly Answer[]];

const contract = createContract();
const asRefusal = (judge: (read: Refusal) => void) => (read: Outcome) => judge(read as Refusal);
const type = (value: string): Answer => ({ headers: { 'content-type': value } });
const named = (body: unknown, headers = {}): Answer => ({ status: 400, body, headers });

const expectations: readonly Expectation[] = [
  [
    'no output',
    answers.requireNoOutput,
    { body: {} },
    [{ body: { KeyId: 'k' } }, { status: 204 }, refusal('A')],
  ],
  [
    'an empty body',
    answers.requireEmptyBody,
    { body: ' { } ' },
    [{ body: 'null' }, { body: { A: 1 } }, refusal('A')],
  ],
  [
    'a content type',
    (read) => answers.requireContentType(read, 'application/x-amz-json-1.1'),
    type('Application/X-Amz-Json-1.1; charset=utf-8'),
    [type('application/json'), {}, { noAnswer: 'reset' }],
  ],
  [
    'a member',
    (read) => answers.requireMember(read, 'KeyId', 'k'),
    { body: { KeyId: 'k' } },
    [{ body: { KeyId: 'other' } }, { body: {} }, refusal('A')],
  ],
  [
    'base64',
    (read) => answers.requireBase64(read, 'Mac'),
    { body: { Mac: 'bWFj' } },
    [{ body: { Mac: 'bWF' } }, { body: { Mac: '' } }, { body: { Mac: [1] } }, { body: {} }],
  ],
  [
    'the documented shape',
    (read) => answers.requireShape(read, contract),
    { body: { Keys: [], Truncated: false, Unheard: 1 } },
    [{ body: { Keys: 'none' } }, { body: '<html>' }],
  ],
  [
    'a status',
    (read) => refusals.requireStatus(read, [400, 404]),
    refusal('A', '', 404),
    [{}, { noAnswer: 'x' }],
  ],
  [
    'a message in any case',
    asRefusal((read) => refusals.requireMessage(read, 'multi-region')),
    refusal('A', 'No Multi-Region key.'),
    [refusal('A', 'no key')],
  ],
  [
    'a refusal that is not about form',
    asRefusal(refusals.requireNotAboutForm),
    refusal('A', 'Region is not enabled'),
    [refusal('A', "Value 'x' Failed to satisfy constraint: y")],
  ],
  [
    'an error body',
    asRefusal(refusals.requireErrorBody),
    named({ __type: 'com.amazonaws.kms#NotFoundException:http://internal', Message: 'no' }),
    [
      named({ message: 'no' }, { 'x-amzn-errortype': 'NotFoundException' }),
      named({ __type: 'NotFoundException', message: '' }),
      named({ __type: 'NotFoundException' }),
      named('<html>'),
      named(''),
    ],
  ],
];

for (const [what, judge, good, bad] of expectations) {
  test(`${what} is recognised, and everything else is a difference`, async () => {
    const call = { operation: 'ListKeys' };
    judge(outcome(good, call));
    for (const answer of bad) {
      const why = await stopOf(() => judge(outcome(answer, call)));
      assert.ok(why.verdict === 'failed' || answer.noAnswer, JSON.stringify(answer));
    }
  });
}

test('a request id is there and is no other answer’s', async () => {
  const headers = { 'x-amzn-requestid': 'r-1' };
  const own = outcome({ headers });
  answers.requireOwnRequestId(own, [own.exchange, exchangeOf({ headers: { 'x-amzn-requestid': 'r-2' } })]);
  assert.equal((await stopOf(() => answers.requireOwnRequestId(outcome({}), []))).verdict, 'failed');
  const twin = await stopOf(() =>
    answers.requireOwnRequestId(own, [exchangeOf({ headers }, { operation: 'Sign' })]),
  );
  assert.equal(twin.verdict === 'failed' && twin.actual, 'the ID r-1 of an earlier Sign');
});

test('a key ID has its form', async () => {
  const idOf = (KeyId: unknown) => ({ KeyMetadata: metadataOf(home, { KeyId }) });
  const form = 'is mrk- followed by 32 lowercase hexadecimal digits';
  requireKeyIdForm(idOf('mrk-0123456789abcdef0123456789abcdef'), form);
  for (const id of ['mrk-0123456789ABCDEF0123456789abcdef', 'mrk-1', null])
    assert.equal((await stopOf(() => requireKeyIdForm(idOf(id), form))).verdict, 'failed');
  assert.equal((await stopOf(() => requireKeyIdForm({}, 'starts with mrk-'))).verdict, 'failed');
  requireKeyIdForm(idOf('1234'), 'does not start with mrk-');
});
