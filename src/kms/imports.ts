import { randomBytes } from 'node:crypto';
import type { Door } from './door.ts';
import type { Input } from './driver.ts';
import { bytesAt } from './json.ts';
import { requireSuccess } from './judging.ts';
import { encryptOaep, publicKeyOf } from './rsa-oaep.ts';
import { difference } from './stop.ts';

/** 256 random bits: what a symmetric encryption key imports. */
export function newMaterial(): Uint8Array {
  return randomBytes(32);
}

/** Imports key material into the key of one Region, as the developer guide tells: fetch a wrapping key and a token, wrap, import. */
export async function importMaterial(
  door: Door,
  keyId: string,
  region: string,
  material: Uint8Array,
): Promise<void> {
  const input = await importInput(door, keyId, region, material);
  requireSuccess(await door.send('ImportKeyMaterial', input, { region }), `ImportKeyMaterial in ${region}`);
}

/** The input of ImportKeyMaterial, wrapped under a fresh wrapping key of that Region. */
export async function importInput(
  door: Door,
  keyId: string,
  region: string,
  material: Uint8Array,
): Promise<Input> {
  const wanted = {
    KeyId: keyId,
    WrappingAlgorithm: 'RSAES_OAEP_SHA_256',
    WrappingKeySpec: 'RSA_2048',
  };
  const output = requireSuccess(
    await door.send('GetParametersForImport', wanted, { region }),
    `GetParametersForImport in ${region}`,
  );
  return {
    KeyId: keyId,
    ImportToken: bytesAt(output, 'ImportToken'),
    EncryptedKeyMaterial: wrapped(material, bytesAt(output, 'PublicKey')),
    ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
  };
}

/** Under the RSA key that GetParametersForImport answered; a target may answer anything there. */
function wrapped(material: Uint8Array, publicKey: Buffer): Uint8Array {
  try {
    return encryptOaep(publicKeyOf(publicKey), material);
  } catch (error) {
    throw difference({
      expected: 'PublicKey of GetParametersForImport to be an RSA public key (DER, SubjectPublicKeyInfo)',
      actual: `${publicKey.length} bytes with which nothing can be wrapped: ${(error as Error).message}`,
      defect: 'PublicKey of GetParametersForImport wraps nothing',
    });
  }
}
