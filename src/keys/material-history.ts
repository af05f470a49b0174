import type { Input } from '../model/driver.ts';
import { at, type JsonObject } from '../model/json.ts';
import { allPages } from '../wire/pages.ts';

/** What stands for a property that the endpoint does not show. */
export const notShown = '(none)';

/** What ListKeyRotations shows of each key material, by the property that it makes. */
export const historyMembers: Readonly<Record<string, readonly string[]>> = {
  'key material history': ['KeyMaterialId'],
  'rotation history': ['KeyMaterialId', 'RotationType', 'RotationDate'],
};

/** Of all key materials that a key has had, these members; its first is among them, so that no key has none. */
export async function readHistory(
  members: readonly string[],
  ask: (page: Input) => Promise<JsonObject>,
): Promise<readonly string[] | undefined> {
  const all = { IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };
  const materials = await allPages((page) => ask({ ...all, ...page }), 'Rotations');
  const named = materials.filter((material) => at(material, 'KeyMaterialId') !== undefined);
  const shown = named.map((material) => members.map((member) => at(material, member) ?? notShown).join(' '));
  return shown.length > 0 ? shown : undefined;
}
