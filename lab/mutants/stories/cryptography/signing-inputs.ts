import { createHash } from 'node:crypto';
import { invalid, Refusal } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { handling, together } from '../../wraps.ts';
import { algorithm, hashOf, signingAll, valid } from './signatures.ts';
import { acceptingIn, bytesOf, ignoring, keyIn, reading } from './using.ts';

/** How emulators read what Sign and Verify are called with, written down before any scenario about it. */
export const signingInputMutants: readonly Mutant[] = [
  {
    id: 'message-type-ignored',
    clause: 'SGN-01',
    defect: 'Sign and Verify hash what MessageType calls a digest.',
    apply: ignoring('MessageType', 'Sign', 'Verify'),
  },
  {
    id: 'sign-ignores-message-type',
    clause: 'SPEC/Sign',
    defect: 'Sign hashes what MessageType calls a digest; Verify does not.',
    apply: ignoring('MessageType', 'Sign'),
  },
  {
    id: 'message-of-digest-length-taken-for-digest',
    clause: 'SGN-01',
    defect: 'A message as long as the digest is not hashed, though MessageType was omitted.',
    apply: together(
      ...['Sign', 'Verify'].map((name) =>
        handling(name, (call, proceed) => {
          const { length } = bytesOf(call.input.Message);
          const isTaken =
            /^(RSA|ECDSA)/.test(algorithm(call)) && length === createHash(hashOf(call)).digest().length;
          const MessageType = call.input.MessageType ?? (isTaken ? 'DIGEST' : 'RAW');
          return proceed({ ...call, input: { ...call.input, MessageType } });
        }),
      ),
    ),
  },
  {
    id: 'digest-length-unchecked',
    clause: 'SGN-02',
    defect: 'Sign signs a digest of any length, by hashing it.',
    apply: acceptingIn('Sign', 'ValidationException', (call) => {
      if (call.input.MessageType !== 'DIGEST') throw invalid('?');
      return signingAll(call);
    }),
  },
  {
    id: 'verify-digest-length-is-wrong-signature',
    clause: 'SGN-02',
    defect: 'Verify calls the signature invalid where the digest has the wrong length.',
    apply: acceptingIn('Verify', 'ValidationException', () => {
      throw new Refusal('KMSInvalidSignatureException');
    }),
  },
  {
    id: 'sign-with-a-key-for-encryption',
    clause: 'SGN-05',
    defect: 'Sign works with an RSA key for encryption.',
    apply: acceptingIn('Sign', 'InvalidKeyUsageException', (call) => {
      if (keyIn(call).shared.usage !== 'ENCRYPT_DECRYPT') throw new Refusal('InvalidKeyUsageException');
      return signingAll(call);
    }),
  },
  {
    id: 'sign-with-a-key-for-key-agreement',
    clause: 'SGN-05',
    defect: 'Sign works with an elliptic curve key for key agreement.',
    apply: acceptingIn('Sign', 'InvalidKeyUsageException', (call) => {
      if (keyIn(call).shared.usage !== 'KEY_AGREEMENT') throw new Refusal('InvalidKeyUsageException');
      return signingAll(call);
    }),
  },
  {
    id: 'verify-takes-either-rsa-padding',
    clause: 'SGN-03',
    defect: 'Verify accepts an RSA signature made with the other padding.',
    apply: acceptingIn('Verify', 'KMSInvalidSignatureException', async (call, proceed) => {
      const other = algorithm(call).includes('PSS') ? ['PSS', 'PKCS1_V1_5'] : ['PKCS1_V1_5', 'PSS'];
      const SigningAlgorithm = algorithm(call).replace(other[0] ?? '', other[1] ?? '');
      await proceed({ ...call, input: { ...call.input, SigningAlgorithm } });
      return valid(call);
    }),
  },
  {
    id: 'verify-takes-either-message-type',
    clause: 'SGN-02',
    defect:
      'Verify accepts a signature over the digest where the message was signed unhashed, and the reverse.',
    apply: handling('Verify', (call, proceed) => {
      const isDigest = call.input.MessageType === 'DIGEST';
      const { length } = bytesOf(call.input.Message);
      return isDigest && length !== createHash(hashOf(call)).digest().length
        ? proceed({ ...call, input: { ...call.input, MessageType: 'RAW' } })
        : proceed();
    }),
  },
  {
    id: 'external-mu-is-hashed',
    clause: 'SGN-01',
    defect: 'EXTERNAL_MU is taken for RAW.',
    apply: together(
      ...['Sign', 'Verify'].map((name) =>
        reading(name, ({ MessageType }) => (MessageType === 'EXTERNAL_MU' ? { MessageType: 'RAW' } : {})),
      ),
    ),
  },
  {
    id: 'external-mu-length-unchecked',
    clause: 'SGN-02',
    defect: 'Sign accepts an external mu of any length.',
    apply: reading('Sign', ({ MessageType, Message }) =>
      MessageType === 'EXTERNAL_MU'
        ? { Message: Buffer.concat([bytesOf(Message), Buffer.alloc(64)]).subarray(0, 64) }
        : {},
    ),
  },
  {
    id: 'ml-dsa-takes-a-digest',
    clause: 'SGN-02',
    defect: 'ML-DSA keys sign a DIGEST as if it were the message.',
    apply: reading('Sign', ({ MessageType, SigningAlgorithm }) =>
      MessageType === 'DIGEST' && String(SigningAlgorithm).startsWith('ML_DSA') ? { MessageType: 'RAW' } : {},
    ),
  },
  {
    id: 'ed25519-takes-a-digest',
    clause: 'SGN-02',
    defect: 'ED25519_SHA_512 signs a DIGEST as if it were the message.',
    apply: reading('Sign', ({ MessageType, SigningAlgorithm }) =>
      MessageType === 'DIGEST' && SigningAlgorithm === 'ED25519_SHA_512' ? { MessageType: 'RAW' } : {},
    ),
  },
  {
    id: 'ed25519ph-takes-a-message',
    clause: 'SGN-02',
    defect: 'ED25519_PH_SHA_512 signs a RAW message.',
    apply: reading('Sign', ({ SigningAlgorithm }) =>
      SigningAlgorithm === 'ED25519_PH_SHA_512' ? { MessageType: 'DIGEST' } : {},
    ),
  },
];
