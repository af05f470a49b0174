import type { Grant, Key } from '../../../../src/reference/keys/key.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import { Refusal } from '../../../../src/reference/refusal.ts';
import { keyOf } from '../../moves.ts';
import { type Change, handling, insteadOfRefusal, outputOf, permitting } from '../../wraps.ts';
import { faultsOf } from '../fault.ts';
import { ownGrants, readingGrants } from './judged.ts';

/** A grant is found again by its name alone, or by more of its terms. */
function foundAgain(isSame: (grant: Grant, input: Call['input']) => boolean, among = ownGrants): Change {
  return handling('CreateGrant', (call, proceed) => {
    const key = keyOf(call);
    const { input } = call;
    const found = key && among(call, key).find((grant) => input.Name !== undefined && isSame(grant, input));
    return found ? { GrantId: found.id, GrantToken: [...found.tokens].at(-1) } : proceed();
  });
}

/** The operation does what it does, DryRun or not. */
function carriedOutDry(name: string): Change {
  return handling(name, async (call, proceed) => {
    if (call.input.DryRun !== true) return proceed();
    await proceed({ ...call, input: { ...call.input, DryRun: false } });
    throw new Refusal('DryRunOperationException', 'The request would have succeeded.');
  });
}

/** The caller of RetireGrant becomes somebody who may, or nobody. */
function retiring(change: (grant: Grant, call: Call, key: Key) => Call): Change {
  return handling('RetireGrant', (call, proceed) => {
    for (const key of call.store.keys(call.region)) {
      const { GrantToken, GrantId } = call.input;
      const grant = ownGrants(call, key).find(
        ({ id, tokens }) => id === GrantId || tokens.has(String(GrantToken)),
      );
      if (grant) return proceed(change(grant, call, key));
    }
    return proceed();
  });
}

const asRoot = (call: Call): Call => ({
  ...call,
  caller: { ...call.caller, arn: `arn:aws:iam::${call.caller.accountId}:root` },
});

