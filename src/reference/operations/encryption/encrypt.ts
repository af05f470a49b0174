import { encryptWith } from '../../cryptography/encryption.ts';
import { checkUse } from '../../keys/check-use.ts';
import * as member from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const encrypt = keyOperation({
  members: {
    KeyId: member.required(member.keyId),
    Plaintext: member.required(member.plaintext),
    EncryptionContext: member.textMap,
    GrantTokens: member.grantTokens,
    EncryptionAlgorithm: member.encryptionAlgorithm,
    DryRun: member.boolean,
  },
  accepts: 'aliases',
  isCrossAccount: true,
  act: ({ key, input, operation }) => {
    const algorithm = input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT';
    checkUse(key, operation, 'ENCRYPT_DECRYPT', algorithm);
    const { ciphertext } = encryptWith(key, algorithm, input.Plaintext, input.EncryptionContext);
    return {
      CiphertextBlob: ciphertext,
      KeyId: key.arn,
      EncryptionAlgorithm: algorithm,
    };
  },
});
