import { notFound } from '../../refusal.ts';
import { boolean, grantId, keyId, required } from '../../wire/members.ts';
import { keyOperation, refuseDryRun } from '../operation.ts';

export const revokeGrant = keyOperation({
  members: {
    KeyId: required(keyId),
    GrantId: required(grantId),
    DryRun: boolean,
  },
  isCrossAccount: true,
  act: (call) => {
    const { key, input } = call;
    if (!key.grants.has(input.GrantId)) throw notFound(`Grant ID ${input.GrantId} not found`);
    refuseDryRun(call);
    key.grants.delete(input.GrantId);
    return undefined;
  },
});
