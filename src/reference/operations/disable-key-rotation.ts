import { keyId, required } from '../wire/members.ts';
import { keyOperation } from './operation.ts';
import { checkSchedules } from './rotation.ts';

export const disableKeyRotation = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key, operation }) => {
    checkSchedules(key, operation);
    key.shared.rotation = undefined;
    return undefined;
  },
});
