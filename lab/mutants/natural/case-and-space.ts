import type { Tag } from '../../../src/reference/keys/tags.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, resolving } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { changing } from './used-key.ts';

function textRead(change: (body: Buffer) => string): Change {
  return (parts) => ({
    ...parts,
    authenticate: (received, ...rest) => {
      const signer = parts.authenticate(received, ...rest);
      Object.assign(received, { body: Buffer.from(change(received.body)) });
      return signer;
    },
  });
}

/** Texts that are compared or kept otherwise than they were sent. */
export const caseAndSpaceFaults = faultsOf('case and white space', {
  'aliases-found-in-any-case': [
    'An alias as KeyId is found whatever its upper and lower case.',
    resolving((given, resolve, { store, region, caller }) => {
      const names = [...store.aliases(region, caller.accountId).keys()];
      return resolve(names.find((name) => name.toLowerCase() === given.toLowerCase()) ?? given);
    }),
  ],
  'tags-removed-in-any-case': [
    'UntagResource removes tags whose keys differ in case from those it was given.',
    handling('UntagResource', (call, proceed) => {
      const names = (call.input.TagKeys as readonly string[]).map((name) => name.toLowerCase());
      const all = [...(keyOf(call)?.tags.keys() ?? [])].filter((name) => names.includes(name.toLowerCase()));
      return proceed(all.length > 0 ? { ...call, input: { ...call.input, TagKeys: all } } : call);
    }),
  ],
  'tag-values-trimmed': [
    'TagResource drops white space at the ends of tag values.',
    changing('TagResource', ({ Tags }) => ({
      Tags: (Tags as readonly Tag[]).map((tag) => ({ ...tag, TagValue: tag.TagValue.trim() })),
    })),
  ],
  'tags-of-new-keys-trimmed': [
    'CreateKey drops white space at the ends of tag values.',
    changing('CreateKey', ({ Tags }) =>
      Tags
        ? { Tags: (Tags as readonly Tag[]).map((tag) => ({ ...tag, TagValue: tag.TagValue.trim() })) }
        : {},
    ),
  ],
  'text-read-as-latin-1': [
    'Requests are read as Latin-1, so that other letters are kept as two.',
    textRead((body) => body.toString('latin1')),
  ],
  'astral-characters-lost': [
    'Characters beyond the basic plane, such as emoji, are kept as question marks.',
    textRead((body) => body.toString().replaceAll(/[\u{10000}-\u{10FFFF}]/gu, '?')),
  ],
});
