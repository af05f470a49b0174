import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import { runTagKey } from '../model/created-keys.ts';
import { at, type JsonObject, textAt } from '../model/json.ts';
import { type KeyKind, keyKinds } from '../model/key-kinds.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import { difference } from '../model/stop.ts';
import { keyElsewhere, missingMember, notMadeMultiRegion } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { BareCase, Case } from './case.ts';
import { importMaterial, newMaterial } from './imports.ts';
import { settle, settleImport, settleReplica } from './settling.ts';
import { requireKeyType } from './specs/key-type.ts';

/** The key spec and the key usage of a key that has not those of its kind. */
export type KeyType = { readonly KeySpec?: string; readonly KeyUsage?: string };

/**
 * Makes a multi-Region key of a kind with replicas and waits until it can be used in every Region. Reads MultiRegion
 * back, because several targets accept it and make a single-Region key.
 */
export async function createRelatedKeys(
  bare: BareCase,
  kind: KeyKind,
  replicaRegions: readonly string[],
  type: KeyType = {},
): Promise<RelatedKeys> {
  const { door, session } = bare;
  let keys = await createPrimary(bare, kind, type);
  for (const region of replicaRegions) keys = await startReplica({ door, session, keys }, region);
  const { keyId, material } = keys;
  if (material) {
    await Promise.all(
      replicaRegions.map((region) => settleReplica({ door, session, keys }, region, 'PendingImport')),
    );
    await Promise.all(replicaRegions.map((region) => importMaterial(door, keyId, region, material)));
  }
  await settle({ door, session, keys });
  return keys;
}

/** Makes a multi-Region primary key without replicas in the home Region and reads MultiRegion back. */
export async function createPrimary(
  { door, session }: BareCase,
  kind: KeyKind,
  type: KeyType = {},
): Promise<RelatedKeys> {
  const input = { ...keyKinds[kind], ...type, MultiRegion: true, Tags: runTags(session) };
  const outcome = await door.send('CreateKey', input);
  if (type.KeySpec && type.KeyUsage) requireKeyType(outcome, type.KeySpec, type.KeyUsage);
  const output = requireSuccess(outcome, 'CreateKey with MultiRegion true');
  if (at(output, 'KeyMetadata', 'MultiRegion') !== true) {
    const got = JSON.stringify(at(output, 'KeyMetadata', 'MultiRegion')) ?? '(absent)';
    throw difference({
      expected: 'CreateKey with MultiRegion true to create a multi-Region key',
      actual: `MultiRegion ${got}`,
      defect: notMadeMultiRegion,
    });
  }
  return withMaterial({ door, session }, newKeys(kind, session, output));
}

/** Makes a multi-Region key of any key spec and key usage, to be described and replicated: no scenario uses it. */
export async function createKeyOfSpec(
  door: Door,
  session: Session,
  wanted: { readonly KeySpec: string; readonly KeyUsage: string },
): Promise<RelatedKeys> {
  const input = { ...wanted, MultiRegion: true, Tags: runTags(session) };
  const outcome = await door.send('CreateKey', input);
  requireKeyType(outcome, wanted.KeySpec, wanted.KeyUsage);
  return newKeys('symmetric', session, requireSuccess(outcome, `CreateKey of ${wanted.KeySpec}`));
}

async function withMaterial({ door, session }: BareCase, keys: RelatedKeys): Promise<RelatedKeys> {
  if (keys.kind !== 'imported') return keys;
  const material = newMaterial();
  await importMaterial(door, keys.keyId, keys.primaryRegion, material);
  await settleImport({ door, session, keys });
  return { ...keys, material };
}

/** A single-Region key in the home Region, as related keys of one. */
export async function createSingleRegionKey(
  { door, session }: BareCase,
  kind: KeyKind = 'symmetric',
): Promise<RelatedKeys> {
  const input = { ...keyKinds[kind], Tags: runTags(session) };
  const output = requireSuccess(await door.send('CreateKey', input), 'CreateKey');
  return withMaterial({ door, session }, newKeys(kind, session, output));
}

