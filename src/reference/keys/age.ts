import { newMaterial } from '../cryptography/material.ts';
import { dayMs, type Key, type SharedKey } from './key.ts';
import { isWaitingForReplicas } from './key-state.ts';

/**
 * Lets time pass for related keys: waiting windows run out, and due rotations happen. Everything is dated by when it
 * fell due, so it does not matter how often or how late this runs.
 * @returns the keys that are gone now.
 */
export function age(shared: SharedKey, now: number): Key[] {
  const gone = [...removeReplicas(shared, now), ...removePrimary(shared, now)];
  finishOnDemand(shared, now);
  rotateWhenDue(shared, now);
  return gone;
}

function removeReplicas(shared: SharedKey, now: number): Key[] {
  const replicas = [...shared.keys.values()].filter((key) => key.region !== shared.primaryRegion);
  const gone = replicas.filter((key) => isOver(key, now));
  for (const key of gone) {
    shared.keys.delete(key.region);
    shared.replicaGoneAt = Math.max(shared.replicaGoneAt ?? 0, key.deletion?.at ?? 0);
  }
  return gone;
}

function removePrimary(shared: SharedKey, now: number): Key[] {
  const primary = shared.keys.get(shared.primaryRegion);
  if (!primary?.deletion || isWaitingForReplicas(primary)) return [];
  primary.deletion.at ??= (shared.replicaGoneAt ?? now) + primary.deletion.windowDays * dayMs;
  return isOver(primary, now) ? [primary] : [];
}

function isOver(key: Key, now: number): boolean {
  return key.deletion?.at !== undefined && key.deletion.at <= now;
}

/** Nothing stops a rotation that was accepted, neither a key state nor the loss of the material that was to come. */
function finishOnDemand(shared: SharedKey, now: number): void {
  const { onDemand } = shared;
  if (!onDemand || onDemand.doneAt > now) return;
  rotateWhenDue(shared, onDemand.doneAt);
  shared.onDemand = undefined;
  const rotation = { at: onDemand.doneAt, type: 'ON_DEMAND' } as const;
  if (shared.origin === 'AWS_KMS') shared.materials.push({ ...newMaterial(shared), rotation });
  const pending = shared.materials.find((material) => material.isPending);
  if (pending) Object.assign(pending, { isPending: false, rotation });
}

function rotateWhenDue(shared: SharedKey, now: number): void {
  const { rotation } = shared;
  while (rotation && rotation.nextAt <= now) {
    shared.materials.push({
      ...newMaterial(shared),
      rotation: { at: rotation.nextAt, type: 'AUTOMATIC' },
    });
    rotation.nextAt += rotation.periodDays * dayMs;
  }
}
