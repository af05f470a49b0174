import type { Door } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import { at, textAt } from '../../model/json.ts';
import { type KeyKind, keyKinds } from '../../model/key-kinds.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { difference } from '../../model/stop.ts';
import { requireSuccess } from '../../wire/judging.ts';
import type { BareCase } from '../case.ts';
import { usualWrapping, type Wrapping, wrappingOfPairs } from '../importing/wrapping.ts';
import { importMaterial } from '../imports.ts';
import type { Lease, Terms } from '../lease.ts';
import { createRelatedKeys, newKeys, runTags } from '../related-keys.ts';
import { settleImport } from '../settling.ts';
import { materialOfSpec } from './import-material.ts';
import { requireKeyType } from './key-type.ts';

/** What a row of the table of key specs is about. */
export type SpecKey = {
  readonly spec: string;
  readonly usage: string;
  readonly keys: RelatedKeys;
};

export type SpecWanted = {
  readonly spec: string;
  readonly usage: string;
  /** Whether the key material is imported, so that the suite knows it. */
  readonly isImported: boolean;
};

/** Who wants the key: everything it uses of a scenario. */
type User = { readonly door: Door; readonly session: Session; readonly caseId: string };

/**
 * A single-Region key that other scenarios use at the same time, since making one takes up to a second; one of its own
 * for a scenario that did not pass on that one. No scenario that uses it changes it.
 */
export async function keyOfSpec(user: User, wanted: SpecWanted): Promise<Lease> {
  const { door, session, caseId } = user;
  const name = nameOf(wanted);
  const since = door.seen.exchanges.length;
  const make = () => makeKey(door, session, wanted);
  const shared = session.fixtures?.share(name, caseId, () => withoutOwner(door, make));
  if (!shared) return { name, terms, keys: await make(), since };
  const keys = await shared;
  return { name, terms, keys, since, fixture: { name, keys, views: [], heldBy: 'several scenarios' } };
}

const terms: Terms = { state: 'Enabled', moved: 'spent' };

function nameOf({ spec, usage, isImported }: SpecWanted): string {
  return `a single-Region ${spec} key for ${usage}${isImported ? ' with imported key material' : ''}`;
}

/** The key outlives the scenario that makes it: the end of the run cleans it up. */
async function withoutOwner({ seen }: Door, make: () => Promise<RelatedKeys>): Promise<RelatedKeys> {
  const keys = await make();
  const owned = seen.created.findIndex(({ keyId }) => keyId === keys.keyId);
  if (owned >= 0) seen.created.splice(owned, 1);
  return keys;
}

async function makeKey(door: Door, session: Session, wanted: SpecWanted): Promise<RelatedKeys> {
  const { spec, usage, isImported } = wanted;
  const outcome = await createOfSpec(door, session, spec, usage, isImported ? { Origin: 'EXTERNAL' } : {});
  requireKeyType(outcome, spec, usage);
  const metadata = at(requireSuccess(outcome, `CreateKey with KeySpec ${spec}`), 'KeyMetadata');
  const made = `${textAt(metadata, 'KeySpec')} for ${textAt(metadata, 'KeyUsage')}`;
  if (made !== `${spec} for ${usage}`)
    throw difference({
      expected: `CreateKey to create a key with the key spec ${spec} for ${usage}`,
      actual: made,
    });
  const [primaryRegion = ''] = session.target.regions;
  const [keyId, firstArn] = [textAt(metadata, 'KeyId'), textAt(metadata, 'Arn')];
  const keys = { kind: kindOf(spec, usage), keyId, firstArn, primaryRegion, regions: [primaryRegion] };
  if (!isImported) return keys;
  const material = materialOfSpec(spec);
  await importMaterial(door, keyId, primaryRegion, material, wrappingOf(spec));
  await settleImport({ door, session, keys });
  return { ...keys, material };
}

/** A key of this spec whose key material was never imported. */
export async function createEmpty(
  { door, session }: BareCase,
  spec: string,
  usage: string,
): Promise<RelatedKeys> {
  const outcome = await createOfSpec(door, session, spec, usage, { Origin: 'EXTERNAL' });
  requireKeyType(outcome, spec, usage);
  const output = requireSuccess(outcome, `CreateKey with KeySpec ${spec} and Origin EXTERNAL`);
  return newKeys(kindOf(spec, usage), session, output);
}

/** A multi-Region key of this spec with replicas. */
export function createRelatedOfSpec(
  bare: BareCase,
  spec: string,
  usage: string,
  replicaRegions: readonly string[],
): Promise<RelatedKeys> {
  return createRelatedKeys(bare, kindOf(spec, usage), replicaRegions, { KeySpec: spec, KeyUsage: usage });
}

function wrappingOf(spec: string): Wrapping {
  return /^(RSA|ECC)/.test(spec) ? wrappingOfPairs : usualWrapping;
}

/** CreateKey for a key spec and a usage, whatever comes of it. */
export function createOfSpec(door: Door, session: Session, spec: string, usage: string, more: object = {}) {
  return door.send('CreateKey', { KeySpec: spec, KeyUsage: usage, Tags: runTags(session), ...more });
}

function kindOf(spec: string, usage: string): KeyKind {
  const alike = Object.entries(keyKinds).find(
    ([, kind]) =>
      'KeyUsage' in kind && kind.KeyUsage === usage && kind.KeySpec.slice(0, 2) === spec.slice(0, 2),
  );
  return (alike?.[0] ?? 'symmetric') as KeyKind;
}
