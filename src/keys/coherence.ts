import { asText, at } from '../model/json.ts';
import type { KeyView } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { wrongName, wrongRoles } from '../wire/defects.ts';

/**
 * What all Regions may agree on and what is still not true of any set of related keys: roles, primary key and replica
 * keys contradict each other, within one response or between two.
 */
export function incoherence(views: readonly KeyView[]): Mismatch | undefined {
  return (
    disagreement(views) ??
    views.map((view) => wrongOwnRole(view) ?? wrongReplicaList(view)).find(Boolean) ??
    notOnePrimary(views)
  );
}

/** The part of `incoherence` that is about roles: which key is the primary key, and how each names it. */
export function roleIncoherence(views: readonly KeyView[]): Mismatch | undefined {
  return views.map(wrongOwnRole).find(Boolean) ?? notOnePrimary(views);
}

/** What two related keys say differently of the primary key and the replica keys. */
export function disagreement(views: readonly KeyView[]): Mismatch | undefined {
  const [first, ...others] = views;
  const other = others.find((view) => configurationOf(view) !== configurationOf(first));
  if (!first || !other) return undefined;
  return {
    expected: `the same primary key and replica keys in every Region as in ${first.region}: ${configurationOf(first)}`,
    actual: `in ${other.region}: ${configurationOf(other)}`,
    defect: wrongRoles(first.metadata, other.metadata),
  };
}

function configurationOf(view: KeyView | undefined): string {
  return view
    ? `primary key ${view.primaryArn}, replica keys in ${view.replicaRegions.join(', ') || 'no Region'}`
    : '';
}

/** Exactly one related key is the primary key, in its own words and in everybody else's. */
export function notOnePrimary(views: readonly KeyView[]): Mismatch | undefined {
  const primaries = views.filter((view) => view.role === 'PRIMARY').map((view) => view.region);
  const named = new Set(views.map((view) => view.primaryRegion));
  if (primaries.length === 1 && named.size === 1 && named.has(primaries[0] ?? '')) return undefined;
  return {
    expected: 'exactly one primary key, named by every related key',
    actual: `primary keys in ${primaries.join(' and ') || 'no Region'}; the keys name ${[...named].join(' and ')}`,
    defect: wrongRoles(...views.map(({ metadata }) => metadata)),
  };
}

/** The primary key is in another Region than the one that the calls of the scenario gave the role. */
export function primaryElsewhere(views: readonly KeyView[], primaryRegion: string): Mismatch | undefined {
  const other = views.find((view) => view.primaryRegion !== primaryRegion);
  if (!other) return undefined;
  return {
    expected: `the key in ${other.region} to name the primary key in ${primaryRegion}`,
    actual: `${other.primaryArn} in ${other.primaryRegion}`,
    defect: wrongRoles(other.metadata),
  };
}

/** One key's own ARN is of its Region, and it calls itself PRIMARY just where it names itself as the primary key. */
export function wrongOwnRole(view: KeyView): Mismatch | undefined {
  const { region, arn, role, primaryArn, primaryRegion, metadata } = view;
  const itsRegion = regionOf(arn);
  if (itsRegion !== undefined && itsRegion !== region)
    return {
      expected: `the key in ${region} to have an ARN of ${region}`,
      actual: arn,
      defect: wrongName(arn.split(':').with(3, region).join(':'), arn),
    };
  const defect = wrongRoles(metadata);
  if (regionOf(primaryArn) !== primaryRegion)
    return {
      expected: `the key in ${region} to name a primary key whose ARN and Region agree`,
      actual: `${primaryArn} in ${primaryRegion}`,
      defect,
    };
  const due = primaryArn === arn ? 'PRIMARY' : 'REPLICA';
  if (role === due) return undefined;
  return {
    expected: `the key in ${region} to be ${due}, because it names ${primaryArn} as the primary key`,
    actual: role,
    defect,
  };
}

/** The replica keys listed: ARN and Region of each agree, none comes twice, the primary key is not among them, a replica key is. */
export function wrongReplicaList({ region, role, primaryRegion, metadata }: KeyView): Mismatch | undefined {
  const listed = at(metadata, 'MultiRegionConfiguration', 'ReplicaKeys');
  const replicas = Array.isArray(listed) ? listed : [];
  const regions = replicas.map((replica) => at(replica, 'Region'));
  const isWrong =
    replicas.some((replica) => regionOf(asText(at(replica, 'Arn'))) !== at(replica, 'Region')) ||
    new Set(regions).size < regions.length ||
    regions.includes(primaryRegion) ||
    (role === 'REPLICA' && !regions.includes(region));
  if (!isWrong) return undefined;
  const self = role === 'REPLICA' ? `, including the one in ${region}` : '';
  return {
    expected: `the key in ${region} to list each replica key once, with an ARN in its own Region${self}, but not the primary key in ${primaryRegion}`,
    actual: JSON.stringify(listed),
    defect: wrongRoles(metadata),
  };
}

/** The Region is the fourth field of every ARN. */
function regionOf(arn: string): string | undefined {
  return arn.split(':')[3];
}
