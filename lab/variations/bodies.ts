import type { Parts } from '../../src/reference/parts.ts';
import type { Outcome } from '../../src/reference/wire/messages.ts';
import { answering } from '../mutants/wraps.ts';

/** A value of JSON as it was read, members in their order. */
export type Value = null | boolean | number | string | readonly Value[] | Members;
export type Members = { readonly [name: string]: Value };

/** Other text in the body of every answer that has one. */
export function rewriting(parts: Parts, change: (text: string, outcome: Outcome) => string): Parts {
  return answering((answer, outcome) =>
    answer.body === '' ? answer : { ...answer, body: change(answer.body, outcome) },
  )(parts);
}

/** Another object wherever there is one in the body of an answer, the innermost first. */
export function changingObjects(parts: Parts, change: (members: Members) => Members): Parts {
  return rewriting(parts, (text) => withObjectsChanged(text, change));
}

/** JSON with another object wherever there is one; maps of a caller's own making stay as they are. */
export function withObjectsChanged(text: string, change: (members: Members) => Members): string {
  return JSON.stringify(changed(JSON.parse(text) as Value, change));
}

function changed(value: Value, change: (members: Members) => Members): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => changed(item, change));
  const members = Object.entries(value).map(
    ([name, member]) =>
      [name, name.startsWith('EncryptionContext') ? member : changed(member, change)] as const,
  );
  return change(Object.fromEntries(members));
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Other text for every piece of JSON that a pattern finds outside of strings, or for the strings alone. */
export function respelling(
  text: string,
  { strings = same, marks = same }: { readonly strings?: Spelling; readonly marks?: Spelling },
): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (piece) =>
    piece.startsWith('"') ? strings(piece) : marks(piece),
  );
}

type Spelling = (piece: string) => string;

function same(piece: string): string {
  return piece;
}
