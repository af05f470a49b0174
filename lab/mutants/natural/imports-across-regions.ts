import { isPrimary, type Key, type Material } from '../../../src/reference/keys/key.ts';
import { currentMaterial } from '../../../src/reference/keys/materials.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { isRefusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { afterMove, isFormerPrimary, keyOf } from '../moves.ts';
import { type Change, handling, outputOf, stating, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards, primaryOf } from './related.ts';

/** ImportKeyMaterial succeeds where the faithful server refuses it, on the keys that are meant. */
function takenInstead(code: string, isMeant: (key: Key, call: Call) => boolean): Change {
  return handling('ImportKeyMaterial', async (call, proceed) => {
    try {
      return await proceed();
    } catch (error) {
      const key = keyOf(call);
      if (!key || !isRefusal(error) || error.code !== code || !isMeant(key, call)) throw error;
      return { KeyId: key.arn, KeyMaterialId: currentMaterial(key.shared)?.id };
    }
  });
}

function pendingOf({ shared }: Key): Material | undefined {
  return shared.materials.find(({ isPending }) => isPending);
}

/** RotateKeyOnDemand looks at the replicas that there were when the key material came. */
function lateReplicasNotAsked(): Change {
  const since = new WeakMap<Material, number>();
  const noting = afterwards('ImportKeyMaterial', (key, { now }) => {
    const pending = pendingOf(key);
    if (pending && !since.has(pending)) since.set(pending, now);
  });
  const rotating = handling('RotateKeyOnDemand', async (call, proceed) => {
    const key = keyOf(call);
    const pending = key && pendingOf(key);
    if (!key || !pending) return proceed();
    const at = since.get(pending) ?? 0;
    const late = [...key.shared.keys.values()].filter((each) => each !== key && each.createdAt > at);
    for (const { region } of late) key.shared.keys.delete(region);
    try {
      return await proceed();
    } finally {
      for (const each of late) key.shared.keys.set(each.region, each);
    }
  });
  return together(noting, rotating);
}

/** Each key of imported key material has its own, and yet it is that of the others. */
export const importAcrossRegionFaults = faultsOf('imported keys across Regions', {
  'material-forgotten-with-the-primary': [
    'When the primary key has lost its key material, ImportKeyMaterial on a replica takes any other.',
    takenInstead('IncorrectKeyMaterialException', (key) => !isPrimary(key) && !primaryOf(key)?.imports.size),
  ],
  'former-primary-takes-any-material': [
    'ImportKeyMaterial on a former primary key takes other key material than the related keys have.',
    takenInstead('IncorrectKeyMaterialException', isFormerPrimary),
  ],
  'former-primary-takes-new-material': [
    'ImportKeyMaterial with NEW_KEY_MATERIAL still succeeds on a former primary key.',
    takenInstead(
      'ValidationException',
      (key, { input }) => isFormerPrimary(key) && input.ImportType === 'NEW_KEY_MATERIAL',
    ),
  ],
  'former-primary-takes-descriptions': [
    'ImportKeyMaterial with a KeyMaterialDescription still succeeds on a former primary key.',
    takenInstead(
      'ValidationException',
      (key, { input }) => isFormerPrimary(key) && input.KeyMaterialDescription !== undefined,
    ),
  ],
  'pending-material-lost-by-a-move': [
    'UpdatePrimaryRegion drops imported key material that waits for its rotation.',
    afterMove(({ shared }) => {
      shared.materials = shared.materials.filter(({ isPending }) => !isPending);
    }),
  ],
  'pending-material-rotated-in-by-a-move': [
    'UpdatePrimaryRegion makes imported key material that waits for its rotation the current one.',
    afterMove((former, _successor, { now }) => {
      const pending = pendingOf(former);
      if (pending) Object.assign(pending, { isPending: false, rotation: { at: now, type: 'ON_DEMAND' } });
    }),
  ],
  'late-replica-not-asked-before-rotating': [
    'RotateKeyOnDemand does not ask for imported key material of a replica that was created after it came.',
    lateReplicasNotAsked(),
  ],
  'current-material-enough-for-a-replica': [
    'A replica of a key with several imported key materials is Enabled when it has the current one.',
    stating((state, key) => {
      const current = currentMaterial(key.shared);
      const isThere = current !== undefined && key.imports.has(current.id);
      return state === 'PendingImport' && !isPrimary(key) && isThere ? 'Enabled' : state;
    }),
  ],
  'expiration-forgotten-by-a-move': [
    'UpdatePrimaryRegion lets the imported key material of both keys last for ever.',
    afterMove((former, successor) => {
      for (const { imports } of [former, successor])
        for (const id of imports.keys()) imports.set(id, { expiresAt: undefined });
    }),
  ],
  'pending-state-of-one-region': [
    'ListKeyRotations calls key material PENDING_ROTATION that a related key does not have yet.',
    outputOf('ListKeyRotations', (output) => ({
      ...output,
      Rotations: (output.Rotations as Output[]).map((entry) => ({
        ...entry,
        KeyMaterialState: String(entry.KeyMaterialState).replace('MULTI_REGION_IMPORT_AND_', ''),
      })),
    })),
  ],
});
