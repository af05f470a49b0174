import { dataKeyMembers, makeDataKey } from './data-key.ts';
import { keyOperation } from './operation.ts';

export const generateDataKey = keyOperation({
  members: dataKeyMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => {
    const { plaintext, output } = makeDataKey(call);
    return { ...output, Plaintext: plaintext };
  },
});
