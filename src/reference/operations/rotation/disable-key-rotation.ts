import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { checkOrigin, checkPrimary } from './rotation.ts';

/** AWS was seen to take keys that never rotate, those of imported material aside: nothing is there to switch off. */
export const disableKeyRotation = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key, operation }) => {
    checkPrimary(key, operation);
    checkOrigin(key);
    key.shared.rotation = undefined;
    return undefined;
  },
});
