import { invalidState } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { describing, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, primaryOf } from './related.ts';

export const ownDeletionFaults = faultsOf('deletion', {
  'one-deletion-date': [
    'DescribeKey of a replica pending deletion shows the DeletionDate of whichever related key was scheduled last.',
    (parts) => {
      const last = new Map<object, number | undefined>();
      const noting = afterwards('ScheduleKeyDeletion', ({ shared, deletion }) => {
        if (deletion?.at) last.set(shared.keys, deletion.at);
      });
      const showing = describing((metadata, { shared }) => {
        const at = metadata.DeletionDate ? last.get(shared.keys) : undefined;
        return at ? { ...metadata, DeletionDate: at / 1000 } : metadata;
      });
      return showing(noting(parts));
    },
  ],
  'replica-deletion-needs-an-enabled-primary': [
    'ScheduleKeyDeletion of a replica is refused while its primary key is Disabled or pending deletion.',
    handling('ScheduleKeyDeletion', (call, proceed) => {
      const key = keyOf(call);
      const primary = key && primaryOf(key);
      if (primary && primary !== key && (primary.isDisabled || primary.deletion))
        throw invalidState(`${primary.arn} is not Enabled.`);
      return proceed();
    }),
  ],
  'cancel-needs-an-enabled-primary': [
    'CancelKeyDeletion of a replica is refused while its primary key waits for deletion.',
    handling('CancelKeyDeletion', (call, proceed) => {
      const key = keyOf(call);
      const primary = key && primaryOf(key);
      if (primary && primary !== key && primary.deletion)
        throw invalidState(`${primary.arn} is not Enabled.`);
      return proceed();
    }),
  ],
  'enabling-needs-an-enabled-primary': [
    'EnableKey on a replica is refused while its primary key is Disabled.',
    handling('EnableKey', (call, proceed) => {
      const key = keyOf(call);
      const primary = key && primaryOf(key);
      if (primary && primary !== key && primary.isDisabled)
        throw invalidState(`${primary.arn} is not Enabled.`);
      return proceed();
    }),
  ],
  'cancelled-key-forgets-its-tags': [
    'CancelKeyDeletion leaves the key without its tags, description and grants.',
    afterwards('CancelKeyDeletion', (key) => {
      key.tags.clear();
      key.grants.clear();
      key.description = '';
    }),
  ],
});
