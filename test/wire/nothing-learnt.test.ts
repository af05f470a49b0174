import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../src/door/door.ts';
import { orElse, undecidedAs, untilDecided } from '../../src/door/until-decided.ts';
import { difference } from '../../src/model/stop.ts';
import { isUndecided, mayHaveBeenDone, nothingLearnt } from '../../src/wire/nothing-learnt.ts';
import {
  type Answer,
  home,
  keys,
  outcome,
  refusal,
  scriptedDoor,
  scriptedSession,
  stopOf,
  third,
} from '../door/scripted.ts';

const html = { status: 502, body: '<html>Bad Gateway</html>' };
const causeOf = (answer: Answer) => nothingLearnt(outcome(answer))?.why.cause;

test('a silent network, gateways and throttling say nothing; everything else is an answer', () => {
  for (const answer of [{ noAnswer: 'reset' }, html, refusal('ServiceUnavailable', 'later', 503)])
    assert.equal(causeOf(answer), 'no-answer');
  for (const code of ['ThrottlingException', 'Throttling', 'RequestThrottledException', 'SlowDown'])
    assert.equal(causeOf(refusal(code)), 'throttled');
  assert.equal(causeOf({ status: 429, body: '' }), 'throttled');
  for (const answer of [
    {},
    refusal('LimitExceededException'),
    refusal('KMSInternalException', '', 500),
    refusal('KeyUnavailableException', '', 503),
    refusal('ServiceUnavailable', '', 400),
    { status: 500, body: '<html></html>' },
    { body: '<html></html>' },
  ])
    assert.equal(causeOf(answer), undefined);
});

test('what was throttled was not done; what was not answered may have been', () => {
  assert.equal(mayHaveBeenDone(outcome(refusal('ThrottlingException'))), false);
  assert.equal(mayHaveBeenDone(outcome({ noAnswer: 'reset' })), true);
  assert.equal(mayHaveBeenDone(outcome(html)), true);
  assert.equal(mayHaveBeenDone(outcome({})), false);
});

test('the door stops a case that learns nothing, and keeps no shape of an answer that is not the target’s', async () => {
  for (const answer of [html, { noAnswer: 'reset' }, refusal('ThrottlingException')]) {
    const { door } = scriptedDoor(() => answer);
    assert.equal((await stopOf(() => door.send('DescribeKey', {}))).verdict, 'indeterminate');
    assert.deepEqual([door.seen.violations, door.seen.exchanges.length], [[], 1]);
  }
});

test('an exception that the case ordered is an answer', async () => {
  const { door } = scriptedDoor(() => refusal('ThrottlingException'));
  door.seen.ordered.push('ThrottlingException');
  assert.equal((await door.send('DescribeKey', {})).kind, 'refusal');
});

test('a key that may have been made by a call without an answer is in the ledger, or known to be nameless', async () => {
  let nameless = 0;
  const { ledger, ...rest } = scriptedSession(() => ({ noAnswer: 'reset' }));
  const session = {
    ...rest,
    ledger: {
      ...ledger,
      noteNameless: () => {
        nameless += 1;
      },
    },
  };
  const door = openDoor(session, 'UPR-01/x');
  await stopOf(() => door.send('CreateKey', {}));
  assert.deepEqual([nameless, door.seen.created], [1, []]);
  const arn = keys.firstArn;
  await stopOf(() => door.send('ReplicateKey', { KeyId: arn, ReplicaRegion: third }));
  await stopOf(() => door.send('ReplicateKey', { KeyId: arn, ReplicaRegion: 'us-invalid-1' }));
  assert.deepEqual(rest.recorded, [{ runId: 'r1', keyId: keys.keyId, region: third, arn: '' }]);
  assert.deepEqual(
    door.seen.created.map(({ bornAtMs: _bornAtMs, ...entry }) => entry),
    rest.recorded,
  );
  const throttled = scriptedDoor(() => refusal('ThrottlingException')).door;
  await stopOf(() => throttled.send('ReplicateKey', { KeyId: arn, ReplicaRegion: home }));
  assert.deepEqual(throttled.seen.created, []);
});

const budgets = { settleMs: 200, pollMs: 5 };

/** Work that learns nothing the first `times` times. */
function undecidedFor(times: number) {
  const { door } = scriptedDoor(() => {
    times -= 1;
    return times >= 0 ? { noAnswer: `reset, ${times} to go` } : { body: { A: 1 } };
  });
  return () => door.send('DescribeKey', {});
}

test('what a run rests on is tried again while nothing is learnt from it', async () => {
  assert.equal((await untilDecided(undecidedFor(3), { ...budgets, settleMs: 5_000 })).kind, 'success');
  const why = await stopOf(() => untilDecided(undecidedFor(1_000_000), budgets));
  assert.equal(why.verdict, 'indeterminate');
  await assert.rejects(
    untilDecided(() => Promise.reject(new TypeError('ours')), budgets),
    TypeError,
  );
});

test('a step that failed may have a stand-in; one that nothing was learnt from has none, and the other way round', async () => {
  const undecided = nothingLearnt(outcome({ noAnswer: 'reset' }));
  const failed = difference({ expected: 'a', actual: 'b' });
  assert.ok(isUndecided(undecided) && !isUndecided(failed) && !isUndecided('text'));
  assert.equal(orElse('other')(failed), 'other');
  assert.throws(() => orElse('other')(undecided), undecided);
  assert.equal(undecidedAs('other')(undecided), 'other');
  assert.throws(() => undecidedAs('other')(failed), failed);
});
