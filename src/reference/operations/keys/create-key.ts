import { newPolicy } from '../../authorization/new-policy.ts';
import { defaultPolicy } from '../../authorization/policy.ts';
import { generateMaterial } from '../../cryptography/material.ts';
import type { KeyStore, SharedKey } from '../../keys/key.ts';
import { algorithmsOf, type KeySpec, type KeyUsage, keySpecs } from '../../keys/key-specs.ts';
import { requireKeyStore, wrongKeyStoreState } from '../../keys/key-stores.ts';
import { newKey, newKeyId } from '../../keys/new-key.ts';
import { withTags } from '../../keys/tags.ts';
import type { Call } from '../../parts.ts';
import { invalid, unsupported } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { InputOf } from '../../wire/shapes.ts';
import { operation } from '../operation.ts';

/** SM2 is a key spec of the Regions in China alone. */
const keySpec = member.oneOf(...(Object.keys(keySpecs) as KeySpec[]), 'SM2');

const members = {
  Policy: member.policy,
  Description: member.description,
  KeyUsage: member.oneOf(
    'SIGN_VERIFY',
    'ENCRYPT_DECRYPT',
    'GENERATE_VERIFY_MAC',
    'KEY_AGREEMENT',
    'ENCAPSULATE_DECAPSULATE',
  ),
  CustomerMasterKeySpec: keySpec,
  KeySpec: keySpec,
  Origin: member.oneOf('AWS_KMS', 'EXTERNAL', 'AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'),
  CustomKeyStoreId: member.text(1, 64),
  BypassPolicyLockoutSafetyCheck: member.boolean,
  Tags: member.tags,
  MultiRegion: member.boolean,
  XksKeyId: member.text(1, 128, /^[a-zA-Z0-9-_.]+$/),
} as const;

type Input = InputOf<typeof members>;

export const createKey = operation({
  members,
  act: async (call) => {
    const { input, caller, region, now, parts } = call;
    parts.authorize(call, { action: 'CreateKey' });
    if (input.Tags) parts.authorize(call, { action: 'TagResource' });
    const kind = kindOf(input);
    const keyStore = keyStoreOf(call, kind);
    const policy =
      input.Policy === undefined
        ? defaultPolicy(caller.accountId)
        : newPolicy(call, input.Policy, {
            bypass: input.BypassPolicyLockoutSafetyCheck,
          });
    const tags = withTags(new Map(), input.Tags);
    const materials =
      kind.origin !== 'EXTERNAL' ? [await generateMaterial(kind.spec, parts.generateKeyPair)] : [];
    const shared = newShared({
      ...kind,
      keyStore,
      manager: 'CUSTOMER',
      accountId: caller.accountId,
      primaryRegion: region,
      materials,
    });
    const key = newKey(shared, {
      region,
      now,
      description: input.Description,
      policy,
      tags,
      creatingMs: 0,
    });
    call.store.add(key);
    return { KeyMetadata: parts.metadata(call, key) };
  },
});

type Kind = Pick<SharedKey, 'spec' | 'usage' | 'origin' | 'isMultiRegion'>;

/** What key the input asks for. @throws Refusal when there is no such key */
function kindOf(input: Input): Kind {
  const spec = input.KeySpec ?? input.CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT';
  if (input.KeySpec && input.CustomerMasterKeySpec) {
    const reason = 'CustomerMasterKeySpec is deprecated.';
    throw invalid(`You cannot specify KeySpec and CustomerMasterKeySpec in the same request. ${reason}`);
  }
  if (spec === 'SM2') throw unsupported(`KeySpec ${spec} is not supported in this Region`);
  return {
    spec,
    usage: usageOf(spec, input.KeyUsage),
    origin: originOf(spec, input),
    isMultiRegion: input.MultiRegion ?? false,
  };
}

function usageOf(spec: KeySpec, given: KeyUsage | undefined): KeyUsage {
  if (given === undefined && spec !== 'SYMMETRIC_DEFAULT') {
    throw invalid('You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.');
  }
  const usage = given ?? 'ENCRYPT_DECRYPT';
  if (algorithmsOf(spec, usage).length > 0) return usage;
  throw invalid(`KeyUsage ${usage} is not compatible with KeySpec ${spec}`);
}

function originOf(spec: KeySpec, { Origin: origin = 'AWS_KMS', ...input }: Input): SharedKey['origin'] {
  if (input.XksKeyId !== undefined && origin !== 'EXTERNAL_KEY_STORE') {
    throw invalid(`XksKeyId is not valid for Origin ${origin}.`);
  }
  if (input.CustomKeyStoreId !== undefined && input.MultiRegion) {
    throw unsupported('Multi-Region keys cannot be created in a custom key store.');
  }
  if (origin === 'EXTERNAL' && keySpecs[spec].kind.startsWith('ml-')) {
    throw invalid(`KeySpec ${spec} is not supported for Origin ${origin}`);
  }
  if (origin === 'AWS_KMS' || origin === 'EXTERNAL') return origin;
  if (origin === 'AWS_CLOUDHSM' && input.CustomKeyStoreId !== undefined) return origin;
  throw invalid(`Origin ${origin} needs a CustomKeyStoreId.`);
}

/**
 * The custom key store that a key is to be made in: connected, and for symmetric encryption keys alone.
 * @throws Refusal
 */
function keyStoreOf(call: Call<Input>, { origin, spec }: Kind): KeyStore | undefined {
  const { CustomKeyStoreId: id } = call.input;
  if (id === undefined) return undefined;
  const keyStore = requireKeyStore(call.store, { region: call.region, accountId: call.caller.accountId }, id);
  if (origin !== 'AWS_CLOUDHSM') throw invalid(`Origin ${origin} is not valid with a CustomKeyStoreId.`);
  if (spec !== 'SYMMETRIC_DEFAULT') throw invalid(`KeySpec ${spec} is not valid with a CustomKeyStoreId.`);
  if (keyStore.state !== 'CONNECTED') throw wrongKeyStoreState(keyStore);
  return keyStore;
}

function newShared(
  given: Omit<SharedKey, 'keyId' | 'rotation' | 'onDemand' | 'keys' | 'replicaGoneAt'>,
): SharedKey {
  const keyId = newKeyId(given.isMultiRegion);
  return {
    ...given,
    keyId,
    rotation: undefined,
    onDemand: undefined,
    keys: new Map(),
    replicaGoneAt: undefined,
  };
}
