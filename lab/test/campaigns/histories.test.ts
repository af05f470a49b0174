import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runHistories } from '../../../src/run/histories/run-histories.ts';
import { onReference } from '../../harness/changed-reference.ts';

/** As short as they can be seen: what they are is not what the histories are about. */
const windows = { creatingMs: 4, updatingMs: 8 };
const budgets = { pollMs: 5, requestMs: 20_000, settleMs: 10_000, confirmations: 1 };

/** Together a thousand histories, played four at a time. */
const seeds = [1601, 1602, 1603, 1604];
const count = 250;

test('a thousand histories of thirty calls go on the reference as on AWS', {
  timeout: 3_000_000,
}, async () => {
  const played = seeds.map((seed) =>
    onReference({ ...windows, budgets }, ({ target, outFolder }) =>
      runHistories({ target, outFolder, seed, steps: 30, count }),
    ),
  );
  for (const { calls, ...found } of await Promise.all(played)) {
    assert.deepEqual(found, { played: count, missing: [], leftBehind: [] });
    assert.ok(calls > count * 8, `${calls} calls`);
  }
});
