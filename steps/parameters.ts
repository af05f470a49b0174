import { defineParameterType } from '@cucumber/cucumber';
import { keyIdForms } from '../src/kms/key-id-forms.ts';
import { keyKinds } from '../src/kms/key-kinds.ts';
import { propertyNames } from '../src/kms/properties.ts';
import type { KmsWorld } from './world.ts';

/** The closed words of the vocabulary. Regions are symbolic, so that any profile's Regions serve. */
const places = ['home', 'second', 'third'];

function regionNamed(world: KmsWorld, place: string): string {
  const region = world.session.target.regions[places.indexOf(place)];
  if (!region) throw new Error(`The target has no ${place} Region. Give three Regions.`);
  return region;
}

function placesIn(words: string): string[] {
  return places.filter((place) => words.includes(place));
}

function words(list: readonly string[]): RegExp {
  return new RegExp(list.join('|'));
}

defineParameterType({
  name: 'region',
  regexp: /(home|second|third) Region/,
  transformer(this: KmsWorld, place: string) {
    return regionNamed(this, place);
  },
});

defineParameterType({
  name: 'regions',
  regexp: /(?:home|second|third) Region|(?:home|second) and (?:second|third) Regions/,
  transformer(this: KmsWorld, text: string) {
    return placesIn(text).map((place) => regionNamed(this, place));
  },
});

defineParameterType({
  name: 'replicas',
  regexp: /no replicas|a replica in the second Region|replicas in the second and third Regions/,
  transformer(this: KmsWorld, text: string) {
    return placesIn(text).map((place) => regionNamed(this, place));
  },
});

defineParameterType({ name: 'kind', regexp: words(Object.keys(keyKinds)) });
defineParameterType({ name: 'property', regexp: words(propertyNames) });
defineParameterType({
  name: 'operation',
  regexp: /[A-Z][a-z]+[A-Z][A-Za-z]+|Encrypt|Decrypt|Sign|Verify/,
});
defineParameterType({ name: 'action', regexp: /kms:[A-Za-z*]+/ });
defineParameterType({ name: 'keyIdForm', regexp: words(Object.keys(keyIdForms)) });
defineParameterType({ name: 'json', regexp: /[[{"].*/ });
defineParameterType({
  name: 'keyState',
  regexp: /Enabled|Disabled|PendingDeletion|PendingReplicaDeletion|PendingImport|Updating/,
});
defineParameterType({ name: 'role', regexp: /the primary key|a replica key/ });
defineParameterType({
  name: 'dateOrNone',
  regexp: /with a deletion date|without a deletion date/,
  transformer: (text) => text.startsWith('with '),
});
defineParameterType({ name: 'onOrOff', regexp: /on|off/, transformer: (text) => text === 'on' });
defineParameterType({
  name: 'caller',
  regexp: /limited user|stranger/,
  transformer: (text) => text.split(' ')[0],
});
defineParameterType({
  name: 'effect',
  regexp: /allows|denies/,
  transformer: (text) => (text === 'allows' ? 'Allow' : 'Deny'),
});
defineParameterType({
  name: 'tampering',
  regexp: /no signature|a wrong signature|an unknown access key|the header X-Amz-Target/,
});
defineParameterType({
  name: 'fault',
  regexp: /a malformed body|an absent key|an unknown Region|a replica as KeyId/,
});
defineParameterType({
  name: 'keyReference',
  regexp:
    /the key ID|the key ARN|the alias name|the alias ARN|the replica's key ARN|an absent key ID|an absent key ARN|a malformed key ID|no KeyId/,
});
defineParameterType({
  name: 'exceptions',
  regexp: /[A-Z]\w+(?:Exception|Error)(?:(?:, | or )[A-Z]\w+(?:Exception|Error))*/,
  transformer: (text) => text.split(/, | or /),
});

/** Rows like `home Region | Enabled? Updating? Enabled` as Regions with their paths. */
export function pathsIn(world: KmsWorld, rows: string[][]): [string, string[]][] {
  return rows.map(([place = '', path = '']) => [
    regionNamed(world, place.replace(' Region', '')),
    path.split(' '),
  ]);
}

/** A table's cell with symbolic Regions replaced by the target's. */
export function cellValue(world: KmsWorld, cell: string): string {
  const [place = ''] = placesIn(cell);
  return cell === `${place} Region` ? regionNamed(world, place) : cell;
}
