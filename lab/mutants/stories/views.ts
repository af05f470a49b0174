import { isPrimary } from '../../../src/reference/keys/key.ts';
import {
  type Configuration,
  configuring,
  hasMoved,
  isFormerPrimary,
  isNewPrimary,
  placeOf,
  second,
  third,
  wasMoved,
} from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, describing } from '../wraps.ts';

/** One Region shows what it showed before the move. */
function staleIn(isStale: (region: string) => boolean, ...members: (keyof Configuration)[]): Change {
  return (parts) => {
    const shown = new Map<string, Configuration>();
    return configuring((now, key) => {
      if (!isStale(key.region)) return {};
      if (!wasMoved(key)) shown.set(key.arn, now);
      const stale = shown.get(key.arn) ?? now;
      return Object.fromEntries(members.map((member) => [member, stale[member]]));
    })(parts);
  };
}

/** Reading a replica spoils the next read of its primary. */
function readsDisturbEachOther(parts: Parameters<Change>[0]): ReturnType<Change> {
  const disturbed = new Set<string>();
  return configuring((_now, key) => {
    if (!isPrimary(key)) disturbed.add(key.shared.keyId);
    return isPrimary(key) && wasMoved(key) && disturbed.has(key.shared.keyId)
      ? { MultiRegionKeyType: 'REPLICA' }
      : {};
  })(parts);
}

/** UPR-06 to UPR-10: what every Region shows after a move. */
export const viewMutants: readonly Mutant[] = [
  {
    id: 'arn-rewritten',
    clause: 'UPR-06',
    defect: 'The ARN of the former primary key names the new primary Region after the move.',
    apply: describing((metadata, key) =>
      isFormerPrimary(key)
        ? { ...metadata, Arn: key.arn.replace(key.region, key.shared.primaryRegion) }
        : metadata,
    ),
  },
  {
    id: 'new-key-id-for-new-primary',
    clause: 'UPR-06',
    defect: 'The new primary key shows another key ID than before.',
    apply: describing((metadata, key) =>
      isNewPrimary(key) ? { ...metadata, KeyId: key.shared.keyId.split('').reverse().join('') } : metadata,
    ),
  },
  {
    id: 'third-arn-follows-the-primary',
    clause: 'UPR-06',
    defect: 'A third replica shows the ARN of the new primary key as its own.',
    apply: describing((metadata, key) =>
      wasMoved(key) && !hasMoved(key)
        ? { ...metadata, Arn: key.shared.keys.get(key.shared.primaryRegion)?.arn }
        : metadata,
    ),
  },
  {
    id: 'third-region-stale',
    clause: 'UPR-07',
    defect: 'A third replica goes on naming the former primary key as its primary.',
    apply: staleIn((region) => region === third, 'PrimaryKey', 'ReplicaKeys'),
  },
  {
    id: 'third-region-names-itself',
    clause: 'UPR-07',
    defect: 'A third replica names itself as the primary key after the move.',
    apply: configuring((_now, key) => (wasMoved(key) && !hasMoved(key) ? { PrimaryKey: placeOf(key) } : {})),
  },
  {
    id: 'third-region-claims-the-role',
    clause: 'UPR-07',
    defect: 'A third replica names the right primary key but calls itself PRIMARY once the role has moved.',
    apply: configuring((_now, key) =>
      wasMoved(key) && !hasMoved(key) ? { MultiRegionKeyType: 'PRIMARY' } : {},
    ),
  },
  {
    id: 'old-primary-not-listed',
    clause: 'UPR-08',
    defect: 'The former primary key is missing from the replica keys.',
    apply: configuring(({ ReplicaKeys }, key) => ({
      ReplicaKeys: ReplicaKeys.filter(
        ({ Region }) => !isFormerPrimary(key.shared.keys.get(Region) ?? key) || !wasMoved(key),
      ),
    })),
  },
  {
    id: 'new-primary-still-listed',
    clause: 'UPR-08',
    defect: 'The new primary key is still listed among the replica keys.',
    apply: configuring(({ PrimaryKey, ReplicaKeys }, key) =>
      wasMoved(key) ? { ReplicaKeys: [...ReplicaKeys, PrimaryKey] } : {},
    ),
  },
  {
    id: 'other-replica-dropped',
    clause: 'UPR-08',
    defect: 'A replica that took no part in the move is no longer listed after it.',
    apply: configuring(({ ReplicaKeys }, key) =>
      wasMoved(key)
        ? { ReplicaKeys: ReplicaKeys.filter(({ Region }) => hasMoved(key.shared.keys.get(Region) ?? key)) }
        : {},
    ),
  },
  {
    id: 'old-primary-view-stale',
    clause: 'UPR-09',
    defect: 'The former primary key shows its new role but the primary and replica keys of before.',
    apply: staleIn((region) => region !== second && region !== third, 'PrimaryKey', 'ReplicaKeys'),
  },
  {
    id: 'replica-list-drifts-in-third-region',
    clause: 'UPR-09',
    defect: 'A third replica names the new primary key but goes on listing the replica keys of before.',
    apply: staleIn((region) => region === third || region === second, 'ReplicaKeys'),
  },
  {
    id: 'two-primaries-for-good',
    clause: 'UPR-10',
    defect: 'Both keys of a move call themselves PRIMARY, each naming itself.',
    apply: configuring((_now, key) =>
      hasMoved(key) ? { MultiRegionKeyType: 'PRIMARY', PrimaryKey: placeOf(key) } : {},
    ),
  },
  {
    id: 'no-primary-left',
    clause: 'UPR-10',
    defect: 'After a move every related key calls itself REPLICA.',
    apply: configuring((_now, key) => (wasMoved(key) ? { MultiRegionKeyType: 'REPLICA' } : {})),
  },
  {
    id: 'reads-disturb-each-other',
    clause: 'UPR-10',
    defect:
      'Describing a replica of a moved key turns its primary key into REPLICA for the reads that follow.',
    apply: readsDisturbEachOther,
  },
];
