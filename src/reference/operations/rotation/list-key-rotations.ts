import type { Key, Material } from '../../keys/key.ts';
import { currentMaterial } from '../../keys/materials.ts';
import { expirationMembers, seconds } from '../../keys/metadata.ts';
import { invalid } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { Output } from '../../wire/messages.ts';
import { page } from '../../wire/pages.ts';
import { keyOperation } from '../operation.ts';

export const listKeyRotations = keyOperation({
  members: {
    KeyId: member.required(member.keyId),
    IncludeKeyMaterial: member.oneOf('ALL_KEY_MATERIAL', 'ROTATIONS_ONLY'),
    Limit: member.limit,
    Marker: member.marker,
  },
  act: ({ key, input }) => {
    checkHasHistory(key, input.IncludeKeyMaterial);
    const isAll = input.IncludeKeyMaterial === 'ALL_KEY_MATERIAL';
    const listed = key.shared.materials.filter((material) => isAll || material.rotation !== undefined);
    const { items, members } = page('rotations', listed, (material) => material.id, input);
    const entry = (material: Material) => ({
      KeyId: key.arn,
      KeyMaterialId: material.id,
      KeyMaterialState: stateOf(key, material),
      ...(isAll ? importOf(key, material) : {}),
      ...rotationOf(material),
    });
    return { Rotations: items.map(entry), ...members };
  },
});

/** Keys that never rotate have an empty list of rotations, and no list of key materials. */
function checkHasHistory({ shared }: Key, include: string | undefined): void {
  if (shared.spec === 'SYMMETRIC_DEFAULT' || include === undefined) return;
  throw invalid('Input parameter includeKeyMaterial can only be used with symmetric keys.');
}

function rotationOf({ rotation }: Material): Output {
  return rotation ? { RotationDate: seconds(rotation.at), RotationType: rotation.type } : {};
}

function stateOf(key: Key, material: Material): string {
  if (!material.isPending) return material === currentMaterial(key.shared) ? 'CURRENT' : 'NON_CURRENT';
  const isEverywhere = [...key.shared.keys.values()].every((each) => each.imports.has(material.id));
  return isEverywhere ? 'PENDING_ROTATION' : 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION';
}

/** Material that has expired is still called imported: AWS was seen to say so for a quarter of an hour and more. */
function importOf(key: Key, material: Material): Output {
  if (key.shared.origin !== 'EXTERNAL') return {};
  const imported = key.imports.get(material.id);
  const { description } = material;
  return {
    ImportState: imported ? 'IMPORTED' : 'PENDING_IMPORT',
    ...(description === undefined ? {} : { KeyMaterialDescription: description }),
    ...(imported ? expirationMembers(imported.expiresAt) : {}),
  };
}
