import type { Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { type Change, handling, outputOf, together } from '../wraps.ts';
import { faultsOf, type NaturalFault } from './fault.ts';
import { changing, onReplicas, usedKey } from './used-key.ts';

function bytesNotNamed(operations: readonly string[], member: string): Change {
  return together(...operations.map((name) => changing(name, () => ({ [member]: undefined }))));
}

function valid(operation: string, output: (call: Call) => Output): Change {
  return handling(operation, async (call, proceed) => {
    try {
      return await proceed();
    } catch (error) {
      if (!onReplicas(call) || !(error instanceof Refusal) || !/^KMSInvalid(Signature|Mac)/.test(error.code))
        throw error;
      return output(call);
    }
  });
}

export const acrossRegionUseFaults: readonly NaturalFault[] = faultsOf('cryptography across Regions', {
  'digest-signed-as-message': [
    'Sign and Verify ignore MessageType and hash a digest again.',
    bytesNotNamed(['Sign', 'Verify'], 'MessageType'),
  ],
  'digest-signed-as-message-on-replicas': [
    'Sign on a replica ignores MessageType.',
    changing('Sign', () => ({ MessageType: undefined }), onReplicas),
  ],
  'digest-verified-as-message-on-replicas': [
    'Verify on a replica ignores MessageType.',
    changing('Verify', () => ({ MessageType: undefined }), onReplicas),
  ],
  'digest-of-any-length': [
    'Sign accepts a digest whose length does not fit its algorithm.',
    changing('Sign', ({ MessageType, Message, SigningAlgorithm }) => {
      const bytes = Number(String(SigningAlgorithm).slice(-3)) / 8;
      return MessageType === 'DIGEST' ? { Message: Buffer.alloc(bytes, Message as Buffer) } : {};
    }),
  ],
  'any-signature-valid-on-replicas': [
    'Verify on a replica finds every signature valid.',
    valid('Verify', (call) => ({
      KeyId: usedKey(call)?.arn,
      SignatureValid: true,
      SigningAlgorithm: call.input.SigningAlgorithm,
    })),
  ],
  'any-mac-valid-on-replicas': [
    'VerifyMac on a replica finds every MAC valid.',
    valid('VerifyMac', (call) => ({
      KeyId: usedKey(call)?.arn,
      MacValid: true,
      MacAlgorithm: call.input.MacAlgorithm,
    })),
  ],
  'one-signing-algorithm-on-replicas': [
    'Sign on a replica signs with the first algorithm of its key spec, whichever the request names.',
    handling('Sign', async (call, proceed) => {
      const { SigningAlgorithm: wanted } = call.input;
      const isRsa = onReplicas(call) && String(wanted).startsWith('RSA');
      const first = isRsa
        ? { ...call, input: { ...call.input, SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256' } }
        : call;
      return { ...(await proceed(first)), SigningAlgorithm: wanted };
    }),
  ],
  'data-keys-of-32-bytes-on-replicas': [
    'GenerateDataKey on a replica returns 32 bytes, however many the request names.',
    changing('GenerateDataKey', () => ({ NumberOfBytes: 32, KeySpec: undefined }), onReplicas),
  ],
  'aes-128-is-32-bytes': [
    'GenerateDataKey makes 32 bytes for AES_128.',
    changing('GenerateDataKey', ({ KeySpec }) => (KeySpec === 'AES_128' ? { KeySpec: 'AES_256' } : {})),
  ],
  'same-data-key-twice': [
    'GenerateDataKey gives the same data key for every call on a replica.',
    (parts) => {
      const given = new Map<Key | undefined, Output>();
      return outputOf('GenerateDataKey', (output, call) => {
        if (!onReplicas(call)) return output;
        const first = given.get(usedKey(call)) ?? output;
        given.set(usedKey(call), first);
        return first;
      })(parts);
    },
  ],
  'dry-run-ignored-on-replicas': [
    'Encrypt, GenerateDataKey and Sign on a replica ignore DryRun.',
    together(
      ...['Encrypt', 'GenerateDataKey', 'Sign', 'GenerateMac'].map((name) =>
        changing(name, () => ({ DryRun: undefined }), onReplicas),
      ),
    ),
  ],
  'rsa-padding-of-its-own-on-replicas': [
    'Decrypt on an RSA replica takes RSAES_OAEP_SHA_256 for RSAES_OAEP_SHA_1.',
    changing(
      'Decrypt',
      ({ EncryptionAlgorithm: given }) =>
        given === 'RSAES_OAEP_SHA_256' ? { EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' } : {},
      onReplicas,
    ),
  ],
  'multi-region-keys-interoperate': [
    'Decrypt with the KeyId of another multi-Region key decrypts anyway.',
    changing('Decrypt', ({ KeyId }) => (String(KeyId).startsWith('mrk-') ? { KeyId: undefined } : {})),
  ],
});
