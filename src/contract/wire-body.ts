/** From the text of a body to a JSON value, whatever a hostile server sends. */
import { quoted } from './wording.ts';

/** Larger than any answer of AWS KMS (a full ListKeys page is about 140 KiB) and cheap to parse. */
export const MAX_BODY_CHARACTERS = 1_048_576;

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
  try {
    return { kind: 'json', value: JSON.parse(body) };
  } catch {
    return { kind: 'unreadable', keyword: 'json', message: `Expected a JSON object, got ${quoted(body)}` };
  }
};
