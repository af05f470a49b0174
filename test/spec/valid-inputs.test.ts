/** What the contract calls a valid input is tried out on the reference: it has to succeed, and `shownBy` has to show it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { operations as implemented } from '../../src/reference/operations.ts';
import { readSpec } from '../../src/spec/read-spec.ts';
import { startBench } from '../reference/bench.ts';
import { tryOut } from './try-out.ts';

const { operations } = readSpec();
const tried = operations.filter(({ operation }) => Object.hasOwn(implemented, operation));

describe('the valid input of every operation of the reference', () => {
  for (const operation of tried) {
    test(operation.operation, async (t) => {
      const { status, body, shown } = await tryOut(await startBench(t), operation);
      assert.equal(status, 200, body);
      if (operation.shownBy)
        assert.notDeepEqual(shown[0], shown[1], `${operation.shownBy.operation} shows nothing`);
    });
  }
});

test('every operation of the reference is tried', () => {
  assert.equal(tried.length, Object.keys(implemented).length);
});

test('planted: an input that is not valid is noticed', async (t) => {
  const operation = operations.find((each) => each.operation === 'Encrypt');
  assert.ok(operation);
  const { status } = await tryOut(await startBench(t), {
    ...operation,
    input: { KeyId: '$key', Plaintext: '' },
  });
  assert.equal(status, 400);
});

test('planted: a read that does not show the effect is noticed', async (t) => {
  const operation = operations.find((each) => each.operation === 'UpdateKeyDescription');
  assert.ok(operation);
  const shownBy = { operation: 'DescribeKey', input: { KeyId: '$key' }, member: 'KeyMetadata.KeyState' };
  const { shown } = await tryOut(await startBench(t), { ...operation, shownBy });
  assert.deepEqual(shown[0], shown[1]);
});
