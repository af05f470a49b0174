import { isPrimary, type Key } from '../../keys/key.ts';
import type { Call } from '../../parts.ts';
import { invalid, invalidState, unsupported } from '../../refusal.ts';
import { keyId, region, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

/**
 * Moves the role of primary to the replica in another Region: nothing but the role changes, and both keys are
 * `Updating` for a while. Everything is checked before anything changes. Permission is needed on both keys.
 * Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html
 */
export const updatePrimaryRegion = keyOperation({
  members: { KeyId: required(keyId), PrimaryRegion: required(region) },
  act: (call) => {
    const { key, input, now, settings } = call;
    checkRole(key);
    // AWS was seen to take the present primary Region for an answer, and to change nothing.
    if (input.PrimaryRegion === key.region) return undefined;
    const successor = successorIn(call, key, input.PrimaryRegion);
    key.shared.primaryRegion = successor.region;
    for (const moved of [key, successor]) moved.updatingUntil = now + settings.updatingMs;
    return undefined;
  },
});

function checkRole(key: Key): void {
  if (!key.shared.isMultiRegion) throw unsupported(`${key.arn} is not a multi-region key.`);
  if (!isPrimary(key)) throw invalidState(`${key.arn} is not a multi-Region primary key.`);
}

/** The replica that is to become the primary, if the caller may do that to it and its state allows it. */
function successorIn(call: Call<unknown>, primary: Key, region: string): Key {
  const { parts, store } = call;
  const successor = store.find(region, primary.shared.keyId);
  if (!successor) {
    throw invalid(`${primary.shared.keyId} does not have a replica key in the specified Region.`);
  }
  const there = { ...call, region };
  parts.authorize(there, { action: 'UpdatePrimaryRegion', key: successor });
  parts.checkState(there, successor);
  return successor;
}
