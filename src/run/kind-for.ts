import type { KeyKind } from '../kms/key-kinds.ts';

/** Operations that only a certain kind of key can show. */
export const kindFor: Readonly<Record<string, KeyKind>> = {
  GetPublicKey: 'ECC signing',
  Sign: 'ECC signing',
  Verify: 'ECC signing',
  GenerateMac: 'HMAC',
  VerifyMac: 'HMAC',
  DeriveSharedSecret: 'ECC key agreement',
  GetParametersForImport: 'imported',
  ImportKeyMaterial: 'imported',
  DeleteImportedKeyMaterial: 'imported',
};