export const managedGrantFaults = faultsOf('grants', {
  'retired-grant-permits-on': [
    'RetireGrant takes the grant out of ListGrants, and its grantee can go on.',
    (parts) => {
      const retired = new Map<string, Grant[]>();
      const noting = retiring((grant, call, key) => {
        retired.set(key.arn, [...(retired.get(key.arn) ?? []), grant]);
        return call;
      });
      const passing = readingGrants((grants, _call, _access, key) => [
        ...grants,
        ...(retired.get(key.arn) ?? []),
      ]);
      return passing(noting(parts));
    },
  ],
  'retire-grant-by-anybody': [
    'Everybody who has a grant token may call RetireGrant with it.',
    permitting((call, _access, check) => {
      if (call.operation !== 'RetireGrant') check();
    }),
  ],
  'retire-grant-by-every-grantee': [
    'The grantee may call RetireGrant although RetireGrant is not among the Operations of the grant.',
    retiring((grant, call) => (grant.grantee === call.caller.arn ? asRoot(call) : call)),
  ],
  'retire-grant-not-by-retiring-principal': [
    'RetireGrant needs a permission in the key policy: the retiring principal of the grant has none.',
    retiring((grant, call, key) => {
      call.parts.authorize(
        { ...call, operation: 'RetireGrant' },
        {
          action: 'RetireGrant',
          key: { ...key, grants: new Map([[grant.id, grant]]) },
          isCrossAccount: true,
        },
      );
      return call;
    }),
  ],
  'retire-grant-by-id-on-any-key': [
    'RetireGrant with a GrantId retires it whatever key KeyId names.',
    retiring((_grant, call, key) => ({
      ...call,
      input: { ...call.input, ...(call.input.KeyId ? { KeyId: key.arn } : {}) },
    })),
  ],
  'retire-grant-unknown-succeeds': [
    'RetireGrant of a grant that does not exist succeeds.',
    insteadOfRefusal('RetireGrant', () => undefined, 'NotFoundException'),
  ],
  'revoke-grant-on-any-key': [
    'RevokeGrant revokes the grant with this GrantId whatever key KeyId names.',
    handling('RevokeGrant', (call, proceed) => {
      const owner = call.store.keys(call.region).find((key) => key.grants.has(String(call.input.GrantId)));
      return proceed(owner ? { ...call, input: { ...call.input, KeyId: owner.arn } } : call);
    }),
  ],
  'revoke-grant-takes-all-of-the-grantee': [
    'RevokeGrant revokes all grants of the same grantee on the key.',
    handling('RevokeGrant', async (call, proceed) => {
      const key = keyOf(call);
      const gone = key?.grants.get(String(call.input.GrantId));
      const output = await proceed();
      for (const grant of key ? ownGrants(call, key) : [])
        if (grant.grantee === gone?.grantee) key?.grants.delete(grant.id);
      return output;
    }),
  ],
  'revoke-grant-twice': [
    'RevokeGrant of a grant that was revoked before succeeds.',
    insteadOfRefusal('RevokeGrant', () => undefined, 'NotFoundException'),
  ],
  'grant-name-alone-is-enough': [
    'CreateGrant with the Name of a grant gives that grant again, although other Operations are wanted.',
    foundAgain((grant, input) => grant.name === input.Name),
  ],
  'grant-name-for-all-keys': [
    'CreateGrant with the Name of a grant on another key gives that grant.',
    foundAgain(
      (grant, input) => grant.name === input.Name,
      (call) => call.store.keys(call.region).flatMap((key) => [...key.grants.values()]),
    ),
  ],
  'grant-name-without-constraints': [
    'CreateGrant with the Name of a grant gives that grant again, although other Constraints are wanted.',
    foundAgain(
      (grant, input) =>
        grant.name === input.Name &&
        String(grant.operations) === String(input.Operations) &&
        grant.grantee === input.GranteePrincipal,
    ),
  ],
  'grant-name-means-nothing': [
    'CreateGrant called again with the same Name and terms creates another grant.',
    handling('CreateGrant', async (call, proceed) => {
      const output = await proceed({ ...call, input: { ...call.input, Name: undefined } });
      const key = keyOf(call);
      const id = String(output?.GrantId);
      const grant = key?.grants.get(id);
      if (grant) key?.grants.set(id, { ...grant, name: call.input.Name as string | undefined });
      return output;
    }),
  ],
  'unnamed-grants-are-one': [
    'CreateGrant called again with the same terms and no Name gives the first grant again.',
    handling('CreateGrant', (call, proceed) => {
      const key = keyOf(call);
      const { Name, GranteePrincipal, Operations } = call.input;
      const same = (key ? ownGrants(call, key) : []).find(
        ({ name, grantee, operations }) =>
          Name === undefined &&
          name === undefined &&
          grantee === GranteePrincipal &&
          String(operations) === String(Operations),
      );
      return same ? { GrantId: same.id, GrantToken: [...same.tokens].at(-1) } : proceed();
    }),
  ],
  'one-grant-token-for-ever': [
    'CreateGrant called again with the same Name and terms returns the same GrantToken and not a new one.',
    (parts) => {
      const tokens = new Map<string, unknown>();
      return outputOf('CreateGrant', (output) => {
        const id = String(output.GrantId);
        if (!tokens.has(id)) tokens.set(id, output.GrantToken);
        return { ...output, GrantToken: tokens.get(id) };
      })(parts);
    },
  ],
  'dry-create-grant-creates': ['CreateGrant with DryRun creates the grant.', carriedOutDry('CreateGrant')],
  'dry-retire-grant-retires': ['RetireGrant with DryRun retires the grant.', carriedOutDry('RetireGrant')],
  'dry-revoke-grant-revokes': ['RevokeGrant with DryRun revokes the grant.', carriedOutDry('RevokeGrant')],
});
