import { keyOperation } from '../operation.ts';
import { dataKeyMembers, makeDataKey } from './data-key.ts';

export const generateDataKeyWithoutPlaintext = keyOperation({
  members: dataKeyMembers,
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => makeDataKey(call).output,
});
