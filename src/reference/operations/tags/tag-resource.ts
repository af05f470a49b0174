import { withTags } from '../../keys/tags.ts';
import { keyId, required, tags } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

export const tagResource = keyOperation({
  members: { KeyId: required(keyId), Tags: required(tags) },
  act: ({ key, input }) => {
    for (const [name, value] of withTags(key.tags, input.Tags)) key.tags.set(name, value);
    return undefined;
  },
});
