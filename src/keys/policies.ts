import { parseJson } from '../contract/wire-body.ts';
import { eventually } from '../door/wait.ts';
import { asText, at, isJsonObject, type JsonObject } from '../model/json.ts';
import { accountArn, type RelatedKeys } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import type { Target } from '../profile/target.ts';
import { missingMember } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { Case } from './case.ts';
import { patienceOf } from './settling.ts';

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

/** A policy document that lets the account read and delete the key, and change nothing about who may do what. */
export function policyForReaders(keys: RelatedKeys): string {
  const Action = ['kms:Describe*', 'kms:Get*', 'kms:List*', 'kms:ScheduleKeyDeletion'];
  return policyOf([{ ...accountStatement(keys, 'readers'), Action }]);
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

/**
 * Puts a key policy on the key of one Region and waits until it shows: the account keeps everything, and one permission
 * comes on top. A denial comes with an allowance of all else.
 */
export function putPolicy(setting: Case, region: string, permission: Permission): Promise<void> {
  return putStatements(setting, region, statementsFor(permission));
}

/** The policy document that `putPolicy` puts on a key. */
export function policyFor(keys: RelatedKeys, permission: Permission): string {
  return policyOf([accountStatement(keys, 'account'), ...statementsFor(permission)]);
}

function statementsFor(permission: Permission): readonly Statement[] {
  const principal = { Principal: { AWS: permission.principalArn }, Resource: '*' };
  const allowance = { Sid: 'else', Effect: 'Allow', Action: 'kms:*', ...principal };
  const statement = {
    Sid: 'case',
    Effect: permission.effect,
    Action: permission.action,
    ...principal,
    ...conditionOf(permission),
  };
  const isDenial = permission.effect === 'Deny';
  return [...(isDenial ? [allowance] : []), statement];
}

/** Puts a key policy on the key of one Region that keeps an action from everybody on one condition, and nothing else from the account. */
export function denyEverybody(
  setting: Case,
  region: string,
  { action, key, value }: { readonly action: string; readonly key: string; readonly value: string },
): Promise<void> {
  const operator = key === 'kms:MultiRegion' ? 'Bool' : 'StringEquals';
  return denyOn(setting, region, action, JSON.stringify({ [operator]: { [key]: value } }));
}

/** The same on a condition as key policies have it, in JSON. */
export function denyOn(setting: Case, region: string, action: string, condition: string): Promise<void> {
  const denial: Statement = {
    Sid: 'case',
    Effect: 'Deny',
    Principal: '*',
    Action: action,
    Resource: '*',
    Condition: parseJson(condition) as JsonObject,
  };
  return putStatements(setting, region, [denial]);
}

/** Puts a key policy on the key of one Region and waits until it shows: the account keeps everything, and these statements come on top. */
export async function putStatements(
  setting: Case,
  region: string,
  given: readonly Statement[],
): Promise<void> {
  const { door, keys } = setting;
  const statements = [accountStatement(keys, 'account'), ...given];
  const input = { KeyId: keys.keyId, PolicyName: 'default', Policy: policyOf(statements) };
  requireSuccess(await door.send('PutKeyPolicy', input, { region }), `PutKeyPolicy in ${region}`);
  await requireShownPolicy(setting, region, statements);
}

/** A refusal or a success says nothing about a key policy that was never taken. */
async function requireShownPolicy(
  { door, session, keys }: Case,
  region: string,
  statements: readonly Statement[],
): Promise<void> {
  const wanted = statements.map(({ Sid }) => asText(Sid));
  const read = async () => {
    const outcome = await door.send('GetKeyPolicy', { KeyId: keys.keyId, PolicyName: 'default' }, { region });
    return statementIds(at(requireSuccess(outcome, `GetKeyPolicy in ${region}`), 'Policy'));
  };
  const judge = (shown: readonly string[]): Mismatch | undefined => {
    if (wanted.every((sid) => shown.includes(sid))) return undefined;
    return {
      expected: `the key policy in ${region} to contain the statements ${wanted.join(', ')} set by PutKeyPolicy`,
      actual: shown.join(', ') || 'none',
      defect: 'GetKeyPolicy does not return the key policy set by PutKeyPolicy',
    };
  };
  await eventually(read, judge, { ...patienceOf(session), confirmations: 1 });
}

/** Puts the same permission on every related key. */
export async function putPolicyEverywhere(setting: Case, permission: Permission): Promise<void> {
  const { keys } = setting;
  for (const region of keys.regions) await putPolicy(setting, region, permission);
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
