import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { type KeySpec, keySpecs } from '../keys/key-specs.ts';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Makes an RSA or elliptic-curve key pair on libuv's thread pool, so other requests go on meanwhile. */
export function generateKeyPairOf(spec: KeySpec): Promise<KeyPair> {
  const { kind, size = 2048, curve = 'prime256v1' } = keySpecs[spec];
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, publicKey: KeyObject, privateKey: KeyObject) =>
      error ? reject(error) : resolve({ publicKey, privateKey });
    if (kind === 'rsa') generateKeyPair('rsa', { modulusLength: size }, done);
    else generateKeyPair('ec', { namedCurve: curve }, done);
  });
}

/** The public key in the DER form GetPublicKey and GenerateDataKeyPair give (X.509 SubjectPublicKeyInfo). */
export function publicKeyDer(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
}
