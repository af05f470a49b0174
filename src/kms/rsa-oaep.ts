import { constants, createPublicKey, type KeyObject, publicEncrypt } from 'node:crypto';

/** The public key that AWS KMS answers in DER (SubjectPublicKeyInfo). @throws Error for any other bytes */
export function publicKeyOf(der: Buffer): KeyObject {
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** RSAES_OAEP_SHA_256, as done outside AWS KMS. @throws Error for a key that cannot encrypt */
export function encryptOaep(publicKey: KeyObject, bytes: Uint8Array): Buffer<ArrayBuffer> {
  return publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    bytes,
  );
}
