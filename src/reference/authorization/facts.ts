import { isPrimary, type Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import type { AnyInput } from '../wire/shapes.ts';
import type { Facts } from './conditions.ts';
import { aliasFacts, cryptographicFacts, grantFacts } from './request-facts.ts';

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
  PendingWindowInDays: 'kms:schedulekeydeletionpendingwindowindays',
  RotationPeriodInDays: 'kms:rotationperiodindays',
  GranteePrincipal: 'kms:granteeprincipal',
  RetiringPrincipal: 'kms:retiringprincipal',
  WrappingAlgorithm: 'kms:wrappingalgorithm',
  WrappingKeySpec: 'kms:wrappingkeyspec',
  ExpirationModel: 'kms:expirationmodel',
  ValidTo: 'kms:validto',
};

/** The condition keys of a request for an action and their values. */
export function factsOf(call: Call<unknown>, key: Key | undefined, action: string): Facts {
  const input = call.input as AnyInput;
  const facts: Record<string, readonly string[]> = {
    'aws:principalarn': [call.caller.roleArn ?? call.caller.arn],
    'aws:principalaccount': [call.caller.accountId],
    'aws:requestedregion': [call.region],
    'kms:calleraccount': [call.caller.accountId],
  };
  for (const [member, fact] of Object.entries(memberFacts)) {
    if (input[member] !== undefined) facts[fact] = [String(input[member])];
  }
  // AWS was seen to judge a period that is left out as the default, also where it keeps another.
  if (call.operation === 'EnableKeyRotation') facts['kms:rotationperiodindays'] ??= ['365'];
  return {
    ...facts,
    ...listFacts(input),
    ...grantFacts(input),
    ...cryptographicFacts(call, key, action),
    ...(key ? { ...keyFacts(key, input), ...aliasFacts(call, key) } : newKeyFacts(input)),
  };
}

function listFacts(input: AnyInput): Facts {
  const tags = (input.Tags ?? []) as readonly {
    TagKey: string;
    TagValue: string;
  }[];
  const tagKeys = (input.TagKeys as readonly string[] | undefined) ?? tags.map((tag) => tag.TagKey);
  return {
    ...(tagKeys.length > 0 ? { 'aws:tagkeys': tagKeys } : {}),
    ...Object.fromEntries(tags.map((tag) => [`aws:requesttag/${tag.TagKey.toLowerCase()}`, [tag.TagValue]])),
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
