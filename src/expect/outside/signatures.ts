import { constants, type KeyObject, verify } from 'node:crypto';
import { hashOf } from '../../keys/specs/messages.ts';
import { isPrehashedSignature } from './ed25519ph.ts';

/** What was signed: the message, and what of it AWS KMS was sent. */
export type Signed = { readonly whole: Uint8Array; readonly sent: Uint8Array };

/**
 * Whether a signature is valid under a public key, with exactly the parameters that AWS documents: the salt of PSS is as
 * long as the digest, its MGF1 uses the same hash function, and ECDSA signatures are in DER.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/offline-operations.html
 */
export function isValidSignature(
  key: KeyObject,
  algorithm: string,
  { whole, sent }: Signed,
  signature: Buffer,
): boolean {
  if (algorithm === 'ED25519_PH_SHA_512') return isPrehashedSignature(key, sent, signature);
  if (/^(ED25519|ML_DSA)/.test(algorithm)) return verify(null, whole, key, signature);
  return verify(hashOf(algorithm), whole, { key, ...parametersOf(algorithm) }, signature);
}

function parametersOf(algorithm: string): object {
  if (algorithm.startsWith('ECDSA')) return { dsaEncoding: 'der' };
  if (algorithm.startsWith('RSASSA_PKCS1')) return { padding: constants.RSA_PKCS1_PADDING };
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}
