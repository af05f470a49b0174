import { malformed } from '../../../src/reference/authorization/policy.ts';
import type { Key } from '../../../src/reference/keys/key.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { type Configuration, keyOf } from '../moves.ts';
import { type Change, constraining, handling, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** Another ReplicaKeyMetadata in the answer of ReplicateKey alone. */
function answering(change: (metadata: Output, primary: Key | undefined) => Output): Change {
  return outputOf('ReplicateKey', (output, call) => ({
    ...output,
    ReplicaKeyMetadata: change(output.ReplicaKeyMetadata as Output, keyOf(call)),
  }));
}

function refusing(isMeant: (key: Key) => boolean): Change {
  return handling('ReplicateKey', (call, proceed) => {
    const key = keyOf(call);
    if (key && isMeant(key))
      throw new Refusal('UnsupportedOperationException', `${key.arn} cannot be replicated.`);
    return proceed();
  });
}

export const replicatingAnswerFaults = faultsOf('input of ReplicateKey', {
  'long-description-accepted': [
    'ReplicateKey accepts a description of 8193 characters.',
    constraining('ReplicateKey', (members) => ({
      ...members,
      Description: { type: 'string', min: 0, max: 99_999 },
    })),
  ],
  'new-replica-missing-from-the-answer': [
    'ReplicateKey does not list the new replica among the ReplicaKeys of its answer.',
    answering((metadata) => {
      const was = metadata.MultiRegionConfiguration as Configuration;
      return {
        ...metadata,
        MultiRegionConfiguration: {
          ...was,
          ReplicaKeys: was.ReplicaKeys.filter(({ Arn }) => Arn !== metadata.Arn),
        },
      };
    }),
  ],
  'primary-described-in-the-answer': [
    'ReplicateKey returns the metadata of the primary key.',
    answering((metadata, primary) => ({ ...metadata, Arn: primary?.arn })),
  ],
  'new-replica-called-primary-in-the-answer': [
    'ReplicateKey calls the new replica PRIMARY in its answer.',
    answering((metadata) => ({
      ...metadata,
      MultiRegionConfiguration: {
        ...(metadata.MultiRegionConfiguration as Configuration),
        MultiRegionKeyType: 'PRIMARY',
      },
    })),
  ],
  'rsa-4096-not-replicated': [
    'ReplicateKey is refused for RSA_4096 keys.',
    refusing(({ shared }) => shared.spec === 'RSA_4096'),
  ],
  'ecc-secg-not-replicated': [
    'ReplicateKey is refused for ECC_SECG_P256K1 keys.',
    refusing(({ shared }) => shared.spec === 'ECC_SECG_P256K1'),
  ],
  'hmac-512-not-replicated': [
    'ReplicateKey is refused for HMAC_512 keys.',
    refusing(({ shared }) => shared.spec === 'HMAC_512'),
  ],
  'key-agreement-not-replicated': [
    'ReplicateKey is refused for keys with key usage KEY_AGREEMENT.',
    refusing(({ shared }) => shared.usage === 'KEY_AGREEMENT'),
  ],
  'rotating-key-not-replicated': [
    'ReplicateKey is refused for keys with automatic rotation.',
    refusing(({ shared }) => shared.rotation !== undefined),
  ],
  'arn-not-replicated': [
    'ReplicateKey does not know its key by ARN.',
    handling('ReplicateKey', (call, proceed) => {
      if (String(call.input.KeyId).startsWith('arn:'))
        throw new Refusal('NotFoundException', `Invalid keyId '${call.input.KeyId}'`);
      return proceed();
    }),
  ],
  'half-a-replica-left': [
    'ReplicateKey that is refused for its tags leaves a replica behind.',
    handling('ReplicateKey', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        if (error instanceof Refusal && error.code === 'TagException')
          await proceed({ ...call, input: { ...call.input, Tags: undefined } });
        throw error;
      }
    }),
  ],
  'half-a-replica-left-by-a-policy': [
    'ReplicateKey that is refused for its policy leaves a replica behind.',
    handling('ReplicateKey', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        if (error instanceof Refusal && error.code === malformed('').code)
          await proceed({ ...call, input: { ...call.input, Policy: undefined } });
        throw error;
      }
    }),
  ],
  'replica-enabled-in-name': [
    'ReplicateKey answers that the new replica is Enabled while DescribeKey says Creating.',
    answering((metadata) => ({ ...metadata, KeyState: 'Enabled', Enabled: true })),
  ],
});
