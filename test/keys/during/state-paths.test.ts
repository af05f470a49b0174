import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOn, walk } from '../../../src/keys/during/state-paths.ts';

const path = ['Enabled?', 'Updating?', 'Enabled'];
const patience = { withinMs: 10_000, everyMs: 1, confirmations: 2 };
const haste = { ...patience, withinMs: 60 };
const reading = (...states: string[]) => {
  const rest = [...states];
  return async () => (rest.length > 1 ? rest.shift() : rest[0]) ?? '';
};

test('a walk follows a path whose optional states may be missed', async () => {
  assert.deepEqual(await walk(reading('Enabled', 'Updating', 'Updating', 'Enabled'), path, patience), {
    seen: ['Enabled', 'Updating', 'Enabled'],
  });
  assert.deepEqual(await walk(reading('Enabled'), path, patience), { seen: ['Enabled'] });
});

test('a walk stops at once when a state lies off the path', async () => {
  const { mismatch } = await walk(reading('Enabled', 'Disabled', 'Enabled'), path, patience);
  assert.deepEqual(mismatch, {
    expected: 'the states Enabled? → Updating? → Enabled',
    actual: 'Enabled → Disabled',
  });
});

test('a walk stops when the end of the path is not reached, or not kept', async () => {
  const stuck = await walk(reading('Enabled', 'Updating'), path, haste);
  assert.deepEqual([stuck.mismatch?.actual, stuck.mismatch?.overdueMs], ['Enabled → Updating', 60]);
  const bounced = reading('Updating', 'Enabled', 'Updating');
  const { mismatch } = await walk(bounced, ['Updating?', 'Enabled'], haste);
  assert.equal(mismatch?.actual, 'Updating → Enabled → Updating');
});

test('a walk stands wherever the states seen may be on the path', () => {
  assert.equal(placeOn(path, []), 'under-way');
  assert.equal(placeOn(path, ['Updating']), 'under-way');
  assert.equal(placeOn(path, ['Enabled']), 'end');
  assert.equal(placeOn(path, ['Enabled', 'Updating', 'Enabled', 'Updating']), 'off');
  assert.equal(placeOn(['A', 'B'], ['B']), 'off');
});
