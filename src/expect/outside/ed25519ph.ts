import { createHash, type KeyObject } from 'node:crypto';

const prime = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const d = quotient(-121665n, 121666n);

/** A point of the curve -x² + y² = 1 + d·x²·y². */
type Point = { readonly x: bigint; readonly y: bigint };

const base: Point = decode(Buffer.concat([Buffer.from([0x58]), Buffer.alloc(31, 0x66)])) as Point;

/**
 * Whether a signature is one of Ed25519ph, without a context, over a message: node:crypto has Ed25519 alone.
 * Source: RFC 8032, section 5.1.7
 */
export function isPrehashedSignature(publicKey: KeyObject, message: Uint8Array, signature: Buffer): boolean {
  if (publicKey.asymmetricKeyType !== 'ed25519' || signature.length !== 64) return false;
  const keyBytes = Buffer.from(String(publicKey.export({ format: 'jwk' }).x), 'base64url');
  const half = signature.subarray(0, 32);
  const [owner, commitment, proof] = [decode(keyBytes), decode(half), numberOf(signature.subarray(32))];
  if (!owner || !commitment || proof >= order) return false;
  const domain = Buffer.concat([Buffer.from('SigEd25519 no Ed25519 collisions'), Buffer.from([1, 0])]);
  const challenge = numberOf(sha512(domain, half, keyBytes, sha512(message))) % order;
  const [left, right] = [times(proof, base), plus(commitment, times(challenge, owner))];
  return left.x === right.x && left.y === right.y;
}

function decode(bytes: Buffer): Point | undefined {
  const number = numberOf(bytes);
  const [y, isOdd] = [number & (2n ** 255n - 1n), number >> 255n];
  const square = quotient(y * y - 1n, d * y * y + 1n);
  const root = [power(square, (prime + 3n) / 8n)].flatMap((one) => [
    one,
    (one * power(2n, (prime - 1n) / 4n)) % prime,
  ]);
  const x = root.find((one) => (one * one) % prime === square);
  if (x === undefined || y >= prime) return undefined;
  return { x: (x & 1n) === isOdd ? x : prime - x, y };
}

function plus(one: Point, other: Point): Point {
  const product = d * one.x * other.x * one.y * other.y;
  return {
    x: quotient(one.x * other.y + other.x * one.y, 1n + product),
    y: quotient(one.y * other.y + one.x * other.x, 1n - product),
  };
}

function times(factor: bigint, point: Point): Point {
  let sum: Point = { x: 0n, y: 1n };
  for (const bit of factor.toString(2)) {
    sum = plus(sum, sum);
    if (bit === '1') sum = plus(sum, point);
  }
  return sum;
}

function quotient(above: bigint, below: bigint): bigint {
  return positive(above * power(positive(below), prime - 2n));
}

function power(number: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, positive(number)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

function positive(number: bigint): bigint {
  return ((number % prime) + prime) % prime;
}

function numberOf(littleEndian: Buffer): bigint {
  return BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
}

function sha512(...parts: readonly Uint8Array[]): Buffer {
  return createHash('sha512').update(Buffer.concat(parts)).digest();
}
