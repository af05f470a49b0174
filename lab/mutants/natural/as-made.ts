import { defaultPolicy } from '../../../src/reference/authorization/policy.ts';
import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { othersOf } from './related.ts';

/** Does more to the key that CreateKey made. */
function afterCreating(act: (key: Key) => void): Change {
  return handling('CreateKey', async (call, proceed) => {
    const output = await proceed();
    const made = output as { readonly KeyMetadata: Output } | undefined;
    const key = call.store.find(call.region, String(made?.KeyMetadata.KeyId));
    if (key?.shared.isMultiRegion) act(key);
    return output;
  });
}

const cryptography = [
  'Encrypt',
  'Decrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'ReEncrypt',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
  'DeriveSharedSecret',
];

/** An operation that goes ahead on disabled replicas, and only there. */
function onDisabledReplicas(operations: readonly string[]): Change {
  return (parts) => ({
    ...parts,
    checkState: (call, key) => {
      const isSpared =
        operations.includes(call.operation) &&
        !isPrimary(key) &&
        parts.keyState(key, call.now) === 'Disabled';
      if (!isSpared) parts.checkState(call, key);
    },
  });
}

export const asMadeFaults = faultsOf('keys as they were made', {
  'tags-of-multi-region-keys-dropped': [
    'CreateKey drops the Tags of multi-Region keys.',
    afterCreating((key) => key.tags.clear()),
  ],
  'policy-of-multi-region-keys-dropped': [
    'CreateKey gives multi-Region keys the default policy, whatever Policy says.',
    afterCreating((key) => void Object.assign(key, { policy: defaultPolicy(key.shared.accountId) })),
  ],
  'description-of-multi-region-keys-dropped': [
    'CreateKey drops the Description of multi-Region keys.',
    afterCreating((key) => void Object.assign(key, { description: '' })),
  ],
  'disabled-replica-does-everything': [
    'Cryptographic operations work on disabled replicas.',
    onDisabledReplicas(cryptography),
  ],
  'disabled-replica-decrypts': ['Decrypt works on a disabled replica.', onDisabledReplicas(['Decrypt'])],
  'disabled-replica-makes-data-keys': [
    'GenerateDataKey works on a disabled replica.',
    onDisabledReplicas(['GenerateDataKey']),
  ],
  'disabled-replica-signs': ['Sign works on a disabled replica.', onDisabledReplicas(['Sign', 'Verify'])],
  'disabled-replica-re-encrypts': [
    'ReEncrypt works on a disabled replica.',
    onDisabledReplicas(['ReEncrypt']),
  ],
  'replicas-follow-the-disabled-primary': [
    'Replicas cannot be used while their primary key is disabled.',
    (parts) => ({
      ...parts,
      keyState: (key, now) => {
        const isOff = othersOf(key).some((other) => isPrimary(other) && other.isDisabled);
        const state = parts.keyState(key, now);
        return isOff && state === 'Enabled' ? 'Disabled' : state;
      },
    }),
  ],
  'replica-cannot-be-disabled': [
    'DisableKey on a replica succeeds and leaves it enabled.',
    handling('DisableKey', (call, proceed) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? undefined : proceed();
    }),
  ],
  'replica-cannot-be-enabled': [
    'EnableKey on a replica succeeds and leaves it disabled.',
    handling('EnableKey', (call, proceed) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? undefined : proceed();
    }),
  ],
  'tags-replaced-by-new-ones': [
    'TagResource replaces all tags of the key.',
    handling('TagResource', (call, proceed) => {
      keyOf(call)?.tags.clear();
      return proceed();
    }),
  ],
  'all-tags-removed': [
    'UntagResource removes all tags of the key.',
    handling('UntagResource', async (call, proceed) => {
      const output = await proceed();
      keyOf(call)?.tags.clear();
      return output;
    }),
  ],
  'tags-not-removed-from-replicas': [
    'UntagResource on a replica succeeds and removes nothing.',
    handling('UntagResource', (call, proceed) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? undefined : proceed();
    }),
  ],
  'description-of-replicas-fixed': [
    'UpdateKeyDescription on a replica succeeds and changes nothing.',
    handling('UpdateKeyDescription', (call, proceed) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? undefined : proceed();
    }),
  ],
  'policy-of-replicas-fixed': [
    'PutKeyPolicy on a replica succeeds and changes nothing.',
    handling('PutKeyPolicy', (call, proceed) => {
      const key = keyOf(call);
      return key && !isPrimary(key) ? undefined : proceed();
    }),
  ],
  'grants-of-replicas-lost': [
    'CreateGrant on a replica answers and keeps no grant.',
    handling('CreateGrant', async (call, proceed) => {
      const key = keyOf(call);
      const output = await proceed();
      if (key && !isPrimary(key)) key.grants.delete(String(output?.GrantId));
      return output;
    }),
  ],
});
