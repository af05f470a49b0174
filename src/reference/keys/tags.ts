import { limitExceeded, Refusal } from '../refusal.ts';

export type Tag = {
  readonly TagKey: string;
  readonly TagValue: string;
};

const maxTags = 50;
const tagForm = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/**
 * The tags a key has after these are added to those it had.
 * @throws Refusal TagException for a tag that cannot be and for more than 50 at once, LimitExceededException when the
 *   key would have more than 50 after all
 */
export function withTags(
  existing: ReadonlyMap<string, string>,
  added: readonly Tag[] = [],
): Map<string, string> {
  const names = added.map((tag) => tag.TagKey);
  if (new Set(names).size < names.length) throw new Refusal('TagException', 'Duplicate tag keys');
  if (names.some(isReserved)) throw new Refusal('TagException', 'Tags beginning with aws: are reserved');
  if (!added.every(isTag)) throw new Refusal('TagException', 'Invalid tag key or value');
  if (added.length > maxTags) throw new Refusal('TagException', 'Too many tags');
  const tags = new Map([...existing, ...added.map((tag): [string, string] => [tag.TagKey, tag.TagValue])]);
  if (tags.size > maxTags) throw limitExceeded(`A key can have ${maxTags} tags.`);
  return tags;
}

function isReserved(name: string): boolean {
  return name.toLowerCase().startsWith('aws:');
}

function isTag({ TagKey: key, TagValue: value }: Tag): boolean {
  return tagForm.test(key) && tagForm.test(value);
}

/** Tags as the wire has them. */
export function tagList(tags: ReadonlyMap<string, string>): Tag[] {
  return [...tags].map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
}
