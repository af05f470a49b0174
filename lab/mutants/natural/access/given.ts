import type { Key } from '../../../../src/reference/keys/key.ts';

/** A statement of a policy text as it was given, where upper and lower case have not been made the same. */
export type Given = {
  Action?: string | string[];
  Principal?: '*' | { AWS?: string | string[] };
  Condition?: Record<string, Record<string, unknown>>;
};

/** The Statement of the key policy, be it a list or not. */
export function statementOf({ policy }: Key): Given | Given[] {
  return (JSON.parse(policy.text) as { Statement: Given | Given[] }).Statement;
}

/** The statements of the key policy, in their order. */
export function statementsOf(key: Key): readonly Given[] {
  return flat(statementOf(key));
}

export const flat = <Value>(given: Value | Value[] | undefined): Value[] => [given ?? []].flat() as Value[];
