import type { Door } from '../../door/door.ts';
import type { SpecCall } from '../../keys/specs/calls.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Mismatch } from '../../model/stop.ts';
import { isOfSize, type Size } from '../../spec/key-spec-table.ts';

/** A call, its output, and the door for whatever else a check has to ask. */
export type Made = { readonly door: Door; readonly call: SpecCall; readonly output: JsonObject };

export type Check = (made: Made) => Mismatch | undefined | Promise<Mismatch | undefined>;

export function wrongSize(member: string, made: Buffer, size: Size | undefined): Mismatch | undefined {
  if (isOfSize(made.length, size)) return undefined;
  return { expected: `${member} of ${JSON.stringify(size)} bytes`, actual: `${made.length} bytes` };
}

export function unlike(what: string, expected: unknown, actual: unknown): Mismatch | undefined {
  if (actual === expected) return undefined;
  return { expected: `${what} ${String(expected)}`, actual: JSON.stringify(actual) ?? 'none' };
}
