import type { Key, Material, SharedKey } from './key.ts';

/** The material that new ciphertext is made with; none before the first import. */
export function currentMaterial(shared: SharedKey): Material | undefined {
  return shared.materials.findLast((material) => !material.isPending);
}

/** The current material of a key that passed the state check, which refuses keys without any. */
export function usableMaterial(key: Key): Material {
  const material = currentMaterial(key.shared);
  if (!material) throw new Error(`${key.arn} has no key material although its state let it be used`);
  return material;
}
