import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import {
  decompose,
  highBits,
  pack,
  packCommitment,
  packHints,
  unpack,
  unpackHints,
  useHint,
} from './bits.ts';
import { maskBits, type Parameters, parametersOf } from './parameters.ts';
import {
  add,
  centered,
  multiply,
  norm,
  type Polynomial,
  product,
  q,
  subtract,
  transform,
  transformBack,
} from './polynomials.ts';
import { expandMask, expandMatrix, expandSecret, sampleInBall, shake256 } from './sampling.ts';

/** Bits of t that the public key leaves out. */
const droppedBits = 13;

type Vector = readonly Polynomial[];

/**
 * ML-DSA over a message representative (mu) that somebody else computed: node:crypto takes whole messages only.
 * FIPS 204, algorithm 7 from its second step on, hedged with fresh randomness.
 */
export function signMu(privateKey: KeyObject, mu: Buffer): Buffer {
  const set = parametersOf(privateKey.asymmetricKeyType);
  const secrets = expandKey(set, seedOf(privateKey));
  const seed = shake256(64, secrets.signingSeed, randomBytes(32), mu);
  for (let first = 0; ; first += set.l) {
    const signature = attempt(set, secrets, mu, expandMask(set, seed, first));
    if (signature) return signature;
  }
}

/** FIPS 204, algorithm 8 without its seventh step. */
export function isMuSignedBy(key: KeyObject, mu: Buffer, signature: Buffer): boolean {
  const set = parametersOf(key.asymmetricKeyType);
  const publicKey = publicBytes(key);
  const hash = signature.subarray(0, set.hashBytes);
  const zBytes = 32 * maskBits(set) * set.l;
  const hintBytes = set.omega + set.k;
  if (signature.length !== set.hashBytes + zBytes + hintBytes) return false;
  const z = unpackMask(set, signature.subarray(set.hashBytes, set.hashBytes + zBytes));
  const hints = unpackHints(set, signature.subarray(-hintBytes));
  if (!hints || norm(z) >= set.gamma1 - beta(set)) return false;
  const t = unpackTop(publicKey.subarray(32)).map((each) => each.map((value) => value * 2 ** droppedBits));
  const challenge = transform(sampleInBall(set, hash));
  const matrix = expandMatrix(set, publicKey.subarray(0, 32));
  const w = product(matrix, z.map(transform)).map((each, row) =>
    transformBack(subtract(each, multiply(challenge, transform(t[row] ?? [])))),
  );
  const commitment = w.map((each, row) =>
    each.map((value, place) => useHint(set, hints[row]?.[place] ?? false, value)),
  );
  return shake256(set.hashBytes, mu, packCommitment(set, commitment)).equals(hash);
}

type Secrets = {
  readonly matrix: readonly Vector[];
  readonly signingSeed: Buffer;
  /** All three in the domain of the transform. */
  readonly s1: Vector;
  readonly s2: Vector;
  readonly t0: Vector;
};

/** FIPS 204, algorithm 6. */
function expandKey(set: Parameters, seed: Buffer): Secrets {
  const seeds = shake256(128, seed, Buffer.from([set.k, set.l]));
  const matrix = expandMatrix(set, seeds.subarray(0, 32));
  const small = seeds.subarray(32, 96);
  const s1 = expandSecret(set, small, 0, set.l).map(transform);
  const s2 = expandSecret(set, small, set.l, set.k);
  const t0 = product(matrix, s1).map((each, row) =>
    transform(lowPart(add(transformBack(each), s2[row] ?? []))),
  );
  return { matrix, signingSeed: seeds.subarray(96), s1, s2: s2.map(transform), t0 };
}

/** One round of rejection sampling; nothing when the signature would tell too much. */
function attempt(set: Parameters, secrets: Secrets, mu: Buffer, mask: Vector): Buffer | undefined {
  const w = product(secrets.matrix, mask.map(transform)).map(transformBack);
  const hash = shake256(set.hashBytes, mu, packCommitment(set, highBits(set, w)));
  const challenge = transform(sampleInBall(set, hash));
  const times = (vector: Vector) => vector.map((each) => transformBack(multiply(challenge, each)));
  const z = times(secrets.s1).map((each, row) => add(each, mask[row] ?? []));
  const rest = times(secrets.s2).map((each, row) => subtract(w[row] ?? [], each));
  const low = Math.max(...rest.flat().map((value) => Math.abs(decompose(set, value).low)));
  if (norm(z) >= set.gamma1 - beta(set) || low >= set.gamma2 - beta(set)) return undefined;
  const t0 = times(secrets.t0);
  const hints = rest.map((each, row) => {
    const sum = add(each, t0[row] ?? []);
    return each.map((value, at) => decompose(set, value).high !== decompose(set, sum[at] ?? 0).high);
  });
  if (norm(t0) >= set.gamma2 || hints.flat().filter(Boolean).length > set.omega) return undefined;
  return Buffer.concat([hash, packMask(set, z), packHints(set, hints)]);
}

function beta({ tau, eta }: Parameters): number {
  return tau * eta;
}

function packMask(set: Parameters, vector: Vector): Buffer {
  const packed = vector.map((each) => each.map((value) => set.gamma1 - centered(value)));
  return Buffer.concat(packed.map((each) => pack(each, maskBits(set))));
}

function unpackMask(set: Parameters, bytes: Buffer): Vector {
  const values = unpack(bytes, maskBits(set)).map((value) => (set.gamma1 - value + q) % q);
  return Array.from({ length: set.l }, (_, row) => values.slice(256 * row, 256 * (row + 1)));
}

function unpackTop(bytes: Buffer): Vector {
  const values = unpack(bytes, 10);
  return Array.from({ length: values.length / 256 }, (_, row) => values.slice(256 * row, 256 * (row + 1)));
}

function lowPart(values: Polynomial): Polynomial {
  const modulus = 2 ** droppedBits;
  return values.map((value) => {
    const rest = value % modulus;
    return (rest > modulus / 2 ? rest - modulus + q : rest) % q;
  });
}

function seedOf(privateKey: KeyObject): Buffer {
  return Buffer.from(String(privateKey.export({ format: 'jwk' }).priv), 'base64url');
}

function publicBytes(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return Buffer.from(String(publicKey.export({ format: 'jwk' }).pub), 'base64url');
}
