import { defineParameterType } from '@cucumber/cucumber';
import { asKnown } from '../src/case/expectation.ts';
import { importTokens } from '../src/keys/importing/import-tokens.ts';
import { propertyNames } from '../src/keys/properties.ts';
import type { Detail } from '../src/keys/specs/calls.ts';
import { ciphertextFaults } from '../src/keys/specs/contexts.ts';
import { cliInputs } from '../src/model/driver.ts';
import { keyIdForms } from '../src/model/key-id-forms.ts';
import { keyKinds } from '../src/model/key-kinds.ts';
import { keySpecNames, keyUsages } from '../src/spec/key-spec-table.ts';
import { operationNames } from '../src/spec/operation-table.ts';
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

function longestFirst(one: string, other: string): number {
  return other.length - one.length;
}

function detailOf(text: string): Detail {
  const [messageType] = /[A-Z]+(?:_MU)?(?= message)/.exec(text) ?? [];
  const [bytes] = /\d+(?= bytes)/.exec(text) ?? [];
  const [wrappingKey] = /RSA_\d+(?= wrapping key)/.exec(text) ?? [];
  return {
    ...(messageType && { messageType }),
    ...(bytes && { bytes: Number(bytes) }),
    ...(wrappingKey && { wrappingKey }),
    isMadeUp: text.includes('any signature'),
    isTampered: text.includes('tampered'),
    isDestination: text.includes('destination'),
  };
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
defineParameterType({ name: 'operation', regexp: words(operationNames) });
defineParameterType({ name: 'cliInput', regexp: words(cliInputs.toSorted(longestFirst)) });
// What AWS does not have, or has under another name.
defineParameterType({ name: 'anyOperation', regexp: /[A-Z][A-Za-z]+/ });
defineParameterType({ name: 'cliOptions', regexp: /--[a-z].*/, transformer: (text) => text.split(' ') });
defineParameterType({ name: 'action', regexp: /kms:[A-Za-z*]+/ });
defineParameterType({
  name: 'member',
  regexp: /[A-Z][A-Za-z]*KeyMaterialId|KeyMaterialId|KeyMetadata\.CurrentKeyMaterialId|NextRotationDate/,
});
defineParameterType({
  name: 'conditionKey',
  regexp: /kms:(?:MultiRegionKeyType|MultiRegion|ReplicaRegion)|aws:ResourceTag\/own|aws:RequestedRegion/,
});
defineParameterType({ name: 'grantName', regexp: /ID|token/ });
defineParameterType({ name: 'keyIdForm', regexp: words(Object.keys(keyIdForms)) });
defineParameterType({ name: 'addedOrRemoved', regexp: /added|removed/ });
// A member and what is said of its value.
defineParameterType({ name: 'memberValue', regexp: /[A-Za-z]\w* (?:of|with|left|as|beside) .+/ });
defineParameterType({ name: 'json', regexp: /[[{"].*/ });
defineParameterType({
  name: 'keyState',
  regexp: /Enabled|Disabled|PendingDeletion|PendingReplicaDeletion|PendingImport|Creating|Updating/,
});
defineParameterType({ name: 'keySpec', regexp: words(keySpecNames.toSorted(longestFirst)) });
defineParameterType({ name: 'keyUsage', regexp: words(keyUsages) });
defineParameterType({ name: 'algorithm', regexp: /[A-Z][A-Z0-9_]+/ });
defineParameterType({
  name: 'withImported',
  regexp: /(?: with imported key material)?/,
  transformer: (text) => text !== '',
});
defineParameterType({ name: 'ciphertextFault', regexp: words(ciphertextFaults) });
defineParameterType({ name: 'importToken', regexp: words(importTokens) });
defineParameterType({
  name: 'areSame',
  regexp: /differ|are the same/,
  transformer: (text) => text !== 'differ',
});
// How an algorithm is used, where that is not as usual.
defineParameterType({
  name: 'detail',
  regexp:
    /(?: and an? (?:RAW|DIGEST|EXTERNAL_MU) message| and \d+ bytes| and an RSA_\d+ wrapping key| and any signature| and a tampered (?:signature|MAC)(?: of a DIGEST message)?| as the destination algorithm)?/,
  transformer: detailOf,
});
defineParameterType({
  name: 'scope',
  regexp: /single-Region|multi-Region/,
  transformer: (text) => text === 'multi-Region',
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
  regexp: /limited user|stranger|administrator/,
  transformer: (text) => (text === 'administrator' ? 'main' : text.split(' ')[0]),
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

/** How the expectation of a Then is known, where that is not as its scenario says: the step's grade follows from it. */
defineParameterType({ name: 'asKnown', regexp: asKnown });

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
