import assert from 'node:assert/strict';
import { test } from 'node:test';
import { skipUnlessFailed, unsupported } from '../../src/model/stop.ts';
import { requireRefusal, requireRefusalWith, requireSuccess } from '../../src/wire/judging.ts';
import { type Answer, outcome, refusal, stopOf } from '../door/scripted.ts';

const wantsSuccess = (answer: Answer) => stopOf(() => requireSuccess(outcome(answer), 'DescribeKey'));
const wantsRefusal = (answer: Answer) => stopOf(() => requireRefusal(outcome(answer)));
const wantsDisabled = (answer: Answer) =>
  stopOf(() => requireRefusalWith(outcome(answer), ['DisabledException', 'KMSInvalidStateException']));

test('a success is handed on, anything else stops the scenario', async () => {
  assert.deepEqual(requireSuccess(outcome({ body: { A: 1 } }), 'DescribeKey'), { A: 1 });
  assert.deepEqual(await wantsSuccess(refusal('NotFoundException')), {
    verdict: 'failed',
    cause: 'difference',
    expected: 'DescribeKey to succeed',
    actual: 'NotFoundException (HTTP 400): no',
    defect: 'DescribeKey is refused with NotFoundException (HTTP 400) but succeeds on AWS',
  });
});

test('one of the named exceptions is a refusal as expected, another is not', async () => {
  const disabled = outcome(refusal('DisabledException'));
  assert.equal(requireRefusalWith(disabled, ['DisabledException']), disabled);
  const other = await wantsDisabled(refusal('NotFoundException'));
  assert.equal(other.verdict, 'failed');
  assert.ok(other.verdict === 'failed' && other.expected.includes('DisabledException or KMSInvalidState'));
});

test('a success is no refusal', async () => {
  assert.equal((await wantsDisabled({ body: {} })).verdict, 'failed');
  assert.equal((await wantsRefusal({ body: {} })).verdict, 'failed');
});

test('a crash is no refusal: 5xx and unnamed errors differ from AWS', async () => {
  const crashes: readonly Answer[] = [
    refusal('InternalFailure', 'oops', 500),
    { status: 500, body: '<html>Internal Server Error</html>' },
    { status: 400, body: {} },
    { status: 404, body: 'not found' },
    { body: '<html></html>' },
  ];
  for (const crash of crashes) assert.equal((await wantsRefusal(crash)).verdict, 'failed');
  assert.equal(requireRefusal(outcome(refusal('AccessDeniedException'))).code, 'AccessDeniedException');
});

test('throttling says nothing about behaviour, whatever was expected', async () => {
  const throttled: readonly Answer[] = [
    refusal('ThrottlingException'),
    refusal('TooManyRequestsException', 'slow', 429),
    { status: 429, body: '' },
  ];
  for (const answer of throttled)
    for (const want of [wantsSuccess, wantsRefusal, wantsDisabled]) {
      const why = await want(answer);
      assert.deepEqual([why.verdict, why.cause], ['indeterminate', 'throttled']);
    }
});

test('a gateway and a silent network say nothing either', async () => {
  const silent: readonly Answer[] = [
    { status: 502, body: '<html>Bad Gateway</html>' },
    { status: 503, body: '' },
    { status: 504, body: 'upstream' },
    { noAnswer: 'ECONNRESET' },
  ];
  for (const answer of silent) {
    const why = await wantsSuccess(answer);
    assert.deepEqual([why.verdict, why.cause], ['indeterminate', 'no-answer']);
  }
});

test('a named exception with a gateway’s status is an answer: AWS documents some', async () => {
  assert.equal((await wantsRefusal(refusal('KeyUnavailableException', 'later', 503))).verdict, 'failed');
  assert.equal(
    requireRefusalWith(outcome(refusal('KMSInternalException', '', 500)), ['KMSInternalException']).status,
    500,
  );
});

test('an expected exception is accepted even when it is a throttling one', () => {
  const limited = outcome(refusal('ThrottlingException'));
  assert.equal(requireRefusalWith(limited, ['ThrottlingException']), limited);
});

test('a scenario that was not decided is skipped, a failed one is thrown on', async () => {
  assert.equal(skipUnlessFailed(unsupported('ReplicateKey')), 'skipped');
  const fault = new Error('ours');
  assert.throws(() => skipUnlessFailed(fault), fault);
});
