import { dayMs, isPrimary } from '../../../src/reference/keys/key.ts';
import { keyOf } from '../moves.ts';
import { type Change, constraining, describing, handling, insteadOfRefusal, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { whilePending } from './pending.ts';
import { afterwards, othersOf } from './related.ts';

/** Other bounds of the waiting period. */
function windows(min: number, max: number): Change {
  return constraining('ScheduleKeyDeletion', (members) => ({
    ...members,
    PendingWindowInDays: { type: 'integer', min, max },
  }));
}

export const deletionFaults = faultsOf('deletion', {
  'cancelled-is-enabled': [
    'CancelKeyDeletion leaves the key Enabled.',
    afterwards('CancelKeyDeletion', (key) => void Object.assign(key, { isDisabled: false })),
  ],
  'cancelled-replica-is-enabled': [
    'CancelKeyDeletion leaves a replica Enabled.',
    afterwards(
      'CancelKeyDeletion',
      (key) => void (isPrimary(key) || Object.assign(key, { isDisabled: false })),
    ),
  ],
  'cancelled-primary-with-replicas-is-enabled': [
    'CancelKeyDeletion in PendingReplicaDeletion leaves the primary key Enabled.',
    afterwards('CancelKeyDeletion', (key) => {
      if (isPrimary(key) && othersOf(key).length > 0) key.isDisabled = false;
    }),
  ],
  'cancelled-without-material-is-disabled': [
    'CancelKeyDeletion of a key without key material leaves it Disabled, not PendingImport.',
    (parts) => {
      const cancelled = new Set<unknown>();
      const noting = afterwards('CancelKeyDeletion', (key) => void cancelled.add(key));
      const showing: Change = (inner) => ({
        ...inner,
        keyState: (key, now) => {
          const state = inner.keyState(key, now);
          return state === 'PendingImport' && cancelled.has(key) ? 'Disabled' : state;
        },
      });
      return together(noting, showing)(parts);
    },
  ],
  'cancelled-key-stays-disabled': [
    'EnableKey has no effect on a key whose deletion was canceled.',
    (parts) => {
      const cancelled = new Set<unknown>();
      const noting = afterwards('CancelKeyDeletion', (key) => void cancelled.add(key));
      const ignoring = handling('EnableKey', (call, proceed) =>
        cancelled.has(keyOf(call)) ? undefined : proceed(),
      );
      return together(noting, ignoring)(parts);
    },
  ],
  'deletion-date-after-cancelling': [
    'DescribeKey shows a DeletionDate after CancelKeyDeletion.',
    (parts) => {
      const dates = new Map<unknown, number>();
      const noting = afterwards(
        'ScheduleKeyDeletion',
        (key, { now }) => void dates.set(key, now / 1000 + 604800),
      );
      const showing = describing((metadata, key) =>
        key.deletion || !dates.has(key) ? metadata : { ...metadata, DeletionDate: dates.get(key) },
      );
      return together(noting, showing)(parts);
    },
  ],
  'six-days-accepted': ['ScheduleKeyDeletion accepts PendingWindowInDays of 6.', windows(6, 30)],
  'one-day-accepted': ['ScheduleKeyDeletion accepts PendingWindowInDays of 1.', windows(1, 30)],
  'thirty-one-days-accepted': ['ScheduleKeyDeletion accepts PendingWindowInDays of 31.', windows(7, 31)],
  'thirty-days-refused': ['ScheduleKeyDeletion refuses PendingWindowInDays of 30.', windows(7, 29)],
  'seven-days-refused': ['ScheduleKeyDeletion refuses PendingWindowInDays of 7.', windows(8, 30)],
  'default-of-seven-days': [
    'ScheduleKeyDeletion without PendingWindowInDays waits 7 days.',
    handling('ScheduleKeyDeletion', (call, proceed) =>
      proceed({ ...call, input: { PendingWindowInDays: 7, ...call.input } }),
    ),
  ],
  'always-thirty-days': [
    'ScheduleKeyDeletion waits 30 days, whatever PendingWindowInDays says.',
    afterwards('ScheduleKeyDeletion', ({ deletion }, { now }) => {
      if (deletion?.at !== undefined) deletion.at = now + 30 * dayMs;
    }),
  ],
  'scheduled-twice': [
    'ScheduleKeyDeletion of a key that is pending deletion succeeds.',
    whilePending('ScheduleKeyDeletion'),
  ],
  'replica-scheduled-twice': [
    'ScheduleKeyDeletion of a replica that is pending deletion succeeds.',
    insteadOfRefusal(
      'ScheduleKeyDeletion',
      (call) => {
        const key = keyOf(call);
        if (!key?.deletion || isPrimary(key)) throw new Error('Not a replica that is pending deletion.');
        const windowDays = Number(call.input.PendingWindowInDays ?? 30);
        key.deletion = { windowDays, at: call.now + windowDays * dayMs };
        return {
          KeyId: key.arn,
          DeletionDate: call.now / 1000 + windowDays * 86_400,
          KeyState: 'PendingDeletion',
          PendingWindowInDays: windowDays,
        };
      },
      'KMSInvalidStateException',
    ),
  ],
  'tagged-while-pending': [
    'TagResource succeeds on a key that is pending deletion.',
    whilePending('TagResource'),
  ],
  'untagged-while-pending': [
    'UntagResource succeeds on a key that is pending deletion.',
    whilePending('UntagResource'),
  ],
  'described-anew-while-pending': [
    'UpdateKeyDescription succeeds on a key that is pending deletion.',
    whilePending('UpdateKeyDescription'),
  ],
  'alias-made-while-pending': [
    'CreateAlias succeeds for a key that is pending deletion.',
    whilePending('CreateAlias'),
  ],
  'alias-moved-while-pending': [
    'UpdateAlias succeeds for a key that is pending deletion.',
    whilePending('UpdateAlias'),
  ],
});
