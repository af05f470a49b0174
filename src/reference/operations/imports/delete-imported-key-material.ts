import { notImportable } from '../../keys/check-state.ts';
import { isPrimary, type Key } from '../../keys/key.ts';
import { currentMaterial } from '../../keys/materials.ts';
import { invalid } from '../../refusal.ts';
import { keyId, materialId, required } from '../../wire/members.ts';
import { keyOperation } from '../operation.ts';

/** Only this Region forgets the material, unless the primary's waits for rotation: then all related keys do. */
export const deleteImportedKeyMaterial = keyOperation({
  members: { KeyId: required(keyId), KeyMaterialId: materialId },
  act: ({ key, input }) => {
    if (key.shared.origin !== 'EXTERNAL') throw notImportable(key);
    const id = input.KeyMaterialId ?? currentMaterial(key.shared)?.id;
    if (id !== undefined) forget(key, id);
    const isTold = key.shared.spec === 'SYMMETRIC_DEFAULT' && id !== undefined;
    return { KeyId: key.arn, ...(isTold ? { KeyMaterialId: id } : {}) };
  },
});

function forget(key: Key, id: string): void {
  const { shared } = key;
  const material = shared.materials.find((each) => each.id === id);
  if (!material) {
    throw invalid(`Key material (id: ${id}) has never been imported into KMS key ${key.arn}.`);
  }
  key.imports.delete(id);
  if (!material.isPending || !isPrimary(key)) return;
  shared.materials = shared.materials.filter((each) => each !== material);
  for (const related of shared.keys.values()) related.imports.delete(id);
}
