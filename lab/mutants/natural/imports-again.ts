import type { Key } from '../../../src/reference/keys/key.ts';
import { currentMaterial } from '../../../src/reference/keys/materials.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, outputOf, stating, without } from '../wraps.ts';
import { faultsOf } from './fault.ts';

const isSymmetric = (key: Key) => key.shared.spec === 'SYMMETRIC_DEFAULT';

/** Another entry of ListKeyRotations for each key material. */
function listing(change: (entry: Output) => Output): Change {
  return outputOf('ListKeyRotations', (output) => ({
    ...output,
    Rotations: (output.Rotations as readonly Output[]).map(change),
  }));
}

/** Key material that is imported a second time, and what is listed of it. */
export const importAgainFaults = faultsOf('imported key material', {
  'emptied-key-takes-any-secret': [
    'An HMAC or asymmetric key whose key material was deleted accepts any other.',
    handling('ImportKeyMaterial', (call, proceed) => {
      const key = keyOf(call);
      if (key && !isSymmetric(key) && key.imports.size === 0) key.shared.materials = [];
      return proceed();
    }),
  ],
  'secret-imported-only-once': [
    'An HMAC or asymmetric key whose key material was deleted does not accept it again.',
    handling('ImportKeyMaterial', (call, proceed) => {
      const key = keyOf(call);
      if (key && !isSymmetric(key) && key.shared.materials.length > 0)
        throw new Refusal('IncorrectKeyMaterialException', 'The key has had its key material.');
      return proceed();
    }),
  ],
  'earlier-material-never-again': [
    'ImportKeyMaterial refuses the id of key material that is no longer current.',
    handling('ImportKeyMaterial', (call, proceed) => {
      const key = keyOf(call);
      const { KeyMaterialId: id } = call.input;
      if (key && id !== undefined && id !== currentMaterial(key.shared)?.id)
        throw new Refusal('IncorrectKeyMaterialException', `${id} is not the current key material.`);
      return proceed();
    }),
  ],
  'description-deleted-with-the-material': [
    'ListKeyRotations shows no description of key material that was deleted.',
    listing((entry) =>
      entry.ImportState === 'PENDING_IMPORT' ? without('KeyMaterialDescription')(entry) : entry,
    ),
  ],
  'expires-with-the-next-material': [
    'A key is PendingImport as soon as any of its key materials has expired, even one that was never rotated in.',
    stating((state, key, now) => {
      const hasExpired = [...key.imports.values()].some(({ expiresAt = now + 1 }) => expiresAt <= now);
      return state === 'Enabled' && hasExpired ? 'PendingImport' : state;
    }),
  ],
  'rotates-to-nothing-expired': [
    'RotateKeyOnDemand refuses key material that has expired.',
    handling('RotateKeyOnDemand', (call, proceed) => {
      const key = keyOf(call);
      const pending = key?.shared.materials.find((material) => material.isPending);
      const { expiresAt = call.now + 1 } = key?.imports.get(pending?.id ?? '') ?? {};
      if (expiresAt <= call.now)
        throw new Refusal('KMSInvalidStateException', 'The key material that waits has expired.');
      return proceed();
    }),
  ],
  'expiration-not-listed': [
    'ListKeyRotations does not say when key material expires.',
    listing((entry) => without('ValidTo')(without('ExpirationModel')(entry))),
  ],
  'pending-material-is-a-rotation': [
    'ListKeyRotations lists key material that waits to be rotated in among the rotations.',
    outputOf('ListKeyRotations', (output, call) => {
      const pending = keyOf(call)?.shared.materials.find((material) => material.isPending);
      if (!pending || call.input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL') return output;
      const entry = { KeyMaterialId: pending.id, KeyMaterialState: 'PENDING_ROTATION' };
      return { ...output, Rotations: [...(output.Rotations as readonly Output[]), entry] };
    }),
  ],
});
