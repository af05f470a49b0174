import type { Grant, GrantConstraints, Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import type { AnyInput } from '../wire/shapes.ts';

/** The grants on this key (in this Region) that let the caller perform the action. */
export function grantsFor(call: Call<unknown>, key: Key, action: string): readonly Grant[] {
  const input = call.input as AnyInput;
  return [...key.grants.values()].filter((grant) => {
    if (grant.grantee !== call.caller.arn || !grant.operations.includes(action)) return false;
    if (action === 'CreateGrant') return isNarrower(input, grant);
    return contextless.includes(action) || areMet(grant.constraints, contextOf(input, action));
  });
}

/**
 * What has no encryption context is permitted whatever a grant constraint says.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html
 */
const contextless = ['DescribeKey', 'RetireGrant'];

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
  return (!equals || isSame(context, equals)) && contains(context, subset ?? {});
}

/**
 * Who may create grants by a grant passes on no more than that grant gives: its operations, its constraints or
 * stricter ones.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html
 */
function isNarrower(input: AnyInput, { operations, constraints }: Grant): boolean {
  const wanted = (input.Operations ?? []) as readonly string[];
  const given = (input.Constraints ?? {}) as GrantConstraints;
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset = {} } = constraints ?? {};
  const isAsEqual = !equals || isSame(given.EncryptionContextEquals, equals);
  const granted = given.EncryptionContextEquals ?? given.EncryptionContextSubset ?? {};
  return wanted.every((name) => operations.includes(name)) && isAsEqual && contains(granted, subset);
}

function isSame(context: Context | undefined, wanted: Context): boolean {
  return (
    context !== undefined &&
    Object.keys(wanted).length === Object.keys(context).length &&
    contains(context, wanted)
  );
}

function contains(context: Context, wanted: Context): boolean {
  return Object.entries(wanted).every(([name, value]) => context[name] === value);
}
