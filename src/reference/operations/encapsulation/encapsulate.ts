import { createPublicKey, encapsulate as makeSecret } from 'node:crypto';
import { checkUse } from '../../keys/check-use.ts';
import { usableMaterial } from '../../keys/materials.ts';
import { keyOperation } from '../operation.ts';
import { encapsulationMembers } from './encapsulation.ts';

export const encapsulate = keyOperation({
  members: encapsulationMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: ({ key, input, operation }) => {
    checkUse(key, operation, 'ENCAPSULATE_DECAPSULATE', input.EncapsulationAlgorithm);
    const { sharedKey, ciphertext } = makeSecret(createPublicKey(usableMaterial(key).secret));
    return {
      KeyId: key.arn,
      SharedSecret: sharedKey,
      SharedSecretCiphertextBlob: ciphertext,
      EncapsulationAlgorithm: input.EncapsulationAlgorithm,
    };
  },
});
