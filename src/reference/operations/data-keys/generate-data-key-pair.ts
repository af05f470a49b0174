import * as member from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { refuseRecipient } from '../recipient.ts';
import { dataKeyPairMembers, makeDataKeyPair } from './data-key-pair.ts';

export const generateDataKeyPair = keyOperation({
  members: { ...dataKeyPairMembers, Recipient: member.recipient },
  accepts: 'aliases',
  isCrossAccount: true,
  act: async (call) => {
    const { plaintext, output } = await makeDataKeyPair(call);
    refuseRecipient(call);
    return { ...output, PrivateKeyPlaintext: plaintext };
  },
});
