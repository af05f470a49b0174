import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import type { Input } from '../model/driver.ts';
import { asText, at, isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import { describeOutcome } from '../model/outcome.ts';
import { accountArn, type RelatedKeys } from '../model/related-keys.ts';
import { difference } from '../model/stop.ts';
import { notKeptApart } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';
import { allPages } from '../wire/pages.ts';
import type { Case } from './case.ts';
import { historyMembers, notShown, readHistory } from './material-history.ts';
import { allowAccountEverything } from './policies.ts';

/** The operation and the members of its answer that show a property of a key. */
const readings = {
  'key ID': ['DescribeKey', 'KeyMetadata', 'KeyId'],
  'key spec': ['DescribeKey', 'KeyMetadata', 'KeySpec'],
  'key usage': ['DescribeKey', 'KeyMetadata', 'KeyUsage'],
  origin: ['DescribeKey', 'KeyMetadata', 'Origin'],
  'current material': ['DescribeKey', 'KeyMetadata', 'CurrentKeyMaterialId'],
  'creation date': ['DescribeKey', 'KeyMetadata', 'CreationDate'],
  description: ['DescribeKey', 'KeyMetadata', 'Description'],
  'public key': ['GetPublicKey', 'PublicKey'],
  tags: ['ListResourceTags', 'Tags'],
  aliases: ['ListAliases', 'Aliases'],
  grants: ['ListGrants', 'Grants'],
  'key policy': ['GetKeyPolicy', 'Policy'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** What DescribeKey lists of algorithms depends on the key's usage: only one of these is present. */
const algorithmMembers = [
  'EncryptionAlgorithms',
  'SigningAlgorithms',
  'MacAlgorithms',
  'KeyAgreementAlgorithms',
];
/** KeyId is each key's own ARN, and the on-demand date passes by itself; neither belongs to the setting. */
const rotationMembers = ['KeyRotationEnabled', 'RotationPeriodInDays', 'NextRotationDate'];

export const propertyNames = [
  ...Object.keys(readings),
  'supported algorithms',
  'rotation setting',
  'key material history',
  'rotation history',
  'key state and deletion date',
] as const;

/** One property of a key as its Region's endpoint shows it, in a form that can be compared as text. */
export async function readProperty(
  door: Door,
  keys: RelatedKeys,
  property: string,
  region: string,
): Promise<string> {
  if (property === 'rotation setting')
    return pick(door, keys, region, 'GetKeyRotationStatus', [], rotationMembers);
  if (property === 'supported algorithms') {
    return pick(door, keys, region, 'DescribeKey', ['KeyMetadata'], algorithmMembers);
  }
  if (property === 'key state and deletion date')
    return pick(door, keys, region, 'DescribeKey', ['KeyMetadata'], ['KeyState', 'DeletionDate']);
  const members = historyMembers[property];
  if (members)
    return canonicalText(
      await readHistory(members, (page) => read(door, keys, 'ListKeyRotations', region, page)),
    );
  const reading: readonly string[] | undefined = readings[property as keyof typeof readings];
  const [operation, ...path] = reading ?? [];
  if (!operation)
    throw new Error(`No such property: ${property}. Expected one of: ${propertyNames.join(', ')}.`);
  const [member = ''] = path;
  const ask = (page: Input) => read(door, keys, operation, region, page);
  if (!operation.startsWith('List')) return canonicalText(at(await ask({}), ...path));
  const entries = await allPages(ask, member);
  if (property === 'aliases') return canonicalText(entries.filter((entry) => isOwnAlias(keys, entry)));
  return canonicalText(property === 'tags' ? entries.map(tagAlone) : entries);
}

/** Aliases of other keys come and go with their scenarios: whether they are listed here is a question of its own. */
function isOwnAlias({ keyId }: RelatedKeys, alias: unknown): boolean {
  return [at(alias, 'AliasName'), at(alias, 'TargetKeyId')].some((text) => asText(text).endsWith(keyId));
}

/** A tag without what a service may say of it one day: tags are compared with what a request gave. */
function tagAlone(tag: unknown): unknown {
  if (!isJsonObject(tag)) return tag;
  const members = ['TagKey', 'TagValue'].filter((name) => Object.hasOwn(tag, name));
  return Object.fromEntries(members.map((name) => [name, at(tag, name)]));
}

async function pick(
  door: Door,
  keys: RelatedKeys,
  region: string,
  operation: string,
  path: readonly string[],
  members: readonly string[],
): Promise<string> {
  const output = await read(door, keys, operation, region);
  const shown = members.map((name) => [name, (at(output, ...path, name) ?? null) as Json] as const);
  return shown.some(([, value]) => value !== null) ? canonicalText(Object.fromEntries(shown)) : notShown;
}

async function read(
  door: Door,
  keys: RelatedKeys,
  operation: string,
  region: string,
  page: Input = {},
): Promise<JsonObject> {
  const input = {
    KeyId: keys.keyId,
    ...page,
    ...(operation === 'GetKeyPolicy' && { PolicyName: 'default' }),
  };
  return requireSuccess(await door.send(operation, input, { region }), `${operation} in ${region}`);
}

/** A value as text that can be compared: lists are sets, and members of objects come in any order. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).sort().join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value) ?? notShown;
  const members = Object.entries(value).map(([name, member]) => `${name}:${canonicalText(member)}`);
  return `{${members.sort().join(',')}}`;
}

/** Gives the key of one Region a value of its own for an independent property. */
export async function giveOwn(
  { door, session, keys }: Case,
  property: string,
  region: string,
): Promise<void> {
  const [operation, input] = ownValue(session, keys, property, region);
  const outcome = await door.send(operation, { KeyId: keys.keyId, ...input }, { region });
  // The name is this scenario's own, so that only another Region can have it already.
  if (outcome.kind === 'refusal' && outcome.code === 'AlreadyExistsException')
    throw difference({
      expected: `${operation} in ${region} to succeed`,
      actual: describeOutcome(outcome),
      defect: notKeptApart,
    });
  requireSuccess(outcome, `${operation} in ${region}`);
}

/** The call that gives the key of one Region a value of its own, and the input it takes. */
export function ownValue(
  session: Session,
  keys: RelatedKeys,
  property: string,
  region: string,
): [string, Input] {
  const KeyId = keys.keyId;
  switch (property) {
    case 'description':
      return ['UpdateKeyDescription', { KeyId, Description: `${region} of ${session.runId}` }];
    case 'tags':
      return ['TagResource', { KeyId, Tags: [{ TagKey: 'own', TagValue: region }] }];
    case 'aliases':
      return ['CreateAlias', { AliasName: aliasName(session, keys), TargetKeyId: KeyId }];
    case 'grants':
      return [
        'CreateGrant',
        {
          KeyId,
          GranteePrincipal: accountArn(keys),
          Operations: ['DescribeKey'],
          Name: region,
        },
      ];
    case 'key policy':
      return [
        'PutKeyPolicy',
        {
          KeyId,
          PolicyName: 'default',
          Policy: allowAccountEverything(keys, `own-${region}`),
        },
      ];
    default:
      throw new Error(`No way to give a key its own ${property}.`);
  }
}

/** An alias that no other scenario uses: aliases are unique per account and Region. */
export function aliasName(session: Session, keys: RelatedKeys): string {
  return `alias/kms-conformance-${session.runId}-${keys.keyId}`;
}
