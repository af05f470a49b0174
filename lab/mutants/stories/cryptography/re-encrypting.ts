import { Refusal } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { handling } from '../../wraps.ts';
import { acceptingIn, ignoring, keyIn, putting, reading, withInput } from './using.ts';

/** How emulators re-encrypt wrongly, written down before any scenario about it. */
export const reEncryptingMutants: readonly Mutant[] = [
  {
    id: 're-encrypt-keeps-the-source-context',
    clause: 'REN-01',
    defect: 'ReEncrypt binds the context of the source where another one was sent for the destination.',
    apply: reading('ReEncrypt', ({ SourceEncryptionContext }) => ({
      DestinationEncryptionContext: SourceEncryptionContext,
    })),
  },
  {
    id: 're-encrypt-binds-no-context',
    clause: 'REN-01',
    defect: 'ReEncrypt binds no context to what it makes.',
    apply: ignoring('DestinationEncryptionContext', 'ReEncrypt'),
  },
  {
    id: 're-encrypt-ignores-the-source-context',
    clause: 'REN-01',
    defect: 'ReEncrypt does not check the context of the source.',
    apply: (parts) => {
      const contexts = new Map<string, unknown>();
      const encrypting = handling('Encrypt', async (call, proceed) => {
        const output = await proceed();
        contexts.set(String(output?.CiphertextBlob), call.input.EncryptionContext);
        return output;
      });
      const reEncrypting = reading('ReEncrypt', ({ CiphertextBlob, SourceEncryptionContext: given }) => ({
        SourceEncryptionContext: contexts.has(String(CiphertextBlob))
          ? contexts.get(String(CiphertextBlob))
          : given,
      }));
      return reEncrypting(encrypting(parts));
    },
  },
  {
    id: 're-encrypt-ignores-the-source-key',
    clause: 'REN-02',
    defect: 'ReEncrypt does not compare SourceKeyId with the key of the ciphertext.',
    apply: acceptingIn('ReEncrypt', 'IncorrectKeyException', (call, proceed) =>
      proceed(withInput(call, { SourceKeyId: undefined })),
    ),
  },
  {
    id: 're-encrypt-wrong-source-is-not-found',
    clause: 'REN-02',
    defect: 'ReEncrypt refuses the wrong source key with NotFoundException.',
    apply: acceptingIn('ReEncrypt', 'IncorrectKeyException', () => {
      throw new Refusal('NotFoundException');
    }),
  },
  {
    id: 're-encrypt-swaps-the-keys',
    clause: 'SPEC/ReEncrypt',
    defect: 'ReEncrypt returns the ARN of the source as KeyId and that of the destination as SourceKeyId.',
    apply: handling('ReEncrypt', async (_call, proceed) => {
      const output = (await proceed()) ?? {};
      return { ...output, KeyId: output.SourceKeyId, SourceKeyId: output.KeyId };
    }),
  },
  {
    id: 're-encrypt-back-to-the-source',
    clause: 'SPEC/ReEncrypt',
    defect: 'ReEncrypt encrypts with the source key again and names the destination.',
    apply: handling('ReEncrypt', async (call, proceed) => {
      const { SourceKeyId, SourceEncryptionAlgorithm } = call.input;
      const isSymmetric = (SourceEncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT';
      if (SourceKeyId === undefined || !isSymmetric) return proceed();
      const output = await proceed(withInput(call, { DestinationKeyId: SourceKeyId }));
      return { ...output, KeyId: keyIn(call, 'DestinationKeyId').arn };
    }),
  },
  {
    id: 're-encrypt-returns-the-ciphertext-it-got',
    clause: 'REN-03',
    defect: 'ReEncrypt to the same key returns the ciphertext that it was sent.',
    apply: putting('ReEncrypt', 'CiphertextBlob', (output, call) =>
      output.KeyId === output.SourceKeyId ? call.input.CiphertextBlob : output.CiphertextBlob,
    ),
  },
  {
    id: 're-encrypt-keeps-the-source-algorithm',
    clause: 'SPEC/ReEncrypt',
    defect: 'ReEncrypt names the algorithm of the source for both.',
    apply: putting(
      'ReEncrypt',
      'DestinationEncryptionAlgorithm',
      ({ SourceEncryptionAlgorithm }) => SourceEncryptionAlgorithm,
    ),
  },
  {
    id: 're-encrypt-between-symmetric-keys-only',
    clause: 'SPEC/ReEncrypt',
    defect: 'ReEncrypt refuses asymmetric keys.',
    apply: handling('ReEncrypt', (call, proceed) => {
      const { SourceEncryptionAlgorithm: from = '', DestinationEncryptionAlgorithm: to = '' } = call.input;
      if (/RSA/.test(`${from}${to}`)) throw new Refusal('InvalidKeyUsageException');
      return proceed();
    }),
  },
];
