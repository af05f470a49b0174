import { handling, outputOf } from '../../wraps.ts';
import { faultsOf } from '../fault.ts';
import { primaryOf } from '../related.ts';

export const retirableGrantFaults = faultsOf('grants', {
  'retirable-grants-of-everybody': [
    'ListRetirableGrants lists the grants of every retiring principal.',
    handling('ListRetirableGrants', async (call, proceed) => {
      const others = call.store.keys(call.region).flatMap((key) => [...key.grants.values()]);
      const retirers = new Set(others.flatMap(({ retiring }) => retiring ?? []));
      const pages = await Promise.all(
        [...retirers].map((RetiringPrincipal) =>
          proceed({ ...call, input: { ...call.input, RetiringPrincipal } }),
        ),
      );
      return { Grants: pages.flatMap((page) => page?.Grants as unknown[]), Truncated: false };
    }),
  ],
  'retirable-grants-by-grantee': [
    'ListRetirableGrants lists the grants whose grantee is the RetiringPrincipal.',
    handling('ListRetirableGrants', async (call, proceed) => {
      const output = await proceed();
      const keys = call.store.keys(call.region);
      const wanted = keys.flatMap((key) =>
        [...key.grants.values()]
          .filter(({ grantee }) => grantee === call.input.RetiringPrincipal)
          .map((grant) => ({ grant, key })),
      );
      return {
        ...output,
        Grants: wanted.map(({ grant, key }) => ({
          KeyId: key.arn,
          GrantId: grant.id,
          CreationDate: Math.floor(grant.createdAt / 1000),
          GranteePrincipal: grant.grantee,
          RetiringPrincipal: grant.retiring,
          IssuingAccount: grant.issuingAccount,
          Operations: grant.operations,
        })),
      };
    }),
  ],
  'retirable-grants-name-the-primary': [
    'ListRetirableGrants names the primary key as the key of each grant.',
    outputOf('ListRetirableGrants', (output, { store, region }) => {
      const primaryArn = (arn: string): string => {
        const key = store.find(region, arn.split('/').at(-1) ?? '');
        return (key && primaryOf(key)?.arn) ?? arn;
      };
      const grants = output.Grants as { KeyId: string }[];
      return { ...output, Grants: grants.map((grant) => ({ ...grant, KeyId: primaryArn(grant.KeyId) })) };
    }),
  ],
  'retirable-grants-of-one-key': [
    'ListRetirableGrants lists the grants of one key only.',
    outputOf('ListRetirableGrants', (output) => {
      const grants = output.Grants as { KeyId: string }[];
      return { ...output, Grants: grants.filter(({ KeyId }) => KeyId === grants[0]?.KeyId) };
    }),
  ],
});
