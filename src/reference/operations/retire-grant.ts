import type { Grant, Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import { invalid, notFound, Refusal } from '../refusal.ts';
import { boolean, grantId, keyId, text } from '../wire/members.ts';
import { operation, refuseDryRun } from './operation.ts';

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
    if (!mayRetire(call, grant))
      call.parts.authorize(call, {
        action: 'RetireGrant',
        key,
        isCrossAccount: true,
      });
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

function withToken({ store, region }: Call<unknown>, token: string): { key: Key; grant: Grant } {
  for (const key of store.keys(region)) {
    const grant = [...key.grants.values()].find((each) => each.token === token);
    if (grant) return { key, grant };
  }
  throw new Refusal('InvalidGrantTokenException', 'The grant token is not valid.');
}

/** The retiring principal may, and the grantee when the grant says so; others need a policy. */
function mayRetire({ caller }: Call<unknown>, grant: Grant): boolean {
  const isGrantee = grant.grantee === caller.arn && grant.operations.includes('RetireGrant');
  return isGrantee || grant.retiring === caller.arn;
}
