import type { Key } from '../../../src/reference/keys/key.ts';
import { dayMs } from '../../../src/reference/keys/key.ts';
import { invalidState, Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, outputOf, stateRule, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards } from './related.ts';

/** The operation does not take keys like this. */
function refusedFor(name: string, isMeant: (key: Key, now: number) => boolean, word: string): Change {
  return handling(name, (call, proceed) => {
    const key = keyOf(call);
    if (key && isMeant(key, call.now)) throw invalidState(`${key.arn} is ${word}.`);
    return proceed();
  });
}

/** Keys whose deletion was canceled at least once. */
function remembering(plant: (cancelled: ReadonlySet<unknown>) => Change): Change {
  return (parts) => {
    const cancelled = new Set<unknown>();
    const noting = afterwards('CancelKeyDeletion', (key) => void cancelled.add(key));
    return together(plant(cancelled), noting)(parts);
  };
}

export const deletionEndFaults = faultsOf('scheduling and canceling deletion', {
  'window-returned-always-thirty': [
    'ScheduleKeyDeletion returns PendingWindowInDays of 30 whatever the request named.',
    outputOf('ScheduleKeyDeletion', (output) => ({ ...output, PendingWindowInDays: 30 })),
  ],
  'window-not-returned': [
    'ScheduleKeyDeletion does not return PendingWindowInDays.',
    outputOf('ScheduleKeyDeletion', ({ PendingWindowInDays: _left, ...output }) => output),
  ],
  'state-from-before-returned': [
    'ScheduleKeyDeletion returns the KeyState from before.',
    outputOf('ScheduleKeyDeletion', (output) => ({ ...output, KeyState: 'Enabled' })),
  ],
  'scheduled-key-by-id': [
    'ScheduleKeyDeletion returns the key ID instead of the ARN as KeyId.',
    outputOf('ScheduleKeyDeletion', (output, call) => ({ ...output, KeyId: keyOf(call)?.shared.keyId })),
  ],
  'cancelled-key-by-id': [
    'CancelKeyDeletion returns the key ID instead of the ARN as KeyId.',
    outputOf('CancelKeyDeletion', (output, call) => ({ ...output, KeyId: keyOf(call)?.shared.keyId })),
  ],
  'deletion-date-a-day-late': [
    'The DeletionDate is a day later than the waiting period says.',
    afterwards('ScheduleKeyDeletion', ({ deletion }) => {
      if (deletion?.at !== undefined) deletion.at += dayMs;
    }),
  ],
  'not-scheduled-again-after-cancelling': [
    'ScheduleKeyDeletion of a key whose deletion was canceled is refused.',
    remembering((cancelled) => refusedFor('ScheduleKeyDeletion', (key) => cancelled.has(key), 'disabled')),
  ],
  'first-date-scheduled-again': [
    'A key that is scheduled for deletion again keeps the DeletionDate of the first time.',
    (parts) => {
      const dates = new Map<Key, number>();
      return handling('ScheduleKeyDeletion', async (call, proceed) => {
        const key = keyOf(call);
        const output = await proceed();
        if (!key?.deletion?.at) return output;
        key.deletion.at = dates.get(key) ?? key.deletion.at;
        dates.set(key, key.deletion.at);
        return { ...output, DeletionDate: key.deletion.at / 1000 };
      })(parts);
    },
  ],
  'enabled-key-cancelled': [
    'CancelKeyDeletion of an Enabled key succeeds.',
    insteadOfRefusal(
      'CancelKeyDeletion',
      (call) => ({ KeyId: keyOf(call)?.arn }),
      'KMSInvalidStateException',
    ),
  ],
  'disabled-key-not-scheduled': [
    'ScheduleKeyDeletion of a Disabled key is refused.',
    refusedFor('ScheduleKeyDeletion', ({ isDisabled }) => isDisabled, 'disabled'),
  ],
  'key-without-material-not-scheduled': [
    'ScheduleKeyDeletion of a key in PendingImport is refused.',
    refusedFor(
      'ScheduleKeyDeletion',
      ({ shared, imports }) => shared.origin === 'EXTERNAL' && imports.size === 0,
      'pending import',
    ),
  ],
  'alias-stays-while-pending': [
    'DeleteAlias is refused while the key of the alias is pending deletion.',
    handling('DeleteAlias', (call, proceed) => {
      const alias = call.store.aliases(call.region, call.caller.accountId).get(String(call.input.AliasName));
      const target = alias && call.store.find(call.region, alias.targetKeyId);
      if (target?.deletion) throw invalidState(`${target.arn} is pending deletion.`);
      return proceed();
    }),
  ],
  'hidden-while-pending': [
    'DescribeKey does not find a key that is pending deletion.',
    handling('DescribeKey', (call, proceed) => {
      const key = keyOf(call);
      if (key?.deletion) throw new Refusal('NotFoundException', `Key '${key.arn}' does not exist`);
      return proceed();
    }),
  ],
  'enabling-ends-deletion': [
    'EnableKey cancels the deletion of a key that is pending deletion.',
    together(
      stateRule('EnableKey', 'PendingDeletion', 'ok'),
      afterwards('EnableKey', (key) => {
        key.deletion = undefined;
      }),
    ),
  ],
  'policy-reset-by-cancelling': [
    'CancelKeyDeletion removes the tags and grants of the key.',
    afterwards('CancelKeyDeletion', ({ tags, grants }) => {
      tags.clear();
      grants.clear();
    }),
  ],
  'description-lost-by-scheduling': [
    'ScheduleKeyDeletion empties the description of the key.',
    afterwards('ScheduleKeyDeletion', (key) => {
      key.description = '';
    }),
  ],
  'cancelled-material-gone': [
    'After CancelKeyDeletion and EnableKey the key does not decrypt what it encrypted before.',
    remembering((cancelled) =>
      handling('Decrypt', async (call, proceed) => {
        const output = await proceed();
        const key = call.store.find(call.region, String(output?.KeyId).split('/').at(-1) ?? '');
        if (cancelled.has(key)) throw new Refusal('InvalidCiphertextException');
        return output;
      }),
    ),
  ],
});
