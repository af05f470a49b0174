import { dataKeyPairMembers, makeDataKeyPair } from './data-key-pair.ts';
import { keyOperation } from './operation.ts';

export const generateDataKeyPairWithoutPlaintext = keyOperation({
  members: dataKeyPairMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: async (call) => (await makeDataKeyPair(call)).output,
});
