import { changedProperty, notKeptApart, notShared } from './defects.ts';
import type { Door } from './door.ts';
import { giveOwn, notShown, readProperty } from './properties.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import { difference, type Mismatch } from './stop.ts';
import { eventually } from './wait.ts';

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

/**
 * Gives every related key a value of its own, replicas first, and notes each as soon as it shows: a value that leaks
 * into another Region later on, from the primary key above all, is then a change of what was noted there.
 */
export async function giveOwnEverywhere(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  property: string,
): Promise<Noted> {
  const noted: Record<string, string> = {};
  for (const region of keys.regions.toReversed()) {
    const read = () => readProperty(door, keys, property, region);
    const without = await read();
    await giveOwn(door, session, keys, property, region);
    noted[region] = await eventually(
      read,
      (now) => notYetShown(property, region, without, now),
      patienceOf(session),
    );
  }
  return noted;
}

function notYetShown(property: string, region: string, without: string, now: string): Mismatch | undefined {
  return now === without ? { expected: `the new ${property} to show in ${region}`, actual: now } : undefined;
}

/** Requires that the property is what was noted; a change that lags behind is waited for, a wrong value stays wrong. */
export async function requireNoted(
  door: Door,
  session: Session,
  keys: RelatedKeys,
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
    expected: `the ${property} of the key in ${region} to stay ${noted[region]}`,
    actual: now[region] ?? 'nothing',
    defect: isOfAnother(region, noted, now) ? notKeptApart : changedProperty(property),
  };
}

/** The key of `region` shows what only the key of another Region was given. */
function isOfAnother(region: string, noted: Noted, now: Noted): boolean {
  return Object.keys(noted).some((other) => other !== region && noted[other] === now[region]);
}

/** Requires that the property comes to be shown, and to be the same, in every Region: what is nowhere is not shared. */
export async function requireSameEverywhere(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  property: string,
): Promise<void> {
  const judge = (now: Noted): Mismatch | undefined => {
    const [first = '', ...others] = keys.regions;
    const silent = keys.regions.find((region) => now[region] === notShown);
    if (silent) return { expected: `the ${property} to be shown in ${silent}`, actual: 'nothing' };
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
