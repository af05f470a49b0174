import assert from 'node:assert/strict';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { Sha256 } from '../../src/wire/sha256.ts';

const digestOf = async (hash: Sha256, ...parts: readonly (string | Uint8Array)[]) => {
  for (const part of parts) hash.update(part);
  return Buffer.from(await hash.digest()).toString('hex');
};

test('a hash and an HMAC are those of node, whatever form secret and data have, and begin anew after a reset', async () => {
  const bytes = randomBytes(40).subarray(4, 36);
  const plain = createHash('sha256').update('a').update(bytes).digest('hex');
  assert.equal(await digestOf(new Sha256(), 'a', bytes), plain);
  for (const secret of ['AWS4 wJalrXUtnFEMI', bytes]) {
    const wanted = createHmac('sha256', secret).update('20260912').digest('hex');
    const hash = new Sha256(secret);
    assert.equal(await digestOf(hash, '20260912'), wanted);
    hash.reset();
    assert.equal(await digestOf(hash, '20260912'), wanted);
  }
});
