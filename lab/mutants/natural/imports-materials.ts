import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { importedMaterialId } from '../../../src/reference/cryptography/material.ts';
import type { Key } from '../../../src/reference/keys/key.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, renaming } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** ImportKeyMaterial understands another input than was given. */
export function importingWith(
  change: (input: Readonly<Record<string, unknown>>, key: Key) => Readonly<Record<string, unknown>>,
): Change {
  return handling('ImportKeyMaterial', (call, proceed) => {
    const key = keyOf(call);
    return proceed(key ? { ...call, input: change(call.input, key) } : call);
  });
}

/** Takes material that should be refused, and makes some of its own. */
function takingMaterial(code: string, isMeant: (key: Key) => boolean): Change {
  return (parts) =>
    insteadOfRefusal(
      'ImportKeyMaterial',
      (call) => {
        const key = keyOf(call);
        if (!key || !isMeant(key) || key.shared.materials.length > 0)
          return parts.operations.ImportKeyMaterial?.handle(call);
        const { spec } = key.shared;
        const secret =
          spec.startsWith('ECC') || spec.startsWith('RSA')
            ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
            : createSecretKey(Buffer.alloc(32, 7));
        const id = importedMaterialId(key.shared.keyId, secret);
        key.shared.materials.push({ id, secret, isPending: false });
        key.imports.set(id, { expiresAt: undefined });
        return { KeyId: key.arn, ...(spec === 'SYMMETRIC_DEFAULT' ? { KeyMaterialId: id } : {}) };
      },
      code,
    )(parts);
}

const isPair = ({ shared }: Key) => /^(RSA|ECC)/.test(shared.spec);

export const importMaterialFaults = faultsOf('ways of importing', {
  'any-length-imported': [
    'ImportKeyMaterial accepts key material of 16 bytes for a symmetric encryption key.',
    takingMaterial('InvalidCiphertextException', ({ shared }) => shared.spec === 'SYMMETRIC_DEFAULT'),
  ],
  'any-length-imported-for-hmac': [
    'ImportKeyMaterial accepts key material of another length for an HMAC key.',
    takingMaterial('InvalidCiphertextException', ({ shared }) => shared.spec.startsWith('HMAC')),
  ],
  'any-private-key-imported': [
    'ImportKeyMaterial accepts a private key of another KeySpec.',
    takingMaterial('IncorrectKeyMaterialException', isPair),
  ],
  'wrong-length-is-wrong-material': [
    'ImportKeyMaterial of key material of the wrong length fails with IncorrectKeyMaterialException.',
    renaming('ImportKeyMaterial', 'InvalidCiphertextException', 'IncorrectKeyMaterialException'),
  ],
  'other-material-replaces': [
    'ImportKeyMaterial of other key material into a key replaces what it had.',
    importingWith((input, { shared, imports }) => {
      if (input.ImportType === undefined && !shared.isMultiRegion) {
        shared.materials = [];
        imports.clear();
      }
      return input;
    }),
  ],
  'never-expires-by-default': [
    'ImportKeyMaterial without ExpirationModel and ValidTo imports key material that does not expire.',
    importingWith((input) =>
      input.ValidTo === undefined ? { ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE', ...input } : input,
    ),
  ],
  'date-missing-accepted': [
    'ImportKeyMaterial with KEY_MATERIAL_EXPIRES and no ValidTo succeeds.',
    importingWith((input) =>
      input.ValidTo === undefined ? { ...input, ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' } : input,
    ),
  ],
  'date-without-expiration-accepted': [
    'ImportKeyMaterial with KEY_MATERIAL_DOES_NOT_EXPIRE accepts a ValidTo.',
    importingWith(({ ValidTo: date, ...input }) =>
      input.ExpirationModel === 'KEY_MATERIAL_DOES_NOT_EXPIRE' ? input : { ...input, ValidTo: date },
    ),
  ],
  'past-date-accepted': [
    'ImportKeyMaterial accepts a ValidTo in the past.',
    importingWith((input) =>
      Number(input.ValidTo) < Date.now() / 1000 ? { ...input, ValidTo: Date.now() / 1000 + 60 } : input,
    ),
  ],
  'far-date-accepted': [
    'ImportKeyMaterial accepts a ValidTo more than 365 days away.',
    importingWith((input) =>
      Number(input.ValidTo) > Date.now() / 1000 + 31_536_000
        ? { ...input, ValidTo: Date.now() / 1000 + 31_000_000 }
        : input,
    ),
  ],
  'date-not-kept': [
    'ImportKeyMaterial with ValidTo imports key material that lasts for 365 days.',
    importingWith((input) =>
      input.ValidTo === undefined ? input : { ...input, ValidTo: Date.now() / 1000 + 31_000_000 },
    ),
  ],
});
