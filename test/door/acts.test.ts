import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOf } from '../../src/door/acts.ts';
import { exchangeOf, home, scriptedDoor } from './scripted.ts';

test('only calls of the When that may change something are acts', async () => {
  const { door } = scriptedDoor(() => ({ body: {} }));
  await door.send('CreateKey', {});
  door.beginStep(true);
  await door.send('DescribeKey', { KeyId: 'x' });
  await door.send('EnableKey', { KeyId: 'x' });
  door.beginStep(false);
  await door.send('DisableKey', { KeyId: 'x' });
  assert.deepEqual(
    door.seen.acts.map(({ operation, region }) => [operation, region]),
    [['EnableKey', home]],
  );
});

test('an act has the times of its exchange; without an answer it has no second one', () => {
  const call = { operation: 'EnableKey' };
  const { startedMs, durationMs } = exchangeOf({}, call, 100);
  assert.deepEqual(actOf(exchangeOf({}, call, 100)), {
    ...call,
    region: home,
    sentMs: startedMs,
    answeredMs: startedMs + durationMs,
  });
  assert.deepEqual(actOf(exchangeOf({ noAnswer: 'reset' }, call, 100)), {
    ...call,
    region: home,
    sentMs: 100,
  });
});
