import { newMaterial } from '../cryptography/material.ts';
import type { Key } from '../keys/key.ts';
import { isImported } from '../keys/key-state.ts';
import { invalidState, limitExceeded } from '../refusal.ts';
import { keyId, required } from '../wire/members.ts';
import { keyOperation } from './operation.ts';
import { checkPrimary, checkRotates } from './rotation.ts';

const maxRotations = 25;

/** Takes effect at once, in all Regions; AWS takes minutes. */
export const rotateKeyOnDemand = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key, now, operation }) => {
    checkPrimary(key, operation);
    checkRotates(key, operation);
    const { materials, origin } = key.shared;
    const rotated = materials.filter((material) => material.rotation?.type === 'ON_DEMAND');
    if (rotated.length >= maxRotations) {
      throw limitExceeded(`The key was rotated on demand ${maxRotations} times, which is the limit.`);
    }
    const rotation = { at: now, type: 'ON_DEMAND' } as const;
    if (origin === 'EXTERNAL') takePending(key, now).rotation = rotation;
    else materials.push({ ...newMaterial(key.shared), rotation });
    return { KeyId: key.arn };
  },
});

/** The imported material that waits to be rotated in; every related key needs to have it. */
function takePending(key: Key, now: number) {
  const pending = key.shared.materials.find((material) => material.isPending);
  if (!pending) {
    throw invalidState(
      `Cannot perform key material rotation: ${key.arn} has no key material pending rotation.`,
    );
  }
  const related = [...key.shared.keys.values()];
  if (!related.every((each) => isImported(each, pending.id, now))) {
    const reason = 'Key material has not been imported for replicas of the Multi-Region key.';
    throw invalidState(`Cannot perform key material rotation: ${reason}`);
  }
  pending.isPending = false;
  return pending;
}
