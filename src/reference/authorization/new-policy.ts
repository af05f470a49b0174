import type { Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import { limitExceeded } from '../refusal.ts';
import { askIdentityPolicy, askKeyPolicy } from './evaluate.ts';
import { factsOf } from './facts.ts';
import { malformed, type PolicyDocument, parsePolicy } from './policy.ts';

const maxBytes = 32_768;

/**
 * Takes a key policy from a request. Unless told otherwise it has to leave the caller able to change it again.
 * @throws Refusal MalformedPolicyDocumentException or LimitExceededException
 */
export function newPolicy(
  call: Call<unknown>,
  text: string,
  options: { readonly bypass: boolean | undefined; readonly key?: Key },
): PolicyDocument {
  if (Buffer.byteLength(text) > maxBytes)
    throw limitExceeded(`The key policy is longer than ${maxBytes} bytes.`);
  const policy = parsePolicy(text, 'key');
  if (!options.bypass && isLockedOut(call, policy, options.key)) {
    throw malformed('The new key policy will not allow you to update the key policy in the future.');
  }
  return policy;
}

function isLockedOut(call: Call<unknown>, policy: PolicyDocument, key: Key | undefined): boolean {
  const facts = factsOf(call, key, 'PutKeyPolicy');
  const question = {
    caller: call.caller,
    action: 'kms:PutKeyPolicy',
    resource: key?.arn ?? '*',
    facts,
  };
  const decision = askKeyPolicy(policy, question);
  return decision !== 'direct' && !(decision === 'account' && askIdentityPolicy(question) === 'direct');
}
