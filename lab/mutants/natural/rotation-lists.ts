import type { Key } from '../../../src/reference/keys/key.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, insteadOfRefusal, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';

function rotations(change: (rotations: Output[], key: Key | undefined) => Output[]): Change {
  return outputOf('ListKeyRotations', (output, call) => ({
    ...output,
    Rotations: change(output.Rotations as Output[], keyOf(call)),
  }));
}

/** IncludeKeyMaterial says this, whatever the request said. */
function including(value: string | undefined): Change {
  return handling('ListKeyRotations', (call, proceed) =>
    proceed({ ...call, input: { ...call.input, IncludeKeyMaterial: value } }),
  );
}

export const rotationListFaults = faultsOf('rotation on demand', {
  'key-material-left-out': ['ListKeyRotations ignores IncludeKeyMaterial.', including(undefined)],
  'key-material-always-listed': [
    'ListKeyRotations lists all key material without IncludeKeyMaterial.',
    including('ALL_KEY_MATERIAL'),
  ],
  'newest-rotation-first': ['ListKeyRotations lists the newest first.', rotations((all) => all.toReversed())],
  'first-material-dated': [
    'ListKeyRotations shows a RotationDate and RotationType of the first key material.',
    rotations((all) =>
      all.map((each) => ({ RotationDate: 1_700_000_000, RotationType: 'AUTOMATIC', ...each })),
    ),
  ],
  'rotations-by-key-id': [
    'ListKeyRotations shows the key ID instead of the ARN as KeyId.',
    rotations((all, key) => all.map((each) => ({ ...each, KeyId: key?.shared.keyId }))),
  ],
  'material-of-hmac-keys': [
    'ListKeyRotations with IncludeKeyMaterial succeeds on an HMAC key.',
    insteadOfRefusal('ListKeyRotations', () => ({ Rotations: [], Truncated: false }), 'ValidationException'),
  ],
});
