/** Reads back from a recorded exchange what was sent and what was returned. */
import { inputMembersOf } from '../../contract/operations.ts';
import { parseJson } from '../../contract/wire-body.ts';
import type { Exchange } from '../../model/exchange.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON object in a text, or undefined when there is none. */
export function jsonObject(text: string): JsonObject | undefined {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The output of a successful call, or undefined for a refusal, no answer or a body that is no JSON object. */
export function outputOf({ response }: Exchange): JsonObject | undefined {
  return response !== undefined && response.status < 300 ? jsonObject(response.body) : undefined;
}

/**
 * The input of the call, if the AWS CLI can send exactly that; otherwise undefined: the CLI refuses what its model does not allow
 * (unknown or missing members, wrong types, empty names), and it always signs correctly.
 */
export function sendableInput({ operation, request, signature }: Exchange): JsonObject | undefined {
  if (signature) return undefined;
  const input = jsonObject(request.body);
  const members = inputMembersOf(operation);
  if (input === undefined || members === undefined || !isOrdinary(operation, request.headers))
    return undefined;
  const isComplete = members.every(({ name, required }) => !required || Object.hasOwn(input, name));
  const kinds = new Map(members.map(({ name, type }) => [name, type]));
  const isTyped = Object.entries(input).every(([name, value]) => isSendable(kinds.get(name), value, name));
  return isComplete && isTyped ? input : undefined;
}

function isOrdinary(operation: string, headers: Readonly<Record<string, string>>): boolean {
  const lowered = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const isSigned = lowered.has('authorization');
  const target = lowered.get('x-amz-target');
  return isSigned && target === `TrentService.${operation}` && isJson(lowered.get('content-type'));
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.startsWith('application/x-amz-json-1.1') ?? false;
}

const isOfKind: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  blob: (value) => typeof value === 'string' && value !== '',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  timestamp: (value) => typeof value === 'number',
  list: (value) => Array.isArray(value),
  map: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  structure: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** The CLI drops members that are null, at any depth. */
function hasNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  return Object.values(value).some(hasNull);
}

/**
 * Whether the AWS CLI would show something else than the response: it drops members that are null or empty bodies,
 * and of an error it shows no more than the exception's name.
 */
export function isSmoothedOver({ response }: Exchange): boolean {
  if (response === undefined) return false;
  const body = jsonObject(response.body);
  if (response.status >= 300) return response.status >= 500 || typeof body?.__type !== 'string';
  return body === undefined ? response.body !== '' : hasNull(body);
}

/** `file://…` and the like would be read as files by the CLI, and NUL cannot be part of an argument. */
function isSendable(kind: string | undefined, value: unknown, name: string): boolean {
  if (kind === undefined || !isOfKind[kind]?.(value) || hasNull(value)) return false;
  if (kind === 'string' && value === '') return name === 'Description';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return !/\0|\\u0000/.test(text) && !/^(?:fileb?|https?):\/\//.test(text);
}
