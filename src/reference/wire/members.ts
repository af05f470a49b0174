import type { BlobShape, TextShape } from './shapes.ts';

/** A member that has to be there. */
export function required<S extends object>(shape: S): S & { readonly isRequired: true } {
  return { ...shape, isRequired: true };
}

export const text = (min: number, max: number, pattern?: RegExp): TextShape =>
  pattern ? { type: 'string', min, max, pattern } : { type: 'string', min, max };

export const blob = (max: number): BlobShape => ({ type: 'blob', min: 1, max });

export function oneOf<const Words extends readonly string[]>(...words: Words) {
  return { type: 'string', oneOf: words } as const;
}

export const keyId = text(1, 2048);
export const region = text(1, 32, /^([a-z]+-){2,3}\d+$/);
export const description = text(0, 8192);
export const policy = text(1, 131_072, /^[\t\n\r\u0020-\u00FF]+$/);
export const policyName = text(1, 128, /^\w+$/);
export const aliasName = text(1, 256, /^[a-zA-Z0-9:/_-]+$/);
export const materialId = text(64, 64, /^[a-f0-9]+$/);
export const principal = text(1, 256, /^[\w+=,.@:/-]+$/);
export const servicePrincipal = text(1, 128, /^[A-Za-z0-9-]+\.[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/);
export const grantId = text(1, 128);
export const boolean = { type: 'boolean' } as const;
export const timestamp = { type: 'timestamp' } as const;
export const textMap = { type: 'map' } as const;
export const limit = limitOf(1000);
export function limitOf(max: number) {
  return { type: 'integer', min: 1, max } as const;
}

export const marker = text(1, 1024, /^[\u0020-\u00FF]*$/);
export const ciphertext = blob(6144);
export const plaintext = blob(4096);
/** An attested environment that a plaintext is to be encrypted for. */
export const recipient = {
  type: 'structure',
  members: {
    KeyEncryptionAlgorithm: oneOf('RSAES_OAEP_SHA_256'),
    AttestationDocument: blob(262_144),
  },
} as const;
export const dryRunModifiers = { type: 'list', of: oneOf('IGNORE_CIPHERTEXT') } as const;
export const grantTokens = {
  type: 'list',
  of: text(1, 8192),
  min: 0,
  max: 10,
} as const;
export const tags = {
  type: 'list',
  of: {
    type: 'structure',
    members: {
      TagKey: required(text(1, 128)),
      TagValue: required(text(0, 256)),
    },
  },
} as const;
export const encryptionAlgorithm = oneOf(
  'SYMMETRIC_DEFAULT',
  'RSAES_OAEP_SHA_1',
  'RSAES_OAEP_SHA_256',
  'SM2PKE',
);
export const macAlgorithm = oneOf('HMAC_SHA_224', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512');
