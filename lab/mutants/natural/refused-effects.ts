import type { Key } from '../../../src/reference/keys/key.ts';
import type { Tag } from '../../../src/reference/keys/tags.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { isRefusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** A refusal that comes too late: something was done already. */
function doneAndRefused(name: string, code: string, act: (call: Call, key: Key) => unknown): Change {
  return handling(name, async (call, proceed) => {
    try {
      return await proceed();
    } catch (error) {
      const key = keyOf({ ...call, input: { KeyId: call.input.KeyId ?? call.input.TargetKeyId } });
      if (key && isRefusal(error) && error.code === code) await act(call, key);
      throw error;
    }
  });
}

function pointAlias({ store, region, caller, input }: Call, { shared }: Key): void {
  const alias = store.aliases(region, caller.accountId).get(String(input.AliasName));
  if (alias) alias.targetKeyId = shared.keyId;
}

/** Calls that are refused, and have an effect all the same. */
export const refusedEffectFaults = faultsOf('effects of refused calls', {
  'good-tags-of-a-refused-call-kept': [
    'TagResource that is refused for one of its tags gives the key the others.',
    doneAndRefused('TagResource', 'TagException', ({ input }, key) => {
      for (const { TagKey, TagValue } of input.Tags as readonly Tag[])
        if (!/^aws:/i.test(TagKey)) key.tags.set(TagKey, TagValue);
    }),
  ],
  'refused-policy-kept': [
    'PutKeyPolicy that is refused, because it would lock the caller out, replaces the key policy.',
    handling('PutKeyPolicy', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        if (isRefusal(error) && error.code === 'MalformedPolicyDocumentException')
          await Promise.resolve()
            .then(() => proceed({ ...call, input: { ...call.input, BypassPolicyLockoutSafetyCheck: true } }))
            .catch(() => undefined);
        throw error;
      }
    }),
  ],
  'refused-alias-moved': [
    'UpdateAlias that is refused, because the keys are of different types, moves the alias.',
    doneAndRefused('UpdateAlias', 'ValidationException', pointAlias),
  ],
  'taken-alias-moved-and-refused': [
    'CreateAlias that is refused, because the name is taken, moves the alias.',
    doneAndRefused('CreateAlias', 'AlreadyExistsException', pointAlias),
  ],
  'refused-scheduling-restarts-the-wait': [
    'ScheduleKeyDeletion that is refused, because the key is pending deletion, starts the waiting period again.',
    doneAndRefused('ScheduleKeyDeletion', 'KMSInvalidStateException', ({ input, now }, { deletion }) => {
      if (deletion?.at) deletion.at = now + Number(input.PendingWindowInDays ?? 30) * 86_400_000;
    }),
  ],
  'refused-import-enables': [
    'ImportKeyMaterial that is refused for its key material enables a disabled key.',
    doneAndRefused('ImportKeyMaterial', 'IncorrectKeyMaterialException', (_call, key) => {
      key.isDisabled = false;
    }),
  ],
  'refused-import-drops-material': [
    'ImportKeyMaterial that is refused for its key material leaves the key without any.',
    doneAndRefused('ImportKeyMaterial', 'IncorrectKeyMaterialException', (_call, key) => key.imports.clear()),
  ],
  'refused-rotation-of-a-replica-set': [
    'EnableKeyRotation that is refused on a replica changes the rotation of the related keys.',
    doneAndRefused('EnableKeyRotation', 'UnsupportedOperationException', ({ input, now }, { shared }) => {
      const periodDays = Number(input.RotationPeriodInDays ?? 365);
      if (shared.isMultiRegion) shared.rotation = { periodDays, nextAt: now + periodDays * 86_400_000 };
    }),
  ],
});
