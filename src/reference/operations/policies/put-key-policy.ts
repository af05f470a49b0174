import { newPolicy } from '../../authorization/new-policy.ts';
import { boolean, keyId, policy, policyName, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { checkPolicyName } from './policy-name.ts';

export const putKeyPolicy = keyOperation({
  members: {
    KeyId: required(keyId),
    PolicyName: policyName,
    Policy: required(policy),
    BypassPolicyLockoutSafetyCheck: boolean,
  },
  act: (call) => {
    const { key, input } = call;
    checkPolicyName(input.PolicyName);
    key.policy = newPolicy(call, input.Policy, {
      bypass: input.BypassPolicyLockoutSafetyCheck,
      key,
    });
    return undefined;
  },
});
