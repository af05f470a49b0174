import { keyElsewhere } from './defects.ts';
import type { Door } from './door.ts';
import { importMaterial, newMaterial } from './imports.ts';
import { at, type JsonObject, textAt } from './json.ts';
import { requireSuccess } from './judging.ts';
import { type KeyKind, keyKinds } from './key-kinds.ts';
import { runTagKey } from './ledger.ts';
import type { Session } from './session.ts';
import { settle, settleReplica } from './settling.ts';
import { difference } from './stop.ts';

/** A primary key and its replicas as the scenario knows them: who they are, not what the target says of them. */
export type RelatedKeys = {
  readonly kind: KeyKind;
  readonly keyId: string;
  /** The ARN that CreateKey answered, in the Region where the key was made. */
  readonly firstArn: string;
  readonly primaryRegion: string;
  /** Every Region that holds a related key, the first one first. */
  readonly regions: readonly string[];
  /** Key material to import, for kind `imported`. */
  readonly material?: Uint8Array;
};

/** The key ARN in a Region: the Region is the fourth field of every ARN. */
export function arnIn(region: string, { firstArn }: RelatedKeys): string {
  return firstArn.split(':').with(3, region).join(':');
}

/** The account of a key, as a principal: `arn:aws:iam::<account>:root`. */
export function accountArn(keys: RelatedKeys): string {
  const [, partition, , , account] = arnIn(keys.primaryRegion, keys).split(':');
  return `arn:${partition}:iam::${account}:root`;
}

/**
 * Makes a multi-Region key of a kind with replicas and waits until it can be used in every Region. Reads MultiRegion
 * back, because several targets accept it and make a single-Region key.
 */
export async function createRelatedKeys(
  door: Door,
  session: Session,
  kind: KeyKind,
  replicaRegions: readonly string[],
): Promise<RelatedKeys> {
  let keys = await createPrimary(door, session, kind);
  for (const region of replicaRegions) keys = await startReplica(door, session, keys, region);
  const { keyId, material } = keys;
  if (material) {
    await Promise.all(
      replicaRegions.map((region) => settleReplica(door, session, keys, region, 'PendingImport')),
    );
    await Promise.all(replicaRegions.map((region) => importMaterial(door, keyId, region, material)));
  }
  await settle(door, session, keys);
  return keys;
}

/** Makes a multi-Region primary key without replicas in the home Region and reads MultiRegion back. */
export async function createPrimary(door: Door, session: Session, kind: KeyKind): Promise<RelatedKeys> {
  const input = {
    ...keyKinds[kind],
    MultiRegion: true,
    Tags: runTags(session),
  };
  const output = requireSuccess(await door.send('CreateKey', input), 'CreateKey with MultiRegion true');
  if (at(output, 'KeyMetadata', 'MultiRegion') !== true) {
    const got = JSON.stringify(at(output, 'KeyMetadata', 'MultiRegion')) ?? '(absent)';
    throw difference({
      expected: 'CreateKey with MultiRegion true to make a multi-Region key',
      actual: `MultiRegion ${got}`,
      defect: 'CreateKey with MultiRegion true makes a key that is not multi-Region',
    });
  }
  const keys = newKeys(kind, session, output);
  if (kind !== 'imported') return keys;
  const material = newMaterial();
  await importMaterial(door, keys.keyId, keys.primaryRegion, material);
  return { ...keys, material };
}

/** A single-Region key in the home Region, as related keys of one. */
export async function createSingleRegionKey(door: Door, session: Session): Promise<RelatedKeys> {
  const output = requireSuccess(await door.send('CreateKey', { Tags: runTags(session) }), 'CreateKey');
  return newKeys('symmetric', session, output);
}

/** The key that CreateKey answers in the home Region. A key of another Region is not the one that was asked for. */
function newKeys(kind: KeyKind, session: Session, output: JsonObject): RelatedKeys {
  const region = session.target.regions[0] ?? '';
  const keyId = textAt(output, 'KeyMetadata', 'KeyId');
  const firstArn = textAt(output, 'KeyMetadata', 'Arn');
  const itsRegion = firstArn.split(':')[3];
  if (itsRegion !== undefined && itsRegion !== region)
    throw difference({
      expected: `CreateKey to make a key in ${region}, where it was called`,
      actual: `the key ARN ${firstArn}`,
      defect: keyElsewhere,
    });
  return { kind, keyId, firstArn, primaryRegion: region, regions: [region] };
}

/** Replicates the primary key to one more Region and waits until the replica can be used. */
export async function addReplica(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
): Promise<RelatedKeys> {
  const related = await startReplica(door, session, keys, region);
  await settleReplica(door, session, related, region, keys.kind === 'imported' ? 'PendingImport' : 'Enabled');
  return related;
}

/** Replicates the primary key to one more Region and does not wait: the replica may still be Creating. */
export async function startReplica(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
): Promise<RelatedKeys> {
  const input = {
    KeyId: keys.keyId,
    ReplicaRegion: region,
    Tags: runTags(session),
  };
  requireSuccess(
    await door.send('ReplicateKey', input, { region: keys.primaryRegion }),
    `ReplicateKey to ${region}`,
  );
  return { ...keys, regions: [...keys.regions, region] };
}

/** The tag that says which run a key belongs to. */
export function runTags({
  runId,
}: Pick<Session, 'runId'>): readonly { readonly TagKey: string; readonly TagValue: string }[] {
  return [{ TagKey: runTagKey, TagValue: runId }];
}
