import * as member from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { refuseRecipient } from '../recipient.ts';
import { dataKeyMembers, makeDataKey } from './data-key.ts';

export const generateDataKey = keyOperation({
  members: { ...dataKeyMembers, Recipient: member.recipient },
  accepts: 'aliases',
  isCrossAccount: true,
  act: (call) => {
    const { plaintext, output } = makeDataKey(call);
    refuseRecipient(call);
    return { ...output, Plaintext: plaintext };
  },
});
