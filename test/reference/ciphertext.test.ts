import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { parseCiphertext } from '../../src/reference/cryptography/ciphertext.ts';

test('no random bytes are taken for a symmetric ciphertext, whatever they begin with', () => {
  for (let idBytes = 0; idBytes < 256; idBytes += 1) {
    const blob = Buffer.concat([Buffer.from([1, idBytes]), randomBytes(510)]);
    assert.throws(() => parseCiphertext(blob), { code: 'InvalidCiphertextException' });
  }
});
