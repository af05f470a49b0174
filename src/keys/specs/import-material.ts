import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { specEntry } from '../../spec/key-spec-table.ts';
import { rsaPrimes } from './rsa-primes.ts';

/**
 * What a key of this spec imports: a secret of its length, or a private key in DER (PKCS #8).
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html
 */
export function materialOfSpec(spec: string): Uint8Array {
  const { kind, bits = 256, curve = '' } = specEntry(spec);
  if (kind === 'symmetric' || kind === 'hmac') return randomBytes(bits / 8);
  return privateKeyOf(kind, bits, curve).export({ type: 'pkcs8', format: 'der' });
}

function privateKeyOf(kind: string, bits: number, curve: string): KeyObject {
  if (kind === 'rsa') return rsaKey(bits);
  if (kind === 'edwards-curve') return generateKeyPairSync('ed25519').privateKey;
  return generateKeyPairSync('ec', { namedCurve: curve }).privateKey;
}

const publicExponent = 65_537n;

function rsaKey(bits: number): KeyObject {
  const [p = 0n, q = 0n] = (rsaPrimes[bits] ?? []).map(numberOf);
  const d = inverse(publicExponent, (p - 1n) * (q - 1n));
  const numbers = {
    n: p * q,
    e: publicExponent,
    d,
    p,
    q,
    dp: d % (p - 1n),
    dq: d % (q - 1n),
    qi: inverse(q, p),
  };
  const jwk = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, textOf(value)]));
  return createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' });
}

/** The number that gives 1 when it is multiplied by `value` modulo `modulus`. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, value % modulus];
  let [factor, nextFactor] = [0n, 1n];
  while (next > 0n) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return factor < 0n ? factor + modulus : factor;
}

function numberOf(text: string): bigint {
  return BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
}

function textOf(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}
