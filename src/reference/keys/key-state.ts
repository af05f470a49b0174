import { isPrimary, type Key, type KeyState } from './key.ts';

/** The state of a key at `now` (milliseconds): transient states end by the clock, never by a timer. */
export function keyState(key: Key, now: number): KeyState {
  if (key.deletion) return isWaitingForReplicas(key) ? 'PendingReplicaDeletion' : 'PendingDeletion';
  if (now < key.creatingUntil) return 'Creating';
  if (lacksMaterial(key, now)) return 'PendingImport';
  if (key.shared.keyStore?.state === 'DISCONNECTED') return 'Unavailable';
  if (now < key.updatingUntil) return 'Updating';
  return key.isDisabled ? 'Disabled' : 'Enabled';
}

/** True for a primary that cannot start its own waiting window because replicas exist. */
export function isWaitingForReplicas(key: Key): boolean {
  return isPrimary(key) && key.shared.keys.size > 1;
}

/** True when material this key needs was never imported into its Region, was deleted, or has expired. */
export function lacksMaterial(key: Key, now: number): boolean {
  if (key.shared.origin !== 'EXTERNAL') return false;
  const needed = key.shared.materials.filter((material) => !material.isPending);
  return needed.length === 0 || needed.some((material) => !isImported(key, material.id, now));
}

export function isImported(key: Key, materialId: string, now: number): boolean {
  const imported = key.imports.get(materialId);
  return imported !== undefined && (imported.expiresAt === undefined || now < imported.expiresAt);
}
