import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedBy, type Fate, fatesOf } from '../../src/aws/follow-up.ts';
import type { Call } from '../../src/model/driver.ts';
import { exchangeOf, home, second, third } from '../door/scripted.ts';

const now = Date.parse('2026-12-20T00:00:00Z');
const dayMs = 86_400_000;
const fate = (keyId: string, region: string, over: Partial<Fate> = {}): Fate => ({
  keyId,
  region,
  is: 'gone',
  ...over,
});
const waiting = (dueAt: number, state = 'PendingDeletion') => ({ is: 'pending', state, dueAt }) as const;

test('every key is read in its Region, and what became of it is one word', async () => {
  const bodies: Readonly<Record<string, object>> = {
    gone: { status: 400, body: { __type: 'NotFoundException' } },
    due: { body: { KeyMetadata: { KeyState: 'PendingDeletion', DeletionDate: 1_000 } } },
    last: { body: { KeyMetadata: { KeyState: 'PendingReplicaDeletion' } } },
    left: { body: { KeyMetadata: { KeyState: 'Enabled' } } },
    odd: { status: 400, body: { __type: 'AccessDeniedException' } },
  };
  const exchange = async (call: Call) =>
    exchangeOf(bodies[String(call.input.KeyId)] as Parameters<typeof exchangeOf>[0], call);
  const fates = await fatesOf(
    { exchange },
    Object.keys(bodies).map((keyId) => ({ keyId, region: home })),
  );
  assert.deepEqual(
    fates.map(({ keyId, is, state, dueAt }) => [keyId, is, state, dueAt]),
    [
      ['gone', 'gone', undefined, undefined],
      ['due', 'pending', 'PendingDeletion', 1_000_000],
      ['last', 'pending', 'PendingReplicaDeletion', undefined],
      ['left', 'alive', 'Enabled', undefined],
      ['odd', 'unknown', undefined, undefined],
    ],
  );
  assert.match(fates.at(-1)?.reason ?? '', /AccessDeniedException/);
});

test('after eight days the primary keys have a date, and the clause is closed either way', () => {
  const related = (primary: Partial<Fate>) => [fate('a', home, primary), fate('a', second), fate('a', third)];
  const [holds] = closedBy(related(waiting(now + 6 * dayMs)), now);
  assert.deepEqual([holds?.clause, holds?.holds], ['DEL-04', true]);
  for (const wrong of [
    waiting(now + 8 * dayMs),
    waiting(now - 2 * dayMs),
    { is: 'pending', state: 'PendingReplicaDeletion' } as const,
  ]) {
    const closed = closedBy(related(wrong), now).find(({ clause }) => clause === 'DEL-04');
    assert.equal(closed?.holds, false, JSON.stringify(wrong));
    assert.match(closed?.evidence ?? '', /a in us-east-1/);
  }
  const early = [
    fate('a', home, { is: 'pending', state: 'PendingReplicaDeletion' }),
    fate('a', second, waiting(now + dayMs)),
  ];
  assert.deepEqual(closedBy(early, now), []);
});

test('after seventeen days all keys are gone; one that is a day late does not hold', () => {
  assert.deepEqual(
    closedBy([fate('a', home), fate('a', second)], now).map(({ clause, holds }) => [clause, holds]),
    [['DEL-09', true]],
  );
  const late = closedBy([fate('a', home), fate('b', second, waiting(now - 1.1 * dayMs))], now);
  assert.deepEqual([late[0]?.clause, late[0]?.holds], ['DEL-09', false]);
  assert.deepEqual(closedBy([fate('a', home), fate('b', second, waiting(now - 0.5 * dayMs))], now), []);
  assert.deepEqual(closedBy([], now), []);
});
