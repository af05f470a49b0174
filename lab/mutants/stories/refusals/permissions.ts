import { invalid, Refusal } from '../../../../src/reference/refusal.ts';
import { home, keyOf, second, swap, third } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { constraining, handling, insteadOfRefusal, outputOf, permitting, renaming } from '../../wraps.ts';

const move = 'UpdatePrimaryRegion';

/** AUT-01, AUT-02, AUT-04, AUT-05, AUT-07 and UPR-E21: who may. */
export const permissionMutants: readonly Mutant[] = [
  {
    id: 'permission-on-replica-not-asked',
    clause: 'AUT-01',
    defect: 'Permission on the primary key alone is enough for a move.',
    apply: permitting((_call, access, check) => {
      if (access.action !== move || access.key?.region === access.key?.shared.primaryRegion) check();
    }),
  },
  {
    id: 'permission-on-primary-not-asked',
    clause: 'AUT-01',
    defect: 'Permission on the replica alone is enough for a move.',
    apply: permitting((_call, access, check) => {
      if (access.action !== move || access.key?.region !== access.key?.shared.primaryRegion) check();
    }),
  },
  {
    id: 'permission-on-third-key-asked',
    clause: 'AUT-01',
    defect: 'A move needs permission on every related key.',
    apply: handling(move, (call, proceed) => {
      const bystander = keyOf(call)?.shared.keys.get(third);
      if (bystander) call.parts.authorize({ ...call, region: third }, { action: move, key: bystander });
      return proceed();
    }),
  },
  {
    id: 'only-administrators-may-move',
    clause: 'AUT-01',
    defect: 'UpdatePrimaryRegion is refused for everybody but the root of the account.',
    apply: permitting((call, access, check) => {
      check();
      if (access.action === move && !call.caller.arn.endsWith(':root')) {
        throw new Refusal('AccessDeniedException', `User: ${call.caller.arn} is not authorized.`);
      }
    }),
  },
  {
    id: 'denied-move-half-applied',
    clause: 'AUT-01',
    defect: 'A move that the key policy of the replica does not allow is refused after it was made.',
    apply: insteadOfRefusal(
      move,
      (call) => {
        const key = keyOf(call);
        if (key?.shared.keys.has(second)) swap(key, second, call);
        throw new Refusal('AccessDeniedException', `User: ${call.caller.arn} is not authorized.`);
      },
      'AccessDeniedException',
    ),
  },
  {
    id: 'other-account-may-move',
    clause: 'AUT-02',
    defect: 'UpdatePrimaryRegion works from another account that the key policies allow.',
    apply: (parts) => ({
      ...parts,
      authorize: (call, access) =>
        parts.authorize(call, access.action === move ? { ...access, isCrossAccount: true } : access),
    }),
  },
  {
    id: 'other-account-cannot-describe',
    clause: 'AUT-02',
    defect: 'DescribeKey does not work from another account, whatever the key policy says.',
    apply: (parts) => ({
      ...parts,
      authorize: (call, access) => parts.authorize(call, { ...access, isCrossAccount: false }),
    }),
  },
  {
    id: 'primary-region-condition-ignored',
    clause: 'AUT-04',
    defect: 'The condition kms:PrimaryRegion is taken as met by any Region.',
    apply: permitting((call, access, check) => {
      if (access.action !== move) return check();
      const input = call.input as Record<string, unknown>;
      check(input.PrimaryRegion === second ? { ...call, input: { ...input, PrimaryRegion: third } } : call);
    }),
  },
  {
    id: 'primary-region-condition-holds-the-old-region',
    clause: 'AUT-04',
    defect: 'The condition key kms:PrimaryRegion holds the Region of the present primary key.',
    apply: permitting((call, access, check) => {
      const input = { ...(call.input as object), PrimaryRegion: home };
      check(access.action === move ? { ...call, input } : call);
    }),
  },
  {
    id: 'grant-for-moves',
    clause: 'AUT-05',
    defect: 'CreateGrant takes UpdatePrimaryRegion for an operation that grants can allow.',
    apply: grantTaking('UpdatePrimaryRegion'),
  },
  {
    id: 'grant-for-replication',
    clause: 'AUT-05',
    defect: 'CreateGrant takes ReplicateKey for an operation that grants can allow.',
    apply: grantTaking('ReplicateKey'),
  },
  {
    id: 'no-grant-for-describing',
    clause: 'AUT-05',
    defect: 'CreateGrant refuses grants for DescribeKey.',
    apply: handling('CreateGrant', (call, proceed) => {
      const isBare = call.input.RetiringPrincipal === undefined;
      if (isBare && String(call.input.Operations) === 'DescribeKey')
        throw invalid('No grants for DescribeKey.');
      return proceed();
    }),
  },
  {
    id: 'default-policy-without-account',
    clause: 'AUT-07',
    defect: 'GetKeyPolicy shows a default key policy that names a user and not the account.',
    apply: outputOf('GetKeyPolicy', (output) => ({
      ...output,
      Policy: String(output.Policy).replaceAll(':root', ':user/creator'),
    })),
  },
  {
    id: 'replica-policy-allows-reading-only',
    clause: 'AUT-07',
    defect: 'The default key policy of a replica allows the account to describe the key and nothing else.',
    apply: outputOf('GetKeyPolicy', (output, call) =>
      call.region === home
        ? output
        : { ...output, Policy: String(output.Policy).replaceAll('kms:*', 'kms:DescribeKey') },
    ),
  },
  {
    id: 'everybody-may-move',
    clause: 'UPR-E21',
    defect: 'UpdatePrimaryRegion asks for no permission at all.',
    apply: permitting((_call, access, check) => {
      if (access.action !== move) check();
    }),
  },
  {
    id: 'missing-permission-hidden',
    clause: 'UPR-E21',
    defect: 'A caller without permission is told that the key does not exist.',
    apply: renaming(move, 'AccessDeniedException', 'NotFoundException'),
  },
];

/** CreateGrant with this operation among those it takes. */
function grantTaking(operation: string): Mutant['apply'] {
  return (parts) => {
    const relaxed = constraining('CreateGrant', (members) => ({
      ...members,
      Operations: { type: 'list', of: { type: 'string' }, isRequired: true },
    }));
    return handling('CreateGrant', (call, proceed) =>
      String(call.input.Operations) === operation
        ? { GrantId: 'a'.repeat(64), GrantToken: 'token' }
        : proceed(),
    )(relaxed(parts));
  };
}
