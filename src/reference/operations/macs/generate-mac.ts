import { keyOperation } from '../operation.ts';
import { macMembers, macOf } from './mac.ts';

export const generateMac = keyOperation({
  members: macMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => ({
    Mac: macOf(call),
    MacAlgorithm: call.input.MacAlgorithm,
    KeyId: call.key.arn,
  }),
});
