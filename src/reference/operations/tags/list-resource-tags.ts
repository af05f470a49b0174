import { tagList } from '../../keys/tags.ts';
import { keyId, limitOf, marker, required } from '../../wire/members.ts';
import { page } from '../../wire/pages.ts';
import { keyOperation } from '../operation.ts';

export const listResourceTags = keyOperation({
  members: { KeyId: required(keyId), Limit: limitOf(50), Marker: marker },
  act: ({ key, input }) => {
    const { items, members } = page('tags', tagList(key.tags), (tag) => tag.TagKey, {
      Limit: 50,
      ...input,
    });
    return { Tags: items, ...members };
  },
});
