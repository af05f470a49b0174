import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notSettled } from '../../src/case/not-settled.ts';
import type { Door } from '../../src/door/door.ts';
import type { Session } from '../../src/door/session.ts';
import { eventually } from '../../src/door/wait.ts';
import type { StateSample } from '../../src/model/state-sample.ts';
import { difference, Stop } from '../../src/model/stop.ts';

const late = difference({ expected: 'Enabled within 900 ms', actual: 'Creating', overdueMs: 900 });
const sample = (atMs: number, keyState: string, region = 'us-west-2'): StateSample => ({
  atMs,
  region,
  keyState,
  role: 'REPLICA',
});
const came = (error: unknown, states: readonly StateSample[], transientMs?: number): unknown => {
  const last = Math.max(0, ...states.map(({ atMs }) => atMs));
  const exchanges = [{ startedMs: last, durationMs: 0 }];
  const budgets = { ...(transientMs && { transientMs }) };
  return notSettled(
    {
      door: { seen: { states, exchanges } } as unknown as Door,
      session: { target: { budgets } } as unknown as Session,
    },
    error,
  );
};
const verdictOf = (error: unknown) => (error instanceof Stop ? error.why.verdict : undefined);
const creating = [100, 500, 1000].map((atMs) => sample(atMs, 'Creating'));

test('a deadline that met a key still Creating decides nothing, and says for how long AWS may take', () => {
  const ended = came(late, creating) as Stop;
  assert.deepEqual([ended.why.verdict, ended.why.cause], ['indeterminate', 'not-settled']);
  assert.match(
    ended.message,
    /^The key in us-west-2 was still Creating when the settle budget of 900 ms ended\. On AWS that may take up to 600 s; --settle/,
  );
});

test('a state that lasted longer than AWS may take stays a difference', () => {
  assert.equal(came(late, creating, 800), late);
  assert.equal(verdictOf(came(late, creating, 1000)), 'indeterminate');
});

test('what a deadline did not make a difference, or a settled key shows, stays one', () => {
  const wrong = difference({ expected: 'PRIMARY', actual: 'REPLICA' });
  assert.equal(came(wrong, creating), wrong);
  assert.equal(came(late, [...creating, sample(1100, 'Enabled')]), late);
  assert.equal(came(late, [sample(100, 'Creating'), sample(1000, 'Enabled', 'us-east-1')]), late);
  assert.equal(came(undefined, creating), undefined);
});

test('a wait that ends says how long it was, for what was expected of the last sample', async () => {
  const waiting = eventually(
    async () => 'Creating',
    (actual) => ({ expected: 'Enabled', actual }),
    { withinMs: 20, everyMs: 5, confirmations: 1 },
  );
  const error = await waiting.then(assert.fail, (thrown: unknown) => thrown);
  assert.ok(error instanceof Stop && error.why.cause === 'difference');
  assert.equal(error.why.overdueMs, 20);
});
