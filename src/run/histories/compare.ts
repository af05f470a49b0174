import type { Door } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import { eventually } from '../../door/wait.ts';
import { patienceOf } from '../../keys/settling.ts';
import { runTagKey } from '../../model/created-keys.ts';
import { at, type JsonObject, textAt } from '../../model/json.ts';
import { describeOutcome, type Outcome } from '../../model/outcome.ts';
import { arnIn, type RelatedKeys } from '../../model/related-keys.ts';
import { difference, type Mismatch } from '../../model/stop.ts';
import { requireSuccess, stopIfNothingLearnt } from '../../wire/judging.ts';
import { type Expected, type Model, shownState } from './model.ts';
import { type Move, plaintext } from './moves.ts';

type Played = {
  readonly door: Door;
  readonly session: Session;
  readonly keys: RelatedKeys;
  readonly missing: ReadonlySet<string>;
};

type Made = {
  readonly move: Move;
  readonly outcome: Outcome;
  readonly expected: Expected;
  /** What every related key is to show from now on. */
  readonly after: Model;
};

/** Requires that a call came to what the model says, and that all related keys come to show what the model has. */
export async function requireAsModelled(
  played: Played,
  { move, outcome, expected, after }: Made,
): Promise<void> {
  requireOutcome(played, move, outcome, expected);
  const patience = { ...patienceOf(played.session), confirmations: 1 };
  const judge = (shown: readonly Shown[]) =>
    shown.map((each) => otherwise(played.keys, after, each)).find(Boolean);
  await eventually(() => readAll(played, after, move), judge, patience);
}

function requireOutcome(
  { keys }: Played,
  { operation, region }: Move,
  outcome: Outcome,
  expected: Expected,
): void {
  stopIfNothingLearnt(outcome);
  const where = `${operation} in ${region}`;
  if ('refused' in expected) {
    if (outcome.kind === 'refusal' && expected.refused.includes(outcome.code)) return;
    const codes = [...new Set(expected.refused)].join(' or ');
    throw difference({ expected: `${where} to fail with ${codes}`, actual: describeOutcome(outcome) });
  }
  const output = requireSuccess(outcome, where);
  const named = at(output, 'KeyId');
  if (typeof named === 'string' && named !== arnIn(region, keys))
    throw difference({ expected: `KeyId ${arnIn(region, keys)} from ${where}`, actual: named });
  if (operation === 'Decrypt' && at(output, 'Plaintext') !== plaintext.toString('base64'))
    throw difference({ expected: `the plaintext from ${where}`, actual: textAt(output, 'Plaintext') });
}

/** What one Region shows of its key. */
type Shown = {
  readonly region: string;
  readonly metadata: unknown;
  readonly rotation: JsonObject | undefined;
  readonly tags: unknown;
  readonly materials: unknown;
};

async function readAll(played: Played, { keys }: Model, move: Move): Promise<readonly Shown[]> {
  return Promise.all(Object.keys(keys).map((region) => readOne(played, region, move)));
}

async function readOne(played: Played, region: string, { operation }: Move): Promise<Shown> {
  const read = async (name: string, more: object = {}) => {
    if (played.missing.has(name) || played.session.support.unsupported.has(name)) return undefined;
    const outcome = await played.door.send(name, { KeyId: played.keys.keyId, ...more }, { region });
    return requireSuccess(outcome, `${name} in ${region}`);
  };
  const isAboutMaterials = ['RotateKeyOnDemand', 'UpdatePrimaryRegion', 'ReplicateKey'].includes(operation);
  const [described, rotation, tags, materials] = await Promise.all([
    read('DescribeKey'),
    read('GetKeyRotationStatus'),
    read('ListResourceTags'),
    isAboutMaterials ? read('ListKeyRotations', { IncludeKeyMaterial: 'ALL_KEY_MATERIAL' }) : undefined,
  ]);
  const { Tags } = tags ?? {};
  return {
    region,
    metadata: at(described, 'KeyMetadata'),
    rotation,
    tags: Tags,
    materials: at(materials, 'Rotations'),
  };
}

/** The first member in which a Region shows something else than the model has. */
function otherwise(keys: RelatedKeys, model: Model, shown: Shown): Mismatch | undefined {
  const { region } = shown;
  const wanted = { ...ofRoles(keys, model, region), ...ofOwn(model, region) };
  const found = { ...rolesShown(shown), ...ownShown(shown) };
  for (const [what, expected] of Object.entries(wanted)) {
    const actual = found[what as keyof typeof found];
    if (actual === undefined || actual === expected) continue;
    return { expected: `${what} ${expected} of the key in ${region}`, actual };
  }
  return undefined;
}

function ofRoles(keys: RelatedKeys, model: Model, region: string): Readonly<Record<string, string>> {
  const replicas = Object.keys(model.keys).filter((each) => each !== model.primary);
  return {
    KeyState: shownState(model, region),
    Arn: arnIn(region, keys),
    MultiRegionKeyType: region === model.primary ? 'PRIMARY' : 'REPLICA',
    PrimaryKey: arnIn(model.primary, keys),
    ReplicaKeys: replicas
      .map((each) => arnIn(each, keys))
      .sort()
      .join(),
  };
}

function rolesShown({ metadata }: Shown): Readonly<Record<string, string | undefined>> {
  const configuration = at(metadata, 'MultiRegionConfiguration');
  const replicas = at(configuration, 'ReplicaKeys');
  return {
    KeyState: textAt(metadata, 'KeyState'),
    Arn: textAt(metadata, 'Arn'),
    MultiRegionKeyType: textAt(configuration, 'MultiRegionKeyType'),
    PrimaryKey: textAt(configuration, 'PrimaryKey', 'Arn'),
    ReplicaKeys: Array.isArray(replicas)
      ? replicas
          .map((each) => textAt(each, 'Arn'))
          .sort()
          .join()
      : '(none)',
  };
}

function ofOwn(model: Model, region: string): Readonly<Record<string, string>> {
  const key = model.keys[region];
  const isRotating = model.periodDays !== undefined && shownState(model, region) !== 'PendingDeletion';
  return {
    Description: key?.description ?? '',
    Tags: (key?.tags ?? []).join(),
    KeyRotationEnabled: String(isRotating),
    ...(isRotating && { RotationPeriodInDays: String(model.periodDays) }),
    'number of key materials': String(model.materials),
  };
}

function ownShown({
  metadata,
  rotation,
  tags,
  materials,
}: Shown): Readonly<Record<string, string | undefined>> {
  const names = Array.isArray(tags) ? tags.map((each) => textAt(each, 'TagKey')) : undefined;
  return {
    Description: textAt(metadata, 'Description'),
    Tags: names
      ?.filter((name) => name !== runTagKey)
      .sort()
      .join(),
    KeyRotationEnabled: rotation && textAt(rotation, 'KeyRotationEnabled'),
    RotationPeriodInDays: rotation && textAt(rotation, 'RotationPeriodInDays'),
    'number of key materials': Array.isArray(materials) ? String(materials.length) : undefined,
  };
}
