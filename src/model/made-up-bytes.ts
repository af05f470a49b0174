import { createHash } from 'node:crypto';

/**
 * Bytes that mean nothing: no ciphertext, no signature, no key. They are the same in every run, since a target that reads
 * structure into them would otherwise be judged by chance, and the first bit is 0, so that RSA takes them for a number below
 * its modulus.
 */
export function madeUpBytes(count: number): Buffer {
  const bytes = createHash('shake256', { outputLength: Math.max(count, 1) })
    .update('kms-conformance')
    .digest()
    .subarray(0, count);
  if (count > 0) bytes[0] = (bytes[0] ?? 0) & 0x7f;
  return bytes;
}
