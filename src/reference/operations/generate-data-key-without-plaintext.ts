import { dataKeyMembers, makeDataKey } from './data-key.ts';
import { keyOperation } from './operation.ts';

export const generateDataKeyWithoutPlaintext = keyOperation({
  members: dataKeyMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => makeDataKey(call).output,
});
