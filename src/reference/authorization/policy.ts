import { Refusal } from '../refusal.ts';
import { type Conditions, knownOperators } from './conditions.ts';

/** A policy as it was given, and parsed. */
export type PolicyDocument = {
  readonly text: string;
  readonly statements: readonly Statement[];
};

export type Statement = {
  readonly isAllow: boolean;
  /** Principal ARNs and account ids, `*` for anybody; absent in IAM policies. */
  readonly principals: readonly string[] | undefined;
  readonly isNotPrincipal: boolean;
  readonly actions: readonly string[];
  readonly isNotAction: boolean;
  readonly resources: readonly string[];
  readonly isNotResource: boolean;
  readonly conditions: Conditions;
};

/** @throws Refusal MalformedPolicyDocumentException when the text is not a policy of this use. */
export function parsePolicy(text: string, use: 'key' | 'identity'): PolicyDocument {
  const document = record(parseJson(text));
  const statements = listOf(document.Statement).map((given) => parseStatement(record(given), use));
  if (statements.length === 0) throw malformed('The policy has no statement.');
  return { text, statements };
}

/** The policy a key gets when none is given: the account's root may do everything, so IAM decides. */
export function defaultPolicy(accountId: string): PolicyDocument {
  const statement = {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  const document = {
    Version: '2012-10-17',
    Id: 'key-default-1',
    Statement: [statement],
  };
  // As AWS prints it: a space on both sides of each colon.
  return parsePolicy(JSON.stringify(document, null, 2).replaceAll('": ', '" : '), 'key');
}

export function malformed(message: string): Refusal {
  return new Refusal('MalformedPolicyDocumentException', message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('The policy is not valid JSON.');
  }
}

function parseStatement(given: Record<string, unknown>, use: 'key' | 'identity'): Statement {
  const effect = given.Effect;
  if (effect !== 'Allow' && effect !== 'Deny') throw malformed('A statement needs the Effect Allow or Deny.');
  const principal = given.Principal ?? given.NotPrincipal;
  const actions = texts(given.Action ?? given.NotAction);
  const resources = texts(given.Resource ?? given.NotResource);
  if (actions.length === 0) throw malformed('A statement needs an Action.');
  if (resources.length === 0) throw malformed('A statement needs a Resource.');
  if (use === 'key' && principal === undefined)
    throw malformed('A statement of a key policy needs a Principal.');
  const conditions = parseConditions(given.Condition);
  if (use === 'key' && conditions.some(isOverlyPermissive)) throw malformed(overlyPermissive);
  return {
    isAllow: effect === 'Allow',
    principals: principal === undefined ? undefined : parsePrincipals(principal),
    isNotPrincipal: given.NotPrincipal !== undefined,
    actions: actions.map((action) => action.toLowerCase()),
    isNotAction: given.NotAction !== undefined,
    resources,
    isNotResource: given.NotResource !== undefined,
    conditions,
  };
}

/**
 * A set operator on what has at most one value also matches requests without it.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
 */
function isOverlyPermissive({ operator, key }: Conditions[number]): boolean {
  return operator.startsWith('ForAllValues:') && /^(kms:encryptioncontext:|aws:requesttag\/)/.test(key);
}

const overlyPermissive =
  'OverlyPermissiveCondition: Using the ForAllValues set operator with a single-valued condition key matches requests without it. To fix, remove ForAllValues.';

function parsePrincipals(given: unknown): string[] {
  if (given === '*') return ['*'];
  const principals = Object.entries(record(given)).flatMap(([kind, names]) =>
    kind === 'AWS' ? texts(names) : texts(names).map((name) => `${kind}:${name}`),
  );
  const isKnown = (name: string) => /^(\*|\d{12}|arn:aws:(iam|sts)::\d{12}:.+|\w+:.+)$/.test(name);
  if (principals.every(isKnown)) return principals;
  throw malformed('Policy contains a statement with one or more invalid principals.');
}

function parseConditions(given: unknown): Conditions {
  return Object.entries(record(given ?? {})).flatMap(([operator, tests]) => {
    if (!knownOperators.has(operator.replace(/^ForA\w+:/, '').replace(/IfExists$/, ''))) {
      throw malformed(`Invalid Condition type : ${operator}.`);
    }
    return Object.entries(record(tests)).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: texts(values),
    }));
  });
}

function record(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw malformed('The policy has a value where an object belongs.');
  }
  return given as Record<string, unknown>;
}

function listOf(given: unknown): unknown[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? given : [given];
}

function texts(given: unknown): string[] {
  return listOf(given).map((item) => {
    if (typeof item === 'object') throw malformed('The policy has an object where text belongs.');
    return String(item);
  });
}
