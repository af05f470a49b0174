import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { specEntry } from '../../spec/key-spec-table.ts';

const curves: Readonly<Record<string, string>> = {
  'P-256': 'prime256v1',
  'P-384': 'secp384r1',
  'P-521': 'secp521r1',
  secp256k1: 'secp256k1',
};

/** What a key is, in words that are the same for two keys of one key spec. */
export function typeOfKey(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  return [key.asymmetricKeyType, modulusLength ?? namedCurve].filter((part) => part !== undefined).join(' ');
}

/** What a key of a key spec is. */
export function typeOfSpec(spec: string): string {
  const { kind, bits, curve = '' } = specEntry(spec);
  if (kind === 'rsa') return `rsa ${bits}`;
  if (kind === 'edwards-curve') return 'ed25519';
  return kind === 'elliptic-curve' ? `ec ${curves[curve]}` : spec.toLowerCase().replaceAll('_', '-');
}

/** The private key that bytes are (DER, PKCS #8), or why they are none. */
export function privateKeyIn(key: Buffer): KeyObject | string {
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch (error) {
    return (error as Error).message;
  }
}

/** The public half of a key pair in DER (SubjectPublicKeyInfo). */
export function publicHalf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
}
