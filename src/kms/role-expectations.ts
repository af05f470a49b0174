import { differentKeyIds, missingRefusal, wrongName, wrongRoles } from './defects.ts';
import type { Door } from './door.ts';
import { asText } from './json.ts';
import { stopIfNothingLearnt } from './judging.ts';
import { describeOutcome, type Outcome } from './outcome.ts';
import { arnIn, type RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import { difference, type Mismatch } from './stop.ts';
import { describeAll, type KeyView } from './views.ts';
import { eventually } from './wait.ts';

/** Waits until the key of one Region is as `judge` wants it. */
export function requireEventuallyIn(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
  judge: (views: readonly KeyView[]) => Mismatch | undefined,
): Promise<void> {
  return requireEventually(door, session, { ...keys, regions: [region] }, judge);
}

/** Waits until all related keys are as `judge` wants them. */
export async function requireEventually(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  judge: (views: readonly KeyView[]) => Mismatch | undefined,
): Promise<void> {
  await eventually(() => describeAll(door, keys), judge, patienceOf(session));
}

/** The key in `region` says that it is what `role` names. */
export function notInRole(views: readonly KeyView[], region: string, role: string): Mismatch | undefined {
  const wanted = role === 'the primary key' ? 'PRIMARY' : 'REPLICA';
  const view = views.find((candidate) => candidate.region === region);
  if (view?.role === wanted) return undefined;
  return {
    expected: `the key in ${region} to be ${role} (${wanted})`,
    actual: view ? roleOf(view) : 'no related key',
    defect: wrongRoles(view?.metadata),
  };
}

function roleOf(view: KeyView): string {
  return view.role === '(none)' ? view.state : view.role;
}

/** The key in `region` names the primary key of `primaryRegion`, by Region and by ARN. */
export function notNamingPrimary(
  views: readonly KeyView[],
  keys: RelatedKeys,
  region: string,
  primaryRegion: string,
): Mismatch | undefined {
  const view = views.find((candidate) => candidate.region === region);
  const arn = arnIn(primaryRegion, keys);
  if (view?.primaryRegion === primaryRegion && view.primaryArn === arn) return undefined;
  return {
    expected: `the key in ${region} to name the primary key ${arn} in ${primaryRegion}`,
    actual: view ? `${view.primaryArn} in ${view.primaryRegion}` : 'no related key',
    defect: wrongRoles(view?.metadata),
  };
}

/** The key in `region` lists replica keys in just these Regions. */
export function notListingReplicas(
  views: readonly KeyView[],
  region: string,
  replicaRegions: readonly string[],
): Mismatch | undefined {
  const view = views.find((candidate) => candidate.region === region);
  const wanted = replicaRegions.toSorted().join(', ');
  const listed = view?.replicaRegions.join(', ') ?? '';
  if (listed === wanted) return undefined;
  return {
    expected: `the key in ${region} to list replica keys in ${wanted}`,
    actual: listed || 'none',
    defect: wrongRoles(view?.metadata),
  };
}

/** Exactly one related key is the primary key, in its own words and in everybody else's. */
export function notOnePrimary(views: readonly KeyView[]): Mismatch | undefined {
  const primaries = views.filter((view) => view.role === 'PRIMARY').map((view) => view.region);
  const named = new Set(views.map((view) => view.primaryRegion));
  if (primaries.length === 1 && named.size === 1 && named.has(primaries[0] ?? '')) return undefined;
  return {
    expected: 'exactly one primary key, named by every related key',
    actual: `primary keys in ${primaries.join(' and ') || 'no Region'}; named are ${[...named].join(' and ')}`,
    defect: wrongRoles(...views.map(({ metadata }) => metadata)),
  };
}

/** Key ID and ARN of every related key are what CreateKey answered, with the Region of each. */
export function notSameNames(views: readonly KeyView[], keys: RelatedKeys): Mismatch | undefined {
  for (const { region, arn, metadata } of views) {
    const wanted = arnIn(region, keys);
    if (arn !== wanted)
      return {
        expected: `the key in ${region} to keep the ARN ${wanted}`,
        actual: arn,
        defect: wrongName(wanted, arn),
      };
    if (metadata.KeyId !== keys.keyId) {
      return {
        expected: `the key in ${region} to keep the key ID ${keys.keyId}`,
        actual: asText(metadata.KeyId),
        defect: differentKeyIds,
      };
    }
  }
  return undefined;
}

/** DescribeKey by key ID says NotFoundException in a Region that holds no related key. */
export async function requireNoKeyIn(door: Door, keys: RelatedKeys, region: string): Promise<void> {
  const outcome: Outcome = await door.send('DescribeKey', { KeyId: keys.keyId }, { region });
  if (outcome.kind === 'refusal' && outcome.code === 'NotFoundException') return;
  stopIfNothingLearnt(outcome);
  throw difference({
    expected: `no related key in ${region} (NotFoundException)`,
    actual: describeOutcome(outcome),
    defect: missingRefusal(outcome, ['NotFoundException']),
  });
}
