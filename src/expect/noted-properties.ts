import type { Door } from '../door/door.ts';
import { eventually } from '../door/wait.ts';
import type { Case } from '../keys/case.ts';
import { untilOld } from '../keys/during/old-writes.ts';
import { notShown } from '../keys/material-history.ts';
import { giveOwn, readProperty } from '../keys/properties.ts';
import { patienceOf } from '../keys/settling.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import { difference, type Mismatch } from '../model/stop.ts';
import { changedProperty, notKeptApart, notShared } from '../wire/defects.ts';

/** Region → the property of the key there, as text. */
export type Noted = Readonly<Record<string, string>>;

/** Reads one property of the keys in some Regions. */
export async function notePropertiesIn(
  door: Door,
  keys: RelatedKeys,
  property: string,
  regions: readonly string[],
): Promise<Noted> {
  const values = regions.map(
    async (region) => [region, await readProperty(door, keys, property, region)] as const,
  );
  return Object.fromEntries(await Promise.all(values));
}

/** Notes what every related key shows of a property: of what is not shown, nobody could say afterwards that it has changed. */
export async function noteShown(setting: Case, property: string): Promise<Noted> {
  const { door, session, keys } = setting;
  await untilOld(setting);
  const read = () => notePropertiesIn(door, keys, property, keys.regions);
  return eventually(read, (now) => notShownEverywhere(property, now), patienceOf(session));
}

function notShownEverywhere(property: string, now: Noted): Mismatch | undefined {
  const silent = Object.keys(now).find((region) => now[region] === notShown);
  return silent === undefined
    ? undefined
    : { expected: `the ${property} to be shown in ${silent}`, actual: 'nothing' };
}

/**
 * Gives every related key a value of its own, replicas first, and notes each as soon as it shows: a value that leaks
 * into another Region later on, from the primary key above all, is then a change of what was noted there.
 */
export async function giveOwnEverywhere(setting: Case, property: string): Promise<Noted> {
  const { door, session, keys } = setting;
  const noted: Record<string, string> = {};
  for (const region of keys.regions.toReversed()) {
    const read = () => readProperty(door, keys, property, region);
    const without = await read();
    await giveOwn(setting, property, region);
    noted[region] = await eventually(
      read,
      (now) => notYetShown(property, region, without, now),
      patienceOf(session),
    );
  }
  return noted;
}

function notYetShown(property: string, region: string, without: string, now: string): Mismatch | undefined {
  return now === without
    ? { expected: `the new ${property} to be shown in ${region}`, actual: now }
    : undefined;
}

/** Requires that the property is what was noted; a change that lags behind is waited for, a wrong value stays wrong. */
export async function requireNoted(
  { door, session, keys }: Case,
  property: string,
  noted: Noted,
): Promise<void> {
  const regions = Object.keys(noted);
  await eventually(
    () => notePropertiesIn(door, keys, property, regions),
    (now) => changed(property, noted, now),
    patienceOf(session),
  );
}

function changed(property: string, noted: Noted, now: Noted): Mismatch | undefined {
  const region = Object.keys(noted).find((name) => noted[name] !== now[name]);
  if (!region) return undefined;
  return {
    expected: `the ${property} of the key in ${region} to stay ${noted[region] === notShown ? 'absent' : noted[region]}`,
    actual: now[region] ?? 'nothing',
    defect: isOfAnother(region, noted, now) ? notKeptApart : changedProperty(property),
  };
}

/** The key of `region` shows what only the key of another Region was given. */
function isOfAnother(region: string, noted: Noted, now: Noted): boolean {
  return Object.keys(noted).some((other) => other !== region && noted[other] === now[region]);
}

/** Requires that the property comes to be shown, and to be the same, in every Region: what is nowhere is not shared. */
export async function requireSameEverywhere({ door, session, keys }: Case, property: string): Promise<void> {
  const judge = (now: Noted): Mismatch | undefined => {
    const [first = '', ...others] = keys.regions;
    const silence = notShownEverywhere(property, now);
    if (silence) return silence;
    const other = others.find((region) => now[region] !== now[first]);
    if (!other) return undefined;
    return {
      expected: `the ${property} in ${other} to be ${now[first]} as in ${first}`,
      actual: now[other] ?? 'nothing',
      defect: notShared(property),
    };
  };
  await eventually(() => notePropertiesIn(door, keys, property, keys.regions), judge, patienceOf(session));
  if (keys.regions.length < 2) throw difference({ expected: 'at least two related keys', actual: 'one' });
}
