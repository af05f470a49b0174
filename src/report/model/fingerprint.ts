/** Same defect, same fingerprint, over runs and over scenarios. */
import { createHash } from 'node:crypto';
import type { Cause } from '../../model/verdict.ts';

export type Symptom = {
  readonly operation: string;
  readonly cause: Cause;
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
};

/** Twelve hexadecimal digits that depend on what differs, not on names, ids, Regions, times or amounts. */
export function fingerprintOf({ operation, cause, expected = '', actual = '' }: Symptom): string {
  const symptom = [operation, cause, masked(expected), masked(actual)];
  return createHash('sha256').update(JSON.stringify(symptom)).digest('hex').slice(0, 12);
}

/** In this order: a later mask must not cut into what an earlier one names as a whole. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/'arn:[^']*'/g, "'<arn>'"],
  // Targets make up short ids too: moto's grants have eight digits.
  [/"(\w*Id)":"[^"]*"/g, '"$1":"<value>"'],
  [/\b(\w*(?:Token|Marker|Blob|Plaintext|Mac|Signature|PublicKey|SharedSecret)"?):"[^"]*"/g, '$1:"<value>"'],
  [/\barn:[\w-]+:[\w-]*:[\w-]*:\d*:[^\s"'`,;)\]}]+/g, '<arn>'],
  [/\balias\/[\w:/-]+/g, '<alias>'],
  [/\b(?:mrk-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\bmrk-[0-9a-f]{8,}\b/gi, '<id>'],
  [/\b[0-9a-f]{32,}\b/gi, '<hex>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b(?:[a-z]{2,10}-){2,3}\d+\b/g, '<region>'],
  [/[A-Za-z0-9+/]{40,}={0,2}/g, '<blob>'],
  // An id that happens to have no letter is not an amount.
  [/"[0-9a-f]{8,}"/g, '"<hex>"'],
  [/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}\b/g, '<hex>'],
];

/** A status is part of what differs (400 is not 404), every other number is an amount. */
const NUMBER_OR_STATUS = /((?:HTTP|status)(?: code)? \d{3}\b)|\d+(?:\.\d+)?/gi;

/** The text with everything that changes from run to run replaced by a word in angle brackets. */
export function masked(text: string): string {
  const named = masks.reduce((rest, [pattern, name]) => rest.replace(pattern, name), withoutBytes(text));
  return named.replace(NUMBER_OR_STATUS, (_, status: string | undefined) => status ?? '<n>');
}

const noText = /[\p{Cc}\ufffd]/u;
const wordEnd = /[\s'"]/;

/**
 * The text without what a target read into bytes that are no text: from the first of them to the last, with the words
 * around. One pattern for all of it would go through a word of 100,000 characters once for each of them.
 */
function withoutBytes(text: string): string {
  const first = text.search(noText);
  if (first < 0) return text;
  let last = text.length - 1;
  while (!noText.test(text.charAt(last))) last -= 1;
  let start = first;
  while (start > 0 && !wordEnd.test(text.charAt(start - 1))) start -= 1;
  let end = last + 1;
  while (end < text.length && !wordEnd.test(text.charAt(end))) end += 1;
  return `${text.slice(0, start)}<bytes>${text.slice(end)}`;
}
