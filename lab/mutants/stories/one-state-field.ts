import type { Key } from '../../../src/reference/keys/key.ts';
import { isUpdating, keyOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, checkingState, handling, together } from '../wraps.ts';

/** The operations that write a key state of their own. */
const writers = ['DisableKey', 'EnableKey', 'ScheduleKeyDeletion', 'DeleteImportedKeyMaterial'];

/** Writes over Updating instead of asking for it. */
function overwriting(operations: readonly string[]): Change {
  const isSpared = (operation: string, key: Key, now: number) =>
    operations.includes(operation) && isUpdating(key, now);
  return together(
    checkingState((call, key, check) => {
      if (!isSpared(call.operation, key, call.now)) check();
    }),
    ...operations.map((operation) =>
      handling(operation, async (call, proceed) => {
        const output = await proceed();
        const key = keyOf(call);
        if (key) key.updatingUntil = Math.min(key.updatingUntil, call.now);
        return output;
      }),
    ),
  );
}

/** The key state is one field: whoever writes it last is right, and nobody asks what it said before. */
export const oneStateFieldMutants: readonly Mutant[] = [
  {
    id: 'one-field-for-the-key-state',
    clause: 'UPD-06',
    defect: `${writers.join(', ')} write over the key state Updating.`,
    apply: overwriting(writers),
  },
  ...writers.map((operation) => ({
    id: `updating-overwritten-by-${operation.toLowerCase()}`,
    clause: 'UPD-06',
    defect: `${operation} is allowed on a key that is Updating, which is over with it.`,
    apply: overwriting([operation]),
  })),
  {
    id: 'creating-overwritten-by-a-move',
    clause: 'UPR-E9',
    defect: 'UpdatePrimaryRegion writes the key state Updating over Creating.',
    apply: together(
      checkingState((call, key, check) => {
        if (call.operation !== 'UpdatePrimaryRegion' || call.now >= key.creatingUntil) check();
      }),
      handling('UpdatePrimaryRegion', async (call, proceed) => {
        const output = await proceed();
        for (const key of keyOf(call)?.shared.keys.values() ?? [])
          key.creatingUntil = Math.min(key.creatingUntil, call.now);
        return output;
      }),
    ),
  },
];
