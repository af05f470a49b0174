import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../src/door/door.ts';
import { createRepeats } from '../../src/door/repeats.ts';
import { waitsWithin } from '../../src/door/resend.ts';
import {
  type Answer,
  home,
  keys,
  metadataOf,
  refusal,
  type Script,
  scriptedSession,
  second,
  stopOf,
} from './scripted.ts';

const throttled = refusal('ThrottlingException', 'Rate exceeded');
const internal = refusal('KMSInternalException', 'internal error', 500);
const move = { KeyId: keys.keyId, PrimaryRegion: second };

/** A door whose run still hopes; `answers` come in turns to what the case calls, the last for good. */
function opened(script: Script) {
  const session = scriptedSession(script, { repeats: createRepeats(60_000) });
  return { session, door: openDoor(session, 'UPR-01/scripted') };
}

function inTurns(...answers: readonly Answer[]): () => Answer {
  const left = [...answers];
  return () => (left.length > 1 ? left.shift() : left[0]) as Answer;
}

const described = (primary: string, changes: object = {}): Answer => ({
  body: { KeyMetadata: metadataOf(home, changes, primary) },
});

test('a throttled call is sent again, every attempt is kept, and none is judged', async () => {
  const { door } = opened(inTurns(throttled, throttled, { body: {} }));
  assert.equal((await door.send('UpdatePrimaryRegion', move)).kind, 'success');
  assert.equal(door.seen.exchanges.length, 3);
  assert.deepEqual(door.seen.violations, []);
});

test('an error of the service is got past: a read is sent again', async () => {
  for (const error of [
    internal,
    refusal('DependencyTimeoutException', '', 503),
    refusal('InternalFailure', '', 500),
    { status: 500, body: '' },
    { status: 503, body: '<html></html>' },
  ]) {
    const { door } = opened(inTurns(error, described(home)));
    assert.equal((await door.send('DescribeKey', { KeyId: keys.keyId })).kind, 'success');
    assert.equal(door.seen.exchanges.length, 2);
  }
});

/** UpdatePrimaryRegion fails first and then does what is said; DescribeKey shows a primary Region. */
function moving(then: Answer, primary: string, changes: object = {}): Script {
  const answers = inTurns(internal, then);
  return ({ operation }) => (operation === 'UpdatePrimaryRegion' ? answers() : described(primary, changes));
}

test('a write is sent again where a read shows that nothing happened, and its answer counts', async () => {
  const works = opened(moving({ body: {} }, home));
  assert.equal((await works.door.send('UpdatePrimaryRegion', move)).kind, 'success');
  assert.deepEqual(
    works.session.calls.map(({ operation }) => operation),
    ['UpdatePrimaryRegion', 'DescribeKey', 'UpdatePrimaryRegion'],
  );
  const refused = opened(moving(refusal('DisabledException'), home));
  assert.equal((await refused.door.send('UpdatePrimaryRegion', move)).kind, 'refusal');
});

test('a write that may have been carried out is no verdict', async () => {
  for (const [primary, changes] of [
    [second, {}],
    [home, { KeyState: 'Updating' }],
  ] as const) {
    const { door } = opened(moving(refusal('UnsupportedOperationException'), primary, changes));
    const why = await stopOf(() => door.send('UpdatePrimaryRegion', move));
    assert.deepEqual([why.verdict, why.cause], ['indeterminate', 'service-error']);
  }
});

test('a spoilt request may be anything, so that nobody sees what became of it', async () => {
  const { door } = opened(moving(refusal('SerializationException'), home));
  const spoilt = { tampering: { body: '{' } };
  assert.equal((await stopOf(() => door.send('UpdatePrimaryRegion', move, spoilt))).verdict, 'indeterminate');
});

test('5xx on every try, while other operations return a response, is the response of the target', async () => {
  const { door, session } = opened(({ operation }) =>
    operation === 'UpdatePrimaryRegion' ? internal : described(second),
  );
  const outcome = await door.send('UpdatePrimaryRegion', move);
  assert.equal(outcome.kind === 'refusal' && outcome.code, 'KMSInternalException');
  const tries = () => session.calls.filter(({ operation }) => operation === 'UpdatePrimaryRegion').length;
  assert.ok(tries() >= 5, `${tries()} tries`);
  const before = tries();
  await door.send('UpdatePrimaryRegion', move);
  assert.equal(tries() - before, 2, 'once decided, an operation is tried twice');
});

