import {
  constants,
  createDecipheriv,
  createPrivateKey,
  createSecretKey,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto';
import type { Wrapping } from '../keys/key.ts';
import { type KeySpec, keySpecs } from '../keys/key-specs.ts';
import { Refusal } from '../refusal.ts';
import { invalidCiphertext } from './ciphertext.ts';

/** Initial value of AES key wrap with padding (RFC 5649, section 3). */
const paddedWrapValue = Buffer.from('a65959a6', 'hex');

/** Unwraps imported key material. @throws Refusal InvalidCiphertextException */
export function unwrap({ algorithm, privateKey }: Wrapping, wrapped: Buffer): Buffer {
  const oaepHash = algorithm.endsWith('SHA_1') ? 'sha1' : 'sha256';
  const rsa = {
    key: privateKey,
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash,
  };
  try {
    if (!algorithm.startsWith('RSA_AES_KEY_WRAP')) return privateDecrypt(rsa, wrapped);
    const modulusBytes = (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
    const aesKey = privateDecrypt(rsa, wrapped.subarray(0, modulusBytes));
    const decipher = createDecipheriv('id-aes256-wrap-pad', aesKey, paddedWrapValue);
    return Buffer.concat([decipher.update(wrapped.subarray(modulusBytes)), decipher.final()]);
  } catch {
    throw invalidCiphertext();
  }
}

/**
 * Makes a key of unwrapped bytes.
 * @throws Refusal InvalidCiphertextException or IncorrectKeyMaterialException when they do not fit the key spec
 */
export function importedSecret(spec: KeySpec, bytes: Buffer): KeyObject {
  const { kind, size = 0 } = keySpecs[spec];
  if (kind === 'symmetric' || kind === 'hmac') {
    // AWS was seen to call material of another length a ciphertext that it cannot read.
    if (bytes.length !== size) throw invalidCiphertext();
    return createSecretKey(bytes);
  }
  const key = parsePrivateKey(bytes);
  // AWS was recorded to read nothing but strict DER of this curve.
  if (kind === 'edwards' && !key?.export({ type: 'pkcs8', format: 'der' }).equals(bytes))
    throw invalidCiphertext();
  if (!key || !isOfSpec(key, spec)) throw misfit(`Key material is not a private key of spec ${spec}.`);
  return key;
}

function isOfSpec(key: KeyObject, spec: KeySpec): boolean {
  const { kind, size, curve } = keySpecs[spec];
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (kind === 'edwards') return key.asymmetricKeyType === 'ed25519';
  return kind === 'rsa' ? modulusLength === size : namedCurve === curve;
}

function parsePrivateKey(bytes: Buffer): KeyObject | undefined {
  try {
    return createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
}

function misfit(message: string): Refusal {
  return new Refusal('IncorrectKeyMaterialException', message);
}
