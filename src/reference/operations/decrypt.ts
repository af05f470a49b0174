import { decryptWith } from '../cryptography/encryption.ts';
import * as member from '../wire/members.ts';
import { decryptingKey } from './decryption.ts';
import { operation, refuseDryRun } from './operation.ts';

export const decrypt = operation({
  members: {
    CiphertextBlob: member.required(member.ciphertext),
    EncryptionContext: member.textMap,
    GrantTokens: member.grantTokens,
    KeyId: member.keyId,
    EncryptionAlgorithm: member.encryptionAlgorithm,
    DryRun: member.boolean,
  },
  act: (call) => {
    const { CiphertextBlob: ciphertext, EncryptionContext: context, KeyId: keyId } = call.input;
    const algorithm = call.input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT';
    const key = decryptingKey(call, {
      ciphertext,
      keyId,
      algorithm,
      action: 'Decrypt',
    });
    const { plaintext, material } = decryptWith(key, algorithm, ciphertext, context);
    refuseDryRun(call);
    return {
      KeyId: key.arn,
      Plaintext: plaintext,
      EncryptionAlgorithm: algorithm,
      ...(algorithm === 'SYMMETRIC_DEFAULT' ? { KeyMaterialId: material.id } : {}),
    };
  },
});
