import type { Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import { askIdentityPolicy, askKeyPolicy, type Decision } from './evaluate.ts';
import { factsOf } from './facts.ts';
import { isGranted } from './grants.ts';

/** What a call wants to do: `action` without the `kms:`. Without a key, only IAM policies are asked. */
export interface Access {
  readonly action: string;
  readonly key?: Key;
  /** The ARN acted upon when it is no key: an alias, or `*`. */
  readonly resource?: string;
  /** Whether callers from other accounts can be let in at all. */
  readonly isCrossAccount?: boolean;
}

/**
 * Lets the call through or not: an explicit deny wins, then the key policy, IAM policies where it delegates to the
 * account, and grants. A caller from another account needs both sides.
 * @throws Refusal AccessDeniedException in AWS's words.
 */
export function authorize(call: Call<unknown>, access: Access): void {
  const { key, action } = access;
  const resource = key?.arn ?? access.resource ?? '*';
  const question = {
    caller: call.caller,
    action: `kms:${action}`,
    resource,
    facts: factsOf(call, key),
  };
  const identity = askIdentityPolicy(question);
  const policy = key ? askKeyPolicy(key.policy, question) : 'account';
  const denied = (reason: string) => accessDenied(call, question.action, resource, reason);
  if (policy === 'denied') throw denied('with an explicit deny in a resource-based policy');
  if (identity === 'denied') throw denied('with an explicit deny in an identity-based policy');
  const isOwn = !key || key.shared.accountId === call.caller.accountId;
  if (!isOwn && !access.isCrossAccount) throw denied(crossAccountReason);
  if (key && isGranted(call, key, action)) return;
  if (isOwn ? isAllowed(policy, identity) : policy !== 'silent' && identity === 'direct') return;
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
