import { Refusal } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, handling, stateRule } from '../wraps.ts';

/** An operation that takes keys with rotations only. */
function symmetricOnly(operation: string): Change {
  return handling(operation, (call, proceed) => {
    const spec = keyOf(call)?.shared.spec ?? 'SYMMETRIC_DEFAULT';
    if (spec === 'SYMMETRIC_DEFAULT') return proceed();
    throw new Refusal('UnsupportedOperationException', `Key spec ${spec} is not valid for ${operation}.`);
  });
}

/** ROT-02 and ROT-10: keys that never rotate, and what they are asked all the same. */
export const rotatingMutants: readonly Mutant[] = [
  {
    id: 'rotation-status-of-symmetric-keys-only',
    clause: 'ROT-02',
    defect: 'GetKeyRotationStatus is refused on keys whose spec is not SYMMETRIC_DEFAULT.',
    apply: symmetricOnly('GetKeyRotationStatus'),
  },
  {
    id: 'rotation-status-needs-material',
    clause: 'ROT-02',
    defect: 'GetKeyRotationStatus is refused on keys that lack their key material.',
    apply: stateRule('GetKeyRotationStatus', 'PendingImport', 'external origin'),
  },
  {
    id: 'rotation-status-of-own-material-only',
    clause: 'ROT-02',
    defect: 'GetKeyRotationStatus is refused on keys with imported key material.',
    apply: handling('GetKeyRotationStatus', (call, proceed) => {
      if (keyOf(call)?.shared.origin !== 'EXTERNAL') return proceed();
      throw new Refusal('UnsupportedOperationException', 'Origin EXTERNAL is not valid for this operation.');
    }),
  },
  {
    id: 'rotation-list-of-symmetric-keys-only',
    clause: 'ROT-02',
    defect: 'ListKeyRotations is refused on keys whose spec is not SYMMETRIC_DEFAULT.',
    apply: symmetricOnly('ListKeyRotations'),
  },
  {
    id: 'rotation-disabled-on-symmetric-keys-only',
    clause: 'ROT-10',
    defect: 'DisableKeyRotation is refused on keys whose spec is not SYMMETRIC_DEFAULT.',
    apply: symmetricOnly('DisableKeyRotation'),
  },
  {
    id: 'rotation-enabled-on-hmac-keys',
    clause: 'ROT-10',
    defect: 'EnableKeyRotation accepts an HMAC key.',
    apply: handling('EnableKeyRotation', (call, proceed) =>
      keyOf(call)?.shared.spec.startsWith('HMAC') ? undefined : proceed(),
    ),
  },
];
