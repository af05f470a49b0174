import type { Door } from '../door/door.ts';
import { at, isJsonObject, textAt } from '../model/json.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { inRegions, type KeyView, type RelatedKeys } from '../model/related-keys.ts';
import { stopIfNothingLearnt } from '../wire/judging.ts';

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

/**
 * A read of every related key, from the first to the last and the next time back: whichever of them is read before
 * another, it should show the same. Views come in the order of the Regions.
 */
export function describingInTurn(door: Door, keys: RelatedKeys): () => Promise<readonly KeyView[]> {
  let isBack = false;
  return async () => {
    const regions = isBack ? keys.regions.toReversed() : keys.regions;
    const views = await describeAll(door, inRegions(keys, regions));
    const inOrder = isBack ? views.toReversed() : views;
    isBack = !isBack;
    return inOrder;
  };
}

/** What the answer to a DescribeKey shows. */
export function viewOf(region: string, outcome: Outcome): KeyView {
  if (outcome.kind !== 'success') return { ...nothing, region, state: describeOutcome(outcome) };
  const metadata = at(outcome.output, 'KeyMetadata');
  if (!isJsonObject(metadata)) return { ...nothing, region, state: 'a response without KeyMetadata' };
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
