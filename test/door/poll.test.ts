import assert from 'node:assert/strict';
import { test } from 'node:test';
import { poll } from '../../src/door/poll.ts';
import { pause } from '../../src/model/pause.ts';

// Long enough for a few reads on a machine that does much else; what is met ends it early.
const patience = { withinMs: 10_000, everyMs: 2, confirmations: 2 };
const sampling = (...samples: readonly number[]) => {
  const left = [...samples];
  return async () => (left.length > 1 ? left.shift() : left[0]) as number;
};
const isSeven = (sample: number) => sample === 7;

test('polling says that it met what it waited for, and what it read last', async () => {
  assert.deepEqual(await poll(sampling(1, 7, 2, 7, 7), isSeven, patience), { isMet: true, last: 7 });
});

test('polling in vain throws nothing', async () => {
  assert.deepEqual(await poll(sampling(1, 2, 3), isSeven, { ...patience, withinMs: 500 }), {
    isMet: false,
    last: 3,
  });
  assert.deepEqual(await poll(sampling(3), isSeven, { ...patience, withinMs: 0, confirmations: 0 }), {
    isMet: false,
    last: 3,
  });
});

test('what is met for good needs no confirmation', async () => {
  const polled = await poll(sampling(1, 7, 2), (sample) => sample === 7 && 'for good', patience);
  assert.deepEqual(polled, { isMet: true, last: 7 });
});

test('what the read throws is thrown at once', async () => {
  let reads = 0;
  const read = async () => {
    reads += 1;
    throw new Error('no network');
  };
  await assert.rejects(() => poll(read, isSeven, patience), /no network/);
  assert.equal(reads, 1);
});

test('a wait that the machine slept through is not over before the third read', async () => {
  const slow = (read: () => Promise<number>) => async () => {
    await pause(20);
    return read();
  };
  const short = { withinMs: 10, everyMs: 2, confirmations: 2 };
  const polled = await poll(slow(sampling(1, 2, 7, 7)), isSeven, short);
  assert.deepEqual(polled, { isMet: true, last: 7 });
  const never = await poll(slow(sampling(1, 2, 3, 7, 7)), isSeven, short);
  assert.deepEqual(never, { isMet: false, last: 3 });
});

test('the pause between two reads grows where it may', async () => {
  let reads = 0;
  const read = async () => {
    reads += 1;
    return 1;
  };
  await poll(read, isSeven, { withinMs: 400, everyMs: 2, confirmations: 1, slowestMs: 100 });
  assert.ok(reads >= 3 && reads <= 20, `${reads} reads`);
});
