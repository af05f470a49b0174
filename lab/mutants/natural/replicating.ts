import { defaultPolicy, parsePolicy } from '../../../src/reference/authorization/policy.ts';
import type { Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating } from './related.ts';

type Tags = readonly { readonly TagKey: string }[];

/** Passes over part of the input. */
function passingOver(change: (input: Call['input']) => Partial<Call['input']>): Change {
  return handling('ReplicateKey', (call, proceed) =>
    proceed({ ...call, input: { ...call.input, ...change(call.input) } }),
  );
}

/** Another ReplicaKeyMetadata in the answer of ReplicateKey alone. */
function answering(change: (metadata: Output, primary: Key | undefined) => Output): Change {
  return outputOf('ReplicateKey', (output, call) => ({
    ...output,
    ReplicaKeyMetadata: change(output.ReplicaKeyMetadata as Output, keyOf(call)),
  }));
}

export const replicatingFaults = faultsOf('input of ReplicateKey', {
  'fifty-one-tags-accepted': [
    'ReplicateKey accepts 51 tags.',
    passingOver(({ Tags }) => (Tags ? { Tags: (Tags as Tags).slice(0, 50) } : {})),
  ],
  'duplicate-tags-accepted': [
    'ReplicateKey accepts the same tag key twice.',
    passingOver(({ Tags }) =>
      Tags
        ? {
            Tags: (Tags as Tags).filter(
              ({ TagKey }, at, all) => all.findLastIndex((tag) => tag.TagKey === TagKey) === at,
            ),
          }
        : {},
    ),
  ],
  'reserved-tags-accepted': [
    'ReplicateKey accepts a tag key that begins with aws:.',
    passingOver(({ Tags }) =>
      Tags
        ? { Tags: (Tags as Tags).map((tag) => ({ ...tag, TagKey: tag.TagKey.replace(/^aws:/i, 'aws-') })) }
        : {},
    ),
  ],
  'lockout-accepted': [
    'ReplicateKey accepts a policy that locks its caller out.',
    passingOver(({ Policy }) => (Policy ? { BypassPolicyLockoutSafetyCheck: true } : {})),
  ],
  'bypass-ignored': [
    'ReplicateKey refuses a policy that locks its caller out though BypassPolicyLockoutSafetyCheck is set.',
    passingOver(({ Policy }) => (Policy ? { BypassPolicyLockoutSafetyCheck: undefined } : {})),
  ],
  'malformed-policy-accepted': [
    'ReplicateKey accepts an invalid policy, and gives the replica the default one.',
    passingOver(({ Policy }) => {
      try {
        if (Policy) parsePolicy(String(Policy), 'key');
        return {};
      } catch {
        return { Policy: undefined };
      }
    }),
  ],
  'policy-ignored': [
    'ReplicateKey returns the policy that it was given and gives the replica the default one.',
    afterReplicating(
      (replica) => void Object.assign(replica, { policy: defaultPolicy(replica.shared.accountId) }),
    ),
  ],
  'policy-not-answered': [
    'ReplicateKey returns the default policy, whatever it was given.',
    outputOf('ReplicateKey', (output, { caller }) => ({
      ...output,
      ReplicaPolicy: defaultPolicy(caller.accountId).text,
    })),
  ],
  'policy-of-the-primary-answered': [
    'ReplicateKey returns the policy of the primary key.',
    outputOf('ReplicateKey', (output, call) => ({ ...output, ReplicaPolicy: keyOf(call)?.policy.text })),
  ],
  'no-policy-answered': [
    'ReplicateKey returns no ReplicaPolicy.',
    outputOf('ReplicateKey', ({ ReplicaPolicy: _gone, ...output }) => output),
  ],
  'no-tags-answered': [
    'ReplicateKey returns no ReplicaTags.',
    outputOf('ReplicateKey', ({ ReplicaTags: _gone, ...output }) => output),
  ],
  'tags-of-the-primary-answered': [
    'ReplicateKey returns the tags of the primary key as ReplicaTags.',
    outputOf('ReplicateKey', (output, call) => ({
      ...output,
      ReplicaTags: [...(keyOf(call)?.tags ?? [])].map(([TagKey, TagValue]) => ({ TagKey, TagValue })),
    })),
  ],
  'tags-answered-and-not-kept': [
    'ReplicateKey returns the tags that it was given and gives the replica none.',
    afterReplicating((replica) => replica.tags.clear()),
  ],
  'only-the-last-tag-kept': [
    'ReplicateKey gives the replica the last of its tags only.',
    afterReplicating(({ tags }) => {
      for (const name of [...tags.keys()].slice(0, -1)) tags.delete(name);
    }),
  ],
  'description-ignored': [
    'ReplicateKey returns the description that it was given and gives the replica none.',
    afterReplicating((replica) => void Object.assign(replica, { description: '' })),
  ],
  'description-of-the-primary-answered': [
    'ReplicateKey returns the description of the primary key.',
    answering((metadata, primary) => ({ ...metadata, Description: primary?.description })),
  ],
});
