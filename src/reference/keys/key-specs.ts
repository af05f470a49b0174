export type KeySpec =
  | 'SYMMETRIC_DEFAULT'
  | 'RSA_2048'
  | 'RSA_3072'
  | 'RSA_4096'
  | 'ECC_NIST_P256'
  | 'ECC_NIST_P384'
  | 'ECC_NIST_P521'
  | 'ECC_SECG_P256K1'
  | 'HMAC_224'
  | 'HMAC_256'
  | 'HMAC_384'
  | 'HMAC_512';

export type KeyUsage = 'ENCRYPT_DECRYPT' | 'SIGN_VERIFY' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT';

/** What a key spec is made of, and the algorithms it offers for each usage it can have. */
export interface KeySpecFacts {
  readonly kind: 'symmetric' | 'rsa' | 'elliptic' | 'hmac';
  /** Length of the secret in bytes (symmetric, hmac) or of the modulus in bits (rsa). */
  readonly size?: number;
  /** Curve name as OpenSSL has it. */
  readonly curve?: string;
  readonly algorithms: Readonly<Partial<Record<KeyUsage, readonly string[]>>>;
}

const rsaSigning = ['256', '384', '512'].flatMap((size) => [
  `RSASSA_PKCS1_V1_5_SHA_${size}`,
  `RSASSA_PSS_SHA_${size}`,
]);
const rsaEncryption = ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'];

const rsa = (size: number): KeySpecFacts => ({
  kind: 'rsa',
  size,
  algorithms: {
    ENCRYPT_DECRYPT: rsaEncryption,
    SIGN_VERIFY: rsaSigning.toSorted(),
  },
});
const nist = (curve: string, digest: string): KeySpecFacts => ({
  kind: 'elliptic',
  curve,
  algorithms: { SIGN_VERIFY: [`ECDSA_SHA_${digest}`], KEY_AGREEMENT: ['ECDH'] },
});
const hmac = (bits: number): KeySpecFacts => ({
  kind: 'hmac',
  size: bits / 8,
  algorithms: { GENERATE_VERIFY_MAC: [`HMAC_SHA_${bits}`] },
});

export const keySpecs: Readonly<Record<KeySpec, KeySpecFacts>> = {
  SYMMETRIC_DEFAULT: {
    kind: 'symmetric',
    size: 32,
    algorithms: { ENCRYPT_DECRYPT: ['SYMMETRIC_DEFAULT'] },
  },
  RSA_2048: rsa(2048),
  RSA_3072: rsa(3072),
  RSA_4096: rsa(4096),
  ECC_NIST_P256: nist('prime256v1', '256'),
  ECC_NIST_P384: nist('secp384r1', '384'),
  ECC_NIST_P521: nist('secp521r1', '512'),
  ECC_SECG_P256K1: {
    kind: 'elliptic',
    curve: 'secp256k1',
    algorithms: { SIGN_VERIFY: ['ECDSA_SHA_256'] },
  },
  HMAC_224: hmac(224),
  HMAC_256: hmac(256),
  HMAC_384: hmac(384),
  HMAC_512: hmac(512),
};

/** The algorithms a key of this spec offers when it has this usage; empty when it cannot have it. */
export function algorithmsOf(spec: KeySpec, usage: KeyUsage): readonly string[] {
  return keySpecs[spec].algorithms[usage] ?? [];
}
