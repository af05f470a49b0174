import { Refusal } from '../refusal.ts';
import type { AnyInput, Members, Shape } from './shapes.ts';

/**
 * Turns parsed JSON into input values by type alone: blobs become Buffers, `null` counts as absent, unknown members
 * are dropped. Lengths and patterns come later (`checkInput`).
 * @throws Refusal SerializationException when a JSON type is not the member's.
 */
export function decodeInput(members: Members, body: unknown): AnyInput {
  return structure(members, body);
}

function structure(members: Members, value: unknown): AnyInput {
  if (typeof value !== 'object' || value === null) throw mismatch(value, 'Map');
  if (Array.isArray(value)) throw serialization('Start of list found where not expected');
  const given = value as Record<string, unknown>;
  const decoded: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(members)) {
    if (Object.hasOwn(given, name) && given[name] !== null) decoded[name] = decode(shape, given[name]);
  }
  return decoded;
}

function decode(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case 'string':
      return scalar(value, 'string', 'String');
    case 'boolean':
      return scalar(value, 'boolean', 'Boolean');
    case 'integer':
      return integer(value);
    case 'timestamp':
      return scalar(value, 'number', 'Timestamp');
    case 'blob':
      return bytes(value);
    case 'map':
      return textMap(value);
    case 'list':
      return list(shape.of, value);
    case 'structure':
      return structure(shape.members, value);
  }
}

function scalar(value: unknown, type: 'string' | 'boolean' | 'number', name: string): unknown {
  if (Array.isArray(value)) throw serialization('Start of list found where not expected');
  if (typeof value === 'object') throw serialization('Start of structure or map found where not expected.');
  if (typeof value === type) return value;
  throw mismatch(value, name);
}

function integer(value: unknown): unknown {
  const number = scalar(value, 'number', 'Integer');
  if (Number.isSafeInteger(number)) return number;
  throw mismatch(value, 'Integer');
}

function bytes(value: unknown): Buffer {
  const encoded = String(scalar(value, 'string', 'Blob'));
  const isBase64 = encoded.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(encoded);
  if (!isBase64) throw serialization('Blob is not valid base64');
  return Buffer.from(encoded, 'base64');
}

function list(of: Shape, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw serialization('Expected list or null');
  return value.map((item) => decode(of, item));
}

function textMap(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw serialization('Expected map or null');
  }
  const entries = Object.entries(value).map(([name, item]) => [name, scalar(item, 'string', 'String')]);
  return Object.fromEntries(entries) as Record<string, string>;
}

function mismatch(value: unknown, wanted: string): Refusal {
  const isTruth = typeof value === 'boolean';
  const got = isTruth ? `${String(value).toUpperCase()}_VALUE` : `${typeof value}_VALUE`.toUpperCase();
  return serialization(`${got} can not be converted to ${wanted}`);
}

export function serialization(message: string): Refusal {
  return new Refusal('SerializationException', message);
}
