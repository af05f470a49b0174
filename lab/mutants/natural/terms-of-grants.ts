import type { Grant } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, together } from '../wraps.ts';
import { readingGrants } from './access/judged.ts';
import { faultsOf } from './fault.ts';
import { changing } from './used-key.ts';

/** Grant constraints that count for no more than these actions. */
function constraintsOnly(isAsked: (action: string) => boolean): Change {
  return readingGrants((grants, _call, { action }) =>
    isAsked(action) ? grants : grants.map((grant) => ({ ...grant, constraints: undefined })),
  );
}

/** A token of the grant with this ID. */
function tokenOf({ store, region }: Call, id: string): string | undefined {
  const grants = store.keys(region).flatMap((key) => [...key.grants.values()]);
  return [...(grants.find((grant) => grant.id === id)?.tokens ?? [])][0];
}

function idsAsTokens(operation: string): Change {
  return handling(operation, (call, proceed) => {
    const { GrantTokens: given } = call.input;
    const GrantTokens = (given as readonly string[] | undefined)?.map((each) => tokenOf(call, each) ?? each);
    return proceed(GrantTokens ? { ...call, input: { ...call.input, GrantTokens } } : call);
  });
}

/** What a grant says, and a server reads otherwise. */
export const grantTermFaults = faultsOf('terms of grants', {
  'constraints-of-encrypt-and-decrypt-only': [
    'Grant constraints count for Encrypt and Decrypt only, and not for data keys.',
    constraintsOnly((action) => ['Encrypt', 'Decrypt', 'CreateGrant'].includes(action)),
  ],
  'constraints-not-asked-by-re-encrypt': [
    'Grant constraints count for nothing in ReEncrypt.',
    constraintsOnly((action) => !action.startsWith('ReEncrypt')),
  ],
  'constraints-not-asked-for-key-pairs': [
    'Grant constraints count for nothing in GenerateDataKeyPair and GenerateDataKeyPairWithoutPlaintext.',
    constraintsOnly((action) => !action.startsWith('GenerateDataKeyPair')),
  ],
  'retiring-principal-may-use-the-key': [
    'A grant permits its operations to the RetiringPrincipal as well.',
    readingGrants((grants) =>
      grants.flatMap((grant): Grant[] =>
        grant.retiring ? [grant, { ...grant, grantee: grant.retiring }] : [grant],
      ),
    ),
  ],
  'grantees-compared-by-their-beginning': [
    'ListGrants with a GranteePrincipal lists the grants of every principal whose ARN begins so.',
    handling('ListGrants', async (call, proceed) => {
      const { GranteePrincipal: wanted, ...input } = call.input;
      if (!wanted) return proceed();
      const output = (await proceed({ ...call, input })) ?? {};
      const isMeant = ({ GranteePrincipal }: Output) => String(GranteePrincipal).startsWith(String(wanted));
      return { ...output, Grants: (output.Grants as Output[]).filter(isMeant) };
    }),
  ],
  'retired-by-id-in-place-of-a-token': [
    'RetireGrant takes a GrantId for a GrantToken.',
    handling('RetireGrant', (call, proceed) => {
      const GrantToken = tokenOf(call, String(call.input.GrantToken)) ?? call.input.GrantToken;
      return proceed({ ...call, input: { ...call.input, GrantToken } });
    }),
  ],
  'grant-ids-taken-for-tokens': [
    'Cryptographic operations take a GrantId among their GrantTokens.',
    together(...['Encrypt', 'Decrypt', 'GenerateDataKey', 'Sign', 'DescribeKey'].map(idsAsTokens)),
  ],
  'grant-names-in-any-case': [
    'CreateGrant takes two names that differ in case for one.',
    handling('CreateGrant', (call, proceed) => {
      const given = String(call.input.Name ?? '');
      const grants = [...(keyOf(call)?.grants.values() ?? [])];
      const same = grants.find(({ name }) => name?.toLowerCase() === given.toLowerCase());
      return proceed(same ? { ...call, input: { ...call.input, Name: same.name } } : call);
    }),
  ],
  'tokens-looked-at-only-when-needed': [
    'A GrantTokens entry that no grant ever had is passed over.',
    together(
      ...['Encrypt', 'Decrypt', 'GenerateDataKey', 'Sign', 'DescribeKey', 'GetPublicKey'].map((operation) =>
        changing(operation, () => ({ GrantTokens: undefined })),
      ),
    ),
  ],
});
