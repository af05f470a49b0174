import { defaultPolicy, type PolicyDocument } from '../../authorization/policy.ts';
import { grantOfToken } from '../../keys/grant-tokens.ts';
import type { Grant, Key } from '../../keys/key.ts';
import type { Call } from '../../parts.ts';
import { invalid, notFound, Refusal } from '../../refusal.ts';
import { boolean, grantId, keyId, text } from '../../wire/members.ts';
import { operation, refuseDryRun } from '../operation.ts';

/** The grant is named by its token, or by its key's ARN and its own id. */
export const retireGrant = operation({
  members: {
    GrantToken: text(1, 8192),
    KeyId: keyId,
    GrantId: grantId,
    DryRun: boolean,
  },
  act: (call) => {
    const { GrantToken: token, KeyId: keyId, GrantId: id } = call.input;
    if (token === undefined && (keyId === undefined || id === undefined)) {
      throw invalid('Retiring a grant takes a GrantToken, or a KeyId and a GrantId.');
    }
    const { key, grant } = token === undefined ? named(call, keyId ?? '', id ?? '') : withToken(call, token);
    if (!mayRetire(call, key, grant)) {
      const judged = { ...key, policy: retirementPolicy(call, key, grant) };
      call.parts.authorize(call, { action: 'RetireGrant', key: judged, isCrossAccount: true });
    }
    refuseDryRun(call);
    key.grants.delete(grant.id);
    return undefined;
  },
});

function named(call: Call<unknown>, keyId: string, id: string): { key: Key; grant: Grant } {
  const key = call.parts.resolveKey(call, keyId, 'keys');
  const grant = key.grants.get(id);
  if (!grant) throw notFound(`Grant ID ${id} not found`);
  return { key, grant };
}

function withToken(call: Call<unknown>, token: string): { key: Key; grant: Grant } {
  const found = grantOfToken(call, token);
  if (found) return found;
  throw new Refusal('InvalidGrantTokenException', 'The grant token is not valid.');
}

/**
 * Everybody else needs an IAM policy, and that in an account which has to do with the grant: a key policy can only deny
 * kms:RetireGrant.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/grant-delete.html
 */
function retirementPolicy({ caller }: Call<unknown>, key: Key, grant: Grant): PolicyDocument {
  const rootOfCaller = `arn:aws:iam::${caller.accountId}:root`;
  const isInvolved = [grant.issuingAccount, grant.retiring].includes(rootOfCaller);
  const { text, statements } = defaultPolicy(isInvolved ? caller.accountId : key.shared.accountId);
  return { text, statements: [...statements, ...key.policy.statements.filter(({ isAllow }) => !isAllow)] };
}

/**
 * The retiring principal may, and the grantee when the grant says so; others need a policy. In another account than the
 * key's they were seen to need an IAM policy of their own all the same.
 */
function mayRetire(call: Call<unknown>, key: Key, grant: Grant): boolean {
  const { caller } = call;
  const isGrantee = grant.grantee === caller.arn && grant.operations.includes('RetireGrant');
  if (!isGrantee && grant.retiring !== caller.arn) return false;
  if (caller.accountId !== key.shared.accountId) {
    call.parts.authorize(call, { action: 'RetireGrant', isHidden: true });
  }
  return true;
}
