import { parseJson } from '../contract/wire-body.ts';
import type { Target } from '../target/target.ts';
import { missingMember } from './defects.ts';
import type { Door } from './door.ts';
import { asText, at, isJsonObject, type JsonObject } from './json.ts';
import { requireSuccess } from './judging.ts';
import { accountArn, type RelatedKeys } from './related-keys.ts';
import type { Mismatch } from './stop.ts';

type Statement = JsonObject;

/** What AWS gives a key that was created without a policy: the account may do everything. The account always keeps it, so that no scenario locks a key out. */
function accountStatement(keys: RelatedKeys, sid: string): Statement {
  return {
    Sid: sid,
    Effect: 'Allow',
    Principal: { AWS: accountArn(keys) },
    Action: 'kms:*',
    Resource: '*',
  };
}

/** A policy document that allows the account everything, and nothing else. */
export function allowAccountEverything(keys: RelatedKeys, sid: string): string {
  return policyOf([accountStatement(keys, sid)]);
}

function policyOf(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** A statement about one more principal, for one action, on one condition or none. */
export type Permission = {
  readonly effect: 'Allow' | 'Deny';
  readonly principalArn: string;
  readonly action: string;
  readonly onlyToRegion?: string;
};

/** Puts a key policy on the key of one Region: the account keeps everything, and one permission comes on top. A denial comes with an allowance of all else. */
export async function putPolicy(
  door: Door,
  keys: RelatedKeys,
  region: string,
  permission: Permission,
): Promise<void> {
  const principal = {
    Principal: { AWS: permission.principalArn },
    Resource: '*',
  };
  const allowance = {
    Sid: 'else',
    Effect: 'Allow',
    Action: 'kms:*',
    ...principal,
  };
  const statement = {
    Sid: 'case',
    Effect: permission.effect,
    Action: permission.action,
    ...principal,
    ...conditionOf(permission),
  };
  const statements = [
    accountStatement(keys, 'account'),
    ...(permission.effect === 'Deny' ? [allowance] : []),
    statement,
  ];
  const input = {
    KeyId: keys.keyId,
    PolicyName: 'default',
    Policy: policyOf(statements),
  };
  requireSuccess(await door.send('PutKeyPolicy', input, { region }), `PutKeyPolicy in ${region}`);
}

/** Puts the same permission on every related key. */
export async function putPolicyEverywhere(
  door: Door,
  keys: RelatedKeys,
  permission: Permission,
): Promise<void> {
  for (const region of keys.regions) await putPolicy(door, keys, region, permission);
}

function conditionOf({ onlyToRegion }: Permission): JsonObject {
  return onlyToRegion ? { Condition: { StringEquals: { 'kms:PrimaryRegion': onlyToRegion } } } : {};
}

/** What the policy document in an answer lacks of allowing the key's account `kms:*`; AWS writes the account as an ARN or as its bare number. */
export function notAllowingAccount(
  keys: RelatedKeys,
  answer: JsonObject,
  member: 'Policy' | 'ReplicaPolicy',
): Mismatch | undefined {
  const document = at(answer, member);
  const expected = `a key policy that allows ${accountArn(keys)} kms:*`;
  const statements = statementsOf(document);
  if (document === undefined) return { expected, actual: 'no policy', defect: missingMember(member) };
  if (!statements) return { expected, actual: JSON.stringify(document) };
  return statements.some((statement) => isAccountAllowance(keys, statement))
    ? undefined
    : { expected, actual: asText(document) };
}

function isAccountAllowance(keys: RelatedKeys, statement: unknown): boolean {
  if (!isJsonObject(statement) || statement.Effect !== 'Allow' || !isJsonObject(statement.Principal))
    return false;
  const principals = [statement.Principal.AWS].flat();
  const actions = [statement.Action].flat();
  const account = accountArn(keys);
  const isNamed = principals.includes(account) || principals.includes(account.split(':')[4] ?? '');
  return isNamed && actions.includes('kms:*');
}

/** The ids of a policy document's statements; none of what is no policy document. */
export function statementIds(document: unknown): readonly string[] {
  return (statementsOf(document) ?? []).map((statement) => asText(at(statement, 'Sid')));
}

function statementsOf(document: unknown): readonly unknown[] | undefined {
  const policy = parseJson(asText(document));
  return isJsonObject(policy) ? [policy.Statement].flat() : undefined;
}

/** The ARN by which a key policy names one of the target's identities. */
export function principalArn({ name, identities }: Target, caller: string): string {
  const arn = Object.entries(identities).find(([identity]) => identity === caller)?.[1]?.arn;
  if (arn) return arn;
  throw new Error(
    `The profile of ${name} gives no ARN for the identity ${caller}. Add identities.${caller}.arn.`,
  );
}
