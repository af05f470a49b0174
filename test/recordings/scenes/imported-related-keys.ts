import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { base64, home, second } from '../../reference/bench.ts';
import { createImported, put } from '../../reference/importing.ts';
import { expiring, fresh, history, importing } from '../importing.ts';
import type { Reply, Scene, Scenes, Stage } from '../stage.ts';

const onReplica = { region: second };
const noneYet = 'PENDING_MULTI_REGION_IMPORT_AND_ROTATION';

/** A primary with material, and a replica that lacks it. */
async function lacking({ bench }: Stage) {
  const bytes = randomBytes(32);
  return { bytes, ...(await createImported(bench, bytes)) };
}

/** Both have the material. */
async function complete(stage: Stage) {
  const key = await lacking(stage);
  await put(stage.bench, { region: second, keyId: key.keyId, material: key.bytes });
  return key;
}

/** New material waits at the primary; the replica has it or not. */
async function waiting(stage: Stage, isEverywhere = true) {
  const key = await complete(stage);
  const next = randomBytes(32);
  const plan = { keyId: key.keyId, material: next };
  const { KeyMaterialId } = await put(stage.bench, { ...plan, region: home, input: fresh });
  if (isEverywhere) await put(stage.bench, { ...plan, region: second });
  return { ...key, next, nextId: String(KeyMaterialId) };
}

const importOnReplica =
  (materialOf: (bytes: Buffer) => Buffer, input: object = {}): Scene =>
  async (stage) => {
    const { keyId, bytes } = await lacking(stage);
    return importing(stage, { region: second, keyId, material: materialOf(bytes), input });
  };

const forget = ({ ok }: Stage, KeyId: string, KeyMaterialId: string | undefined, region: string) =>
  ok('DeleteImportedKeyMaterial', { KeyId, KeyMaterialId }, { region });

async function rotateUnready(stage: Stage): Promise<Reply> {
  const { keyId } = await waiting(stage, false);
  return stage.ask('RotateKeyOnDemand', { KeyId: keyId });
}

/** The replica loses the material that is being rotated in. */
async function losing(stage: Stage) {
  const key = await waiting(stage);
  const reply = await stage.ask('RotateKeyOnDemand', { KeyId: key.keyId });
  await forget(stage, key.keyId, key.nextId, second);
  stage.bench.pass(100);
  return { ...key, reply };
}

