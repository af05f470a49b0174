import type { Key, Material } from '../keys/key.ts';
import { isImported } from '../keys/key-state.ts';
import { currentMaterial } from '../keys/materials.ts';
import { expirationMembers, seconds } from '../keys/metadata.ts';
import type { Output } from '../parts.ts';
import * as member from '../wire/members.ts';
import { page } from '../wire/pages.ts';
import { keyOperation } from './operation.ts';
import { checkRotates } from './rotation.ts';

export const listKeyRotations = keyOperation({
  members: {
    KeyId: member.required(member.keyId),
    IncludeKeyMaterial: member.oneOf('ALL_KEY_MATERIAL', 'ROTATIONS_ONLY'),
    Limit: member.limit,
    Marker: member.marker,
  },
  act: ({ key, input, now, operation }) => {
    checkRotates(key, operation);
    const isAll = input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL';
    const listed = key.shared.materials.filter((material) => isAll || material.rotation !== undefined);
    const { items, members } = page(listed, (material) => material.id, input);
    const entry = (material: Material) => ({
      KeyId: key.arn,
      KeyMaterialId: material.id,
      ...(isAll
        ? {
            KeyMaterialState: stateOf(key, material, now),
            ...importOf(key, material, now),
          }
        : {}),
      ...rotationOf(material),
    });
    return { Rotations: items.map(entry), ...members };
  },
});

function rotationOf({ rotation }: Material): Output {
  return rotation ? { RotationDate: seconds(rotation.at), RotationType: rotation.type } : {};
}

function stateOf(key: Key, material: Material, now: number): string {
  if (!material.isPending) return material === currentMaterial(key.shared) ? 'CURRENT' : 'NON_CURRENT';
  const isEverywhere = [...key.shared.keys.values()].every((each) => isImported(each, material.id, now));
  return isEverywhere ? 'PENDING_ROTATION' : 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION';
}

function importOf(key: Key, material: Material, now: number): Output {
  if (key.shared.origin !== 'EXTERNAL') return {};
  const imported = key.imports.get(material.id);
  const { description } = material;
  return {
    ImportState: isImported(key, material.id, now) ? 'IMPORTED' : 'PENDING_IMPORT',
    ...(description === undefined ? {} : { KeyMaterialDescription: description }),
    ...(imported ? expirationMembers(imported.expiresAt) : {}),
  };
}
