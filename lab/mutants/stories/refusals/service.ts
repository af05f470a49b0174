import { Refusal } from '../../../../src/reference/refusal.ts';
import { keyOf, third } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { answeringRefusals, handling, insteadOfRefusal, refusing, renaming } from '../../wraps.ts';

const move = 'UpdatePrimaryRegion';

/** UPR-E22 to UPR-E24: the service itself refuses, and what a refusal leaves behind. */
export const serviceMutants: readonly Mutant[] = [
  {
    id: 'throttling-is-429',
    clause: 'UPR-E22',
    defect: 'ThrottlingException returns HTTP 429.',
    apply: answeringRefusals((answer, { code }) =>
      code === 'ThrottlingException' ? { ...answer, status: 429 } : answer,
    ),
  },
  {
    id: 'throttling-misnamed',
    clause: 'UPR-E22',
    defect: 'Too many calls fail with LimitExceededException.',
    apply: renaming(move, 'ThrottlingException', 'LimitExceededException'),
  },
  {
    id: 'refusal-blocks-the-next-move',
    clause: 'UPR-E23',
    defect: 'After a refused UpdatePrimaryRegion the next one on the same key is refused as well.',
    apply: (parts) => {
      const blocked = new Set<unknown>();
      return handling(move, async (call, proceed) => {
        const { shared } = keyOf(call) ?? {};
        if (shared && blocked.has(shared)) throw new Refusal('KMSInvalidStateException', 'Try again later.');
        return Promise.resolve(proceed()).catch((error: unknown) => {
          blocked.add(shared);
          throw error;
        });
      })(parts);
    },
  },
  {
    id: 'refused-move-disturbs-the-third-region',
    clause: 'UPR-E23',
    defect: 'A move that is refused for a Disabled replica leaves the third replica Updating.',
    apply: insteadOfRefusal(
      move,
      (call) => {
        const bystander = keyOf(call)?.shared.keys.get(third);
        if (bystander) bystander.updatingUntil = call.now + 60_000;
        throw new Refusal('DisabledException', 'The key is disabled.');
      },
      'DisabledException',
    ),
  },
  {
    id: 'refused-move-rewrites-the-description',
    clause: 'UPR-E23',
    defect: 'A move that is refused for a Disabled replica changes the description of the primary key.',
    apply: insteadOfRefusal(
      move,
      (call) => {
        const key = keyOf(call);
        if (key) key.description = 'The last move was refused.';
        throw new Refusal('DisabledException', 'The key is disabled.');
      },
      'DisabledException',
    ),
  },
  {
    id: 'internal-failure-is-400',
    clause: 'UPR-E24',
    defect: 'KMSInternalException returns HTTP 400.',
    apply: answeringRefusals((answer, { code }) =>
      code === 'KMSInternalException' ? { ...answer, status: 400 } : answer,
    ),
  },
  {
    id: 'internal-failure-misnamed',
    clause: 'UPR-E24',
    defect: 'An internal failure returns InternalFailure.',
    apply: renaming(move, 'KMSInternalException', 'InternalFailure'),
  },
  {
    id: 'internal-failure-lasts',
    clause: 'UPR-E24',
    defect: 'After an internal failure every later move of the same key fails too.',
    apply: (parts) => {
      let hasFailed = false;
      const noticing = refusing((refusal, { operation }) => {
        hasFailed ||= operation === move && refusal.code === 'KMSInternalException';
        return refusal;
      });
      return handling(move, (_call, proceed) => {
        if (hasFailed) throw new Refusal('KMSInternalException', 'An internal error occurred.', 500);
        return proceed();
      })(noticing(parts));
    },
  },
];
