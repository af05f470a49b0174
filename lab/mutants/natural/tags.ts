import type { Call } from '../../../src/reference/parts.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { handling, insteadOfRefusal } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { refusingWhen } from './refusing.ts';
import { afterwards } from './related.ts';

type Given = { readonly TagKey: string; readonly TagValue: string };
const tagsIn = ({ input }: Call) => (input.Tags ?? []) as readonly Given[];
const keysIn = ({ input }: Call) => (input.TagKeys ?? []) as readonly string[];

export const tagFaults = faultsOf('aliases and tags', {
  'aws-tags-in-lower-case-only': [
    'TagResource checks the reserved prefix aws: in lower case only.',
    handling('TagResource', (call, proceed) => {
      const isOther = (each: Given) => /^aws:/i.test(each.TagKey) && !each.TagKey.startsWith('aws:');
      const proceeded = proceed({
        ...call,
        input: { ...call.input, Tags: tagsIn(call).filter((each) => !isOther(each)) },
      });
      for (const each of tagsIn(call).filter(isOther)) keyOf(call)?.tags.set(each.TagKey, each.TagValue);
      return proceeded;
    }),
  ],
  'aws-tags-dropped': [
    'TagResource leaves tags of the reserved prefix aws: out and succeeds.',
    handling('TagResource', (call, proceed) =>
      proceed({
        ...call,
        input: { ...call.input, Tags: tagsIn(call).filter((each) => !/^aws:/i.test(each.TagKey)) },
      }),
    ),
  ],
  'aws-anywhere-in-a-tag': [
    'TagResource refuses a tag key that only contains aws, or a value that begins with aws:.',
    refusingWhen('TagResource', 'TagException', (call) =>
      tagsIn(call).some(({ TagKey, TagValue }) => /aws/i.test(TagKey) || /^aws:/i.test(TagValue)),
    ),
  ],
  'absent-tag-not-removed': [
    'UntagResource of a tag that the key does not have is refused.',
    refusingWhen('UntagResource', 'TagException', (call) =>
      keysIn(call).some((name) => !keyOf(call)?.tags.has(name)),
    ),
  ],
  'absent-tag-stops-removal': [
    'UntagResource removes nothing when one of the tags does not exist.',
    handling('UntagResource', (call, proceed) =>
      keysIn(call).every((name) => keyOf(call)?.tags.has(name)) ? proceed() : undefined,
    ),
  ],
  'first-tag-removed': [
    'UntagResource removes the first of the tags only.',
    handling('UntagResource', (call, proceed) =>
      proceed({ ...call, input: { ...call.input, TagKeys: keysIn(call).slice(0, 1) } }),
    ),
  ],
  'tags-replaced': [
    'TagResource replaces all tags of the key.',
    handling('TagResource', async (call, proceed) => {
      const output = await proceed();
      const key = keyOf(call);
      const given = new Set(tagsIn(call).map(({ TagKey }) => TagKey));
      for (const name of key?.tags.keys() ?? []) if (!given.has(name)) key?.tags.delete(name);
      return output;
    }),
  ],
  'tag-value-kept': [
    'TagResource keeps the value of a tag that the key has already.',
    handling('TagResource', (call, proceed) =>
      proceed({
        ...call,
        input: { ...call.input, Tags: tagsIn(call).filter(({ TagKey }) => !keyOf(call)?.tags.has(TagKey)) },
      }),
    ),
  ],
  'tag-names-of-any-case': [
    'TagResource takes tag keys that differ in case for one tag.',
    afterwards('TagResource', (key, call) => {
      for (const { TagKey } of tagsIn(call))
        for (const name of key.tags.keys())
          if (name !== TagKey && name.toLowerCase() === TagKey.toLowerCase()) key.tags.delete(name);
    }),
  ],
  'duplicate-tags-merged': [
    'TagResource takes the last of two tags with one tag key.',
    handling('TagResource', (call, proceed) => {
      const last = new Map(tagsIn(call).map((each) => [each.TagKey, each]));
      return proceed({ ...call, input: { ...call.input, Tags: [...last.values()] } });
    }),
  ],
  'empty-tag-value-refused': [
    'TagResource refuses a tag with an empty value.',
    refusingWhen('TagResource', 'ValidationException', (call) =>
      tagsIn(call).some(({ TagValue }) => TagValue === ''),
    ),
  ],
  'signs-in-tags-refused': [
    'TagResource refuses the signs + - = . _ : / @ in tags.',
    refusingWhen('TagResource', 'TagException', (call) =>
      tagsIn(call).some(({ TagKey, TagValue }) => /[+=@]/.test(TagKey + TagValue)),
    ),
  ],
  'any-sign-in-tags': [
    'TagResource takes every sign in tags, such as # and *.',
    insteadOfRefusal('TagResource', (call) => {
      if (!tagsIn(call).some(({ TagKey }) => /[#*<>]/.test(TagKey)))
        throw new Refusal('TagException', 'Not taken here.');
      for (const each of tagsIn(call)) keyOf(call)?.tags.set(each.TagKey, each.TagValue);
      return undefined;
    }),
  ],
});
