import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import { runHistories } from '../../../src/run/histories/run-histories.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { naturalFaults } from '../../mutants/natural/all.ts';

const windows = { creatingMs: 4, updatingMs: 8 };
const budgets = { pollMs: 5, requestMs: 5_000, settleMs: 150, confirmations: 1 };

/** The calls of the shortest history that shows a fault. */
const shortest: Readonly<Record<string, readonly string[]>> = {
  'deletion-cancelled-everywhere': [
    'ReplicateKey',
    'ScheduleKeyDeletion',
    'ScheduleKeyDeletion',
    'CancelKeyDeletion',
  ],
  'rotation-copied-when-replicated': ['ReplicateKey', 'EnableKeyRotation'],
  'cancelled-is-enabled': ['ScheduleKeyDeletion', 'CancelKeyDeletion'],
};

for (const [id, operations] of Object.entries(shortest))
  test(`histories find ${id} and make the way to it short`, { timeout: 240_000 }, async () => {
    const fault = naturalFaults.find((each) => each.id === id);
    assert.ok(fault, id);
    const parts = fault.apply(standardParts());
    const found = await onReference({ parts, ...windows, budgets }, ({ target, outFolder }) =>
      runHistories({ target, outFolder, seed: 1, steps: 30, count: 60 }),
    );
    assert.deepEqual(
      found.wrong?.made.map(({ operation }) => operation),
      operations,
    );
  });
