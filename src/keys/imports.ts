import { type KeyObject, randomBytes } from 'node:crypto';
import type { Door } from '../door/door.ts';
import type { Input } from '../model/driver.ts';
import { bytesAt } from '../model/json.ts';
import { difference } from '../model/stop.ts';
import { requireSuccess } from '../wire/judging.ts';
import { usualWrapping, type Wrapping, wrapMaterial } from './importing/wrapping.ts';
import { publicKeyOf } from './rsa-oaep.ts';

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
  wrapping: Wrapping = usualWrapping,
): Promise<void> {
  const input = await importInput(door, keyId, region, material, wrapping);
  requireSuccess(await door.send('ImportKeyMaterial', input, { region }), `ImportKeyMaterial in ${region}`);
}

/** The input of ImportKeyMaterial, wrapped under a fresh wrapping key of that Region. */
export async function importInput(
  door: Door,
  keyId: string,
  region: string,
  material: Uint8Array,
  wrapping: Wrapping = usualWrapping,
): Promise<Input> {
  const { publicKey, token } = await importParameters(door, keyId, region, wrapping);
  return {
    KeyId: keyId,
    ImportToken: token,
    EncryptedKeyMaterial: wrapped(material, publicKey, wrapping),
    ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
  };
}

/** What GetParametersForImport gives: a public key (DER) and the token that goes with it. */
export type ImportParameters = { readonly publicKey: Buffer; readonly token: Buffer };

export async function importParameters(
  door: Door,
  keyId: string,
  region: string,
  { algorithm, keySpec }: Wrapping = usualWrapping,
): Promise<ImportParameters> {
  const wanted = { KeyId: keyId, WrappingAlgorithm: algorithm, WrappingKeySpec: keySpec };
  const output = requireSuccess(
    await door.send('GetParametersForImport', wanted, { region }),
    `GetParametersForImport in ${region} with ${algorithm} and ${keySpec}`,
  );
  return { publicKey: bytesAt(output, 'PublicKey'), token: bytesAt(output, 'ImportToken') };
}

/** Under the RSA key that GetParametersForImport answered; a target may answer anything there. */
export function wrapped(
  material: Uint8Array,
  der: Buffer,
  { algorithm, keySpec }: Wrapping = usualWrapping,
): Uint8Array {
  const publicKey = wrappingKey(der);
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  if (`RSA_${bits}` !== keySpec)
    throw difference({
      expected: `GetParametersForImport with WrappingKeySpec ${keySpec} to return an RSA public key of that length`,
      actual: `one of ${bits} bits`,
      defect: 'GetParametersForImport returns a PublicKey whose length is not that of WrappingKeySpec',
    });
  return wrapMaterial(material, publicKey, algorithm);
}

function wrappingKey(der: Buffer): KeyObject {
  const unusable = (why: string) =>
    difference({
      expected: 'GetParametersForImport to return an RSA public key (DER, SubjectPublicKeyInfo)',
      actual: `${der.length} bytes that cannot wrap anything: ${why}`,
      defect: 'GetParametersForImport returns a PublicKey that cannot wrap anything',
    });
  try {
    const key = publicKeyOf(der);
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch (error) {
    throw unusable((error as Error).message);
  }
  throw unusable('it is no RSA key');
}
