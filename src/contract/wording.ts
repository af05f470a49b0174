/** Turns what ajv found into words: expected, got. */
import type { ErrorObject } from 'ajv/dist/2020.js';

const MAX_QUOTED_CHARACTERS = 60;
/** Names of members are the target's, and may be as long as its answer. */
const MAX_PATH_CHARACTERS = 300;

/** JSON text of a string, cut short; control characters come out escaped. */
export const quoted = (text: string): string =>
  text.length <= MAX_QUOTED_CHARACTERS
    ? JSON.stringify(text)
    : `${JSON.stringify(text.slice(0, MAX_QUOTED_CHARACTERS))}… (${text.length} characters)`;

/** A value in a few words; containers are counted, never printed, so depth and size do not matter. */
export const described = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};

/** The JSON pointer of what the error is about; for a missing or unknown member, of that member. */
export const pointerOf = (error: ErrorObject): string => {
  const { missingProperty, unevaluatedProperty, additionalProperty } = error.params as Record<
    string,
    unknown
  >;
  const member = missingProperty ?? unevaluatedProperty ?? additionalProperty;
  const path = error.instancePath.slice(0, MAX_PATH_CHARACTERS);
  return member === undefined ? path : `${path}/${escapedToken(String(member))}`;
};

/** `Expected … (why), got …`; why is the schema's own description, where it has one. */
export const inWords = (error: ErrorObject): string => {
  const reason = (error.parentSchema as { description?: unknown } | undefined)?.description;
  return expectedAndGot(error, typeof reason === 'string' ? ` (${reason})` : '');
};

/** `Expected …, got …`. */
export const expectedAndGot = (error: ErrorObject, why = ''): string =>
  `Expected ${expectation(error)}${why}, got ${result(error)}`;

const escapedToken = (token: string): string =>
  token.slice(0, MAX_QUOTED_CHARACTERS).replaceAll('~', '~0').replaceAll('/', '~1');

const result = (error: ErrorObject): string => {
  if (error.keyword === 'required') return 'none';
  return isUnknownMember(error) ? 'one' : described(error.data);
};

/** Whether the error is about a member that the schema does not know. */
export const isUnknownMember = (error: ErrorObject): boolean =>
  error.keyword === 'unevaluatedProperties' || error.keyword === 'additionalProperties';

const expectation = (error: ErrorObject): string => {
  const value = error.schema;
  const worded = expectations[error.keyword];
  if (worded !== undefined) return worded(value, error);
  return `a value that satisfies ${error.keyword} ${JSON.stringify(value)}`;
};

type Wording = (value: unknown, error: ErrorObject) => string;

const expectations: Readonly<Record<string, Wording>> = {
  type: (value) => (Array.isArray(value) ? value.join(' or ') : `${article(String(value))} ${value}`),
  enum: (value) => `one of ${(value as readonly unknown[]).join(', ')}`,
  const: (value) => `${value}`,
  required: (_, error) => `a member ${(error.params as { missingProperty: string }).missingProperty}`,
  pattern: (value) => (isBase64(String(value)) ? 'base64' : `text that matches ${value}`),
  minLength: (value) => `at least ${value} characters`,
  maxLength: (value) => `at most ${value} characters`,
  minimum: (value) => `at least ${value}`,
  maximum: (value) => `at most ${value}`,
  minItems: (value) => `at least ${value} items`,
  maxItems: (value) => `at most ${value} items`,
  maxProperties: (value) => (value === 0 ? 'no members' : `at most ${value} members`),
  unevaluatedProperties: (_, error) => `no member ${lastToken(error)}`,
  additionalProperties: (_, error) => `no member ${lastToken(error)}`,
};

const article = (word: string): string => (/^[aeiou]/.test(word) ? 'an' : 'a');

const isBase64 = (pattern: string): boolean => pattern.startsWith('^(?:[A-Za-z0-9+/]{4})*');

const lastToken = (error: ErrorObject): string => quoted(pointerOf(error).split('/').at(-1) ?? '');
