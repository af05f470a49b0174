import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { add, type Curve, curveOf, invert, modulo, multiply, type Point } from './elliptic-curves.ts';

/**
 * ECDSA over a digest somebody else made: node:crypto always hashes. SEC 1, sections 4.1.3 and 4.1.4. Not constant
 * in time, which a reference for tests can afford.
 */
export function signEllipticDigest(privateKey: KeyObject, digest: Buffer): Buffer {
  const { curve, secret } = readKey(privateKey);
  const message = toScalar(curve, digest);
  for (;;) {
    const nonce = modulo(toNumber(randomBytes(curve.bytes + 8)), curve.order - 1n) + 1n;
    const r = modulo(multiply(curve, nonce, curve.base)?.x ?? 0n, curve.order);
    const s = modulo(invert(nonce, curve.order) * (message + r * secret), curve.order);
    if (r !== 0n && s !== 0n) return encodeDer(r, s);
  }
}

export function verifyEllipticDigest(publicKey: KeyObject, digest: Buffer, signature: Buffer): boolean {
  const { curve, point } = readKey(publicKey);
  const pair = decodeDer(signature);
  if (!pair?.every((part) => part > 0n && part < curve.order)) return false;
  const [r, s] = pair;
  const inverse = invert(s, curve.order);
  const fromBase = multiply(curve, modulo(toScalar(curve, digest) * inverse, curve.order), curve.base);
  const fromKey = multiply(curve, modulo(r * inverse, curve.order), point);
  const sum = add(curve, fromBase, fromKey);
  return sum !== undefined && modulo(sum.x, curve.order) === r;
}

function readKey(key: KeyObject): {
  curve: Curve;
  point: Point;
  secret: bigint;
} {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const { x = '', y = '', crv = '' } = publicKey.export({ format: 'jwk' });
  const { d = '' } = key.type === 'private' ? key.export({ format: 'jwk' }) : {};
  const number = (part: string) => toNumber(Buffer.from(part, 'base64url'));
  return {
    curve: curveOf(crv),
    point: { x: number(x), y: number(y) },
    secret: number(d),
  };
}

/** The leftmost bits of the digest, as many as the order has. */
function toScalar(curve: Curve, digest: Buffer): bigint {
  const excess = digest.length * 8 - curve.order.toString(2).length;
  return excess > 0 ? toNumber(digest) >> BigInt(excess) : toNumber(digest);
}

function toNumber(bytes: Buffer): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`);
}

function encodeDer(...numbers: readonly bigint[]): Buffer {
  const body = Buffer.concat(numbers.map(derInteger));
  // Of the curves on offer only P-521 makes sequences of more than 127 bytes.
  const length = body.length > 127 ? [0x81, body.length] : [body.length];
  return Buffer.concat([Buffer.from([0x30, ...length]), body]);
}

function derInteger(number: bigint): Buffer {
  const hex = number.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  const padded = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes;
  return Buffer.concat([Buffer.from([2, padded.length]), padded]);
}

/** The two numbers of a signature; nothing when it is no canonical DER. */
function decodeDer(signature: Buffer): [bigint, bigint] | undefined {
  const start = signature[1] === 0x81 ? 3 : 2;
  const firstEnd = start + 2 + (signature[start + 1] ?? 0);
  const first = toNumber(signature.subarray(start + 2, firstEnd));
  const other = toNumber(signature.subarray(firstEnd + 2));
  return encodeDer(first, other).equals(signature) ? [first, other] : undefined;
}
