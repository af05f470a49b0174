import {
  constants,
  createHash,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
  randomBytes,
} from 'node:crypto';

/**
 * RSA signatures over a digest somebody else made: node:crypto always hashes, so the encodings of RFC 8017 are done
 * here (section 9.1 EMSA-PSS, 9.2 EMSA-PKCS1-v1_5) and only the bare RSA operation is left to it.
 */
export function rsaPrivate(key: KeyObject, encoded: Buffer): Buffer {
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encoded);
}

/** The encoded message in a signature; nothing when it cannot be one of this key. */
export function rsaPublic(key: KeyObject, signature: Buffer): Buffer | undefined {
  try {
    return publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return undefined;
  }
}

/** DER of the DigestInfo up to the digest, by hash (RFC 8017, section 9.2, note 1). */
const digestInfo: Readonly<Record<string, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

export function pkcs1Encode(key: KeyObject, hash: string, digest: Buffer): Buffer {
  const info = Buffer.concat([Buffer.from(digestInfo[hash] ?? '', 'hex'), digest]);
  const fill = Buffer.alloc(modulusBytes(key) - info.length - 3, 0xff);
  return Buffer.concat([Buffer.from([0, 1]), fill, Buffer.from([0]), info]);
}

export function pssEncode(key: KeyObject, hash: string, digest: Buffer): Buffer {
  const salt = randomBytes(digest.length);
  const seal = sealOf(hash, digest, salt);
  const room = modulusBytes(key) - seal.length - 1;
  const block = Buffer.concat([Buffer.alloc(room - salt.length - 1), Buffer.from([1]), salt]);
  const masked = exclusiveOr(block, mask(hash, seal, room));
  // The modulus has a whole number of bytes, so exactly one bit has to go.
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return Buffer.concat([masked, seal, Buffer.from([0xbc])]);
}

export function pssVerify(key: KeyObject, hash: string, digest: Buffer, encoded: Buffer): boolean {
  const room = modulusBytes(key) - digest.length - 1;
  const seal = encoded.subarray(room, room + digest.length);
  const block = exclusiveOr(encoded.subarray(0, room), mask(hash, seal, room));
  block[0] = (block[0] ?? 0) & 0x7f;
  const salt = block.subarray(room - digest.length);
  const isFilled = block[room - digest.length - 1] === 1;
  return encoded.at(-1) === 0xbc && isFilled && seal.equals(sealOf(hash, digest, salt));
}

function sealOf(hash: string, digest: Buffer, salt: Buffer): Buffer {
  return createHash(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
}

/** MGF1 (RFC 8017, appendix B.2.1). */
function mask(hash: string, seed: Buffer, bytes: number): Buffer {
  const blocks: Buffer[] = [];
  for (let counter = 0; blocks.length * seed.length < bytes; counter++) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    blocks.push(createHash(hash).update(seed).update(count).digest());
  }
  return Buffer.concat(blocks).subarray(0, bytes);
}

function exclusiveOr(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ (other[index] ?? 0)));
}

function modulusBytes(key: KeyObject): number {
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
}
