/** JSON as it travels: what a request holds before and an answer holds after the wire. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

/** A value as text: a string as it is, everything else as JSON. `String()` would take `["PRIMARY"]` for `PRIMARY`, and throw at a member `toString`. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '(none)' : JSON.stringify(value);
}

/** The text at a path; `(none)` where there is nothing. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  return asText(at(value, ...path));
}

/** The bytes that base64 text at a path stands for; none where there is no text. */
export function bytesAt(value: unknown, ...path: readonly string[]): Buffer {
  const text = at(value, ...path);
  return Buffer.from(typeof text === 'string' ? text : '', 'base64');
}

/** True for an object, false for arrays and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value at a path of member names, or `undefined` when any step is missing: `at(answer, 'KeyMetadata', 'Arn')`.
 * Only own members count, so that a hostile `__proto__` answers nothing.
 */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, name) => (isJsonObject(part) && Object.hasOwn(part, name) ? part[name] : undefined),
    value,
  );
}

/** The same value with members and list entries in one order, for comparing where no order is promised. */
export function ordered(value: unknown): Json {
  if (Array.isArray(value))
    return value.map(ordered).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  if (!isJsonObject(value)) return value as Json;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, ordered(value[name])]));
}
