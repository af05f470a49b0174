import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { Material } from '../keys/key.ts';
import { type KeySpec, keySpecs } from '../keys/key-specs.ts';
import type { KeyPair } from './key-pairs.ts';

/** Fresh random material of a symmetric or HMAC key. */
export function newMaterial({ spec }: { readonly spec: KeySpec }): Material {
  const secret = createSecretKey(randomBytes(keySpecs[spec].size ?? 32));
  return { id: randomBytes(32).toString('hex'), secret, isPending: false };
}

/** Fresh material of any key spec; RSA keys may take a second. */
export async function generateMaterial(
  spec: KeySpec,
  generateKeyPair: (spec: KeySpec) => Promise<KeyPair>,
): Promise<Material> {
  const { kind } = keySpecs[spec];
  if (kind === 'symmetric' || kind === 'hmac') return newMaterial({ spec });
  const { privateKey } = await generateKeyPair(spec);
  return {
    id: randomBytes(32).toString('hex'),
    secret: privateKey,
    isPending: false,
  };
}

/** Imported material has an id that depends on the key and the secret alone, so that replicas can be compared. */
export function importedMaterialId(keyId: string, secret: KeyObject): string {
  const bytes = secret.type === 'secret' ? secret.export() : secret.export({ type: 'pkcs8', format: 'der' });
  return createHash('sha256').update(keyId).update(bytes).digest('hex');
}
