import type { Mutant } from '../mutant.ts';
import { insteadOfRefusal } from '../wraps.ts';

/** GRA-06 and POL-09. */
export const accessMutants: readonly Mutant[] = [
  {
    id: 'grant-for-any-operation',
    clause: 'GRA-06',
    defect: 'CreateGrant takes operations and constraints that the key does not support.',
    apply: insteadOfRefusal(
      'CreateGrant',
      () => ({ GrantId: 'a'.repeat(64), GrantToken: 'a' }),
      'ValidationException',
    ),
  },
  {
    id: 'missing-period-is-no-period',
    clause: 'POL-09',
    defect: 'The condition key kms:RotationPeriodInDays is absent where the request has no period.',
    apply: (parts) => ({
      ...parts,
      // The period that counts where there is none goes by the name of the operation.
      authorize: (call, access) =>
        parts.authorize(
          call.operation === 'EnableKeyRotation' ? { ...call, operation: 'EnableRotation' } : call,
          access,
        ),
    }),
  },
];
