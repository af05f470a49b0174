/** Which key a table needs for an operation in a key state, in the words of the vocabulary, and what has to work for it. */
import type { KeyNeed, KeyState, Operation } from '../../src/spec/operation.ts';

const kindOfUsage: Readonly<Record<string, string>> = {
  ENCRYPT_DECRYPT: 'symmetric',
  SIGN_VERIFY: 'ECC signing',
  GENERATE_VERIFY_MAC: 'HMAC',
  KEY_AGREEMENT: 'ECC key agreement',
  ENCAPSULATE_DECAPSULATE: 'ML-KEM',
};

/** The kind on which the operation can work in every way but the state: only keys of external origin are PendingImport. */
export function kindFor({ usages, specs, origins }: KeyNeed, state: KeyState): string {
  const isExternal = state === 'PendingImport' || origins?.join() === 'EXTERNAL';
  const usage =
    usages?.[0] ?? (specs && !specs.includes('SYMMETRIC_DEFAULT') ? 'SIGN_VERIFY' : 'ENCRYPT_DECRYPT');
  const kind = kindOfUsage[usage];
  if (kind === undefined)
    throw new Error(`Expected a kind of key for ${usage}, got none. Add it to kindOfUsage.`);
  return isExternal && kind === 'symmetric' ? 'imported' : kind;
}

const statesOfPairs: readonly KeyState[] = ['Creating', 'Updating', 'PendingReplicaDeletion'];

/** Keys of one Region serve wherever neither the state nor the operation takes a multi-Region key. */
export function scopeFor({ multiRegion }: KeyNeed, state: KeyState): string {
  return multiRegion === 'required' || statesOfPairs.includes(state) ? 'multi-Region' : 'single-Region';
}

const bringing: Readonly<Partial<Record<KeyState, readonly string[]>>> = {
  Disabled: ['DisableKey'],
  Creating: ['ReplicateKey'],
  Updating: ['ReplicateKey', 'UpdatePrimaryRegion'],
  PendingImport: ['ImportKeyMaterial'],
  PendingDeletion: ['ScheduleKeyDeletion'],
  PendingReplicaDeletion: ['ReplicateKey', 'ScheduleKeyDeletion'],
};

/** The operations without which the question cannot be asked, beside the one that it is about. */
export function requirements(
  { operation, before }: Operation,
  state: KeyState,
  kind: string,
): readonly string[] {
  const all = [
    ...(bringing[state] ?? []),
    ...(kind === 'imported' ? ['ImportKeyMaterial'] : []),
    ...before.map((each) => each.operation),
  ];
  return [...new Set(all)].filter((name) => name !== operation).sort();
}

/** Why no call can bring a key that the operation needs into a state; undefined where one can. */
export function unreachable({ role }: KeyNeed, state: KeyState): string | undefined {
  if (state === 'Unavailable') return 'only a key in a custom key store can be Unavailable';
  if (state === 'Creating' && role === 'primary')
    return 'only a replica can be Creating, and this operation needs a primary';
  return undefined;
}
