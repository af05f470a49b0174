import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sideBySide } from '../../src/run/side-by-side.ts';

test('so much goes on at a time as there is room for, and the results keep the order', async () => {
  let now = 0;
  let most = 0;
  const work = async (item: number) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 10 - item));
    now -= 1;
    return item * 2;
  };
  assert.deepEqual(await sideBySide([1, 2, 3, 4, 5], () => 2, work), [2, 4, 6, 8, 10]);
  assert.equal(most, 2);
  await sideBySide([1, 2, 3, 4, 5], () => 0, work);
  assert.equal(most, 2);
  await assert.rejects(
    sideBySide(
      [1, 2],
      () => 1,
      () => Promise.reject(new Error('ours')),
    ),
    /ours/,
  );
});
