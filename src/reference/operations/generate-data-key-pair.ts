import { dataKeyPairMembers, makeDataKeyPair } from './data-key-pair.ts';
import { keyOperation } from './operation.ts';

export const generateDataKeyPair = keyOperation({
  members: dataKeyPairMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: async (call) => {
    const { plaintext, output } = await makeDataKeyPair(call);
    return { ...output, PrivateKeyPlaintext: plaintext };
  },
});
