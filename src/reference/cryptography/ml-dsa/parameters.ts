import { q } from './polynomials.ts';

/** What tells the three parameter sets apart, in the letters of FIPS 204, section 4. */
export type Parameters = {
  readonly k: number;
  readonly l: number;
  readonly eta: number;
  readonly tau: number;
  readonly gamma1: number;
  readonly gamma2: number;
  readonly omega: number;
  /** Bytes of the commitment hash. */
  readonly hashBytes: number;
};

/** By the name of the key type in node:crypto. */
const sets: Readonly<Record<string, Parameters>> = {
  'ml-dsa-44': {
    k: 4,
    l: 4,
    eta: 2,
    tau: 39,
    gamma1: 2 ** 17,
    gamma2: (q - 1) / 88,
    omega: 80,
    hashBytes: 32,
  },
  'ml-dsa-65': {
    k: 6,
    l: 5,
    eta: 4,
    tau: 49,
    gamma1: 2 ** 19,
    gamma2: (q - 1) / 32,
    omega: 55,
    hashBytes: 48,
  },
  'ml-dsa-87': {
    k: 8,
    l: 7,
    eta: 2,
    tau: 60,
    gamma1: 2 ** 19,
    gamma2: (q - 1) / 32,
    omega: 75,
    hashBytes: 64,
  },
};

export function parametersOf(keyType: string | undefined): Parameters {
  const found = sets[keyType ?? ''];
  if (found) return found;
  throw new Error(`Unknown ML-DSA key type ${keyType}. Expected one of: ${Object.keys(sets).join(', ')}.`);
}

/** Bits of a coefficient of the mask. */
export function maskBits({ gamma1 }: Parameters): number {
  return Math.log2(gamma1) + 1;
}
