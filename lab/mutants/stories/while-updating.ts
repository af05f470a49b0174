import type { StateRule } from '../../../src/reference/keys/key-states.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { isFormerPrimary, isNewPrimary, isUpdating, keyOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { checkingState, insteadOfRefusal, renaming, stateRule } from '../wraps.ts';

/** The key-state table has another entry for Updating. */
function ruled(id: string, clause: string, operation: string, rule: StateRule, how: string): Mutant {
  const defect = `${operation} ${how} on a key that is Updating.`;
  return { id, clause, defect, apply: stateRule(operation, 'Updating', rule) };
}

const allowed = (id: string, operation: string) => ruled(id, 'UPD-06', operation, 'ok', 'is allowed');
const refused = (id: string, operation: string) => ruled(id, 'UPD-07', operation, 'updating', 'is refused');

/** UPD-06 to UPD-08: what can be done while a key is Updating. */
export const whileUpdatingMutants: readonly Mutant[] = [
  allowed('disabled-while-updating', 'DisableKey'),
  allowed('enabling-while-updating', 'EnableKey'),
  allowed('replicated-while-updating', 'ReplicateKey'),
  allowed('deletion-scheduled-while-updating', 'ScheduleKeyDeletion'),
  allowed('material-deleted-while-updating', 'DeleteImportedKeyMaterial'),
  allowed('import-begun-while-updating', 'GetParametersForImport'),
  {
    id: 'old-primary-disabled-while-updating',
    clause: 'UPD-06',
    defect: 'DisableKey is allowed on the former primary key although it is Updating.',
    apply: checkingState((call, key, check) => {
      const isSpared = call.operation === 'DisableKey' && isFormerPrimary(key) && isUpdating(key, call.now);
      if (!isSpared) check();
    }),
  },
  {
    id: 'updating-misnamed',
    clause: 'UPD-06',
    defect: 'DisableKey on a key that is Updating is refused with DisabledException.',
    apply: renaming('DisableKey', 'KMSInvalidStateException', 'DisabledException'),
  },
  refused('policy-locked-while-updating', 'PutKeyPolicy'),
  refused('tags-locked-while-updating', 'TagResource'),
  refused('untagging-locked-while-updating', 'UntagResource'),
  refused('aliases-locked-while-updating', 'CreateAlias'),
  refused('grants-locked-while-updating', 'CreateGrant'),
  refused('revoking-locked-while-updating', 'RevokeGrant'),
  refused('description-locked-while-updating', 'UpdateKeyDescription'),
  refused('rotation-locked-while-updating', 'EnableKeyRotation'),
  refused('rotation-status-hidden-while-updating', 'GetKeyRotationStatus'),
  refused('on-demand-rotation-locked-while-updating', 'RotateKeyOnDemand'),
  refused('import-locked-while-updating', 'ImportKeyMaterial'),
  refused('public-key-hidden-while-updating', 'GetPublicKey'),
  refused('data-key-pairs-refused-while-updating', 'GenerateDataKeyPair'),
  refused('re-encryption-refused-while-updating', 'ReEncrypt'),
  refused('verification-refused-while-updating', 'Verify'),
  {
    id: 'new-primary-cannot-sign-while-updating',
    clause: 'UPD-07',
    defect: 'Sign is refused on the new primary key while it is Updating, and works on the former one.',
    apply: checkingState((call, key, check) => {
      const isSpoilt = call.operation === 'Sign' && isNewPrimary(key) && isUpdating(key, call.now);
      if (isSpoilt) throw invalidState(`${key.arn} is updating.`);
      check();
    }),
  },
  {
    id: 'cancelling-deletion-while-updating',
    clause: 'UPD-08',
    defect: 'CancelKeyDeletion succeeds on a key that is Updating and not pending deletion.',
    apply: insteadOfRefusal('CancelKeyDeletion', (call) => ({ KeyId: keyOf(call)?.arn })),
  },
  {
    id: 'cancelling-deletion-disables-while-updating',
    clause: 'UPD-08',
    defect: 'CancelKeyDeletion is allowed on a key that is Updating.',
    apply: stateRule('CancelKeyDeletion', 'Updating', 'ok'),
  },
  {
    id: 'cancelling-deletion-misnamed-while-updating',
    clause: 'UPD-08',
    defect: 'CancelKeyDeletion on a key that is Updating is refused with DisabledException.',
    apply: stateRule('CancelKeyDeletion', 'Updating', 'disabled'),
  },
];
