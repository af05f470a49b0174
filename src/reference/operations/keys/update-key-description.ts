import { description, keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const updateKeyDescription = keyOperation({
  members: { KeyId: required(keyId), Description: required(description) },
  act: ({ key, input }) => {
    key.description = input.Description;
    return undefined;
  },
});
