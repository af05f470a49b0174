import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFixtures } from '../../src/keys/fixtures.ts';
import { isSpent } from '../../src/keys/giving-back.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import type { Fixture } from '../../src/model/fixtures.ts';

const keys = { kind: 'symmetric', keyId: 'k', firstArn: '', primaryRegion: 'a', regions: ['a'] } as const;
const fixture = (heldBy: string): Fixture => ({ name: 'one', keys, views: [], heldBy });

test('a fixture is with one scenario at a time, and only so many of a name are kept', () => {
  const fixtures = createFixtures(1);
  assert.equal(fixtures.take('one', 'A'), undefined);
  assert.equal(fixtures.isWanted('one'), true);
  fixtures.put(fixture('A'));
  assert.deepEqual([fixtures.isWanted('one'), fixtures.isWanted('other')], [false, true]);
  assert.equal(fixtures.take('other', 'B'), undefined);
  assert.equal(fixtures.take('one', 'B')?.heldBy, 'A');
  assert.equal(fixtures.take('one', 'C'), undefined);
});

test('free keys come first, then keys that may be made, and last what would be one set more than there should be', () => {
  const fixtures = createFixtures(8);
  assert.equal(fixtures.turnOf('one', 1), 1);
  fixtures.take('one', 'A');
  assert.deepEqual(
    [fixtures.turnOf('one', 1), fixtures.turnOf('one', 2), fixtures.turnOf('other', 1)],
    [2, 1, 1],
  );
  fixtures.put(fixture('A'));
  assert.equal(fixtures.turnOf('one', 1), 0);
  fixtures.take('one', 'B');
  fixtures.drop('one');
  assert.equal(fixtures.turnOf('one', 1), 1);
});

test('a scenario that is to have keys of its own gets none that are free', () => {
  const fixtures = createFixtures();
  fixtures.put(fixture('A'));
  fixtures.giveOwn('B');
  assert.equal(fixtures.take('one', 'B'), undefined);
  assert.equal(fixtures.take('one', 'C')?.heldBy, 'A');
});

test('the end waits for what is still being given back', async () => {
  const fixtures = createFixtures();
  const done: string[] = [];
  const work = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('given back');
  };
  fixtures.meanwhile(work());
  await fixtures.finish();
  assert.deepEqual(done, ['given back']);
});

/** An exchange whose response has this status; without one, nothing came. */
function exchange(operation: string, status?: number): Exchange {
  const body = status === 200 ? '{}' : '{"__type":"AccessDeniedException","message":""}';
  return {
    operation,
    region: 'a',
    startedMs: 0,
    durationMs: 1,
    request: { method: 'POST', url: '', headers: {}, body: '{}' },
    ...(status === undefined ? { failure: 'reset' } : { response: { status, headers: {}, body } }),
  } as unknown as Exchange;
}

test('reads, uses and refusals leave a key as it was', () => {
  const kept = [exchange('DescribeKey', 200), exchange('Encrypt', 200), exchange('PutKeyPolicy', 400)];
  assert.equal(isSpent(kept), false);
});

for (const operation of [
  'UpdatePrimaryRegion',
  'TagResource',
  'CreateGrant',
  'CreateAlias',
  'RotateKeyOnDemand',
])
  test(`a successful ${operation} spends a key, and so does one that may have succeeded`, () => {
    assert.equal(isSpent([exchange(operation, 200)]), true);
    assert.equal(isSpent([exchange(operation, 500)]), true);
    assert.equal(isSpent([exchange(operation)]), true);
    assert.equal(isSpent([exchange(operation, 400)]), false);
  });
