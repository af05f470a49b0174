import { decryptWith, encryptWith } from '../../cryptography/encryption.ts';
import { checkUse } from '../../keys/check-use.ts';
import * as member from '../../wire/members.ts';
import { operation, refuseDryRun, useKey } from '../operation.ts';
import { ciphertextOf, decryptingKey } from './decryption.ts';

/** Two keys, two permissions: kms:ReEncryptFrom on the source, kms:ReEncryptTo on the destination. */
export const reEncrypt = operation({
  members: {
    CiphertextBlob: member.ciphertext,
    SourceEncryptionContext: member.textMap,
    SourceKeyId: member.keyId,
    DestinationKeyId: member.required(member.keyId),
    DestinationEncryptionContext: member.textMap,
    SourceEncryptionAlgorithm: member.encryptionAlgorithm,
    DestinationEncryptionAlgorithm: member.encryptionAlgorithm,
    GrantTokens: member.grantTokens,
    DryRun: member.boolean,
    DryRunModifiers: member.dryRunModifiers,
  },
  act: (call) => {
    const { input } = call;
    const from = input.SourceEncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT';
    const to = input.DestinationEncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT';
    const { SourceKeyId: keyId } = input;
    const ciphertext = ciphertextOf(call, keyId, 'ReEncryptFrom');
    const source = decryptingKey(call, {
      ciphertext,
      keyId,
      algorithm: from,
      action: 'ReEncryptFrom',
    });
    const destination = useKey(call, {
      keyId: input.DestinationKeyId,
      accepts: 'aliases',
      isCrossAccount: true,
      action: 'ReEncryptTo',
    });
    checkUse(destination, call.operation, 'ENCRYPT_DECRYPT', to);
    const opened = decryptWith(source, from, ciphertext, input.SourceEncryptionContext);
    const sealed = encryptWith(destination, to, opened.plaintext, input.DestinationEncryptionContext);
    refuseDryRun(call);
    const isSymmetric = (algorithm: string) => algorithm === 'SYMMETRIC_DEFAULT';
    return {
      CiphertextBlob: sealed.ciphertext,
      SourceKeyId: source.arn,
      KeyId: destination.arn,
      SourceEncryptionAlgorithm: from,
      DestinationEncryptionAlgorithm: to,
      ...(isSymmetric(from) ? { SourceKeyMaterialId: opened.material.id } : {}),
      ...(isSymmetric(to) ? { DestinationKeyMaterialId: sealed.material.id } : {}),
    };
  },
});
