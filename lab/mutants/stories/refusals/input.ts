import { invalid, notFound } from '../../../../src/reference/refusal.ts';
import { keyOf, swap } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import {
  type Change,
  constraining,
  handling,
  insteadOfRefusal,
  optional,
  renaming,
  rewritingBodies,
  together,
} from '../../wraps.ts';

const move = 'UpdatePrimaryRegion';

/** Other bounds of KeyId or PrimaryRegion. */
export function bounding(member: string, bounds: { readonly min?: number; readonly max?: number }): Change {
  return constraining(move, (members) => ({
    ...members,
    [member]: { ...(members[member] as { type: 'string'; isRequired: true }), ...bounds },
  }));
}

/** Bodies that are no well-typed JSON object are corrected before they are read. */
function repairing(broken: RegExp, repaired: string): Change {
  return rewritingBodies(move, (body) => body.replace(broken, repaired));
}

/** UPR-E2 and UPR-E20: input that cannot be used. */
export const inputRefusalMutants: readonly Mutant[] = [
  {
    id: 'missing-replica-ignored',
    clause: 'UPR-E2',
    defect: 'UpdatePrimaryRegion succeeds for a Region without a replica, and does nothing.',
    apply: insteadOfRefusal(move, () => undefined, 'ValidationException'),
  },
  {
    id: 'missing-replica-not-found',
    clause: 'UPR-E2',
    defect: 'A Region without a replica is refused with NotFoundException.',
    apply: renaming(move, 'ValidationException', 'NotFoundException'),
  },
  {
    id: 'refused-move-half-applied',
    clause: 'UPR-E2',
    defect: 'A move to a Region without a replica is refused after the primary key has given up its role.',
    apply: insteadOfRefusal(
      move,
      (call) => {
        const key = keyOf(call);
        const [, replica] = [...(key?.shared.keys.keys() ?? [])];
        if (key && replica) swap(key, replica, call);
        throw invalid(`${call.input.KeyId} does not have a replica key in the specified Region.`);
      },
      'ValidationException',
    ),
  },
  {
    id: 'lonely-primary-accepted',
    clause: 'UPR-E2',
    defect: 'UpdatePrimaryRegion succeeds on a primary key without any replica.',
    apply: handling(move, (call, proceed) => (keyOf(call)?.shared.keys.size === 1 ? undefined : proceed())),
  },
  {
    id: 'missing-member-not-found',
    clause: 'UPR-E20',
    defect: 'A request without PrimaryRegion is refused with NotFoundException.',
    apply: together(
      optional(move, 'PrimaryRegion'),
      handling(move, (call, proceed) => {
        if (call.input.PrimaryRegion === undefined) throw notFound('There is no Region.');
        return proceed();
      }),
    ),
  },
  {
    id: 'member-names-in-any-case',
    clause: 'UPR-E20',
    defect: 'Input members are known in lower case too.',
    apply: repairing(/^\{"keyId":(.*),"primaryRegion":/, '{"KeyId":$1,"PrimaryRegion":'),
  },
  {
    id: 'list-taken-for-its-item',
    clause: 'UPR-E20',
    defect: 'A list of one Region counts as that Region.',
    apply: repairing(/\["([^"]*)"\]/, '"$1"'),
  },
  {
    id: 'object-taken-for-its-value',
    clause: 'UPR-E20',
    defect: 'A KeyId wrapped in an object counts as the text in it.',
    apply: repairing(/\{"a":("[^"]*")\}/, '$1'),
  },
  {
    id: 'cut-off-body-completed',
    clause: 'UPR-E20',
    defect: 'A body that is cut off is completed and carried out.',
    apply: repairing(/^(\{.*")$/, '$1}'),
  },
  {
    id: 'list-of-values-accepted',
    clause: 'UPR-E20',
    defect: 'A list of KeyId and PrimaryRegion counts as the object that holds them.',
    apply: repairing(/^\["([^"]*)","([^"]*)"\]$/, '{"KeyId":"$1","PrimaryRegion":"$2"}'),
  },
  {
    id: 'number-as-key-id-invalid',
    clause: 'UPR-E20',
    defect: 'A number as KeyId is refused with ValidationException.',
    apply: renaming(move, 'SerializationException', 'ValidationException'),
  },
  {
    id: 'key-id-limit-one-too-high',
    clause: 'UPR-E20',
    defect: 'A KeyId of 2049 characters counts as well-formed.',
    apply: bounding('KeyId', { max: 2049 }),
  },
  {
    id: 'key-id-limit-one-too-low',
    clause: 'UPR-E20',
    defect: 'A KeyId of 2048 characters counts as too long.',
    apply: bounding('KeyId', { max: 2047 }),
  },
  {
    id: 'empty-key-id-well-formed',
    clause: 'UPR-E20',
    defect: 'An empty KeyId counts as well-formed.',
    apply: bounding('KeyId', { min: 0 }),
  },
  {
    id: 'one-character-key-id-too-short',
    clause: 'UPR-E20',
    defect: 'A KeyId of one character counts as too short.',
    apply: bounding('KeyId', { min: 2 }),
  },
  {
    id: 'member-order-matters',
    clause: 'UPR-E20',
    defect: 'A request whose PrimaryRegion comes before its KeyId is refused.',
    apply: repairing(/^\{"PrimaryRegion":.*"KeyId":.*\}$/, '{}'),
  },
];
