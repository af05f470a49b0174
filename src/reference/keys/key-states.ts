import type { KeyState } from './key.ts';

/**
 * What an operation meets in a key state: it goes ahead, or one of the refusals that the footnotes of AWS's
 * key-state table give.
 */
export type StateRule =
  | 'ok'
  | 'disabled'
  | 'creating'
  | 'updating'
  | 'unavailable'
  | 'pending'
  | 'pending import'
  | 'not pending'
  | 'external origin'
  | 'import'
  | 'custom key store';

export type StateRow = Readonly<Record<KeyState, StateRule>>;
export type KeyStateTable = Readonly<Record<string, StateRow>>;

const always: StateRow = {
  Enabled: 'ok',
  Disabled: 'ok',
  Creating: 'ok',
  PendingDeletion: 'ok',
  PendingImport: 'ok',
  PendingReplicaDeletion: 'ok',
  Unavailable: 'ok',
  Updating: 'ok',
};
const unlessDoomed: StateRow = {
  ...always,
  PendingDeletion: 'pending',
  PendingReplicaDeletion: 'pending',
};
const cryptography: StateRow = {
  ...unlessDoomed,
  Disabled: 'disabled',
  Creating: 'creating',
  PendingImport: 'pending import',
  Unavailable: 'unavailable',
};
const keyPair: StateRow = { ...cryptography, Unavailable: 'custom key store' };
const switching: StateRow = {
  ...unlessDoomed,
  Creating: 'creating',
  PendingImport: 'pending import',
  Updating: 'updating',
};
const rotating: StateRow = {
  ...unlessDoomed,
  Disabled: 'disabled',
  Creating: 'creating',
  PendingImport: 'external origin',
  Unavailable: 'custom key store',
};
const importing: StateRow = {
  ...always,
  Creating: 'creating',
  PendingDeletion: 'import',
  PendingReplicaDeletion: 'import',
  Unavailable: 'custom key store',
};

/**
 * AWS's table of key states, operations by states. PendingDeletion and PendingReplicaDeletion share a column there.
 * Where it leaves DisabledException or KMSInvalidStateException open, what AWS was seen to answer is here (the latter).
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
 */
export const keyStates: KeyStateTable = {
  CancelKeyDeletion: {
    Enabled: 'not pending',
    Disabled: 'not pending',
    Creating: 'not pending',
    PendingDeletion: 'ok',
    PendingImport: 'not pending',
    PendingReplicaDeletion: 'ok',
    Unavailable: 'not pending',
    Updating: 'not pending',
  },
  CreateAlias: unlessDoomed,
  CreateGrant: { ...cryptography, Unavailable: 'ok' },
  Decrypt: cryptography,
  DeleteAlias: always,
  DeleteImportedKeyMaterial: {
    ...always,
    Creating: 'creating',
    Updating: 'updating',
  },
  DeriveSharedSecret: cryptography,
  Decapsulate: cryptography,
  DescribeKey: always,
  DisableKey: switching,
  DisableKeyRotation: rotating,
  EnableKey: switching,
  EnableKeyRotation: rotating,
  Encapsulate: cryptography,
  Encrypt: cryptography,
  GenerateDataKey: cryptography,
  GenerateDataKeyPair: keyPair,
  GenerateDataKeyPairWithoutPlaintext: keyPair,
  GenerateDataKeyWithoutPlaintext: cryptography,
  GenerateMac: cryptography,
  GetKeyLastUsage: always,
  GetKeyPolicy: always,
  GetKeyRotationStatus: {
    ...always,
    Unavailable: 'custom key store',
  },
  GetParametersForImport: { ...importing, Updating: 'updating' },
  // The table lets PendingImport through; AWS was recorded to refuse it.
  GetPublicKey: { ...cryptography, Disabled: 'ok' },
  ImportKeyMaterial: importing,
  ListAliases: always,
  ListGrants: always,
  ListKeyPolicies: always,
  ListKeyRotations: { ...always, Unavailable: 'custom key store' },
  ListResourceTags: always,
  PutKeyPolicy: always,
  ReEncrypt: cryptography,
  ReplicateKey: { ...cryptography, Updating: 'updating' },
  RetireGrant: always,
  RevokeGrant: always,
  RotateKeyOnDemand: { ...rotating, PendingImport: 'pending import' },
  ScheduleKeyDeletion: { ...unlessDoomed, Updating: 'updating' },
  Sign: cryptography,
  TagResource: unlessDoomed,
  UntagResource: unlessDoomed,
  UpdateAlias: unlessDoomed,
  UpdateKeyDescription: unlessDoomed,
  UpdatePrimaryRegion: cryptography,
  Verify: cryptography,
  VerifyMac: cryptography,
};
