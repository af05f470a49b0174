import { keyId, policyName, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';
import { checkPolicyName } from './policy-name.ts';

export const getKeyPolicy = keyOperation({
  members: { KeyId: required(keyId), PolicyName: policyName },
  act: ({ key, input }) => {
    checkPolicyName(input.PolicyName);
    return { Policy: key.policy.text, PolicyName: 'default' };
  },
});
