import { parseJson } from '../contract/wire-body.ts';
import type { Session } from '../door/session.ts';
import { eventually } from '../door/wait.ts';
import type { Case } from '../keys/case.ts';
import { notShown } from '../keys/material-history.ts';
import { notAllowingAccount, statementIds } from '../keys/policies.ts';
import { canonicalText, ownValue, readProperty } from '../keys/properties.ts';
import { patienceOf } from '../keys/settling.ts';
import { inputFor } from '../keys/use/unusual-calls.ts';
import type { Input } from '../model/driver.ts';
import { asText } from '../model/json.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import { difference, type Mismatch } from '../model/stop.ts';
import { addedTo, notKeptApart, passedOver } from '../wire/defects.ts';
import type { Noted } from './noted-properties.ts';

/** The member of ReplicateKey that gives the replica a property, and what that reads like where none is given. */
const properties = {
  description: { member: 'Description', withoutOne: [canonicalText(''), notShown] },
  tags: { member: 'Tags', withoutOne: [canonicalText([])] },
  'key policy': { member: 'Policy', withoutOne: undefined },
} as const;

/** ReplicateKey's input for a replica that is given one property, with a value that no other related key has. */
export function replicaWithOwn(session: Session, keys: RelatedKeys, property: string, region: string): Input {
  const [, values] = ownValue(session, keys, property, region);
  const { member } = propertyNamed(property);
  return { ...inputFor('ReplicateKey', keys, region), [member]: values[member] };
}

/** Requires that the key of a Region comes to show what `given`, the input of ReplicateKey, says of a property. */
export async function requireAsGiven(
  { door, session, keys }: Case,
  property: string,
  region: string,
  given: Input,
): Promise<void> {
  const wanted = canonicalText(given[propertyNamed(property).member]);
  const judge = (now: string): Mismatch | undefined =>
    isSame(property, wanted, now)
      ? undefined
      : {
          expected: `the ${property} of the key in ${region} to be ${wanted}`,
          actual: now,
          defect: hasAll(wanted, now) ? addedTo(property) : passedOver(property),
        };
  await eventually(() => readProperty(door, keys, property, region), judge, patienceOf(session));
}

/**
 * Requires that the key of a Region has what a key has when it was given nothing, and not what was `noted` of another
 * related key. A default key policy is known by what it allows the account: its wording is the service's own.
 */
export async function requireDefault(
  { door, session, keys }: Case,
  property: string,
  region: string,
  noted: Noted,
): Promise<void> {
  if (Object.keys(noted).length === 0)
    throw difference({ expected: `a related key that has its own ${property}`, actual: 'none' });
  const judge = (now: string): Mismatch | undefined => {
    const expected = `the key in ${region} to have the default ${property}`;
    const isCopied = Object.values(noted).some((value) => isSame(property, value, now));
    if (isCopied) return { expected, actual: now, defect: notKeptApart };
    const { withoutOne } = propertyNamed(property);
    if (!withoutOne) return notAllowingAccount(keys, { Policy: asText(parseJson(now)) }, 'Policy');
    return withoutOne.some((value) => value === now) ? undefined : { expected, actual: now };
  };
  await eventually(() => readProperty(door, keys, property, region), judge, patienceOf(session));
}

function propertyNamed(property: string): (typeof properties)[keyof typeof properties] {
  const found = Object.entries(properties).find(([name]) => name === property)?.[1];
  if (found) return found;
  throw new Error(
    `ReplicateKey has no input for ${property}. Expected one of: ${Object.keys(properties).join(', ')}.`,
  );
}

/** A list that holds every entry that was wanted, and more: both are lists of entries in order. */
function hasAll(wanted: string, now: string): boolean {
  return wanted.startsWith('[{') && now.startsWith('[') && now.includes(wanted.slice(1, -1));
}

/** Key policies are the same when their statements have the same ids: how a document is laid out is free. */
function isSame(property: string, one: string, other: string): boolean {
  if (property !== 'key policy') return one === other;
  const [wanted, now] = [one, other].map((text) => canonicalText(statementIds(parseJson(text))));
  return wanted === now;
}