test('5xx on every call of any operation is the response of nobody', async () => {
  const { door } = opened(() => internal);
  const why = await stopOf(() => door.send('DescribeKey', { KeyId: keys.keyId }));
  assert.deepEqual([why.verdict, why.cause], ['indeterminate', 'service-error']);
});

test('an exception that the case ordered is not got past', async () => {
  for (const answer of [throttled, internal]) {
    const { door, session } = opened(inTurns(answer, { body: {} }));
    door.seen.ordered.push('ThrottlingException', 'KMSInternalException');
    assert.equal((await door.send('DescribeKey', {})).kind, 'refusal');
    assert.equal(session.calls.length, 1);
  }
});

test('what says that an operation is missing is not sent again', async () => {
  const { door, session } = opened(() => refusal('InternalFailure', 'not implemented', 501));
  assert.equal((await door.send('DescribeKey', {})).kind, 'refusal');
  assert.equal(session.calls.length, 1);
});

test('a target that has long answered nothing is not called again and again', async () => {
  const session = scriptedSession(() => throttled, { repeats: createRepeats(0) });
  const door = openDoor(session, 'UPR-01/scripted');
  assert.equal((await stopOf(() => door.send('DescribeKey', {}))).cause, 'throttled');
  assert.equal(session.calls.length, 1);
});

test('a key that a failed CreateKey may have made is looked for by its tag in the end', async () => {
  const nameless: string[] = [];
  const answers = inTurns(internal, { body: { KeyMetadata: metadataOf(home) } });
  const { session } = opened(answers);
  const ledger = { ...session.ledger, noteNameless: () => void nameless.push('CreateKey') };
  const door = openDoor({ ...session, ledger }, 'UPR-01/scripted');
  assert.equal((await door.send('CreateKey', {})).kind, 'success');
  assert.deepEqual(nameless, ['CreateKey']);
});

test('the tries are at least six and their waits fill the settle budget', () => {
  for (const settleMs of [60, 1_000, 15_000, 600_000]) {
    const waits = waitsWithin(settleMs, false);
    const sum = waits.reduce((total, each) => total + each, 0);
    assert.ok(waits.length >= 5 && waits[0] !== undefined && waits[0] <= 250, `${waits}`);
    assert.ok(sum >= settleMs - 1 && sum < 2 * settleMs + 1, `${sum} of ${settleMs}`);
  }
  assert.equal(waitsWithin(15_000, true).length, 1);
});

test('an operation that failed for good once, and works otherwise, is tried as often as any', async () => {
  const failing = [
    ...Array<Answer>(6).fill(internal),
    { body: { Aliases: [] } },
    internal,
    internal,
    { body: {} },
  ];
  const left = [...failing];
  const { door } = opened(({ operation }) =>
    operation === 'ListKeys' ? { body: { Keys: [] } } : (left.shift() ?? { body: {} }),
  );
  const lasting = await door.send('ListAliases', {});
  assert.equal(lasting.kind === 'refusal' && lasting.isLasting, true);
  assert.equal((await door.send('ListAliases', {})).kind, 'success');
  assert.equal((await door.send('ListAliases', {})).kind, 'success');
});

test('the answer to operations that nobody has is passing where the operation works', async () => {
  const left: Answer[] = [{ body: { Aliases: [] } }, internal, { body: { Aliases: [] } }, internal];
  const { door, session } = opened(() => left.shift() ?? internal);
  session.repeats.noteAbsence(({ kind }) => kind === 'refusal');
  await door.send('ListAliases', {});
  assert.equal((await door.send('ListAliases', {})).kind, 'success');
  assert.equal((await door.send('ListGrants', { KeyId: keys.keyId })).kind, 'refusal');
  assert.equal(door.seen.exchanges.length, 4);
});
