import { constants, createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { invalid } from '../refusal.ts';
import { isPrehashedSignature, signPrehashed } from './ed25519ph.ts';
import { signEllipticDigest, verifyEllipticDigest } from './elliptic-digest.ts';
import { isMuSignedBy, signMu } from './ml-dsa/external-mu.ts';
import { pkcs1Encode, pssEncode, pssVerify, rsaPrivate, rsaPublic } from './rsa-digest.ts';

/** A message, or what the caller already made of it: its digest, or for ML-DSA its representative mu. */
export type Signable = {
  readonly bytes: Buffer;
  readonly isDigest: boolean;
};

/** Signs with an algorithm that was checked against the key spec. @throws Refusal when a digest has the wrong length */
export function signWith(privateKey: KeyObject, algorithm: string, { bytes, isDigest }: Signable): Buffer {
  if (isDigest) return signDigest(privateKey, algorithm, bytes);
  const { hash, scheme } = schemeOf(algorithm);
  return sign(hash, bytes, { key: privateKey, ...paddingOf(scheme) });
}

/** Whether a signature is right. @throws Refusal when a digest has the wrong length */
export function isSignedBy(
  privateKey: KeyObject,
  algorithm: string,
  { bytes, isDigest }: Signable,
  signature: Buffer,
): boolean {
  if (isDigest) return isSignedDigest(privateKey, algorithm, bytes, signature);
  const { hash, scheme } = schemeOf(algorithm);
  return verify(hash, bytes, { key: createPublicKey(privateKey), ...paddingOf(scheme) }, signature);
}

function signDigest(privateKey: KeyObject, algorithm: string, digest: Buffer): Buffer {
  const { hash, scheme } = checkedScheme(algorithm, digest);
  // AWS documents that the digest is hashed once more.
  if (scheme === 'ed25519') return signPrehashed(privateKey, digest);
  if (scheme === 'ml-dsa') return signMu(privateKey, digest);
  if (scheme === 'ecdsa') return signEllipticDigest(privateKey, digest);
  const encode = scheme === 'pss' ? pssEncode : pkcs1Encode;
  return rsaPrivate(privateKey, encode(privateKey, hash ?? '', digest));
}

function isSignedDigest(
  privateKey: KeyObject,
  algorithm: string,
  digest: Buffer,
  signature: Buffer,
): boolean {
  const { hash, scheme } = checkedScheme(algorithm, digest);
  if (scheme === 'ed25519') return isPrehashedSignature(privateKey, digest, signature);
  if (scheme === 'ml-dsa') return isMuSignedBy(privateKey, digest, signature);
  const key = createPublicKey(privateKey);
  if (scheme === 'ecdsa') return verifyEllipticDigest(key, digest, signature);
  const encoded = rsaPublic(key, signature);
  if (!encoded) return false;
  return scheme === 'pss'
    ? pssVerify(key, hash ?? '', digest, encoded)
    : encoded.equals(pkcs1Encode(key, hash ?? '', digest));
}

type Scheme = {
  /** As node:crypto names it; nothing where the algorithm hashes by itself. */
  readonly hash: string | undefined;
  readonly scheme: 'ecdsa' | 'pss' | 'pkcs1' | 'ed25519' | 'ml-dsa';
};

function schemeOf(algorithm: string): Scheme {
  if (algorithm.startsWith('ED25519')) return { hash: undefined, scheme: 'ed25519' };
  if (algorithm.startsWith('ML_DSA')) return { hash: undefined, scheme: 'ml-dsa' };
  const hash = `sha${algorithm.slice(-3)}`;
  if (algorithm.startsWith('ECDSA')) return { hash, scheme: 'ecdsa' };
  return { hash, scheme: algorithm.includes('PSS') ? 'pss' : 'pkcs1' };
}

function paddingOf(scheme: Scheme['scheme']): object {
  if (scheme === 'pkcs1') return { padding: constants.RSA_PKCS1_PADDING };
  if (scheme !== 'pss') return {};
  return {
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  };
}

function checkedScheme(algorithm: string, digest: Buffer): Scheme {
  const scheme = schemeOf(algorithm);
  const wanted = scheme.hash === undefined ? 64 : createHash(scheme.hash).digest().length;
  if (digest.length === wanted) return scheme;
  const what = scheme.scheme === 'ml-dsa' ? 'External Mu' : 'Digest';
  throw invalid(`${what} is invalid length for algorithm ${algorithm}.`);
}
