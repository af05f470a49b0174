import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { configuring, keyOf, placeOf, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, handling } from '../wraps.ts';

/** Keys that were ever given a replica show something else until UpdatePrimaryRegion is called on them, and nothing after that. */
function untilCalled(change: (key: Key) => Parameters<typeof configuring>[0] | undefined): Change {
  return (parts) => {
    const called = new Set<string>();
    const note = handling('UpdatePrimaryRegion', (call, proceed) => {
      const key = keyOf(call);
      if (key) called.add(key.shared.keyId);
      return proceed();
    });
    const show = configuring((was, key, call) =>
      called.has(key.shared.keyId) ? {} : (change(key)?.(was, key, call) ?? {}),
    );
    return show(note(parts));
  };
}

/** Roles that are wrong before the call which is about them. */
export const wrongBeforeTheActMutants: readonly Mutant[] = [
  {
    id: 'home-key-turns-primary-when-asked',
    clause: 'UPR-19',
    defect:
      'Once it is replicated, the primary key calls itself REPLICA until UpdatePrimaryRegion is called on it.',
    apply: untilCalled((key) => (isPrimary(key) ? replicaOnceReplicated : undefined)),
  },
  {
    id: 'replica-is-primary-until-asked',
    clause: 'UPR-01',
    defect: 'A replica key calls itself PRIMARY from the beginning; UpdatePrimaryRegion sets it right.',
    apply: untilCalled((key) =>
      isPrimary(key) ? undefined : () => ({ MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) }),
    ),
  },
  {
    id: 'new-key-says-replica',
    clause: 'DSC-01',
    defect: 'A multi-Region key calls itself REPLICA from the beginning, until the role of primary is moved.',
    apply: configuring((_was, key) =>
      isPrimary(key) && !wasMoved(key) ? { MultiRegionKeyType: 'REPLICA' } : {},
    ),
  },
  {
    id: 'move-does-nothing-and-all-are-primary',
    clause: 'UPR-01',
    defect: 'Every key calls itself PRIMARY, and UpdatePrimaryRegion does nothing.',
    apply: (parts) =>
      handling(
        'UpdatePrimaryRegion',
        () => undefined,
      )(configuring((_was, key) => ({ MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) }))(parts)),
  },
];

const replicaOnceReplicated: Parameters<typeof configuring>[0] = (_was, key) =>
  key.shared.keys.size > 1 ? { MultiRegionKeyType: 'REPLICA' } : {};
