import { constants, createPublicKey, privateDecrypt, publicEncrypt } from 'node:crypto';
import type { Key, Material } from '../keys/key.ts';
import { keySpecs } from '../keys/key-specs.ts';
import { usableMaterial } from '../keys/materials.ts';
import { invalid } from '../refusal.ts';
import {
  decryptSymmetric,
  type EncryptionContext,
  encryptSymmetric,
  invalidCiphertext,
  parseCiphertext,
} from './ciphertext.ts';

const oaepHashes: Readonly<Record<string, { readonly hash: string; readonly bytes: number }>> = {
  RSAES_OAEP_SHA_1: { hash: 'sha1', bytes: 20 },
  RSAES_OAEP_SHA_256: { hash: 'sha256', bytes: 32 },
};

/** Encrypts with the key's current material, under an algorithm that was checked against its key spec. */
export function encryptWith(
  key: Key,
  algorithm: string,
  plaintext: Buffer,
  context: EncryptionContext | undefined,
): { ciphertext: Buffer; material: Material } {
  const material = usableMaterial(key);
  const oaep = oaepHashes[algorithm];
  if (!oaep)
    return {
      ciphertext: encryptSymmetric(key.shared, material, plaintext, context),
      material,
    };
  checkNoContext(context);
  const room = (keySpecs[key.shared.spec].size ?? 0) / 8 - 2 * oaep.bytes - 2;
  if (plaintext.length > room) {
    const pair = `Algorithm ${algorithm} and key spec ${key.shared.spec}`;
    throw invalid(`${pair} cannot encrypt data larger than ${room} bytes.`);
  }
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const options = {
    key: createPublicKey(material.secret),
    padding,
    oaepHash: oaep.hash,
  };
  return { ciphertext: publicEncrypt(options, plaintext), material };
}

/** @throws Refusal InvalidCiphertextException, or ValidationException for a context with a key pair */
export function decryptWith(
  key: Key,
  algorithm: string,
  ciphertext: Buffer,
  context: EncryptionContext | undefined,
): { plaintext: Buffer; material: Material } {
  const oaep = oaepHashes[algorithm];
  if (!oaep) return decryptSymmetric(key.shared, parseCiphertext(ciphertext), context);
  checkNoContext(context);
  const material = usableMaterial(key);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  try {
    const plaintext = privateDecrypt({ key: material.secret, padding, oaepHash: oaep.hash }, ciphertext);
    return { plaintext, material };
  } catch {
    throw invalidCiphertext();
  }
}

/** Key pairs bind no context to what they encrypt. */
function checkNoContext(context: EncryptionContext = {}): void {
  if (Object.keys(context).length === 0) return;
  throw invalid('EncryptionContext is not supported when encrypting/decrypting with asymmetric CMKs.');
}
