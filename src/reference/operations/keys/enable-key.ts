import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const enableKey = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key }) => {
    key.isDisabled = false;
    return undefined;
  },
});