/** Related keys with imported material. */
export const importedRelatedKeyScenes: Scenes = {
  'ReplicateKey.external': async (stage) => {
    const { keyId } = await lacking(stage);
    const input = { KeyId: keyId, ReplicaRegion: 'us-west-2' };
    const reply = await stage.ask('ReplicateKey', input);
    stage.bench.pass(100);
    const later = await stage.ask('DescribeKey', { KeyId: keyId }, { region: 'us-west-2' });
    const { KeyState, ExpirationModel } = later.output.KeyMetadata;
    assert.deepEqual([KeyState, ExpirationModel], ['PendingImport', undefined]);
    const { ReplicaKeyMetadata } = reply.output;
    assert.equal(ReplicaKeyMetadata.ExpirationModel, 'KEY_MATERIAL_DOES_NOT_EXPIRE');
    return reply;
  },
  'ReplicateKey.imports-pending-import-primary': async (stage) => {
    const KeyId = await stage.bench.create({ Origin: 'EXTERNAL', MultiRegion: true });
    return stage.ask('ReplicateKey', { KeyId, ReplicaRegion: second });
  },
  'ReplicateKey.external-pending-import': async (stage) => {
    const KeyId = await stage.bench.create({ Origin: 'EXTERNAL', MultiRegion: true });
    return stage.ask('ReplicateKey', { KeyId, ReplicaRegion: second });
  },
  'DescribeKey.mrk-external-replica-pending': async (stage) => {
    const { keyId, id } = await lacking(stage);
    const reply = await stage.ask('DescribeKey', { KeyId: keyId }, onReplica);
    assert.equal(reply.output.KeyMetadata.CurrentKeyMaterialId, id);
    return reply;
  },
  'DescribeKey.mrk-external-replica-loses-old': async (stage) => {
    const { keyId, id } = await waiting(stage);
    await stage.ok('RotateKeyOnDemand', { KeyId: keyId });
    stage.bench.pass(100);
    await forget(stage, keyId, id, second);
    const replica = await stage.ask('DescribeKey', { KeyId: keyId }, onReplica);
    const primary = await stage.ask('DescribeKey', { KeyId: keyId });
    const states = [replica, primary].map(({ output }) => output.KeyMetadata.KeyState);
    assert.deepEqual(states, ['PendingImport', 'Enabled']);
    return replica;
  },
  'DescribeKey.mrk-external-expiry-regional': async (stage) => {
    const { keyId, bytes } = await complete(stage);
    await put(stage.bench, { region: home, keyId, material: bytes, input: expiring(stage, 20) });
    stage.bench.pass(20_000);
    const primary = await stage.ask('DescribeKey', { KeyId: keyId });
    const replica = await stage.ask('DescribeKey', { KeyId: keyId }, onReplica);
    const states = [primary, replica].map(({ output }) => output.KeyMetadata.KeyState);
    assert.deepEqual(states, ['PendingImport', 'Enabled']);
    return [primary, replica];
  },
  'ImportKeyMaterial.replica-before': importOnReplica(() => randomBytes(32)),
  'ImportKeyMaterial.replica-wrong-material': importOnReplica(() => randomBytes(32)),
  'ImportKeyMaterial.replica-description': importOnReplica((bytes) => bytes, { KeyMaterialDescription: 'd' }),
  'ImportKeyMaterial.replica-description-refused': importOnReplica((bytes) => bytes, {
    KeyMaterialDescription: 'd',
  }),
  'ImportKeyMaterial.replica-new-material': importOnReplica((bytes) => bytes, fresh),
  'ImportKeyMaterial.replica-success': async (stage) => {
    const { keyId, bytes, id } = await lacking(stage);
    const reply = await importing(stage, { region: second, keyId, material: bytes });
    assert.equal(reply.output.KeyMaterialId, id);
    return reply;
  },
  'ImportKeyMaterial.replica-picks-by-bytes': async (stage) => {
    const { keyId, next, id, nextId } = await waiting(stage, false);
    await forget(stage, keyId, id, second);
    const reply = await importing(stage, { region: second, keyId, material: next });
    assert.equal(reply.output.KeyMaterialId, nextId);
    return reply;
  },
  'DeleteImportedKeyMaterial.replica-pending': async (stage) => {
    const { keyId, nextId } = await waiting(stage, false);
    const input = { KeyId: keyId, KeyMaterialId: nextId };
    const reply = await stage.ask('DeleteImportedKeyMaterial', input, onReplica);
    assert.equal((await history(stage, keyId)).length, 2);
    return reply;
  },
  'DeleteImportedKeyMaterial.primary-pending-spreads': async (stage) => {
    const { keyId, nextId } = await waiting(stage);
    const reply = await stage.ask('DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId: nextId });
    assert.equal((await history(stage, keyId, second)).length, 1);
    return reply;
  },
  'RotateKeyOnDemand.external-mrk-replica-lacks-pending': rotateUnready,
  'RotateKeyOnDemand.replica-lacks-material': rotateUnready,
  'RotateKeyOnDemand.external-mrk-replica-lacks-old': async (stage) => {
    const { keyId } = await lacking(stage);
    const next = randomBytes(32);
    await put(stage.bench, { region: home, keyId, material: next, input: fresh });
    await put(stage.bench, { region: second, keyId, material: next });
    const reply = await stage.ask('RotateKeyOnDemand', { KeyId: keyId });
    stage.bench.pass(100);
    const [old] = await history(stage, keyId, second);
    assert.deepEqual([old?.KeyMaterialState, old?.ImportState], ['NON_CURRENT', 'PENDING_IMPORT']);
    return reply;
  },
  'RotateKeyOnDemand.external-mrk-replica-loses-pending': async (stage) => {
    const { keyId, nextId, reply } = await losing(stage);
    const replica = await stage.bench.describe(second, keyId);
    assert.deepEqual([replica.KeyState, replica.CurrentKeyMaterialId], ['PendingImport', nextId]);
    return reply;
  },
  'Encrypt.replica-without-current': async (stage) => {
    const { keyId } = await losing(stage);
    return stage.ask('Encrypt', { KeyId: keyId, Plaintext: base64('x') }, onReplica);
  },
  'ListKeyRotations.mrk-staged': async (stage) => {
    const { keyId } = await waiting(stage, false);
    const input = { KeyId: keyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };
    const replies = [
      await stage.ask('ListKeyRotations', input),
      await stage.ask('ListKeyRotations', input, onReplica),
    ];
    const newest = replies.map(({ output }) => output.Rotations[1]);
    const told = newest.map((entry) => [entry?.KeyMaterialState, entry?.ImportState]);
    assert.deepEqual(told, [
      [noneYet, 'IMPORTED'],
      [noneYet, 'PENDING_IMPORT'],
    ]);
    return { replies, seen: { ...replies[0], output: newest[0] } as Reply };
  },
  'ListKeyRotations.mrk-ready': async (stage) => {
    const { keyId } = await waiting(stage);
    await stage.ok('RotateKeyOnDemand', { KeyId: keyId });
    const ready = (await history(stage, keyId))[1];
    assert.ok(ready);
    stage.bench.pass(100);
    const [here, there] = [(await history(stage, keyId))[1], (await history(stage, keyId, second))[1]];
    assert.equal(here?.KeyMaterialState, 'CURRENT');
    assert.equal(here?.RotationDate, there?.RotationDate);
    const reply = await stage.ask('ListKeyRotations', { KeyId: keyId });
    return { replies: [reply], seen: { ...reply, output: ready } };
  },
};
