/**
 * What shows the effect of an operation that changes something, beside DescribeKey, which shows a part of most effects
 * and is always called. A refused operation must leave all of it as it was. Which read shows the effect of which
 * operation, the contract says.
 */

import type { Input } from '../../model/driver.ts';
import type { ShownProperty } from '../../model/shown-value.ts';
import type { Read } from '../../spec/operation.ts';
import { entryOf, makesKey, operationNames } from '../../spec/operation-table.ts';

export type Effect = {
  readonly properties: readonly ShownProperty[];
  /** The operation may make a key in a Region that had none: every Region of the target is looked at. */
  readonly mayMakeKeys?: boolean;
};

/** Everything that can be looked at: for scenarios whose related keys have a value of their own for each property. */
export const everyEffect: Effect = {
  properties: ['key policy', 'tags', 'grants', 'aliases', 'rotation setting', 'state of the key materials'],
  mayMakeKeys: true,
};

/** Where the effect of an operation would show; nowhere but in KeyMetadata for one that changes nothing. */
export function effectOf(operation: string): Effect {
  const { shownBy = [] } = entryOf(operation) ?? {};
  const properties = everyEffect.properties.filter((property) =>
    shownBy.some((read) => shows(property, read)),
  );
  return { properties, ...(shownBy.some((read) => read.in) && { mayMakeKeys: true }) };
}

/** Whether what a property compares has the member that an operation changes. */
function shows(property: ShownProperty, { operation, member }: Read): boolean {
  const reading = readings[property];
  const compared = 'list' in reading.shows ? [reading.shows.list] : reading.shows.members;
  return reading.operation === operation && compared.includes(member);
}

/** The operations whose success a property shows, those that make a key among them. */
export function writersOf(property: ShownProperty): readonly string[] {
  return operationNames.filter(
    (operation) => makesKey(operation) || effectOf(operation).properties.includes(property),
  );
}

/** The read that shows a property, and what of its response counts. */
export type Reading = {
  readonly operation: string;
  readonly input?: Input;
  /** The list whose entries count, page by page, or the members that do; what a key does by itself in time is not among them. */
  readonly shows: { readonly list: string } | { readonly members: readonly string[] };
};

/** An operation that the target lacks or refuses is left out of the comparison, before and after alike. */
export const readings: Readonly<Record<ShownProperty, Reading>> = {
  'key policy': {
    operation: 'GetKeyPolicy',
    input: { PolicyName: 'default' },
    shows: { members: ['Policy'] },
  },
  tags: { operation: 'ListResourceTags', shows: { list: 'Tags' } },
  grants: { operation: 'ListGrants', shows: { list: 'Grants' } },
  aliases: { operation: 'ListAliases', shows: { list: 'Aliases' } },
  'rotation setting': {
    operation: 'GetKeyRotationStatus',
    shows: { members: ['KeyRotationEnabled', 'RotationPeriodInDays'] },
  },
  'state of the key materials': {
    operation: 'ListKeyRotations',
    input: { IncludeKeyMaterial: 'ALL_KEY_MATERIAL' },
    shows: { list: 'Rotations' },
  },
};
