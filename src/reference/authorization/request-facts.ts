import { parseCiphertext } from '../cryptography/ciphertext.ts';
import type { GrantConstraints, Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import type { AnyInput } from '../wire/shapes.ts';
import type { Facts } from './conditions.ts';

type Pairs = Readonly<Record<string, string>>;

/** What CreateGrant is asked for; kms:GrantIsForAWSResource is true only where an AWS service calls. */
export function grantFacts(input: AnyInput): Facts {
  const operations = input.Operations as readonly string[] | undefined;
  if (!operations) return {};
  const types = Object.keys((input.Constraints ?? {}) as GrantConstraints);
  return {
    'kms:grantoperations': operations,
    'kms:grantisforawsresource': ['false'],
    ...(types.length > 0 ? { 'kms:grantconstrainttype': types } : {}),
  };
}

/** What is encrypted or decrypted how: ReEncrypt has an algorithm and a context for each of its two actions. */
export function cryptographicFacts(call: Call<unknown>, key: Key | undefined, action: string): Facts {
  if (!key) return {};
  const input = call.input as AnyInput;
  const context = Object.entries(contextOf(input, action));
  const names = context.map(([name]) => name);
  const pairs = context.map(([name, value]) => [`kms:encryptioncontext:${name.toLowerCase()}`, [value]]);
  return {
    ...(encrypting.includes(action) ? { 'kms:encryptionalgorithm': [algorithmOf(input, action)] } : {}),
    ...Object.fromEntries(pairs),
    ...(names.length > 0 ? { 'kms:encryptioncontextkeys': names } : {}),
    ...onSameKey(call, key, action),
  };
}

const encrypting = [
  'Encrypt',
  'Decrypt',
  'ReEncryptFrom',
  'ReEncryptTo',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
];

/** Data keys are always encrypted so; where a request leaves its algorithm out, it is the default that counts. */
function algorithmOf(input: AnyInput, action: string): string {
  const { EncryptionAlgorithm, SourceEncryptionAlgorithm, DestinationEncryptionAlgorithm } = input;
  const named =
    action === 'ReEncryptFrom'
      ? SourceEncryptionAlgorithm
      : action === 'ReEncryptTo'
        ? DestinationEncryptionAlgorithm
        : EncryptionAlgorithm;
  return String(named ?? 'SYMMETRIC_DEFAULT');
}

function contextOf(input: AnyInput, action: string): Pairs {
  if (action === 'ReEncryptFrom') return (input.SourceEncryptionContext ?? {}) as Pairs;
  if (action === 'ReEncryptTo') return (input.DestinationEncryptionContext ?? {}) as Pairs;
  if (action !== 'CreateGrant') return (input.EncryptionContext ?? {}) as Pairs;
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = (input.Constraints ??
    {}) as GrantConstraints;
  return { ...equals, ...subset };
}

/** Whether ReEncrypt encrypts under the key that its ciphertext was encrypted with. */
function onSameKey(call: Call<unknown>, key: Key, action: string): Facts {
  if (call.operation !== 'ReEncrypt') return {};
  const input = call.input as AnyInput;
  const other = action === 'ReEncryptFrom' ? input.DestinationKeyId : input.SourceKeyId;
  try {
    const id =
      other === undefined
        ? parseCiphertext(input.CiphertextBlob as Buffer).keyId
        : call.parts.resolveKey(call, String(other), 'aliases').shared.keyId;
    return { 'kms:reencryptonsamekey': [String(id === key.shared.keyId)] };
  } catch {
    return {};
  }
}

/** The aliases of the key in its account and Region, however the request names it. */
export function aliasFacts({ store }: Call<unknown>, { region, shared }: Key): Facts {
  const aliases = [...store.aliases(region, shared.accountId).values()];
  const names = aliases.flatMap(({ name, targetKeyId }) => (targetKeyId === shared.keyId ? [name] : []));
  return names.length > 0 ? { 'kms:resourcealiases': names } : {};
}
