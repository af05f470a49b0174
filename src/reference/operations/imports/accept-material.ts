import type { KeyObject } from 'node:crypto';
import type { Key } from '../../keys/key.ts';
import { currentMaterial } from '../../keys/materials.ts';
import { invalidState, Refusal } from '../../refusal.ts';

/** Unwrapped material and what was said about it. */
export type Offered = {
  readonly id: string;
  readonly secret: KeyObject;
  readonly ImportType?: 'NEW_KEY_MATERIAL' | 'EXISTING_KEY_MATERIAL';
  readonly KeyMaterialId?: string;
  readonly KeyMaterialDescription?: string;
};

/**
 * Takes imported material into what related keys share. The first becomes current, new material waits for
 * RotateKeyOnDemand, and anything else has to be material the key has had before.
 * @throws Refusal IncorrectKeyMaterialException or KMSInvalidStateException
 */
export function acceptMaterial({ shared, arn }: Key, offered: Offered): void {
  const { id, secret, KeyMaterialId: expected = id } = offered;
  const known = shared.materials.find((material) => material.id === id);
  if (expected !== id) throw incorrect(expected);
  const isFirst = shared.materials.length === 0;
  const isNew = isFirst || offered.ImportType === 'NEW_KEY_MATERIAL';
  if (!isNew && !known) throw incorrect(currentMaterial(shared)?.id ?? '');
  if (isNew && known) throw notNew(id, arn);
  const pending = shared.materials.find((each) => each.isPending);
  if (isNew && pending) throw another(id, arn, pending.id);
  const material = known ?? { id, secret, isPending: !isFirst };
  const { KeyMaterialDescription: description = material.description } = offered;
  if (description !== undefined) material.description = description;
  if (!known) shared.materials.push(material);
}

function incorrect(id: string): Refusal {
  const message = `Imported key material does not have the expected identifier (${id}).`;
  return new Refusal('IncorrectKeyMaterialException', message);
}

function notNew(id: string, arn: string): Refusal {
  const message = `Key material (id: ${id}) being imported as NEW_KEY_MATERIAL is already associated with KMS key ${arn}.`;
  return new Refusal('IncorrectKeyMaterialException', message);
}

function another(id: string, arn: string, pendingId: string): Refusal {
  const reason = `because another key material (id: ${pendingId}) is pending rotation.`;
  return invalidState(`New key material (id: ${id}) cannot be imported into KMS key ${arn}, ${reason}`);
}
