import type { Door } from './door.ts';
import { at, isJsonObject, type JsonObject, textAt } from './json.ts';
import { stopIfNothingLearnt } from './judging.ts';
import { describeOutcome, type Outcome } from './outcome.ts';
import type { RelatedKeys } from './related-keys.ts';

/** One related key as DescribeKey shows it in its own Region. */
export type KeyView = {
  readonly region: string;
  /** `KeyState`, or how DescribeKey was refused, e.g. `NotFoundException (HTTP 400)` for a replica not yet visible. */
  readonly state: string;
  readonly role: string;
  readonly arn: string;
  readonly primaryArn: string;
  readonly primaryRegion: string;
  /** Regions of the replica keys listed, sorted: AWS documents no order. */
  readonly replicaRegions: readonly string[];
  readonly metadata: JsonObject;
};

/** Describes one related key in one Region. A refusal is a view too, since reads may lag behind writes. */
export async function describeIn(door: Door, keys: RelatedKeys, region: string): Promise<KeyView> {
  const outcome = await door.send('DescribeKey', { KeyId: keys.keyId }, { region });
  stopIfNothingLearnt(outcome);
  return viewOf(region, outcome);
}

/**
 * Describes every related key, one after the other, so that the order of reads is the same in every run: a target
 * whose reads change what is read must give the same verdict each time.
 */
export async function describeAll(door: Door, keys: RelatedKeys): Promise<readonly KeyView[]> {
  const views: KeyView[] = [];
  for (const region of keys.regions) views.push(await describeIn(door, keys, region));
  return views;
}

/** What the answer to a DescribeKey shows. */
export function viewOf(region: string, outcome: Outcome): KeyView {
  if (outcome.kind !== 'success') return { ...nothing, region, state: describeOutcome(outcome) };
  const metadata = at(outcome.output, 'KeyMetadata');
  if (!isJsonObject(metadata)) return { ...nothing, region, state: 'an answer without KeyMetadata' };
  const configuration = at(metadata, 'MultiRegionConfiguration');
  return {
    region,
    state: textAt(metadata, 'KeyState'),
    role: textAt(configuration, 'MultiRegionKeyType'),
    arn: textAt(metadata, 'Arn'),
    primaryArn: textAt(configuration, 'PrimaryKey', 'Arn'),
    primaryRegion: textAt(configuration, 'PrimaryKey', 'Region'),
    replicaRegions: replicaRegionsOf(configuration),
    metadata,
  };
}

const nothing = {
  role: '(none)',
  arn: '(none)',
  primaryArn: '(none)',
  primaryRegion: '(none)',
  replicaRegions: [],
  metadata: {},
};

function replicaRegionsOf(configuration: unknown): readonly string[] {
  const replicas = at(configuration, 'ReplicaKeys');
  if (!Array.isArray(replicas)) return [];
  return replicas.map((replica) => textAt(replica, 'Region')).sort();
}
