import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import { eventually } from '../door/wait.ts';
import { at, textAt } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import type { KeyView, RelatedKeys } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { requireSuccess } from '../wire/judging.ts';
import { importInput, newMaterial } from './imports.ts';
import { patienceOf } from './settling.ts';
import { describeIn } from './views.ts';

/**
 * Rotates on demand in the Region of the primary key, and waits until that key shows other key material: what the other
 * related keys show is for a Then to judge.
 */
export async function rotateOnDemand(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
): Promise<void> {
  const before = materialOf(await describeIn(door, keys, region));
  const outcome = await door.send('RotateKeyOnDemand', { KeyId: keys.keyId }, { region });
  requireSuccess(outcome, `RotateKeyOnDemand in ${region}`);
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notRotated(view, before),
    patienceOf(session),
  );
}

function notRotated(view: KeyView, before: unknown): Mismatch | undefined {
  const now = materialOf(view);
  if (typeof now === 'string' && now !== before) return undefined;
  return {
    expected: `CurrentKeyMaterialId of the key in ${view.region} to change after RotateKeyOnDemand`,
    actual: JSON.stringify(now) ?? 'no such member',
    defect: 'RotateKeyOnDemand does not come to change the current key material',
  };
}

function materialOf({ metadata }: KeyView): unknown {
  return metadata.CurrentKeyMaterialId;
}

/** Imports the next version of the key material: new in the first Region, the same in every other. */
export async function importNext(door: Door, keys: RelatedKeys, region: string): Promise<RelatedKeys> {
  const { next } = keys;
  const material = next ?? newMaterial();
  const input = await importInput(door, keys.keyId, region, material);
  const ImportType = next ? 'EXISTING_KEY_MATERIAL' : 'NEW_KEY_MATERIAL';
  const outcome = await door.send('ImportKeyMaterial', { ...input, ImportType }, { region });
  const output = requireSuccess(outcome, `ImportKeyMaterial of ${ImportType} in ${region}`);
  return { ...keys, next: material, nextId: textAt(output, 'KeyMaterialId') };
}

/** Deletes the version of the key material that waits to be rotated in. */
export function deleteNext(door: Door, { keyId, nextId }: RelatedKeys, region: string): Promise<Outcome> {
  return door.send('DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId: nextId }, { region });
}

/** Deletes the version of the key material that was imported before all others, by its id. */
export async function deleteFirst(door: Door, keys: RelatedKeys, region: string): Promise<Outcome> {
  const KeyMaterialId = await firstId(door, keys, region);
  return door.send('DeleteImportedKeyMaterial', { KeyId: keys.keyId, KeyMaterialId }, { region });
}

/** Imports that version again, by its id. */
export async function importFirst(door: Door, keys: RelatedKeys, region: string): Promise<Outcome> {
  const KeyMaterialId = await firstId(door, keys, region);
  const input = await importInput(door, keys.keyId, region, keys.material ?? newMaterial());
  return door.send('ImportKeyMaterial', { ...input, KeyMaterialId }, { region });
}

async function firstId(door: Door, { keyId }: RelatedKeys, region: string): Promise<string> {
  const all = { KeyId: keyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };
  const output = requireSuccess(
    await door.send('ListKeyRotations', all, { region }),
    `ListKeyRotations in ${region}`,
  );
  const listed = at(output, 'Rotations');
  const first = (Array.isArray(listed) ? listed : []).find(
    (each) => at(each, 'KeyMaterialState') === 'NON_CURRENT',
  );
  return textAt(first, 'KeyMaterialId');
}
