import { keyId, required, text } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const untagResource = keyOperation({
  members: {
    KeyId: required(keyId),
    TagKeys: required({ type: 'list', of: text(1, 128) }),
  },
  act: ({ key, input }) => {
    for (const name of input.TagKeys) key.tags.delete(name);
    return undefined;
  },
});
