import { createCipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { encryptOaep } from '../rsa-oaep.ts';

/** How key material travels: by which algorithm, and under a wrapping key of which key spec. */
export type Wrapping = { readonly algorithm: string; readonly keySpec: string };

export const usualWrapping: Wrapping = { algorithm: 'RSAES_OAEP_SHA_256', keySpec: 'RSA_2048' };
/** What private keys of any size fit into. */
export const wrappingOfPairs: Wrapping = { algorithm: 'RSA_AES_KEY_WRAP_SHA_256', keySpec: 'RSA_2048' };

/** Initial value of AES key wrap with padding (RFC 5649, section 3). */
const paddedWrapValue = Buffer.from('a65959a6', 'hex');

/**
 * Wraps key material as the developer guide tells: directly under the public key, or under an AES key that travels with it.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-encrypt-key-material.html
 * @throws Error for a key that cannot encrypt, or not so much
 */
export function wrapMaterial(material: Uint8Array, publicKey: KeyObject, algorithm: string): Uint8Array {
  const hash = algorithm.endsWith('SHA_1') ? 'sha1' : 'sha256';
  if (!algorithm.startsWith('RSA_AES_KEY_WRAP')) return encryptOaep(publicKey, material, hash);
  const aesKey = randomBytes(32);
  const cipher = createCipheriv('id-aes256-wrap-pad', aesKey, paddedWrapValue);
  return Buffer.concat([encryptOaep(publicKey, aesKey, hash), cipher.update(material), cipher.final()]);
}
