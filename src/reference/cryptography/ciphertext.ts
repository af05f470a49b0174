import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Material, SharedKey } from '../keys/key.ts';
import { Refusal } from '../refusal.ts';

export type EncryptionContext = Readonly<Record<string, string>>;

const version = 1;
const ivBytes = 12;
const tagBytes = 16;
const materialBytes = 32;
const likeKeyId = /^[\w-]{16,}$/;

/** What a symmetric ciphertext says about itself. It names no Region: any related key can decrypt it. */
export type Ciphertext = {
  readonly keyId: string;
  readonly materialId: string;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly sealed: Buffer;
};

/** AES-256-GCM; key id and encryption context are authenticated along with it. */
export function encryptSymmetric(
  shared: SharedKey,
  material: Material,
  plaintext: Buffer,
  context: EncryptionContext = {},
): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', material.secret, iv);
  cipher.setAAD(authenticated(shared.keyId, context));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const id = Buffer.from(shared.keyId);
  const head = Buffer.concat([Buffer.from([version, id.length]), id, Buffer.from(material.id, 'hex')]);
  return Buffer.concat([head, iv, cipher.getAuthTag(), sealed]);
}

/** @throws Refusal InvalidCiphertextException when the blob is none of ours */
export function parseCiphertext(blob: Buffer): Ciphertext {
  const idBytes = blob[1] ?? 0;
  const materialAt = 2 + idBytes;
  const ivAt = materialAt + materialBytes;
  const tagAt = ivAt + ivBytes;
  const sealedAt = tagAt + tagBytes;
  const keyId = blob.toString('latin1', 2, materialAt);
  // One in 256 RSA ciphertexts begins with the version too.
  if (blob[0] !== version || blob.length < sealedAt || !likeKeyId.test(keyId)) throw invalidCiphertext();
  return {
    keyId,
    materialId: blob.toString('hex', materialAt, ivAt),
    iv: blob.subarray(ivAt, tagAt),
    tag: blob.subarray(tagAt, sealedAt),
    sealed: blob.subarray(sealedAt),
  };
}

/** @throws Refusal InvalidCiphertextException when anything was tampered with or the context is another */
export function decryptSymmetric(
  shared: SharedKey,
  ciphertext: Ciphertext,
  context: EncryptionContext = {},
): { plaintext: Buffer; material: Material } {
  const material = shared.materials.find((each) => each.id === ciphertext.materialId);
  if (!material) throw invalidCiphertext();
  const decipher = createDecipheriv('aes-256-gcm', material.secret, ciphertext.iv);
  decipher.setAAD(authenticated(shared.keyId, context)).setAuthTag(ciphertext.tag);
  try {
    const plaintext = Buffer.concat([decipher.update(ciphertext.sealed), decipher.final()]);
    return { plaintext, material };
  } catch {
    throw invalidCiphertext();
  }
}

/** AWS gives no reason. */
export function invalidCiphertext(): Refusal {
  return new Refusal('InvalidCiphertextException');
}

function authenticated(keyId: string, context: EncryptionContext): Buffer {
  const pairs = Object.entries(context).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Buffer.from(JSON.stringify([keyId, pairs]));
}
