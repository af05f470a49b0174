import { keyId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

/** The key comes back disabled, whatever it was before. */
export const cancelKeyDeletion = keyOperation({
  members: { KeyId: required(keyId) },
  act: ({ key }) => {
    key.deletion = undefined;
    key.isDisabled = true;
    return { KeyId: key.arn };
  },
});
