import { createHash } from 'node:crypto';
import { unpack } from './bits.ts';
import { maskBits, type Parameters } from './parameters.ts';
import { type Polynomial, polynomial, q } from './polynomials.ts';

/** FIPS 204, section 7.3. Each stream is as long as rejection sampling needs it but once in 2^100 keys. */
const streamBytes = 1024;

export function shake256(bytes: number, ...parts: readonly Buffer[]): Buffer {
  return createHash('shake256', { outputLength: bytes }).update(Buffer.concat(parts)).digest();
}

/** The public matrix, in the domain of the transform. */
export function expandMatrix({ k, l }: Parameters, seed: Buffer): readonly (readonly Polynomial[])[] {
  return Array.from({ length: k }, (_, row) =>
    Array.from({ length: l }, (__, column) => uniform(Buffer.concat([seed, Buffer.from([column, row])]))),
  );
}

/** `count` small polynomials, numbered from `first`. */
export function expandSecret({ eta }: Parameters, seed: Buffer, first: number, count: number) {
  return Array.from({ length: count }, (_, index) => small(eta, Buffer.concat([seed, word(first + index)])));
}

export function expandMask(set: Parameters, seed: Buffer, first: number): readonly Polynomial[] {
  const bits = maskBits(set);
  return Array.from({ length: set.l }, (_, index) => {
    const stream = shake256(32 * bits, seed, word(first + index));
    return unpack(stream, bits).map((value) => (set.gamma1 - value + q) % q);
  });
}

/** A polynomial with `tau` coefficients of 1 or -1. */
export function sampleInBall({ tau }: Parameters, seed: Buffer): Polynomial {
  const stream = shake256(streamBytes, seed);
  const signs = stream.readBigUInt64LE();
  const ball = polynomial(() => 0);
  let at = 8;
  for (let index = 256 - tau; index < 256; index++) {
    while ((stream[at] ?? 0) > index) at++;
    const place = stream[at++] ?? 0;
    ball[index] = ball[place] ?? 0;
    ball[place] = (signs >> BigInt(index + tau - 256)) & 1n ? q - 1 : 1;
  }
  return ball;
}

function uniform(seed: Buffer): Polynomial {
  const stream = createHash('shake128', { outputLength: streamBytes }).update(seed).digest();
  const candidates = Array.from(
    { length: Math.floor(streamBytes / 3) },
    (_, index) => stream.readUIntLE(3 * index, 3) & 0x7fffff,
  );
  return candidates.filter((candidate) => candidate < q).slice(0, 256);
}

function small(eta: number, seed: Buffer): Polynomial {
  const nibbles = [...shake256(streamBytes, seed)].flatMap((byte) => [byte & 15, byte >> 4]);
  const values =
    eta === 2
      ? nibbles.filter((nibble) => nibble < 15).map((nibble) => 2 - (nibble % 5))
      : nibbles.filter((nibble) => nibble < 9).map((nibble) => 4 - nibble);
  return values.slice(0, 256).map((value) => (value + q) % q);
}

function word(number: number): Buffer {
  return Buffer.from([number & 0xff, number >> 8]);
}
