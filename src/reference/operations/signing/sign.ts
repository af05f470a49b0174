import { signWith } from '../../cryptography/digests.ts';
import { usableMaterial } from '../../keys/materials.ts';
import { keyOperation } from '../operation.ts';
import { signableOf, signingMembers } from './signing.ts';

export const sign = keyOperation({
  members: signingMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => {
    const algorithm = call.input.SigningAlgorithm;
    const signature = signWith(usableMaterial(call.key).secret, algorithm, signableOf(call));
    return {
      KeyId: call.key.arn,
      Signature: signature,
      SigningAlgorithm: algorithm,
    };
  },
});
