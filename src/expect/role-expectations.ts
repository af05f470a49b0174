import type { Door } from '../door/door.ts';
import { eventually } from '../door/wait.ts';
import type { Case } from '../keys/case.ts';
import { roleIncoherence } from '../keys/coherence.ts';
import { patienceOf } from '../keys/settling.ts';
import type { Snapshot } from '../keys/snapshot.ts';
import { asText } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { arnIn, inRegions, type KeyView, type RelatedKeys } from '../model/related-keys.ts';
import { difference, type Mismatch, requireNo } from '../model/stop.ts';
import {
  changedProperty,
  differentKeyIds,
  isOfAnotherRegion,
  keyFromNowhere,
  missingRefusal,
  wrongName,
  wrongRoles,
} from '../wire/defects.ts';
import { stopIfNothingLearnt } from '../wire/judging.ts';
import { wrongBefore } from './before-act.ts';
import { type Round, readBothWays, readFurther, roundsAlreadyRead } from './rounds.ts';

type Judge = (views: readonly KeyView[]) => Mismatch | undefined;

/** Waits until the key of one Region is as `judge` wants it, whichever of its relatives is read before it. */
export async function requireEventuallyIn(
  { door, session, keys }: Case,
  region: string,
  judge: Judge,
): Promise<void> {
  const regions = [...new Set([...keys.regions, region])];
  await requireEventually({ door, session, keys: inRegions(keys, regions) }, (views) =>
    judge(views.filter((view) => view.region === region)),
  );
}

/**
 * Waits until the related keys are as `judge` wants them and agree on their roles. What an act did to roles can be told
 * only where they were right before it. `region` may hold a key that the act has made.
 */
export async function requireRoles(
  { door, session, keys }: Case,
  judge: Judge,
  region: string = keys.primaryRegion,
): Promise<void> {
  requireNo(wrongBefore(door.seen.exchanges));
  const regions = [...new Set([...keys.regions, region])];
  const judgeRoles: Judge = (views) => judge(views) ?? roleIncoherence(views);
  await requireEventually({ door, session, keys: inRegions(keys, regions) }, judgeRoles);
}

/**
 * Waits until all related keys are as `judge` wants them, read from the first to the last and back, twice at least: a
 * read may show one thing, and the next read another. Reads that did so since the last change count.
 */
export async function requireEventually({ door, session, keys }: Case, judge: Judge): Promise<void> {
  const patience = patienceOf(session);
  const confirmations = Math.max(2, Math.ceil(patience.confirmations / 2));
  const judgeBothWays = (rounds: readonly Round[]) => rounds.map(judge).find(Boolean);
  const count = 2 * confirmations;
  const already = roundsAlreadyRead(door, keys, count);
  const isGoodSoFar = already.length > 0 && !judgeBothWays(already);
  if (isGoodSoFar && !judgeBothWays(await readFurther(door, keys, already, count))) return;
  await eventually(() => readBothWays(door, keys, judge), judgeBothWays, { ...patience, confirmations });
}

/** A related key has another role, primary key or list of replica keys than before the act, right or wrong as that was. */
export function changedRole(before: Snapshot, views: readonly KeyView[]): Mismatch | undefined {
  const changed = views.find((view) => before[view.region] && rolesIn(before[view.region]) !== rolesIn(view));
  if (!changed) return undefined;
  return {
    expected: `the key in ${changed.region} to stay ${rolesIn(before[changed.region])}`,
    actual: rolesIn(changed),
    defect: changedProperty('role'),
  };
}

function rolesIn(view: KeyView | undefined): string {
  if (!view) return 'unseen';
  const { primaryArn, primaryRegion, replicaRegions } = view;
  return `${roleOf(view)}, with the primary key ${primaryArn} in ${primaryRegion} and replica keys in ${replicaRegions.join(', ') || 'no Region'}`;
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

/** A key says that it is multi-Region, or has what only such a key has. */
export function notSingleRegion(views: readonly KeyView[]): Mismatch | undefined {
  const isMultiRegion = ({ metadata: { MultiRegion, MultiRegionConfiguration } }: KeyView) =>
    MultiRegion === true || MultiRegionConfiguration !== undefined;
  const view = views.find(isMultiRegion);
  if (!view) return undefined;
  return {
    expected: `the key in ${view.region} to be single-Region, because CreateKey was called without MultiRegion`,
    actual: `MultiRegion ${asText(view.metadata.MultiRegion)}, ${roleOf(view)}`,
    defect: 'CreateKey without MultiRegion creates a key that reports it is multi-Region',
  };
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
    defect:
      outcome.kind === 'success' && !isOfAnotherRegion(outcome)
        ? keyFromNowhere
        : missingRefusal(outcome, ['NotFoundException']),
    exchange: outcome.exchange,
  });
}
