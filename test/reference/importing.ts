import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { type Bench, home, second } from './bench.ts';

export type ImportPlan = {
  readonly region: string;
  readonly keyId: string;
  readonly material: Buffer;
  readonly algorithm?: string;
  /** More members of the request. */
  readonly input?: object;
};

/** Asks for parameters, wraps the material and gives the input of ImportKeyMaterial. */
export async function importInput(bench: Bench, plan: ImportPlan): Promise<Record<string, unknown>> {
  const { region, keyId, material, algorithm = 'RSAES_OAEP_SHA_256' } = plan;
  const parameters = await bench.ok(region, 'GetParametersForImport', {
    KeyId: keyId,
    WrappingAlgorithm: algorithm,
    WrappingKeySpec: 'RSA_2048',
  });
  const key = createPublicKey({
    key: Buffer.from(parameters.PublicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const oaep = (bytes: Buffer) =>
    publicEncrypt({ key, padding, oaepHash: algorithm.endsWith('SHA_1') ? 'sha1' : 'sha256' }, bytes);
  return {
    KeyId: keyId,
    ImportToken: parameters.ImportToken,
    EncryptedKeyMaterial: wrap(algorithm, material, oaep).toString('base64'),
    ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
    ...plan.input,
  };
}

function wrap(algorithm: string, material: Buffer, oaep: (bytes: Buffer) => Buffer): Buffer {
  if (!algorithm.startsWith('RSA_AES_KEY_WRAP')) return oaep(material);
  const aesKey = randomBytes(32);
  const cipher = createCipheriv('id-aes256-wrap-pad', aesKey, Buffer.from('A65959A6', 'hex'));
  return Buffer.concat([oaep(aesKey), cipher.update(material), cipher.final()]);
}

/** Imports, which has to succeed. */
export async function put(bench: Bench, plan: ImportPlan) {
  return bench.ok(plan.region, 'ImportKeyMaterial', await importInput(bench, plan));
}

/** The refusal of an import. */
export async function putRefused(bench: Bench, plan: ImportPlan) {
  return bench.refusal(plan.region, 'ImportKeyMaterial', await importInput(bench, plan));
}

/** An EXTERNAL multi-Region key with material in the home Region and a replica without any. */
export async function createImported(bench: Bench, material: Buffer) {
  const keyId = await bench.create({ Origin: 'EXTERNAL', MultiRegion: true });
  const { KeyMaterialId } = await put(bench, { region: home, keyId, material });
  await bench.ok(home, 'ReplicateKey', { KeyId: keyId, ReplicaRegion: second });
  bench.pass(100);
  return { keyId, id: KeyMaterialId as string };
}
