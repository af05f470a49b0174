import type { GrantConstraints, Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import type { AnyInput } from '../wire/shapes.ts';

/** Whether a grant on this key (in this Region) lets the caller perform the action. */
export function isGranted(call: Call<unknown>, key: Key, action: string): boolean {
  for (const grant of key.grants.values()) {
    const isFor = grant.grantee === call.caller.arn && grant.operations.includes(action);
    if (isFor && areMet(grant.constraints, contextOf(call.input as AnyInput, action))) return true;
  }
  return false;
}

type Context = Readonly<Record<string, string>>;

const contextMembers: Readonly<Record<string, string>> = {
  ReEncryptFrom: 'SourceEncryptionContext',
  ReEncryptTo: 'DestinationEncryptionContext',
};

function contextOf(input: AnyInput, action: string): Context {
  return (input[contextMembers[action] ?? 'EncryptionContext'] ?? {}) as Context;
}

function areMet(constraints: GrantConstraints | undefined, context: Context): boolean {
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = constraints ?? {};
  const isSameSize = !equals || Object.keys(equals).length === Object.keys(context).length;
  return isSameSize && contains(context, equals ?? {}) && contains(context, subset ?? {});
}

function contains(context: Context, wanted: Context): boolean {
  return Object.entries(wanted).every(([name, value]) => context[name] === value);
}
