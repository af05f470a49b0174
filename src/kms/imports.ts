import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import type { Door } from './door.ts';
import type { Input } from './driver.ts';
import { at } from './json.ts';
import { requireSuccess } from './judging.ts';

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
  const wrappingKey = createPublicKey({
    key: bytes(at(output, 'PublicKey')),
    format: 'der',
    type: 'spki',
  });
  const padding = {
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: 'sha256',
  };
  return {
    KeyId: keyId,
    ImportToken: bytes(at(output, 'ImportToken')),
    EncryptedKeyMaterial: publicEncrypt({ key: wrappingKey, ...padding }, material),
    ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
  };
}

function bytes(base64: unknown): Buffer {
  return Buffer.from(String(base64 ?? ''), 'base64');
}
