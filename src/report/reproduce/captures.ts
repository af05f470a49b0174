/** Which answers feed later requests, and under which shell variable. */
import type { Exchange } from '../../model/exchange.ts';
import { isAltered } from './blobs.ts';
import { type JsonObject, jsonObject, outputOf } from './request.ts';
import { type Capture, kebab } from './shell-words.ts';

/** Only these members are ever fed back; anything else that looks equal (a Region, a state) is a coincidence. */
const FED_BACK: ReadonlySet<string> = new Set([
  'KeyId',
  'CiphertextBlob',
  'Signature',
  'Mac',
  'GrantId',
  'GrantToken',
  'ImportToken',
  'PublicKey',
  'NextMarker',
]);

/** Shorter values could occur in a request by chance. */
const MIN_VALUE_CHARACTERS = 8;

/** For every exchange the values that a later request contains and no earlier exchange had made known. */
export function capturesOf(exchanges: readonly Exchange[]): readonly (readonly Capture[])[] {
  const known: Capture[] = [];
  return exchanges.map((exchange, index) => {
    const given = exchanges.slice(0, index + 1).map(({ request }) => request.body);
    const later = exchanges.slice(index + 1).map(({ request }) => request.body);
    const fresh = leaves(outputOf(exchange) ?? {}).filter(
      ({ name, value }) =>
        (later.some((body) => isIn(body, value)) || isWrappingKey(name, exchange)) &&
        !given.some((body) => body.includes(jsonText(value))) &&
        !known.some((capture) => value.includes(capture.value)),
    );
    const captures = withWrappingKey(fresh.map((leaf) => ({ ...leaf, name: nextName(leaf.name, known) })));
    known.push(...captures);
    return captures;
  });
}

/** As it came, or as a ciphertext that was altered. */
function isIn(body: string, value: string): boolean {
  if (body.includes(jsonText(value))) return true;
  const { CiphertextBlob: sent } = jsonObject(body) ?? {};
  return typeof sent === 'string' && isAltered(sent, value);
}

/** Never sent, but material is wrapped under it. */
function isWrappingKey(member: string, { operation }: Exchange): boolean {
  return operation === 'GetParametersForImport' && member === 'PublicKey';
}

function withWrappingKey(captures: readonly Capture[]): readonly Capture[] {
  const key = captures.find(({ query }) => query === 'PublicKey')?.name;
  return captures.map((capture) =>
    key && capture.query === 'ImportToken' ? { ...capture, wrappingKey: key } : capture,
  );
}

function jsonText(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** `KEY_1`, `KEY_2`, `CIPHERTEXT_BLOB_1` … */
function nextName(member: string, known: readonly Capture[]): string {
  const stem = member === 'KeyId' ? 'KEY' : kebab(member).replaceAll('-', '_').toUpperCase();
  return `${stem}_${known.filter(({ name }) => name.startsWith(`${stem}_`)).length + 1}`;
}

/** Members of the answer and of its metadata that may be fed back; `name` is still the member's name. */
function leaves(output: JsonObject, prefix = ''): readonly Capture[] {
  return Object.entries(output).flatMap(([member, value]): readonly Capture[] => {
    if (typeof value === 'string') return isFedBack(member, value) ? [leaf(member, value, prefix)] : [];
    const isNested =
      prefix === '' && /^\w+Metadata$/.test(member) && typeof value === 'object' && value !== null;
    return isNested ? leaves(value as JsonObject, `${member}.`) : [];
  });
}

function leaf(member: string, value: string, prefix: string): Capture {
  return { name: member, value, query: `${prefix}${member}` };
}

function isFedBack(member: string, value: string): boolean {
  return FED_BACK.has(member) && value.length >= MIN_VALUE_CHARACTERS;
}
