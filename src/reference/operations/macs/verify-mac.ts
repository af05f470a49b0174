import { Refusal } from '../../refusal.ts';
import { ciphertext, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { macMembers, macOf } from './mac.ts';

/** A wrong code is a refusal, never `MacValid: false`. */
export const verifyMac = keyOperation({
  members: { ...macMembers, Mac: required(ciphertext) },
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => {
    if (!macOf(call).equals(call.input.Mac)) throw new Refusal('KMSInvalidMacException');
    return {
      KeyId: call.key.arn,
      MacValid: true,
      MacAlgorithm: call.input.MacAlgorithm,
    };
  },
});
