import type { Call } from '../parts.ts';
import type { Output } from '../wire/messages.ts';
import { isPrimary, type Key, type KeyState } from './key.ts';
import { algorithmsOf } from './key-specs.ts';
import { currentMaterial } from './materials.ts';

/** KeyMetadata of a key as the wire has it; dates in epoch seconds. */
export function metadata(call: Call<unknown>, key: Key): Output {
  const { shared } = key;
  const state = call.parts.keyState(key, call.now);
  return {
    AWSAccountId: shared.accountId,
    KeyId: shared.keyId,
    Arn: key.arn,
    CreationDate: seconds(key.createdAt),
    Enabled: state === 'Enabled',
    Description: key.description,
    KeyUsage: shared.usage,
    KeyState: state,
    ...deletionMembers(key, state),
    Origin: shared.origin,
    ...keyStoreMembers(key),
    ...importMembers(key, state),
    KeyManager: shared.manager,
    CustomerMasterKeySpec: shared.spec,
    KeySpec: shared.spec,
    ...algorithmMembers(key),
    MultiRegion: shared.isMultiRegion,
    ...(shared.isMultiRegion ? { MultiRegionConfiguration: multiRegionConfiguration(call, key) } : {}),
    ...materialMembers(key, state),
  };
}

/** Milliseconds to the epoch seconds of awsJson1_1. */
export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}

function multiRegionConfiguration(call: Call<unknown>, key: Key): Output {
  const { primary, replicas } = call.parts.relatedKeys(key);
  return {
    MultiRegionKeyType: isPrimary(key) ? 'PRIMARY' : 'REPLICA',
    PrimaryKey: place(primary),
    ReplicaKeys: replicas.map(place),
  };
}

function place(key: Key): Output {
  return { Arn: key.arn, Region: key.region };
}

function deletionMembers({ deletion }: Key, state: KeyState): Output {
  if (deletion?.at !== undefined && state === 'PendingDeletion')
    return { DeletionDate: seconds(deletion.at) };
  return deletion && state === 'PendingReplicaDeletion'
    ? { PendingDeletionWindowInDays: deletion.windowDays }
    : {};
}

function keyStoreMembers({ shared: { keyStore } }: Key): Output {
  return keyStore ? { CustomKeyStoreId: keyStore.id, CloudHsmClusterId: keyStore.clusterId } : {};
}

/** Nothing while material is missing; but a replica that is Creating was seen to show what its primary has. */
function importMembers(key: Key, state: KeyState): Output {
  const { keys, primaryRegion } = key.shared;
  const shown = state === 'Creating' ? keys.get(primaryRegion) : key;
  const imported = shown?.imports.get(currentMaterial(key.shared)?.id ?? '');
  return imported && state !== 'PendingImport' ? expirationMembers(imported.expiresAt) : {};
}

/** Until when imported material lasts, in whole seconds as AWS was seen to say it. */
export function expirationMembers(expiresAt: number | undefined): Output {
  return expiresAt === undefined
    ? { ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' }
    : { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: Math.floor(seconds(expiresAt)) };
}

/** Each usage has its own member for the algorithms on offer. */
export function algorithmMembers({ shared }: Key): Output {
  const member = {
    ENCRYPT_DECRYPT: 'EncryptionAlgorithms',
    SIGN_VERIFY: 'SigningAlgorithms',
    GENERATE_VERIFY_MAC: 'MacAlgorithms',
    KEY_AGREEMENT: 'KeyAgreementAlgorithms',
    ENCAPSULATE_DECAPSULATE: 'EncapsulationAlgorithms',
  }[shared.usage];
  return { [member]: algorithmsOf(shared.spec, shared.usage) };
}

function materialMembers({ shared }: Key, state: KeyState): Output {
  const current = currentMaterial(shared);
  const isShown = shared.spec === 'SYMMETRIC_DEFAULT' && state !== 'Creating' && current !== undefined;
  return isShown ? { CurrentKeyMaterialId: current.id } : {};
}
