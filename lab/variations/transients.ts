import { isPrimary } from '../../src/reference/keys/key.ts';
import { invalidState } from '../../src/reference/refusal.ts';
import { afterMove, configuring, isUpdating, keyOf } from '../mutants/moves.ts';
import { handling } from '../mutants/wraps.ts';
import type { Variation } from './variation.ts';

const updatePrimaryRegion =
  'https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html';
const keyStates = 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html';

/** Other ways through the transient state, all of them left open. */
export const transientVariations: readonly Variation[] = [
  {
    id: 'both-replicas-for-a-moment',
    freedom: 'While the move is under way, the new primary key is still shown as a replica key.',
    source: updatePrimaryRegion,
    apply: configuring((_now, key, { now }) =>
      isUpdating(key, now) && isPrimary(key) ? { MultiRegionKeyType: 'REPLICA' } : {},
    ),
  },
  {
    id: 'windows-end-apart',
    freedom: 'The two keys of a move leave Updating at different times.',
    source: updatePrimaryRegion,
    apply: (parts, { random }) =>
      afterMove((former, successor, { now, settings }) => {
        const first = random() < 0.5 ? former : successor;
        first.updatingUntil = now + settings.updatingMs * (0.3 + 0.7 * random());
      })(parts),
  },
  {
    id: 'quick-return-refused',
    freedom: 'A second move is refused while the first is still under way.',
    // The table of key states allows it, AWS has been seen to refuse it: either will do.
    source: keyStates,
    apply: handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      if (key && isPrimary(key) && isUpdating(key, call.now)) throw invalidState(`${key.arn} is updating.`);
      return proceed();
    }),
  },
  {
    id: 'updating-passes-unseen',
    freedom: 'A move ends immediately: neither key is ever reported as Updating.',
    // The keys *may* be in the state Updating.
    source: updatePrimaryRegion,
    apply: afterMove((former, successor, { now }) => {
      for (const moved of [former, successor]) moved.updatingUntil = now;
    }),
  },
];
