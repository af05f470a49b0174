import type { Access } from '../../../../src/reference/authorization/access.ts';
import type { Grant, Key } from '../../../../src/reference/keys/key.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import type { Change } from '../../wraps.ts';

export type Statement = Key['policy']['statements'][number];

/** Another key in the place of the one whose permissions are asked. */
export function judgingBy(change: (key: Key, call: Call<unknown>, access: Access) => Key): Change {
  return (parts) => ({
    ...parts,
    authorize: (call, access) =>
      parts.authorize(call, access.key ? { ...access, key: change(access.key, call, access) } : access),
  });
}

/** Other statements in the place of those of the key policy. */
export function readingPolicies(
  change: (statements: readonly Statement[], call: Call<unknown>, key: Key) => readonly Statement[],
): Change {
  return judgingBy((key, call) => ({
    ...key,
    policy: { ...key.policy, statements: change(key.policy.statements, call, key) },
  }));
}

export function readingStatements(change: (statement: Statement) => Statement): Change {
  return readingPolicies((statements) => statements.map(change));
}

type Condition = Statement['conditions'][number];

export function readingConditions(change: (condition: Condition) => Condition): Change {
  return readingStatements((statement) => ({ ...statement, conditions: statement.conditions.map(change) }));
}

/** Other grants in the place of those of the key. */
export function readingGrants(
  change: (grants: readonly Grant[], call: Call<unknown>, access: Access, key: Key) => readonly Grant[],
): Change {
  return judgingBy((key, call, access) => {
    const grants = change([...key.grants.values()], call, access, key);
    return { ...key, grants: new Map(grants.map((grant) => [grant.id, grant])) };
  });
}

/** Conditions on this condition key count for nothing. */
export function withoutCondition(name: string): Change {
  return readingStatements((statement) => ({
    ...statement,
    conditions: statement.conditions.filter(({ key }) => key !== name),
  }));
}

/** Statements with this condition key never apply. */
export function unmetCondition(name: string): Change {
  return readingPolicies((statements) =>
    statements.filter(({ conditions }) => !conditions.some(({ key }) => key === name)),
  );
}

/** The input that permissions go by. */
export function judgingInput(change: (input: Record<string, unknown>) => Record<string, unknown>): Change {
  return (parts) => ({
    ...parts,
    authorize: (call, access) =>
      parts.authorize({ ...call, input: change(call.input as Record<string, unknown>) }, access),
  });
}

export function ownGrants(_call: Call<unknown>, key: Key): readonly Grant[] {
  return [...key.grants.values()];
}
