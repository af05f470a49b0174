import { isSignedBy } from '../../cryptography/digests.ts';
import { usableMaterial } from '../../keys/materials.ts';
import { Refusal } from '../../refusal.ts';
import { ciphertext, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { signableOf, signingMembers } from './signing.ts';

/** A wrong signature is a refusal, never `SignatureValid: false`. */
export const verify = keyOperation({
  members: { ...signingMembers, Signature: required(ciphertext) },
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => {
    const { SigningAlgorithm: algorithm, Signature: signature } = call.input;
    const signable = signableOf(call);
    const isValid = isSignedBy(usableMaterial(call.key).secret, algorithm, signable, signature);
    if (!isValid) throw new Refusal('KMSInvalidSignatureException');
    return {
      KeyId: call.key.arn,
      SignatureValid: true,
      SigningAlgorithm: algorithm,
    };
  },
});
