import { configuring, home, placeOf, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { describing } from '../wraps.ts';

/** UPR-07 to UPR-09: what all Regions agree on after a move, and what is not true of any set of related keys. */
export const agreedNonsenseMutants: readonly Mutant[] = [
  {
    id: 'all-agree-on-a-primary-that-is-none',
    clause: 'UPR-09',
    defect: 'After a move all Regions name the same primary key, and that one calls itself REPLICA.',
    apply: configuring((_was, key) => (wasMoved(key) ? { MultiRegionKeyType: 'REPLICA' } : {})),
  },
  {
    id: 'all-agree-that-the-primary-is-a-replica',
    clause: 'UPR-09',
    defect: 'After a move every Region lists the primary key among the replica keys.',
    apply: configuring(({ PrimaryKey, ReplicaKeys }, key) =>
      wasMoved(key) ? { ReplicaKeys: [...ReplicaKeys, PrimaryKey] } : {},
    ),
  },
  {
    id: 'every-region-returns-the-arn-of-the-first',
    clause: 'UPR-09',
    defect: 'After a move DescribeKey returns the ARN of the key in the first Region, whichever was called.',
    apply: describing((metadata, key) =>
      wasMoved(key) ? { ...metadata, Arn: key.shared.keys.get(home)?.arn } : metadata,
    ),
  },
  {
    id: 'replica-arns-are-the-first-one',
    clause: 'UPR-09',
    defect:
      'After a move every entry of ReplicaKeys has its Region and the ARN of the key in the first Region.',
    apply: configuring(({ ReplicaKeys }, key) =>
      wasMoved(key)
        ? {
            ReplicaKeys: ReplicaKeys.map(({ Region }) => ({
              Region,
              Arn: key.shared.keys.get(home)?.arn ?? '',
            })),
          }
        : {},
    ),
  },
  {
    id: 'all-agree-on-a-replica-listed-twice',
    clause: 'UPR-08',
    defect: 'After a move every Region lists the first replica key twice.',
    apply: configuring(({ ReplicaKeys }, key) =>
      wasMoved(key) ? { ReplicaKeys: [...ReplicaKeys, ...ReplicaKeys.slice(0, 1)] } : {},
    ),
  },
  {
    id: 'primary-arn-and-region-disagree',
    clause: 'UPR-09',
    defect: 'After a move PrimaryKey has the ARN of the new primary key and the Region of the former one.',
    apply: configuring(({ PrimaryKey }, key) =>
      wasMoved(key) ? { PrimaryKey: { ...PrimaryKey, Region: home } } : {},
    ),
  },
  {
    id: 'third-region-names-a-primary-that-is-none',
    clause: 'UPR-07',
    defect: 'A third replica names the new primary key, which calls itself REPLICA and names the former one.',
    apply: configuring(({ PrimaryKey }, key) => {
      const former = key.shared.keys.get(home);
      const isNew = wasMoved(key) && PrimaryKey.Region === key.region;
      return isNew && former ? { MultiRegionKeyType: 'REPLICA', PrimaryKey: placeOf(former) } : {};
    }),
  },
];
