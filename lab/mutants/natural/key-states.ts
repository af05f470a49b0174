import type { Key, KeyState } from '../../../src/reference/keys/key.ts';
import { lacksMaterial } from '../../../src/reference/keys/key-state.ts';
import type { StateRule } from '../../../src/reference/keys/key-states.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, stateRule, stating, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards } from './related.ts';

/** One mistake in a state, in the handlers of several operations. */
function inState(state: KeyState, rule: StateRule, ...operations: readonly string[]): Change {
  return together(...operations.map((operation) => stateRule(operation, state, rule)));
}

/** Only keys in one of these states are let through. */
function onlyIn(operation: string, allowed: readonly KeyState[]): Change {
  return (parts) => ({
    ...parts,
    checkState: (call, key) => {
      parts.checkState(call, key);
      const isAllowed = allowed.includes(parts.keyState(key, call.now));
      if (call.operation === operation && !isAllowed) throw invalidState(`${key.arn} has key material.`);
    },
  });
}

/** Keeps what the key was before the call. */
function keeping(operation: string, when: (key: Key) => boolean): Change {
  return handling(operation, async (call, proceed) => {
    const key = keyOf(call);
    const wasDisabled = key?.isDisabled ?? false;
    const isMeant = key !== undefined && when(key);
    const output = await proceed();
    if (key && isMeant) key.isDisabled = wasDisabled;
    return output;
  });
}

