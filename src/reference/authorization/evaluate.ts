import { type Identity, isRoot } from '../identities.ts';
import { conditionsHold, type Facts } from './conditions.ts';
import { type PolicyDocument, parsePolicy, type Statement } from './policy.ts';
import { isLike } from './wildcards.ts';

/** What is asked of a policy. `action` as in `kms:Encrypt`. */
export type Question = {
  readonly caller: Identity;
  readonly action: string;
  readonly resource: string;
  readonly facts: Facts;
};

/**
 * What a policy says: `direct` names the caller, `account` leaves it to the IAM policies of the caller's account,
 * `denied` beats everything.
 */
export type Decision = 'denied' | 'direct' | 'account' | 'silent';

export function askKeyPolicy(policy: PolicyDocument, question: Question): Decision {
  const applying = policy.statements.filter((statement) => covers(statement, question));
  const reach = (statement: Statement) => principalReach(statement, question.caller);
  const reached = applying.filter((statement) => reach(statement) !== 'silent');
  if (reached.some((statement) => !statement.isAllow)) return 'denied';
  if (reached.some((statement) => reach(statement) === 'direct')) return 'direct';
  return reached.length > 0 ? 'account' : 'silent';
}

/** What the caller's IAM policies say; the root user of an account may do everything there. */
export function askIdentityPolicy(question: Question): Decision {
  const { policy } = question.caller;
  if (isRoot(question.caller)) return 'direct';
  if (!policy) return 'silent';
  const applying = parsePolicy(policy, 'identity').statements.filter((each) => covers(each, question));
  if (applying.some((statement) => !statement.isAllow)) return 'denied';
  return applying.length > 0 ? 'direct' : 'silent';
}

function covers(statement: Statement, { action, resource, facts }: Question): boolean {
  const wanted = action.toLowerCase();
  const isAction = statement.actions.some((pattern) => isLike(wanted, pattern)) !== statement.isNotAction;
  const isResource = statement.resources.some((each) => isLike(resource, each)) !== statement.isNotResource;
  return isAction && isResource && conditionsHold(statement.conditions, facts);
}

function principalReach({ principals = [], isNotPrincipal }: Statement, caller: Identity): Decision {
  const account = [caller.accountId, `arn:aws:iam::${caller.accountId}:root`];
  const isNamed = principals.some((name) => ['*', caller.arn, caller.roleArn].includes(name));
  const isAccount = principals.some((name) => account.includes(name));
  if (isNotPrincipal) return isNamed || isAccount ? 'silent' : 'direct';
  if (isNamed || (isAccount && isRoot(caller))) return 'direct';
  return isAccount ? 'account' : 'silent';
}
