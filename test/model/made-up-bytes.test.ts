import assert from 'node:assert/strict';
import { test } from 'node:test';
import { madeUpBytes } from '../../src/model/made-up-bytes.ts';

test('made-up bytes are the same in every run, as many as asked for, and a small number to RSA', () => {
  for (const count of [0, 1, 7, 64, 256, 6145]) {
    const bytes = madeUpBytes(count);
    assert.equal(bytes.length, count);
    assert.deepEqual(bytes, madeUpBytes(count));
    if (count > 0) assert.ok((bytes[0] ?? 255) < 0x80);
  }
  assert.ok(new Set(madeUpBytes(256)).size > 100, 'bytes of many values');
});
