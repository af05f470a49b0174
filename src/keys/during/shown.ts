import { parseJson } from '../../contract/wire-body.ts';
import type { Door } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import type { Input } from '../../model/driver.ts';
import { at } from '../../model/json.ts';
import { describeOutcome, type Outcome } from '../../model/outcome.ts';
import { inRegions, type RelatedKeys } from '../../model/related-keys.ts';
import type { ShownProperty, ShownValue } from '../../model/shown-value.ts';
import type { Mismatch } from '../../model/stop.ts';
import { stopIfNothingLearnt } from '../../wire/judging.ts';
import { allPages } from '../../wire/pages.ts';
import type { BareCase, Case } from '../case.ts';
import { canonicalText } from '../properties.ts';
import { type Snapshot, snapshotBefore } from '../snapshot.ts';
import { type Effect, type Reading, readings, writersOf } from '../use/effects.ts';
import { untilOld } from './old-writes.ts';
import type { Passing } from './passing.ts';

/** Everything that a refused call must leave as it is, as it was shown before the call. */
export type Shown = {
  /** Who they are, with the Regions that are looked at: those of the related keys, or every Region of the target. */
  readonly keys: RelatedKeys;
  readonly views: Snapshot;
  readonly values: readonly ShownValue[];
  /** The transient state that the call met, which passes, and with it what only that state shows. */
  readonly passing?: Passing;
  /** An on-demand rotation was in progress, which ends by itself: then another key material is the current one. */
  readonly isRotating?: boolean;
  /** What the target does wrong where any of it has changed; else that follows from what has. */
  readonly defect?: string;
};

/**
 * Reads what a call with this effect could change, before it is made, unless it is `known`; nothing where the scenario
 * has no keys.
 */
export async function showBefore(
  bare: BareCase,
  keys: RelatedKeys | undefined,
  effect: Effect,
  known: readonly ShownValue[] = [],
): Promise<Shown> {
  const { door, session } = bare;
  if (!keys) return { keys: noKeys, views: {}, values: [] };
  const looked = inRegions(keys, regionsFor(session, keys, effect));
  // No Given waits until a description shows everywhere, as it does for key states and roles.
  const writers = ['UpdateKeyDescription', ...effect.properties.flatMap(writersOf)];
  await untilOld(bare, (operation) => writers.includes(operation));
  const views = await snapshotBefore(door, looked);
  const isRotating = await isInRotation({ door, session, keys });
  const properties = effect.properties.filter((each) => !isRotating || each !== 'state of the key materials');
  const values = await readValues({ door, session, keys }, properties, known);
  return { keys: looked, views, values: values.filter(isShown), isRotating };
}

const noKeys: RelatedKeys = { kind: 'symmetric', keyId: '', firstArn: '', primaryRegion: '', regions: [] };

/** Where the effect of a call may show: a Region without a related key may have one afterwards. */
export function regionsFor({ target }: Session, { regions }: RelatedKeys, effect: Effect): readonly string[] {
  return effect.mayMakeKeys ? [...new Set([...regions, ...target.regions])] : regions;
}

/** Reads the properties of every related key, one after the other, so that the order of reads is the same in every run. */
export async function readValues(
  { door, session, keys }: Case,
  properties: readonly ShownProperty[],
  known: readonly ShownValue[] = [],
): Promise<readonly ShownValue[]> {
  const values: ShownValue[] = [];
  for (const property of properties.filter((each) => isReadable(session, each)))
    for (const region of keys.regions) {
      const value = known.find((each) => each.property === property && each.region === region);
      values.push(value ?? (await readValue(door, keys, property, region)));
    }
  return values;
}

function isReadable({ support }: Session, property: ShownProperty): boolean {
  const { operation } = readings[property];
  return !support.unsupported.has(operation) && !support.broken.has(operation);
}

export function isShown({ value }: ShownValue): boolean {
  return value !== undefined;
}

async function readValue(
  door: Door,
  keys: RelatedKeys,
  property: ShownProperty,
  region: string,
): Promise<ShownValue> {
  const { operation, input, shows } = readings[property];
  let refused: Outcome | undefined;
  const ask = async (page: Input) => {
    const outcome = await door.send(operation, { KeyId: keys.keyId, ...input, ...page }, { region });
    stopIfNothingLearnt(outcome);
    if (outcome.kind === 'success') return outcome.output;
    refused = outcome;
    return undefined;
  };
  const value =
    'list' in shows
      ? canonicalText((await allPages(ask, shows.list)).filter((entry) => isOf(keys, entry)))
      : membersOf(await ask({}), shows);
  if (refused) return { property, region, words: describeOutcome(refused) };
  return { property, region, value, words: value };
}

/** Some targets list what belongs to other keys too, which other scenarios change. */
function isOf({ keyId }: RelatedKeys, entry: unknown): boolean {
  const named = at(entry, 'TargetKeyId') ?? at(entry, 'KeyId');
  return typeof named !== 'string' || named.endsWith(keyId);
}

/** The layout of a policy document is the service's own. */
function membersOf(output: unknown, { members }: Extract<Reading['shows'], { members: unknown }>): string {
  const entries = members.map((name) => {
    const value = at(output, name);
    return [name, (typeof value === 'string' ? parseJson(value) : undefined) ?? value ?? null];
  });
  return canonicalText(Object.fromEntries(entries));
}

/** The first property that is shown otherwise than before. */
export function changeOfValues(
  before: readonly ShownValue[],
  now: readonly ShownValue[],
): Mismatch | undefined {
  for (const { property, region, value } of before) {
    const later = now.find((each) => each.property === property && each.region === region);
    if (!later || later.value === value) continue;
    return {
      expected: `the ${property} of the key in ${region} to stay ${value}`,
      actual: later.words,
      defect: `A refused call changes the ${property} of a related key`,
    };
  }
  return undefined;
}

/** Whether a rotation that the scenario has called for is still in progress; asked only where it has called for one. */
async function isInRotation({ door, session: { support }, keys }: Case): Promise<boolean> {
  const isCalled = door.seen.exchanges.some(
    ({ operation, response }) => operation === 'RotateKeyOnDemand' && response?.status === 200,
  );
  if (!isCalled || support.unsupported.has('GetKeyRotationStatus')) return isCalled;
  const input = { KeyId: keys.keyId };
  const statuses = keys.regions.map((region) => door.send('GetKeyRotationStatus', input, { region }));
  return (await Promise.all(statuses)).some(
    (status) => at(status, 'output', 'OnDemandRotationStartDate') !== undefined,
  );
}