/** A key of a kind whose key material was never imported: it is PendingImport. */
export async function createWithoutMaterial(
  { door, session }: BareCase,
  kind: KeyKind,
  isMultiRegion: boolean,
): Promise<RelatedKeys> {
  const input = {
    ...keyKinds[kind],
    Origin: 'EXTERNAL',
    ...(isMultiRegion && { MultiRegion: true }),
    Tags: runTags(session),
  };
  const output = requireSuccess(await door.send('CreateKey', input), 'CreateKey with Origin EXTERNAL');
  return newKeys(kind, session, output);
}

/** The key that CreateKey made, where it made one; else the keys that there were. */
export function keysAfter({ session, keys }: Case, outcome: Outcome): RelatedKeys {
  return outcome.kind === 'success' ? newKeys('symmetric', session, outcome.output) : keys;
}

/** The key that CreateKey answers in the home Region. A key of another Region is not the one that was asked for. */
export function newKeys(kind: KeyKind, session: Session, output: JsonObject): RelatedKeys {
  const region = session.target.regions[0] ?? '';
  const keyId = textAt(output, 'KeyMetadata', 'KeyId');
  const firstArn = textAt(output, 'KeyMetadata', 'Arn');
  const missing = ['KeyId', 'Arn'].find((member) => typeof at(output, 'KeyMetadata', member) !== 'string');
  if (missing)
    throw difference({
      expected: `KeyMetadata.${missing} of the new key in ${region}`,
      actual: JSON.stringify(at(output, 'KeyMetadata', missing)) ?? 'no such member',
      defect: missingMember(missing),
    });
  const itsRegion = firstArn.split(':')[3];
  if (itsRegion !== undefined && itsRegion !== region)
    throw difference({
      expected: `CreateKey to create the key in ${region}, where it was called`,
      actual: `the key ARN ${firstArn}`,
      defect: keyElsewhere,
    });
  return { kind, keyId, firstArn, primaryRegion: region, regions: [region] };
}

/** Replicates the primary key to one more Region and waits until the replica can be used. */
export async function addReplica(setting: Case, region: string): Promise<RelatedKeys> {
  const { door, session, keys } = setting;
  const related = await startReplica(setting, region);
  await settleReplica(
    { door, session, keys: related },
    region,
    keys.kind === 'imported' ? 'PendingImport' : 'Enabled',
  );
  return related;
}

/** Replicates the primary key to one more Region and does not wait: the replica may still be Creating. */
export async function startReplica({ door, session, keys }: Case, region: string): Promise<RelatedKeys> {
  const input = {
    KeyId: keys.keyId,
    ReplicaRegion: region,
    Tags: runTags(session),
  };
  const outcome = await door.send('ReplicateKey', input, { region: keys.primaryRegion });
  if (outcome.kind === 'refusal') await requireMultiRegion(door, keys, outcome);
  requireSuccess(outcome, `ReplicateKey to ${region}`);
  return { ...keys, regions: [...keys.regions, region] };
}

/** A key that was refused a replica and shows nothing of a multi-Region key is none: that is CreateKey's doing. */
async function requireMultiRegion(door: Door, keys: RelatedKeys, refusal: Outcome): Promise<void> {
  const { keyId, primaryRegion } = keys;
  const described = await door.send('DescribeKey', { KeyId: keyId }, { region: primaryRegion });
  if (described.kind !== 'success') return;
  const metadata = at(described.output, 'KeyMetadata');
  if (at(metadata, 'MultiRegion') === true && at(metadata, 'MultiRegionConfiguration') !== undefined) return;
  throw difference({
    expected: 'CreateKey with MultiRegion true to create a multi-Region key',
    actual: `a key without MultiRegionConfiguration, and ReplicateKey failed with ${describeOutcome(refusal)}`,
    defect: notMadeMultiRegion,
  });
}

/** The tag that says which run a key belongs to. */
export function runTags({
  runId,
}: Pick<Session, 'runId'>): readonly { readonly TagKey: string; readonly TagValue: string }[] {
  return [{ TagKey: runTagKey, TagValue: runId }];
}
