import { importedMaterialId } from '../../cryptography/material.ts';
import { importedSecret, unwrap } from '../../cryptography/wrapping.ts';
import { notImportable } from '../../keys/check-state.ts';
import { dayMs, isPrimary, type Wrapping } from '../../keys/key.ts';
import { invalid, Refusal } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { InputOf } from '../../wire/shapes.ts';
import { type KeyCall, keyOperation } from '../operation.ts';
import { acceptMaterial } from './accept-material.ts';

const members = {
  KeyId: member.required(member.keyId),
  ImportToken: member.required(member.ciphertext),
  EncryptedKeyMaterial: member.required(member.ciphertext),
  ValidTo: member.timestamp,
  ExpirationModel: member.oneOf('KEY_MATERIAL_EXPIRES', 'KEY_MATERIAL_DOES_NOT_EXPIRE'),
  ImportType: member.oneOf('NEW_KEY_MATERIAL', 'EXISTING_KEY_MATERIAL'),
  KeyMaterialDescription: member.text(0, 256, /^[a-zA-Z0-9:/_\s.-]*$/),
  KeyMaterialId: member.materialId,
} as const;

const maxDays = 365;

type ImportCall = KeyCall<InputOf<typeof members>>;

/** Material goes into this Region only; a replica takes nothing but what its primary has. */
export const importKeyMaterial = keyOperation({
  members,
  act: (call) => {
    const { key, input } = call;
    if (key.shared.origin !== 'EXTERNAL') throw notImportable(key);
    checkSpec(call);
    checkReplica(call);
    checkNew(call);
    const expiresAt = expirationOf(call);
    const bytes = unwrap(wrappingOf(call), input.EncryptedKeyMaterial);
    const secret = importedSecret(key.shared.spec, bytes);
    const id = importedMaterialId(key.shared.keyId, secret);
    acceptMaterial(key, { ...input, id, secret });
    key.imports.set(id, { expiresAt });
    // AWS was seen to enable a Disabled key.
    key.isDisabled = false;
    return {
      KeyId: key.arn,
      ...(key.shared.spec === 'SYMMETRIC_DEFAULT' ? { KeyMaterialId: id } : {}),
    };
  },
});

/** What tells versions of key material apart is for keys that can have several. */
function checkSpec({ key, input }: ImportCall): void {
  const { spec } = key.shared;
  const symmetricOnly = ['ImportType', 'KeyMaterialId', 'KeyMaterialDescription'] as const;
  const misfit = symmetricOnly.find((name) => input[name] !== undefined);
  if (spec === 'SYMMETRIC_DEFAULT' || misfit === undefined) return;
  const name = misfit.charAt(0).toLowerCase() + misfit.slice(1);
  throw invalid(`Input parameter ${name} cannot be used with ${spec} imported keys.`);
}

function checkNew({ input }: ImportCall): void {
  if (input.ImportType !== 'NEW_KEY_MATERIAL' || input.KeyMaterialId === undefined) return;
  throw invalid('Input parameter keyMaterialId cannot be used with NEW_KEY_MATERIAL importType.');
}

function checkReplica({ key, input }: ImportCall): void {
  if (isPrimary(key)) return;
  if (input.KeyMaterialDescription !== undefined) {
    throw invalid('Key material description can only be specified on primary Multi-Region keys');
  }
  if (input.ImportType === 'NEW_KEY_MATERIAL') {
    throw invalid('Input parameter ImportType NEW_KEY_MATERIAL cannot be used on replica Multi-Region keys');
  }
}

/** Milliseconds since the epoch; nothing when the material does not expire. */
function expirationOf({ input, now }: ImportCall): number | undefined {
  const { ExpirationModel: model = 'KEY_MATERIAL_EXPIRES', ValidTo: validTo } = input;
  if (model === 'KEY_MATERIAL_DOES_NOT_EXPIRE') {
    if (validTo !== undefined) {
      throw invalid(`A validTo date cannot be set if the ExpirationModel is ${model}`);
    }
    return undefined;
  }
  if (validTo === undefined)
    throw invalid('A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES');
  if (validTo * 1000 <= now) throw invalid('ValidTo must be in the future');
  if (validTo * 1000 > now + maxDays * dayMs) {
    throw invalid(`ValidTo must be less than ${maxDays} days in the future`);
  }
  return validTo * 1000;
}

function wrappingOf({ key, input, now }: ImportCall): Wrapping {
  const wrapping = key.wrappings.get(input.ImportToken.toString('base64'));
  if (!wrapping) throw new Refusal('InvalidImportTokenException');
  if (wrapping.validUntil <= now)
    throw new Refusal('ExpiredImportTokenException', 'The import token has expired.');
  return wrapping;
}
