import { constants, createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { invalid } from '../refusal.ts';
import { signEllipticDigest, verifyEllipticDigest } from './elliptic-digest.ts';
import { pkcs1Encode, pssEncode, pssVerify, rsaPrivate, rsaPublic } from './rsa-digest.ts';

/** A message, or its digest made by the caller. */
export interface Signable {
  readonly bytes: Buffer;
  readonly isDigest: boolean;
}

/** Signs with an algorithm that was checked against the key spec. @throws Refusal when a digest has the wrong length */
export function signWith(privateKey: KeyObject, algorithm: string, { bytes, isDigest }: Signable): Buffer {
  const { hash, scheme } = schemeOf(algorithm);
  if (!isDigest) return sign(hash, bytes, { key: privateKey, ...paddingOf(scheme) });
  checkLength(algorithm, hash, bytes);
  if (scheme === 'ecdsa') return signEllipticDigest(privateKey, bytes);
  const encoded =
    scheme === 'pss' ? pssEncode(privateKey, hash, bytes) : pkcs1Encode(privateKey, hash, bytes);
  return rsaPrivate(privateKey, encoded);
}

/** Whether a signature is right. @throws Refusal when a digest has the wrong length */
export function isSignedBy(
  privateKey: KeyObject,
  algorithm: string,
  { bytes, isDigest }: Signable,
  signature: Buffer,
): boolean {
  const { hash, scheme } = schemeOf(algorithm);
  const key = createPublicKey(privateKey);
  if (!isDigest) return verify(hash, bytes, { key, ...paddingOf(scheme) }, signature);
  checkLength(algorithm, hash, bytes);
  if (scheme === 'ecdsa') return verifyEllipticDigest(key, bytes, signature);
  const encoded = rsaPublic(key, signature);
  if (!encoded) return false;
  return scheme === 'pss'
    ? pssVerify(key, hash, bytes, encoded)
    : encoded.equals(pkcs1Encode(key, hash, bytes));
}

interface Scheme {
  /** As node:crypto names it. */
  readonly hash: string;
  readonly scheme: 'ecdsa' | 'pss' | 'pkcs1';
}

function schemeOf(algorithm: string): Scheme {
  const hash = `sha${algorithm.slice(-3)}`;
  if (algorithm.startsWith('ECDSA')) return { hash, scheme: 'ecdsa' };
  return { hash, scheme: algorithm.includes('PSS') ? 'pss' : 'pkcs1' };
}

function paddingOf(scheme: Scheme['scheme']): object {
  if (scheme === 'ecdsa') return {};
  if (scheme === 'pkcs1') return { padding: constants.RSA_PKCS1_PADDING };
  return {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
}

function checkLength(algorithm: string, hash: string, digest: Buffer): void {
  const wanted = createHash(hash).digest().length;
  if (digest.length !== wanted) throw invalid(`Digest is invalid length for algorithm ${algorithm}.`);
}
