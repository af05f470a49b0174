import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../src/door/door.ts';
import type { Refusal } from '../../src/model/outcome.ts';
import { createIdentification, lossOf } from '../../src/wire/identification.ts';
import { type Answer, outcome, refusal, type Script, scriptedSession, stopOf } from '../door/scripted.ts';

const expired = refusal('ExpiredTokenException', 'The security token included in the request is expired');
const unknown = refusal(
  'UnrecognizedClientException',
  'The security token included in the request is invalid.',
);
const old = { main: { accessKeyId: 'old', secretAccessKey: 'old' } };
const fresh = { main: { accessKeyId: 'new', secretAccessKey: 'new' } };

function opened(script: Script, reread?: () => typeof old) {
  const identification = createIdentification(old, reread);
  const session = scriptedSession(script, { identification });
  return { identification, session, door: openDoor(session, 'UPR-01/scripted') };
}

/** Accepts every call until told otherwise. */
function untilTold(later: Answer) {
  let answer: Answer = { body: {} };
  return {
    script: () => answer,
    tell: () => {
      answer = later;
    },
  };
}

test('credentials that were good and expire end the run, and no call is sent after that', async () => {
  for (const refused of [expired, unknown, refusal('InvalidSignatureException'), refusal('RequestExpired')]) {
    const target = untilTold(refused);
    const { door, session, identification } = opened(target.script, () => old);
    const told: string[] = [];
    identification.whenLost(() => told.push('lost'));
    await door.send('DescribeKey', {});
    target.tell();
    const why = await stopOf(() => door.send('DescribeKey', {}));
    assert.deepEqual([why.verdict, why.cause], ['indeterminate', 'credentials']);
    const sent = session.calls.length;
    await stopOf(() => door.send('DescribeKey', {}));
    assert.equal(session.calls.length, sent);
    assert.deepEqual(told, ['lost']);
    identification.whenLost(() => told.push('again'));
    assert.deepEqual(told, ['lost', 'again']);
  }
});

test('credentials are read anew until they stay the same, and the call is sent again with them', async () => {
  const target = untilTold(expired);
  let reads = 0;
  const { door, identification, session } = opened(
    () => (identification.identities() === fresh ? { body: {} } : target.script()),
    () => {
      reads += 1;
      return fresh;
    },
  );
  await door.send('DescribeKey', {});
  target.tell();
  assert.equal((await door.send('DescribeKey', {})).kind, 'success');
  assert.deepEqual([reads, identification.generation(), identification.lost()], [1, 1, undefined]);
  const again = [await identification.refresh(0), await identification.refresh(1)];
  assert.deepEqual([...again, await identification.refresh(1), reads], [true, false, false, 2]);
  assert.equal(session.calls.at(-1)?.operation, 'DescribeKey');
});

test('an operation that refuses who is accepted elsewhere gives its own answer', async () => {
  const { door, identification } = opened(({ operation }) => (operation === 'Sign' ? unknown : { body: {} }));
  await door.send('DescribeKey', {});
  assert.equal((await door.send('Sign', {})).kind, 'refusal');
  assert.equal(identification.lost(), undefined);
});

test('an identity that the target never knew, and a spoilt signature, are the target’s own business', async () => {
  const { door, session } = opened(() => unknown);
  assert.equal((await door.send('DescribeKey', {})).kind, 'refusal');
  const spoilt = { tampering: { signature: 'broken' } } as const;
  assert.equal((await door.send('DescribeKey', {}, spoilt)).kind, 'refusal');
  assert.equal(session.calls.length, 2);
});

const refusedAt = (date: string | undefined, message: string) =>
  outcome({
    ...refusal('InvalidSignatureException', message, 403),
    headers: date ? { date } : {},
  }) as Refusal;
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toUTCString();

test('a clock that differs is told from credentials that are not good, with the difference', () => {
  const late = 'Signature expired: 20260101T000000Z is now earlier than 20260101T030000Z';
  for (const [date, message, cause, words] of [
    [hours(3), late, 'clock', /3 h 0 min behind the target's/],
    [
      hours(-0.5),
      'Signature not yet current',
      'clock',
      /clock of this machine is 30 min ahead of the target's/,
    ],
    [undefined, late, 'clock', /time of a signature is wrong/],
    [hours(0), 'The request signature we calculated does not match', 'credentials', /of the identity main/],
  ] as const) {
    const { why } = lossOf('main', refusedAt(date, message));
    assert.deepEqual([why.verdict, why.cause], ['indeterminate', cause]);
    assert.match('reason' in why ? why.reason : '', words);
  }
});
