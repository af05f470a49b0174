import type { Key, SharedKey } from '../../keys/key.ts';
import { invalidState, limitExceeded } from '../../refusal.ts';
import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { checkPrimary, checkRotates } from './rotation.ts';

const maxRotations = 25;

/**
 * Starts a rotation of all related keys; what is current does not change before it is done. AWS was seen to accept
 * another request meanwhile, without a second rotation.
 */
export const rotateKeyOnDemand = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key, now, operation, settings }) => {
    checkPrimary(key, operation);
    checkRotates(key);
    const { shared } = key;
    if (shared.onDemand) return { KeyId: key.arn };
    checkLimit(key);
    if (shared.origin === 'EXTERNAL') checkPending(key);
    shared.onDemand = { startedAt: now, doneAt: now + settings.rotatingMs };
    return { KeyId: key.arn };
  },
});

function checkLimit({ shared, arn }: Key): void {
  const rotated = shared.materials.filter((material) => material.rotation?.type === 'ON_DEMAND');
  if (rotated.length < maxRotations) return;
  const reason = 'The on-demand rotations limit has been reached for the given keyId.';
  throw limitExceeded(`${reason} No more on-demand rotations can be performed for this key: ${arn}`);
}

/** The imported material that waits to be rotated in: every related key has to have got it, expired or not. */
function checkPending({ shared, arn }: Key): void {
  const pending = shared.materials.find((material) => material.isPending);
  if (!pending) throw invalidState(`No available key material pending rotation for the key: ${arn}.`);
  if (isEverywhere(shared, pending.id)) return;
  const reason = 'Key material has not been imported for replicas of the Multi-Region key.';
  throw invalidState(`Cannot perform key material rotation: ${reason}`);
}

function isEverywhere({ keys }: SharedKey, materialId: string): boolean {
  return [...keys.values()].every((key) => key.imports.has(materialId));
}
