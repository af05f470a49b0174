import { type KeyObject, decapsulate as recoverSecret } from 'node:crypto';
import { invalidCiphertext } from '../../cryptography/ciphertext.ts';
import { checkUse } from '../../keys/check-use.ts';
import { usableMaterial } from '../../keys/materials.ts';
import * as member from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { encapsulationMembers } from './encapsulation.ts';

/** A ciphertext of the right length always gives a secret: one that was altered gives another (FIPS 203). */
export const decapsulate = keyOperation({
  members: { ...encapsulationMembers, SharedSecretCiphertextBlob: member.required(member.ciphertext) },
  accepts: 'aliases',
  isCrossAccount: true,
  act: ({ key, input, operation }) => {
    checkUse(key, operation, 'ENCAPSULATE_DECAPSULATE', input.EncapsulationAlgorithm);
    return {
      KeyId: key.arn,
      SharedSecret: secretIn(usableMaterial(key).secret, input.SharedSecretCiphertextBlob),
      EncapsulationAlgorithm: input.EncapsulationAlgorithm,
    };
  },
});

function secretIn(privateKey: KeyObject, ciphertext: Buffer): Buffer {
  try {
    return recoverSecret(privateKey, ciphertext);
  } catch {
    throw invalidCiphertext();
  }
}
