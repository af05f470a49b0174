import { decryptWith } from '../../cryptography/encryption.ts';
import * as member from '../../wire/members.ts';
import { operation, refuseDryRun } from '../operation.ts';
import { refuseRecipient } from '../recipient.ts';
import { ciphertextOf, decryptingKey } from './decryption.ts';

export const decrypt = operation({
  members: {
    CiphertextBlob: member.ciphertext,
    EncryptionContext: member.textMap,
    GrantTokens: member.grantTokens,
    KeyId: member.keyId,
    EncryptionAlgorithm: member.encryptionAlgorithm,
    DryRun: member.boolean,
    DryRunModifiers: member.dryRunModifiers,
    Recipient: member.recipient,
  },
  act: (call) => {
    const { EncryptionContext: context, KeyId: keyId } = call.input;
    const ciphertext = ciphertextOf(call, keyId, 'Decrypt');
    const algorithm = call.input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT';
    const key = decryptingKey(call, {
      ciphertext,
      keyId,
      algorithm,
      action: 'Decrypt',
    });
    const { plaintext, material } = decryptWith(key, algorithm, ciphertext, context);
    refuseRecipient(call);
    refuseDryRun(call);
    return {
      KeyId: key.arn,
      Plaintext: plaintext,
      EncryptionAlgorithm: algorithm,
      // KeyOrigin is on the wire, though in no document of AWS's.
      ...(algorithm === 'SYMMETRIC_DEFAULT'
        ? { KeyMaterialId: material.id, KeyOrigin: key.shared.origin }
        : {}),
    };
  },
});
