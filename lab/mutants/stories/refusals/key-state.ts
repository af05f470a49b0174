import { isPrimary } from '../../../../src/reference/keys/key.ts';
import { invalidState, notFound, Refusal } from '../../../../src/reference/refusal.ts';
import { keyOf, swap } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import {
  type Change,
  checkingState,
  handling,
  insteadOfRefusal,
  renaming,
  stateRule,
  together,
} from '../../wraps.ts';

const move = 'UpdatePrimaryRegion';

/** The state of one of the two keys is not asked. */
function unasked(which: 'primary' | 'replica', state: string): Change {
  return checkingState((call, key, check) => {
    const isMeant = isPrimary(key) === (which === 'primary') && call.parts.keyState(key, call.now) === state;
    if (call.operation !== move || !isMeant) check();
  });
}

/** Once a key was in such a state, it can never take part in a move. */
function forever(wasWrong: (state: string) => boolean): Change {
  return (parts) => {
    const marked = new Set<string>();
    return together(
      checkingState((call, key, check) => {
        if (call.operation === move && marked.has(key.arn)) throw invalidState(`${key.arn} is not ready.`);
        check();
      }),
      (changed) => ({
        ...changed,
        keyState: (key, now) => {
          const state = changed.keyState(key, now);
          if (wasWrong(state)) marked.add(key.arn);
          return state;
        },
      }),
    )(parts);
  };
}

/** UPR-E4 to UPR-E10 and IMP-05: keys that are not Enabled. */
export const keyStateRefusalMutants: readonly Mutant[] = [
  {
    id: 'disabled-primary-moves',
    clause: 'UPR-E4',
    defect: 'A Disabled primary key can hand over its role.',
    apply: unasked('primary', 'Disabled'),
  },
  {
    id: 'once-disabled-never-moves',
    clause: 'UPR-E4',
    defect: 'A primary key that was ever Disabled cannot hand over its role, Enabled or not.',
    apply: forever((state) => state === 'Disabled'),
  },
  {
    id: 'disabled-primary-misnamed',
    clause: 'UPR-E4',
    defect: 'A Disabled primary key is refused with KMSInvalidStateException.',
    apply: renaming(move, 'DisabledException', 'KMSInvalidStateException'),
  },
  {
    id: 'disabled-replica-promoted',
    clause: 'UPR-E5',
    defect: 'A Disabled replica can become the primary key.',
    apply: unasked('replica', 'Disabled'),
  },
  {
    id: 'disabled-replica-misnamed',
    clause: 'UPR-E5',
    defect: 'A Disabled replica is refused with KMSInvalidStateException.',
    apply: renaming(move, 'DisabledException', 'KMSInvalidStateException'),
  },
  {
    id: 'any-disabled-replica-blocks-the-move',
    clause: 'UPR-E5',
    defect: 'A Disabled replica in a Region that was not named is enough to refuse the move.',
    apply: handling(move, (call, proceed) => {
      const disabled = [...(keyOf(call)?.shared.keys.values() ?? [])].find((key) => key.isDisabled);
      if (disabled) throw new Refusal('DisabledException', `${disabled.arn} is disabled.`);
      return proceed();
    }),
  },
  {
    id: 'replica-named-when-both-are-disabled',
    clause: 'UPR-E6',
    defect: 'With both keys Disabled, the refusal names the replica.',
    apply: handling(move, (call, proceed) => {
      const replica = keyOf(call)?.shared.keys.get(String(call.input.PrimaryRegion));
      if (replica?.isDisabled) throw new Refusal('DisabledException', `${replica.arn} is disabled.`);
      return proceed();
    }),
  },
  {
    id: 'two-disabled-keys-move',
    clause: 'UPR-E6',
    defect: 'Two Disabled keys exchange their roles, since both are in the same state.',
    apply: handling(move, (call, proceed) => {
      const key = keyOf(call);
      const region = String(call.input.PrimaryRegion);
      const areBoth = key?.isDisabled && key.shared.keys.get(region)?.isDisabled;
      return areBoth ? swap(key, region, call) : proceed();
    }),
  },
  {
    id: 'doomed-replica-promoted',
    clause: 'UPR-E7',
    defect: 'A replica that is pending deletion can become the primary key.',
    apply: unasked('replica', 'PendingDeletion'),
  },
  {
    id: 'doomed-replica-misnamed',
    clause: 'UPR-E7',
    defect: 'A replica that is pending deletion is refused with DisabledException.',
    apply: stateRule(move, 'PendingDeletion', 'disabled'),
  },
  {
    id: 'doomed-replica-rescued',
    clause: 'UPR-E7',
    defect: 'A refused move cancels the deletion of the replica it names.',
    apply: insteadOfRefusal(move, (call) => {
      const replica = keyOf(call)?.shared.keys.get(String(call.input.PrimaryRegion));
      if (replica) replica.deletion = undefined;
      throw invalidState(`${replica?.arn} is pending deletion.`);
    }),
  },
  {
    id: 'waiting-primary-moves',
    clause: 'UPR-E8',
    defect: 'A primary key in PendingReplicaDeletion can hand over its role.',
    apply: unasked('primary', 'PendingReplicaDeletion'),
  },
  {
    id: 'doomed-primary-accepted',
    clause: 'UPR-E8',
    defect: 'UpdatePrimaryRegion succeeds on a primary key that is pending deletion.',
    apply: handling(move, (call, proceed) => {
      const key = keyOf(call);
      return key?.deletion && key.shared.keys.size === 1 ? undefined : proceed();
    }),
  },
  {
    id: 'waiting-primary-gone',
    clause: 'UPR-E8',
    defect: 'A primary key in PendingReplicaDeletion is said not to exist.',
    apply: handling(move, (call, proceed) => {
      const key = keyOf(call);
      if (key?.deletion) throw notFound(`Key ${key.arn} does not exist`);
      return proceed();
    }),
  },
  {
    id: 'creating-replica-promoted',
    clause: 'UPR-E9',
    defect: 'A replica that is still Creating can become the primary key.',
    apply: unasked('replica', 'Creating'),
  },
  {
    id: 'creating-replica-unsupported',
    clause: 'UPR-E9',
    defect: 'A replica that is still Creating is refused with UnsupportedOperationException.',
    apply: renaming(move, 'KMSInvalidStateException', 'UnsupportedOperationException'),
  },
  {
    id: 'primary-without-material-moves',
    clause: 'UPR-E10',
    defect: 'A primary key whose key material was deleted can hand over its role.',
    apply: unasked('primary', 'PendingImport'),
  },
  {
    id: 'replica-without-material-disabled',
    clause: 'UPR-E10',
    defect: 'A key without key material is refused with DisabledException.',
    apply: stateRule(move, 'PendingImport', 'disabled'),
  },
  {
    id: 'replica-without-material-promoted',
    clause: 'IMP-05',
    defect: 'A replica whose key material was deleted can become the primary key.',
    apply: unasked('replica', 'PendingImport'),
  },
  {
    id: 'importing-again-does-not-help',
    clause: 'IMP-05',
    defect: 'A replica that ever lacked key material cannot become the primary key, imported again or not.',
    apply: forever((state) => state === 'PendingImport'),
  },
];