export const stateFaults = faultsOf('key states of any key', {
  'pending-import-is-disabled': [
    'Operations on a key in PendingImport fail with DisabledException.',
    inState(
      'PendingImport',
      'disabled',
      'Encrypt',
      'Decrypt',
      'GenerateDataKey',
      'ReEncrypt',
      'Sign',
      'GenerateMac',
    ),
  ],
  'pending-import-enabled': [
    'EnableKey succeeds on a key in PendingImport.',
    inState('PendingImport', 'ok', 'EnableKey'),
  ],
  'pending-import-disabled': [
    'DisableKey succeeds on a key in PendingImport.',
    inState('PendingImport', 'ok', 'DisableKey'),
  ],
  'pending-import-becomes-enabled': [
    'EnableKey on a key in PendingImport makes it Enabled without key material.',
    (parts) => {
      const enabled = new Set<unknown>();
      return together(
        inState('PendingImport', 'ok', 'EnableKey'),
        afterwards('EnableKey', (key) => void enabled.add(key)),
        stating((state, key) => (state === 'PendingImport' && enabled.has(key) ? 'Enabled' : state)),
      )(parts);
    },
  ],
  'enabled-key-enabled': [
    'EnableKey fails on a key that is Enabled.',
    inState('Enabled', 'not pending', 'EnableKey'),
  ],
  'disabled-key-disabled': [
    'DisableKey fails on a key that is Disabled.',
    inState('Disabled', 'disabled', 'DisableKey'),
  ],
  'only-enabled-keys-deleted': [
    'ScheduleKeyDeletion fails on a key that is Disabled.',
    inState('Disabled', 'disabled', 'ScheduleKeyDeletion'),
  ],
  'empty-keys-never-deleted': [
    'ScheduleKeyDeletion fails on a key in PendingImport.',
    inState('PendingImport', 'pending import', 'ScheduleKeyDeletion'),
  ],
  'nothing-to-cancel': [
    'CancelKeyDeletion succeeds on a key that is not pending deletion.',
    insteadOfRefusal(
      'CancelKeyDeletion',
      (call) => ({ KeyId: keyOf(call)?.arn }),
      'KMSInvalidStateException',
    ),
  ],
  'enabled-while-pending-deletion': [
    'EnableKey on a key in PendingDeletion cancels its deletion.',
    together(
      inState('PendingDeletion', 'ok', 'EnableKey'),
      afterwards('EnableKey', (key) => void Object.assign(key, { deletion: undefined })),
    ),
  ],
  'disabled-while-pending-deletion': [
    'DisableKey succeeds on a key in PendingDeletion.',
    inState('PendingDeletion', 'ok', 'DisableKey'),
  ],
  'cancelling-restores': [
    'CancelKeyDeletion restores the key state from before ScheduleKeyDeletion.',
    keeping('CancelKeyDeletion', () => true),
  ],
  'import-leaves-disabled': [
    'ImportKeyMaterial into a Disabled key leaves it Disabled.',
    keeping('ImportKeyMaterial', (key) => key.imports.size > 0),
  ],
  'disabled-outlives-material': [
    'ImportKeyMaterial after DeleteImportedKeyMaterial of a Disabled key leaves it Disabled.',
    keeping('ImportKeyMaterial', (key) => key.imports.size === 0),
  ],
  'disabled-without-material': [
    'DeleteImportedKeyMaterial of a Disabled key leaves it Disabled.',
    stating((state, key) => (state === 'PendingImport' && key.isDisabled ? 'Disabled' : state)),
  ],
  'expired-is-disabled': [
    'A key whose imported key material expired is Disabled.',
    stating((state, key) => (state === 'PendingImport' && key.imports.size > 0 ? 'Disabled' : state)),
  ],
  'parameters-for-empty-keys-only': [
    'GetParametersForImport fails on a key that has key material.',
    onlyIn('GetParametersForImport', [
      'PendingImport',
      'Creating',
      'PendingDeletion',
      'PendingReplicaDeletion',
    ]),
  ],
  'parameters-not-for-disabled': [
    'GetParametersForImport fails on a Disabled key.',
    inState('Disabled', 'disabled', 'GetParametersForImport'),
  ],
  'import-not-into-disabled': [
    'ImportKeyMaterial fails on a Disabled key.',
    inState('Disabled', 'disabled', 'ImportKeyMaterial'),
  ],
  'import-while-pending-deletion': [
    'ImportKeyMaterial succeeds on a key in PendingDeletion.',
    inState('PendingDeletion', 'ok', 'ImportKeyMaterial', 'GetParametersForImport'),
  ],
  'material-kept-while-pending-deletion': [
    'DeleteImportedKeyMaterial fails on a key in PendingDeletion.',
    inState('PendingDeletion', 'pending', 'DeleteImportedKeyMaterial'),
  ],
  'nothing-to-delete': [
    'DeleteImportedKeyMaterial fails on a key in PendingImport.',
    inState('PendingImport', 'pending import', 'DeleteImportedKeyMaterial'),
  ],
  'looks-only-when-enabled': [
    'DescribeKey, GetKeyPolicy and ListResourceTags fail on a key in PendingImport.',
    inState('PendingImport', 'pending import', 'DescribeKey', 'GetKeyPolicy', 'ListResourceTags'),
  ],
  'empty-keys-have-no-alias': [
    'CreateAlias fails for a key in PendingImport.',
    inState('PendingImport', 'pending import', 'CreateAlias', 'UpdateAlias'),
  ],
  'disabled-keys-not-tagged': [
    'TagResource fails on a Disabled key.',
    inState('Disabled', 'disabled', 'TagResource', 'UntagResource', 'UpdateKeyDescription'),
  ],
  'disabled-keys-grant': [
    'CreateGrant succeeds on a Disabled key.',
    inState('Disabled', 'ok', 'CreateGrant'),
  ],
  'disabled-hmac-keys-verify': [
    'VerifyMac succeeds on a Disabled key.',
    inState('Disabled', 'ok', 'VerifyMac'),
  ],
  'disabled-keys-show-no-public-key': [
    'GetPublicKey of a key in PendingDeletion succeeds.',
    inState('PendingDeletion', 'ok', 'GetPublicKey'),
  ],
  'policy-frozen-while-pending': [
    'PutKeyPolicy fails on a key in PendingDeletion.',
    inState('PendingDeletion', 'pending', 'PutKeyPolicy'),
  ],
  'old-material-not-needed': [
    'A key stays Enabled when key material that is not current was deleted.',
    stating((state, key, now) => {
      const current = key.shared.materials.findLast((material) => !material.isPending);
      const isThere = key.imports.has(current?.id ?? '');
      return state === 'PendingImport' && isThere && lacksMaterial(key, now) ? 'Enabled' : state;
    }),
  ],
});
