import { keyOperation } from '../operation.ts';
import { dataKeyPairMembers, makeDataKeyPair } from './data-key-pair.ts';

export const generateDataKeyPairWithoutPlaintext = keyOperation({
  members: dataKeyPairMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: async (call) => (await makeDataKeyPair(call)).output,
});
