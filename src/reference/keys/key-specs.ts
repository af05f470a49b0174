export type KeySpec =
  | 'SYMMETRIC_DEFAULT'
  | 'RSA_2048'
  | 'RSA_3072'
  | 'RSA_4096'
  | 'ECC_NIST_P256'
  | 'ECC_NIST_P384'
  | 'ECC_NIST_P521'
  | 'ECC_SECG_P256K1'
  | 'ECC_NIST_EDWARDS25519'
  | 'HMAC_224'
  | 'HMAC_256'
  | 'HMAC_384'
  | 'HMAC_512'
  | 'ML_DSA_44'
  | 'ML_DSA_65'
  | 'ML_DSA_87'
  | 'ML_KEM_512'
  | 'ML_KEM_768'
  | 'ML_KEM_1024';

export type KeyUsage =
  | 'ENCRYPT_DECRYPT'
  | 'SIGN_VERIFY'
  | 'GENERATE_VERIFY_MAC'
  | 'KEY_AGREEMENT'
  | 'ENCAPSULATE_DECAPSULATE';

/** What a key spec is made of, and the algorithms it offers for each usage it can have. */
export type KeySpecFacts = {
  readonly kind: 'symmetric' | 'hmac' | 'rsa' | 'elliptic' | 'edwards' | 'ml-dsa' | 'ml-kem';
  /** Length of the secret in bytes (symmetric, hmac), of the modulus in bits (rsa), or the parameter set (ml-…). */
  readonly size?: number;
  /** Curve name as OpenSSL has it. */
  readonly curve?: string;
  readonly algorithms: Readonly<Partial<Record<KeyUsage, readonly string[]>>>;
};

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

const latticeSigning = (size: number): KeySpecFacts => ({
  kind: 'ml-dsa',
  size,
  algorithms: { SIGN_VERIFY: ['ML_DSA_SHAKE_256'] },
});
const encapsulating = (size: number): KeySpecFacts => ({
  kind: 'ml-kem',
  size,
  algorithms: { ENCAPSULATE_DECAPSULATE: ['ML_KEM'] },
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
  ECC_NIST_EDWARDS25519: {
    kind: 'edwards',
    // AWS was recorded to list the variant with the prehash first.
    algorithms: { SIGN_VERIFY: ['ED25519_PH_SHA_512', 'ED25519_SHA_512'] },
  },
  HMAC_224: hmac(224),
  HMAC_256: hmac(256),
  HMAC_384: hmac(384),
  HMAC_512: hmac(512),
  ML_DSA_44: latticeSigning(44),
  ML_DSA_65: latticeSigning(65),
  ML_DSA_87: latticeSigning(87),
  ML_KEM_512: encapsulating(512),
  ML_KEM_768: encapsulating(768),
  ML_KEM_1024: encapsulating(1024),
};

/** The algorithms a key of this spec offers when it has this usage; empty when it cannot have it. */
export function algorithmsOf(spec: KeySpec, usage: KeyUsage): readonly string[] {
  return keySpecs[spec].algorithms[usage] ?? [];
}

/** Whether keys of this spec have a public part. */
export function isKeyPair(spec: KeySpec): boolean {
  return keySpecs[spec].kind !== 'symmetric' && keySpecs[spec].kind !== 'hmac';
}
