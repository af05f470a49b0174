import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { home } from '../reference/bench.ts';
import { type ImportPlan, importInput, put } from '../reference/importing.ts';
import type { OutputOf } from '../reference/wire-types.ts';
import type { Reply, Scene, Stage } from './stage.ts';

export const fresh = { ImportType: 'NEW_KEY_MATERIAL' };
export const everything = { IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };

/** An EXTERNAL key of the home Region and what was imported into it. */
export type Imported = {
  readonly keyId: string;
  readonly bytes: Buffer;
  /** The id of the first material. */
  readonly id: string;
};

/** A single-Region EXTERNAL key with material that does not expire. */
export async function imported({ bench }: Stage, more: object = {}): Promise<Imported> {
  const keyId = await bench.create({ Origin: 'EXTERNAL', ...more });
  const bytes = randomBytes(32);
  const { KeyMaterialId } = await put(bench, { region: home, keyId, material: bytes });
  return { keyId, bytes, id: String(KeyMaterialId) };
}

/** The same with another material that waits to be rotated in. */
export async function staged(stage: Stage, input: object = {}) {
  const key = await imported(stage);
  const next = randomBytes(32);
  const plan = { region: home, keyId: key.keyId, material: next, input: { ...fresh, ...input } };
  const { KeyMaterialId } = await put(stage.bench, plan);
  return { ...key, next, nextId: String(KeyMaterialId) };
}

/** ImportKeyMaterial, whatever comes. */
export async function importing(
  stage: Stage,
  plan: Omit<ImportPlan, 'region'> & { readonly region?: string },
): Promise<Reply<OutputOf<'ImportKeyMaterial'>>> {
  const { region = home } = plan;
  const input = await importInput(stage.bench, { ...plan, region });
  return stage.ask('ImportKeyMaterial', input, { region });
}

/** What a member says in each entry of the list of key materials, oldest first. */
export async function history(
  { ok }: Stage,
  keyId: string,
  region = home,
): Promise<readonly Record<string, unknown>[]> {
  return (await ok('ListKeyRotations', { KeyId: keyId, ...everything }, { region })).Rotations;
}

/** ImportKeyMaterial's members for material that ends in so many seconds. */
export function expiring({ bench }: Stage, inSeconds: number) {
  return { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: Math.floor(bench.now() / 1000) + inSeconds };
}

export const rotate = async ({ ok, bench }: Stage, KeyId: string) => {
  await ok('RotateKeyOnDemand', { KeyId });
  bench.pass(100);
};

/** A key whose second material became current; both are imported. */
export async function rotatedKey(stage: Stage) {
  const key = await staged(stage);
  await rotate(stage, key.keyId);
  return key;
}

export const described = (stage: Stage, KeyId: string) => stage.ask('DescribeKey', { KeyId });

/** A key with material that expired a moment ago. */
export async function expired(stage: Stage) {
  const key = await imported(stage);
  await put(stage.bench, {
    ...{ region: home, keyId: key.keyId, material: key.bytes },
    input: expiring(stage, 20),
  });
  return key;
}

export const forget = ({ ok }: Stage, KeyId: string, KeyMaterialId?: string) =>
  ok('DeleteImportedKeyMaterial', { KeyId, KeyMaterialId });

export const emptied =
  (operation: string, input: object = {}): Scene =>
  async ({ ask, bench }) =>
    ask(operation, { KeyId: await bench.create({ Origin: 'EXTERNAL' }), ...input });

/** A key pair of imported material that was deleted. */
export async function lostPair(stage: Stage, KeySpec: string, KeyUsage: string): Promise<string> {
  const keyId = await stage.bench.create({ KeySpec, KeyUsage, Origin: 'EXTERNAL' });
  const { privateKey } = KeySpec.startsWith('RSA')
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const material = privateKey.export({ type: 'pkcs8', format: 'der' });
  await put(stage.bench, { region: home, keyId, material, algorithm: 'RSA_AES_KEY_WRAP_SHA_256' });
  await forget(stage, keyId);
  return keyId;
}

export const stateAfter = async (stage: Stage, reply: Reply, KeyId: string) => ({
  replies: [reply],
  seen: await described(stage, KeyId),
});
