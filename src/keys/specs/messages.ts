import { createHash, type KeyObject, randomBytes } from 'node:crypto';

/** A message, and what of it is sent as Message. */
export type Message = {
  readonly whole: Uint8Array;
  readonly sent: Uint8Array;
  readonly type: string;
};

/** A random message as it is sent with a message type: whole, hashed, or for ML-DSA as its representative mu. */
export function messageFor(algorithm: string, type: string, publicKey: KeyObject | undefined): Message {
  const whole = randomBytes(40);
  if (type === 'DIGEST') return { whole, sent: createHash(hashOf(algorithm)).update(whole).digest(), type };
  if (type === 'EXTERNAL_MU' && publicKey) return { whole, sent: muOf(publicKey, whole), type };
  return { whole, sent: whole, type };
}

/** The hash function of a signing or MAC algorithm, as node:crypto names it. */
export function hashOf(algorithm: string): string {
  return `sha${algorithm.slice(-3)}`;
}

/** Source: FIPS 204, algorithm 2, step 10, and algorithm 7, step 6, without a context. */
export function muOf(publicKey: KeyObject, message: Uint8Array): Uint8Array {
  const bytes = Buffer.from(String(publicKey.export({ format: 'jwk' }).pub), 'base64url');
  return shake256(shake256(bytes), Buffer.from([0, 0]), message);
}

function shake256(...parts: readonly Uint8Array[]): Buffer {
  return createHash('shake256', { outputLength: 64 }).update(Buffer.concat(parts)).digest();
}
