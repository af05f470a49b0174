import { randomBytes } from 'node:crypto';
import { requireKeyStore, wrongKeyStoreState } from '../../keys/key-stores.ts';
import { invalid } from '../../refusal.ts';
import { recipient, text } from '../../wire/members.ts';
import { operation } from '../operation.ts';
import { refuseRecipient } from '../recipient.ts';

export const generateRandom = operation({
  members: {
    NumberOfBytes: { type: 'integer', min: 1, max: 1024 },
    CustomKeyStoreId: text(1, 64),
    Recipient: recipient,
  },
  act: (call) => {
    const { NumberOfBytes: bytes, CustomKeyStoreId: keyStore } = call.input;
    call.parts.authorize(call, { action: 'GenerateRandom' });
    if (keyStore !== undefined) {
      const owner = { region: call.region, accountId: call.caller.accountId };
      const found = requireKeyStore(call.store, owner, keyStore);
      if (found.state !== 'CONNECTED') throw wrongKeyStoreState(found);
    }
    if (bytes === undefined) throw invalid('NumberOfBytes is required.');
    refuseRecipient(call);
    return { Plaintext: randomBytes(bytes) };
  },
});
