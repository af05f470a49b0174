import { newPolicy } from '../authorization/new-policy.ts';
import { defaultPolicy } from '../authorization/policy.ts';
import { generateMaterial } from '../cryptography/material.ts';
import type { SharedKey } from '../keys/key.ts';
import { algorithmsOf, type KeySpec, type KeyUsage, keySpecs } from '../keys/key-specs.ts';
import { newKey, newKeyId } from '../keys/new-key.ts';
import { withTags } from '../keys/tags.ts';
import { invalid, Refusal, unsupported } from '../refusal.ts';
import * as member from '../wire/members.ts';
import type { InputOf } from '../wire/shapes.ts';
import { operation } from './operation.ts';

const members = {
  Policy: member.policy,
  Description: member.description,
  KeyUsage: member.oneOf('SIGN_VERIFY', 'ENCRYPT_DECRYPT', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'),
  CustomerMasterKeySpec: member.oneOf(...(Object.keys(keySpecs) as KeySpec[])),
  KeySpec: member.oneOf(...(Object.keys(keySpecs) as KeySpec[])),
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
    const policy =
      input.Policy === undefined
        ? defaultPolicy(caller.accountId)
        : newPolicy(call, input.Policy, {
            bypass: input.BypassPolicyLockoutSafetyCheck,
          });
    const tags = withTags(new Map(), input.Tags);
    const materials =
      kind.origin === 'AWS_KMS' ? [await generateMaterial(kind.spec, parts.generateKeyPair)] : [];
    const shared = newShared({
      ...kind,
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
    throw invalid('You cannot specify KeySpec and CustomerMasterKeySpec in the same request.');
  }
  return {
    spec,
    usage: usageOf(spec, input.KeyUsage),
    origin: originOf(input),
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

function originOf({ Origin: origin = 'AWS_KMS', ...input }: Input): SharedKey['origin'] {
  if (input.CustomKeyStoreId !== undefined && input.MultiRegion) {
    throw unsupported('Multi-Region keys cannot be created in a custom key store.');
  }
  if (input.CustomKeyStoreId !== undefined) {
    throw new Refusal(
      'CustomKeyStoreNotFoundException',
      `Key store ${input.CustomKeyStoreId} does not exist.`,
    );
  }
  if (origin === 'AWS_KMS' || origin === 'EXTERNAL') return origin;
  throw invalid(`Origin ${origin} needs a CustomKeyStoreId.`);
}

function newShared(given: Omit<SharedKey, 'keyId' | 'rotation' | 'keys' | 'replicaGoneAt'>): SharedKey {
  const keyId = newKeyId(given.isMultiRegion);
  return {
    ...given,
    keyId,
    rotation: undefined,
    keys: new Map(),
    replicaGoneAt: undefined,
  };
}
