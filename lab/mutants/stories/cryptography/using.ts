import type { KeyObject } from 'node:crypto';
import type { Key } from '../../../../src/reference/keys/key.ts';
import { usableMaterial } from '../../../../src/reference/keys/materials.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import { isRefusal } from '../../../../src/reference/refusal.ts';
import type { Output } from '../../../../src/reference/wire/messages.ts';
import { type Change, handling, outputOf, type Proceed, together } from '../../wraps.ts';

/** The key that a member of the input names, in whatever form. */
export function keyIn(call: Call, member = 'KeyId'): Key {
  return call.parts.resolveKey(call, String(call.input[member]), 'aliases');
}

/** The secret of the key that KeyId names. */
export function secretOf(call: Call): KeyObject {
  return usableMaterial(keyIn(call)).secret;
}

/** The same call with other members; `undefined` leaves one out. */
export function withInput(call: Call, members: Readonly<Record<string, unknown>>): Call {
  const input = Object.entries({ ...call.input, ...members }).filter(([, value]) => value !== undefined);
  return { ...call, input: Object.fromEntries(input) };
}

/** An operation that understands its input as if it were another one. */
export function reading(name: string, change: (input: Call['input']) => Record<string, unknown>): Change {
  return handling(name, (call, proceed) => proceed(withInput(call, change(call.input))));
}

/** An operation that does not read one member. */
export function ignoring(member: string, ...names: readonly string[]): Change {
  return together(...names.map((name) => reading(name, () => ({ [member]: undefined }))));
}

/** Another value of one member of the output; `undefined` leaves it out. */
export function putting(name: string, member: string, value: (output: Output, call: Call) => unknown) {
  return outputOf(name, (output, call) => ({ ...output, [member]: value(output, call) }));
}

/** Another outcome where the faithful server refuses with `code`: an output, or a refusal that is thrown. */
export function acceptingIn(
  name: string,
  code: string,
  act: (call: Call, proceed: Proceed) => Output | undefined | Promise<Output | undefined>,
): Change {
  return handling(name, async (call, proceed) => {
    try {
      return await proceed();
    } catch (error) {
      if (!isRefusal(error) || error.code !== code) throw error;
      return await act(call, proceed);
    }
  });
}

export const bytesOf = (value: unknown) => Buffer.from(value as Uint8Array);
