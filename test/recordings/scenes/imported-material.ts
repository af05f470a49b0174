import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { base64, home } from '../../reference/bench.ts';
import { put } from '../../reference/importing.ts';
import {
  emptied,
  everything,
  expired,
  expiring,
  forget,
  history,
  imported,
  importing,
  rotate,
  rotatedKey,
  staged,
  stateAfter,
} from '../importing.ts';
import type { Scenes, Stage } from '../stage.ts';

/** Key material that is deleted, and rotated in. */
export const importedMaterialScenes: Scenes = {
  'DeleteImportedKeyMaterial.never-imported': emptied('DeleteImportedKeyMaterial'),
  'DeleteImportedKeyMaterial.current': async (stage) => {
    const { keyId, id } = await imported(stage);
    const reply = await stage.ask('DeleteImportedKeyMaterial', { KeyId: keyId });
    assert.equal(reply.output.KeyMaterialId, id);
    return stateAfter(stage, reply, keyId);
  },
  'DeleteImportedKeyMaterial.current-again': async (stage) => {
    const { keyId } = await imported(stage);
    await forget(stage, keyId);
    return stage.ask('DeleteImportedKeyMaterial', { KeyId: keyId });
  },
  'DeleteImportedKeyMaterial.pending': async (stage) => {
    const { keyId, nextId } = await staged(stage);
    const reply = await stage.ask('DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId: nextId });
    assert.equal((await history(stage, keyId)).length, 1);
    return stateAfter(stage, reply, keyId);
  },
  'DeleteImportedKeyMaterial.noncurrent': async (stage) => {
    const { keyId, id } = await rotatedKey(stage);
    const reply = await stage.ask('DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId: id });
    assert.equal((await stage.bench.describe(home, keyId)).KeyState, 'PendingImport');
    const [output = {}] = await history(stage, keyId);
    return { replies: [reply], seen: { ...reply, output } };
  },
  'DeleteImportedKeyMaterial.unknown-id': async (stage) =>
    stage.ask('DeleteImportedKeyMaterial', {
      KeyId: (await imported(stage)).keyId,
      KeyMaterialId: '0'.repeat(64),
    }),
  'DeleteImportedKeyMaterial.during-rotation': async (stage) => {
    const { keyId, nextId } = await staged(stage);
    await stage.ok('RotateKeyOnDemand', { KeyId: keyId });
    const reply = await stage.ask('DeleteImportedKeyMaterial', { KeyId: keyId, KeyMaterialId: nextId });
    assert.ok('OnDemandRotationStartDate' in (await stage.ok('GetKeyRotationStatus', { KeyId: keyId })));
    return reply;
  },
  'RotateKeyOnDemand.external-nothing-pending': async (stage) =>
    stage.ask('RotateKeyOnDemand', { KeyId: (await imported(stage)).keyId }),
  'RotateKeyOnDemand.external-pending-expired': async (stage) => {
    const { keyId, nextId } = await staged(stage, expiring(stage, 20));
    stage.bench.pass(25_000);
    const reply = await stage.ask('RotateKeyOnDemand', { KeyId: keyId });
    stage.bench.pass(100);
    const key = await stage.bench.describe(home, keyId);
    assert.deepEqual([key.KeyState, key.CurrentKeyMaterialId], ['PendingImport', nextId]);
    return reply;
  },
  'RotateKeyOnDemand.external-pending-deleted-meanwhile': async (stage) => {
    const { keyId, id, nextId } = await staged(stage);
    const reply = await stage.ask('RotateKeyOnDemand', { KeyId: keyId });
    await forget(stage, keyId, nextId);
    stage.bench.pass(100);
    assert.equal((await stage.bench.describe(home, keyId)).CurrentKeyMaterialId, id);
    return reply;
  },
  'RotateKeyOnDemand.rotated-decrypts': async (stage) => {
    const { keyId } = await staged(stage);
    const { CiphertextBlob } = await stage.ok('Encrypt', { KeyId: keyId, Plaintext: base64('x') });
    await rotate(stage, keyId);
    return stage.ask('Decrypt', { CiphertextBlob });
  },
  'ListKeyRotations.external-current': async (stage) =>
    stage.ask('ListKeyRotations', { KeyId: (await imported(stage)).keyId, ...everything }),
  'ListKeyRotations.external-missing': async (stage) => {
    const { keyId, id } = await rotatedKey(stage);
    await forget(stage, keyId, id);
    const reply = await stage.ask('ListKeyRotations', { KeyId: keyId, ...everything });
    return { replies: [reply], seen: { ...reply, output: reply.output.Rotations[0] ?? {} } };
  },
  'ListKeyRotations.external-expired-lag': async (stage) => {
    const { keyId } = await expired(stage);
    stage.bench.pass(20_000);
    return stage.ask('ListKeyRotations', { KeyId: keyId, ...everything });
  },
  'ListKeyRotations.external-default-pending': async (stage) => {
    const { keyId } = await staged(stage);
    await stage.ok('RotateKeyOnDemand', { KeyId: keyId });
    const reply = await stage.ask('ListKeyRotations', { KeyId: keyId });
    assert.deepEqual(reply.output.Rotations, []);
    return reply;
  },
  'ListKeyRotations.pending-expired-15-min': async (stage) => {
    const { keyId } = await staged(stage, expiring(stage, 20));
    stage.bench.pass(15 * 60_000);
    assert.equal((await history(stage, keyId))[1]?.ImportState, 'IMPORTED');
    return stage.ask('ListKeyRotations', { KeyId: keyId, ...everything });
  },
  'Sign.imported-key': async (stage) => {
    const { keyId, plan } = await curveKey(stage, 'SIGN_VERIFY');
    await put(stage.bench, plan);
    return stage.ask('Sign', { KeyId: keyId, Message: base64('m'), SigningAlgorithm: 'ECDSA_SHA_256' });
  },
  'DeriveSharedSecret.external': async (stage) => {
    const { keyId, plan } = await curveKey(stage, 'KEY_AGREEMENT');
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const PublicKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const derive = { KeyId: keyId, PublicKey, KeyAgreementAlgorithm: 'ECDH' };
    await put(stage.bench, plan);
    const first = await stage.ask('DeriveSharedSecret', derive);
    await forget(stage, keyId);
    await put(stage.bench, plan);
    const again = await stage.ask('DeriveSharedSecret', derive);
    assert.equal(first.output.SharedSecret, again.output.SharedSecret);
    return [first, again];
  },
  'ImportKeyMaterial.ber': async (stage) => {
    const { keyId, plan } = await curveKey(stage, 'SIGN_VERIFY');
    await put(stage.bench, plan);
    const content = plan.material.subarray((plan.material[1] ?? 0) < 0x80 ? 2 : 3);
    const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), content, Buffer.from([0, 0])]);
    return importing(stage, { ...plan, keyId, material: indefinite });
  },
};

/** An EXTERNAL key of the curve P-256, and how to import a key pair into it. */
async function curveKey(stage: Stage, KeyUsage: string) {
  const keyId = await stage.bench.create({ KeySpec: 'ECC_NIST_P256', KeyUsage, Origin: 'EXTERNAL' });
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const material = privateKey.export({ type: 'pkcs8', format: 'der' });
  return { keyId, plan: { region: home, keyId, material, algorithm: 'RSA_AES_KEY_WRAP_SHA_256' } };
}
