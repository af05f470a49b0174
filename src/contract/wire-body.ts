/** From the text of a body to a JSON value, whatever a hostile server sends. */
import { quoted } from './wording.ts';

/** Larger than any answer of AWS KMS (a full ListKeys page is about 140 KiB) and cheap to parse. */
export const MAX_BODY_CHARACTERS = 1_048_576;

/** No answer of AWS KMS has more than five. What is deeper overflows the stack of whoever walks over it, in any client. */
export const MAX_LEVELS = 100;

export type WireBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly keyword: 'json' | 'maxLength'; readonly message: string };

/** Never throws. Does not look at content types: some targets answer JSON as `text/html`. */
export const parseWireBody = (body: string): WireBody => {
  if (body === '') return { kind: 'empty' };
  if (body.length > MAX_BODY_CHARACTERS) {
    const message = `Expected a body of at most ${MAX_BODY_CHARACTERS} characters, got ${body.length}`;
    return { kind: 'unreadable', keyword: 'maxLength', message };
  }
  const value = parseJson(body);
  if (value !== undefined) return { kind: 'json', value };
  return { kind: 'unreadable', keyword: 'json', message: `Expected a JSON object, got ${quoted(body)}` };
};

/** The value of a JSON text; undefined for what is no JSON and for what nests deeper than `MAX_LEVELS`. Never throws. */
export const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
};

/** Level by level, since a recursion would overflow where it should tell. */
const isTooDeep = (value: unknown): boolean => {
  let level = [value];
  for (let depth = 0; depth <= MAX_LEVELS; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
};
