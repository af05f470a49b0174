import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const disableKey = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key }) => {
    key.isDisabled = true;
    return undefined;
  },
});
