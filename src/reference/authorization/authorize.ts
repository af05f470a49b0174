import type { Call } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import type { Access } from './access.ts';
import { askIdentityPolicy, askKeyPolicy, type Decision } from './evaluate.ts';
import { factsOf } from './facts.ts';
import { grantsFor } from './grants.ts';

/**
 * Lets the call through or not: an explicit deny wins, then the key policy, IAM policies where it delegates to the
 * account, and grants. A caller from another account needs both sides, unless the grant is of that account's making.
 * @throws Refusal AccessDeniedException in AWS's words.
 */
export function authorize(call: Call<unknown>, access: Access): void {
  const { key, action } = access;
  const resource = key?.arn ?? access.resource ?? '*';
  const question = {
    caller: call.caller,
    action: `kms:${action}`,
    resource,
    facts: factsOf(call, key, action),
  };
  const identity = askIdentityPolicy(question);
  const policy = key ? askKeyPolicy(key.policy, question) : 'account';
  const denied = (reason: string) => accessDenied(call, question.action, resource, reason);
  if (policy === 'denied') throw denied('with an explicit deny in a resource-based policy');
  if (identity === 'denied') throw denied('with an explicit deny in an identity-based policy');
  const isOwn = !key || key.shared.accountId === call.caller.accountId;
  if (!isOwn && !access.isCrossAccount) throw denied(crossAccountReason);
  const grants = key ? grantsFor(call, key, action) : [];
  const isOfOwnMaking = grants.some((grant) => grant.issuingAccount.includes(`:${call.caller.accountId}:`));
  if (grants.length > 0 && (isOwn || isOfOwnMaking || identity === 'direct')) return;
  if (grants.length > 0) throw hidden(call, question.action);
  if (isOwn ? isAllowed(policy, identity) : policy !== 'silent' && identity === 'direct') return;
  if (access.isHidden) throw hidden(call, question.action);
  throw denied(isOwn ? reasonOf(policy, question.action) : crossAccountReason);
}

function isAllowed(policy: Decision, identity: Decision): boolean {
  return policy === 'direct' || (policy === 'account' && identity === 'direct');
}

const crossAccountReason =
  'because the resource does not exist in this Region, no resource-based policies allow access, ' +
  'or a resource-based policy explicitly denies access';

function reasonOf(policy: Decision, action: string): string {
  const kind = policy === 'account' ? 'identity-based' : 'resource-based';
  return `because no ${kind} policy allows the ${action} action`;
}

function accessDenied(call: Call<unknown>, action: string, resource: string, reason: string): Refusal {
  const who = `User: ${call.caller.arn} is not authorized to perform: ${action}`;
  return new Refusal('AccessDeniedException', `${who} on resource: ${resource} ${reason}`);
}

/** Across accounts the refusal does not name the key. */
function hidden(call: Call<unknown>, action: string): Refusal {
  const who = `User: ${call.caller.arn} is not authorized to perform: ${action} on this resource`;
  return new Refusal(
    'AccessDeniedException',
    `${who} because no identity-based policy allows the ${action} action`,
  );
}
