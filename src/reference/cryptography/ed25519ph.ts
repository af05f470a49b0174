import { createHash, type KeyObject } from 'node:crypto';
import { invert, modulo } from './elliptic-curves.ts';

/**
 * Ed25519ph (RFC 8032, section 5.1), which node:crypto lacks: Ed25519 over SHA-512 of the message, set apart by a
 * prefix. Not constant in time, which a reference for tests can afford.
 */
export function signPrehashed(privateKey: KeyObject, message: Buffer): Buffer {
  const { scalar, prefix, publicKey } = readKey(privateKey);
  const digest = sha512(message);
  const nonce = toScalar(domain, prefix, digest);
  const commitment = encode(multiply(nonce));
  const challenge = toScalar(domain, commitment, publicKey, digest);
  return Buffer.concat([commitment, toBytes(modulo(nonce + challenge * scalar, order))]);
}

/** With the private key at hand: S·B − k·A is (S − k·s)·B. */
export function isPrehashedSignature(privateKey: KeyObject, message: Buffer, signature: Buffer): boolean {
  if (signature.length !== 64) return false;
  const { scalar, publicKey } = readKey(privateKey);
  const [commitment, proof] = [signature.subarray(0, 32), toNumber(signature.subarray(32))];
  const challenge = toScalar(domain, commitment, publicKey, sha512(message));
  const expected = encode(multiply(modulo(proof - challenge * scalar, order)));
  return proof < order && expected.equals(commitment);
}

const domain = Buffer.from('SigEd25519 no Ed25519 collisions\x01\x00', 'latin1');
const prime = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const d = modulo(-121665n * invert(121666n, prime), prime);

/** Extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint];

const baseX = 0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51an;
const baseY = 0x6666666666666666666666666666666666666666666666666666666666666658n;
const base: Point = [baseX, baseY, 1n, modulo(baseX * baseY, prime)];

function multiply(factor: bigint): Point {
  let sum: Point = [0n, 1n, 1n, 0n];
  for (const bit of factor.toString(2)) {
    sum = add(sum, sum);
    if (bit === '1') sum = add(sum, base);
  }
  return sum;
}

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = modulo((y1 - x1) * (y2 - x2), prime);
  const b = modulo((y1 + x1) * (y2 + x2), prime);
  const c = modulo(2n * t1 * modulo(d * t2, prime), prime);
  const twice = modulo(2n * z1 * z2, prime);
  const [e, f, g, h] = [b - a, twice - c, twice + c, b + a];
  return [modulo(e * f, prime), modulo(g * h, prime), modulo(f * g, prime), modulo(e * h, prime)];
}

function encode([x, y, z]: Point): Buffer {
  const inverse = invert(z, prime);
  const isOdd = modulo(x * inverse, prime) & 1n;
  return toBytes(modulo(y * inverse, prime) | (isOdd << 255n));
}

function readKey(privateKey: KeyObject) {
  const { d: seed = '', x = '' } = privateKey.export({ format: 'jwk' });
  const expanded = sha512(Buffer.from(seed, 'base64url'));
  const low = expanded.subarray(0, 32);
  low[0] = (low[0] ?? 0) & 0xf8;
  low[31] = ((low[31] ?? 0) & 0x7f) | 0x40;
  return {
    scalar: toNumber(low),
    prefix: expanded.subarray(32),
    publicKey: Buffer.from(x, 'base64url'),
  };
}

function sha512(...parts: readonly Buffer[]): Buffer {
  return createHash('sha512').update(Buffer.concat(parts)).digest();
}

function toScalar(...parts: readonly Buffer[]): bigint {
  return modulo(toNumber(sha512(...parts)), order);
}

function toNumber(littleEndian: Buffer): bigint {
  return BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
}

function toBytes(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse();
}
