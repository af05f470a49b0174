import type { Key } from '../keys/key.ts';
import { isPrimary } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import type { AnyInput } from '../wire/shapes.ts';
import type { Facts } from './conditions.ts';

/** Input members that are condition keys of their own name, for the operations that have them. */
const memberFacts: Readonly<Record<string, string>> = {
  PrimaryRegion: 'kms:primaryregion',
  ReplicaRegion: 'kms:replicaregion',
  EncryptionAlgorithm: 'kms:encryptionalgorithm',
  SigningAlgorithm: 'kms:signingalgorithm',
  MacAlgorithm: 'kms:macalgorithm',
  MessageType: 'kms:messagetype',
  KeyAgreementAlgorithm: 'kms:keyagreementalgorithm',
  KeyPairSpec: 'kms:datakeypairspec',
  BypassPolicyLockoutSafetyCheck: 'kms:bypasspolicylockoutsafetycheck',
  PendingWindowInDays: 'kms:scheduledkeydeletionpendingwindowindays',
  RotationPeriodInDays: 'kms:rotationperiodindays',
  GranteePrincipal: 'kms:granteeprincipal',
  RetiringPrincipal: 'kms:retiringprincipal',
  WrappingAlgorithm: 'kms:wrappingalgorithm',
  WrappingKeySpec: 'kms:wrappingkeyspec',
  ExpirationModel: 'kms:expirationmodel',
};

/** The condition keys of a request and their values. */
export function factsOf(call: Call<unknown>, key: Key | undefined): Facts {
  const input = call.input as AnyInput;
  const facts: Record<string, readonly string[]> = {
    'aws:principalarn': [call.caller.arn],
    'aws:principalaccount': [call.caller.accountId],
    'aws:requestedregion': [call.region],
    'kms:calleraccount': [call.caller.accountId],
  };
  for (const [member, fact] of Object.entries(memberFacts)) {
    if (input[member] !== undefined) facts[fact] = [String(input[member])];
  }
  return {
    ...facts,
    ...listFacts(input),
    ...(key ? keyFacts(key, input) : newKeyFacts(input)),
  };
}

function listFacts(input: AnyInput): Facts {
  const tags = (input.Tags ?? []) as readonly {
    TagKey: string;
    TagValue: string;
  }[];
  const tagKeys = (input.TagKeys as readonly string[] | undefined) ?? tags.map((tag) => tag.TagKey);
  const context = Object.entries((input.EncryptionContext ?? {}) as Record<string, string>);
  const operations = input.Operations as readonly string[] | undefined;
  return {
    ...(tagKeys.length > 0 ? { 'aws:tagkeys': tagKeys } : {}),
    ...Object.fromEntries(tags.map((tag) => [`aws:requesttag/${tag.TagKey.toLowerCase()}`, [tag.TagValue]])),
    ...Object.fromEntries(
      context.map(([name, value]) => [`kms:encryptioncontext:${name.toLowerCase()}`, [value]]),
    ),
    ...(context.length > 0 ? { 'kms:encryptioncontextkeys': context.map(([name]) => name) } : {}),
    ...(operations
      ? {
          'kms:grantoperations': operations,
          'kms:grantisforawsresource': ['false'],
        }
      : {}),
  };
}

function keyFacts(key: Key, input: AnyInput): Facts {
  const { shared } = key;
  const named = String(input.KeyId ?? '');
  const alias = named.includes('alias/') ? named.slice(named.indexOf('alias/')) : undefined;
  return {
    ...specFacts(shared.spec, shared.usage, shared.origin, shared.isMultiRegion),
    ...(shared.isMultiRegion ? { 'kms:multiregionkeytype': [isPrimary(key) ? 'PRIMARY' : 'REPLICA'] } : {}),
    ...(alias ? { 'kms:requestalias': [alias] } : {}),
    ...Object.fromEntries(
      [...key.tags].map(([name, value]) => [`aws:resourcetag/${name.toLowerCase()}`, [value]]),
    ),
  };
}

/** CreateKey has no key yet: its input says what the key will be. */
function newKeyFacts(input: AnyInput): Facts {
  const spec = String(input.KeySpec ?? input.CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT');
  const usage = String(input.KeyUsage ?? 'ENCRYPT_DECRYPT');
  const facts = specFacts(spec, usage, String(input.Origin ?? 'AWS_KMS'), input.MultiRegion === true);
  return input.MultiRegion === true ? { ...facts, 'kms:multiregionkeytype': ['PRIMARY'] } : facts;
}

function specFacts(spec: string, usage: string, origin: string, isMultiRegion: boolean): Facts {
  return {
    'kms:keyspec': [spec],
    'kms:customermasterkeyspec': [spec],
    'kms:keyusage': [usage],
    'kms:customermasterkeyusage': [usage],
    'kms:keyorigin': [origin],
    'kms:multiregion': [String(isMultiRegion)],
  };
}
