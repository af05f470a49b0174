import { randomBytes } from 'node:crypto';
import { invalid, Refusal } from '../refusal.ts';
import { text } from '../wire/members.ts';
import { operation } from './operation.ts';

export const generateRandom = operation({
  members: {
    NumberOfBytes: { type: 'integer', min: 1, max: 1024 },
    CustomKeyStoreId: text(1, 64),
  },
  act: (call) => {
    const { NumberOfBytes: bytes, CustomKeyStoreId: keyStore } = call.input;
    call.parts.authorize(call, { action: 'GenerateRandom' });
    if (keyStore !== undefined) {
      throw new Refusal('CustomKeyStoreNotFoundException', `Key store ${keyStore} does not exist.`);
    }
    if (bytes === undefined) throw invalid('NumberOfBytes is required.');
    return { Plaintext: randomBytes(bytes) };
  },
});
