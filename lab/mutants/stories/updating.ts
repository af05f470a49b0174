import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import { afterMove, configuring, hasMoved, isFormerPrimary, isUpdating, keyOf, placeOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { describing, handling, stating } from '../wraps.ts';

const middle = (key: Key, now: number, call: { readonly settings: { readonly updatingMs: number } }) =>
  key.updatingUntil - now < call.settings.updatingMs / 2;

/** Keys that are moved while they are Updating, and what notes them. */
function notingHurried() {
  const hurried = new Set<Key>();
  const noting = handling('UpdatePrimaryRegion', (call, proceed) => {
    const key = keyOf(call);
    if (key && isUpdating(key, call.now)) hurried.add(key);
    return proceed();
  });
  return { hurried, noting };
}

/** UPD-01 to UPD-04 and UPD-09: the transient state itself. */
export const updatingMutants: readonly Mutant[] = [
  {
    id: 'updating-never-ends',
    clause: 'UPD-01',
    defect: 'Both keys of a move stay Updating for good.',
    apply: stating((state, key) => (hasMoved(key) ? 'Updating' : state)),
  },
  {
    id: 'old-primary-stuck-updating',
    clause: 'UPD-01',
    defect: 'The former primary key never leaves Updating.',
    apply: stating((state, key) => (isFormerPrimary(key) ? 'Updating' : state)),
  },
  {
    id: 'second-move-never-ends',
    clause: 'UPD-01',
    defect: 'Keys that are moved a second time stay Updating for good.',
    apply: (parts) => {
      const moved = new Set<Key>();
      const stuck = new Set<Key>();
      const noting = afterMove((former, successor) => {
        for (const key of [former, successor]) (moved.has(key) ? stuck : moved).add(key);
      });
      return stating((state, key) => (stuck.has(key) ? 'Updating' : state))(noting(parts));
    },
  },
  {
    id: 'move-ends-disabled',
    clause: 'UPD-01',
    defect: 'The former primary key comes out of a move Disabled.',
    apply: stating((state, key, now) =>
      isFormerPrimary(key) && state === 'Enabled' && !isUpdating(key, now) ? 'Disabled' : state,
    ),
  },
  {
    id: 'third-key-updating',
    clause: 'UPD-01',
    defect: 'Every related key becomes Updating, not only the two of the move.',
    apply: afterMove(({ shared, updatingUntil }) => {
      for (const key of shared.keys.values()) key.updatingUntil = updatingUntil;
    }),
  },
  {
    id: 'move-passes-through-creating',
    clause: 'UPD-01',
    defect: 'The new primary key shows Creating while it takes over the role.',
    apply: stating((state, key) => (state === 'Updating' && isPrimary(key) ? 'Creating' : state)),
  },
  {
    id: 'nothing-is-updating',
    clause: 'UPD-02',
    defect: 'A move ends immediately: neither key is ever reported as Updating.',
    apply: stating((state) => (state === 'Updating' ? 'Enabled' : state)),
  },
  {
    id: 'only-new-primary-updating',
    clause: 'UPD-02',
    defect: 'Only the new primary key is ever Updating.',
    apply: stating((state, key) => (state === 'Updating' && !isPrimary(key) ? 'Enabled' : state)),
  },
  {
    id: 'enabled-while-updating',
    clause: 'UPD-03',
    defect: 'Keys that are Updating say Enabled true.',
    apply: describing((metadata) => ({ ...metadata, Enabled: true })),
  },
  {
    id: 'old-primary-enabled-while-updating',
    clause: 'UPD-03',
    defect: 'The former primary key says Enabled true while it is Updating.',
    apply: describing((metadata, key) => ({
      ...metadata,
      Enabled: metadata.Enabled === true || isFormerPrimary(key),
    })),
  },
  {
    id: 'primary-listed-among-replicas-for-a-moment',
    clause: 'UPD-04',
    defect: 'While Updating, the new primary key is listed among its own replica keys.',
    apply: configuring(({ PrimaryKey, ReplicaKeys }, key, { now }) =>
      isUpdating(key, now) ? { ReplicaKeys: [...ReplicaKeys, PrimaryKey] } : {},
    ),
  },
  {
    id: 'two-primaries-for-a-moment',
    clause: 'UPD-04',
    defect: 'While Updating, the former primary key says PRIMARY although it names the new one.',
    apply: configuring((_now, key, { now }) =>
      isUpdating(key, now) && isFormerPrimary(key) ? { MultiRegionKeyType: 'PRIMARY' } : {},
    ),
  },
  {
    id: 'old-primary-comes-back-for-a-moment',
    clause: 'UPD-04',
    defect: 'Before a move settles, the former primary key is PRIMARY again.',
    apply: configuring((_now, key, call) =>
      isUpdating(key, call.now) && isFormerPrimary(key) && middle(key, call.now, call)
        ? { MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) }
        : {},
    ),
  },
  {
    id: 'old-primary-flickers',
    clause: 'UPD-04',
    defect: 'The second read of the former primary key shows it as PRIMARY again.',
    apply: (parts) => {
      const looks = new Map<Key, number>();
      return configuring((_now, key) => {
        if (!isFormerPrimary(key)) return {};
        looks.set(key, (looks.get(key) ?? 0) + 1);
        return looks.get(key) === 2 ? { MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) } : {};
      })(parts);
    },
  },
  {
    id: 'quick-return-leaves-two-primaries',
    clause: 'UPD-09',
    defect: 'A second move before the first has settled leaves two keys that call themselves PRIMARY.',
    apply: (parts) => {
      const { hurried, noting } = notingHurried();
      return configuring((_now, key) =>
        hurried.has(key) ? { MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) } : {},
      )(noting(parts));
    },
  },
  {
    id: 'quick-return-leaves-stale-view',
    clause: 'UPD-09',
    defect: 'A second move before the first has settled leaves the two keys with different replica lists.',
    apply: (parts) => {
      const { hurried, noting } = notingHurried();
      return configuring((_now, key) => (hurried.has(key) ? { ReplicaKeys: [] } : {}))(noting(parts));
    },
  },
];
