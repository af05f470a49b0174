import type { Input } from './driver.ts';

/** The kinds of keys the scenarios name, each with what CreateKey needs for it. */
export const keyKinds = {
  symmetric: {},
  'RSA encryption': { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' },
  'RSA signing': { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' },
  'ECC signing': { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
  'ECC key agreement': { KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' },
  'ML-KEM': { KeySpec: 'ML_KEM_768', KeyUsage: 'ENCAPSULATE_DECAPSULATE' },
  HMAC: { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
  imported: { Origin: 'EXTERNAL' },
} as const satisfies Record<string, Input>;

export type KeyKind = keyof typeof keyKinds;
