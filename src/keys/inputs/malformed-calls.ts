import type { Door } from '../../door/door.ts';
import type { Outcome } from '../../model/outcome.ts';
import { prepare, type Setting } from '../use/happy-path.ts';
import { formedInput, type Material, type WireInput } from './formed-input.ts';
import { withMember } from './member-values.ts';

/** Calls an operation with one fault in its input, byte for byte: the SDK would refuse or repair some of them. */
export function callMalformed(
  door: Door,
  operation: string,
  material: Material,
  fault: string,
): Promise<Outcome> {
  return sendJson(door, operation, withMember(formedInput(operation, material), fault), material);
}

/** Calls an operation with an input that is valid, and has one member as the words say. */
export async function callWithin(setting: Setting, operation: string, words: string): Promise<Outcome> {
  const prepared = await prepare(operation, setting);
  const wire = JSON.parse(JSON.stringify(prepared, inBase64)) as WireInput;
  const given = /^NumberOfBytes /.test(words) ? withMember(wire, 'KeySpec left out') : wire;
  return sendJson(setting.door, operation, withMember(given, words), setting);
}

/** Calls an operation with an input of the right form and another header, which is signed like any other. */
export function callWithHeader(
  door: Door,
  operation: string,
  material: Material,
  [name, value]: readonly [string, string],
): Promise<Outcome> {
  const body = JSON.stringify(formedInput(operation, material));
  const headers = { [name.toLowerCase()]: value };
  const region = material.keys?.primaryRegion;
  return door.send(operation, {}, { ...(region && { region }), tampering: { body, headers } });
}

function sendJson(door: Door, operation: string, input: WireInput, { keys }: Pick<Material, 'keys'>) {
  const to = keys ? { region: keys.primaryRegion } : {};
  return door.send(operation, {}, { ...to, tampering: { body: JSON.stringify(input) } });
}

/** JSON.stringify hands over what Buffer.toJSON made of bytes. */
function inBase64(this: unknown, name: string, value: unknown): unknown {
  const original = (this as Record<string, unknown>)[name];
  return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : value;
}
