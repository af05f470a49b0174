import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { type KeySpec, keySpecs } from '../keys/key-specs.ts';

export type KeyPair = {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
};

/** Makes a key pair on libuv's thread pool, so other requests go on meanwhile. */
export function generateKeyPairOf(spec: KeySpec): Promise<KeyPair> {
  const { kind, size = 2048, curve = 'prime256v1' } = keySpecs[spec];
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, publicKey: KeyObject, privateKey: KeyObject) =>
      error ? reject(error) : resolve({ publicKey, privateKey });
    if (kind === 'rsa') generateKeyPair('rsa', { modulusLength: size }, done);
    else if (kind === 'edwards') generateKeyPair('ed25519', undefined, done);
    else if (kind === 'ml-dsa') generateKeyPair(`ml-dsa-${size as 44}`, undefined, done);
    else if (kind === 'ml-kem') generateKeyPair(`ml-kem-${size as 512}`, undefined, done);
    else generateKeyPair('ec', { namedCurve: curve }, done);
  });
}

/** Enough that no two wrapping keys of one key that are in use together are the same; the large ones take a second each. */
const wrappingPairsKept: Readonly<Partial<Record<KeySpec, number>>> = { RSA_2048: 8 };

/**
 * Hands out wrapping key pairs in turn, each made when first needed. To make an RSA key pair costs more than all that an
 * import does besides, and a wrapping key only protects one import on its way: AWS does not say that none comes twice.
 */
export function createWrappingPairs(): (
  spec: KeySpec,
  generate: (spec: KeySpec) => Promise<KeyPair>,
) => Promise<KeyPair> {
  const kept = new Map<KeySpec, Promise<KeyPair>[]>();
  return (spec, generate) => {
    const pairs = kept.get(spec) ?? [];
    const isFull = pairs.length >= (wrappingPairsKept[spec] ?? 1);
    const next = (isFull ? pairs.shift() : undefined) ?? generate(spec);
    kept.set(spec, [...pairs, next]);
    return next;
  };
}

/** The public key in the DER form GetPublicKey and GenerateDataKeyPair give (X.509 SubjectPublicKeyInfo). */
export function publicKeyDer(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
}

/**
 * The private key in the DER form GenerateDataKeyPair gives (PKCS #8). That of a curve names its curve twice, outside
 * and inside, as AWS was seen to do; node:crypto leaves the inner one out. That of ML-KEM is its seed alone, as AWS
 * documents; node:crypto adds the expanded key.
 */
export function privateKeyDer(privateKey: KeyObject): Buffer {
  if (privateKey.asymmetricKeyType?.startsWith('ml-kem')) return seedDer(privateKey);
  if (privateKey.asymmetricKeyType !== 'ec') return privateKey.export({ type: 'pkcs8', format: 'der' });
  const inner = privateKey.export({ type: 'sec1', format: 'der' });
  return der(0x30, Buffer.from([2, 1, 0]), algorithmOf(privateKey), der(4, inner));
}

/** RFC 9935, section 6: the seed is the choice with the tag [0]. */
function seedDer(privateKey: KeyObject): Buffer {
  const seed = Buffer.from(String(privateKey.export({ format: 'jwk' }).priv), 'base64url');
  return der(0x30, Buffer.from([2, 1, 0]), algorithmOf(privateKey), der(4, der(0x80, seed)));
}

/** The AlgorithmIdentifier is the first part of the public key's two. */
function algorithmOf(privateKey: KeyObject): Buffer {
  const spki = publicKeyDer(privateKey);
  const first = spki[1] ?? 0;
  const start = first < 0x80 ? 2 : 2 + (first & 0x7f);
  return spki.subarray(start, start + 2 + (spki[start + 1] ?? 0));
}

/** One DER value of at most 65,535 bytes. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const long = length > 0xff ? [0x82, length >> 8, length & 0xff] : [0x81, length];
  return Buffer.concat([Buffer.from([tag, ...(length < 0x80 ? [length] : long)]), body]);
}
