import { constants, createPublicKey, type KeyObject, publicEncrypt } from 'node:crypto';

/** The public key that AWS KMS answers in DER (SubjectPublicKeyInfo). @throws Error for any other bytes */
export function publicKeyOf(der: Buffer): KeyObject {
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** RSAES_OAEP, as done outside AWS KMS. @throws Error for a key that cannot encrypt */
export function encryptOaep(
  key: KeyObject,
  bytes: Uint8Array,
  oaepHash: 'sha1' | 'sha256' = 'sha256',
): Buffer<ArrayBuffer> {
  return publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, bytes);
}
