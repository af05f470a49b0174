import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { base64, home } from '../../reference/bench.ts';
import { put } from '../../reference/importing.ts';
import {
  described,
  emptied,
  expired,
  expiring,
  forget,
  fresh,
  imported,
  importing,
  lostPair,
  rotatedKey,
  staged,
  stateAfter,
} from '../importing.ts';
import type { Scenes } from '../stage.ts';

/** What keys with imported material show, and how they come back. */
export const importedKeyScenes: Scenes = {
  'DescribeKey.external-expiring': async (stage) => {
    const { keyId } = await expired(stage);
    const reply = await described(stage, keyId);
    assert.ok(Number.isInteger(reply.output.KeyMetadata.ValidTo));
    return reply;
  },
  'DescribeKey.external-expired': async (stage) => {
    const { keyId, id } = await expired(stage);
    stage.bench.pass(20_000);
    const reply = await described(stage, keyId);
    assert.equal(reply.output.KeyMetadata.CurrentKeyMaterialId, id);
    return reply;
  },
  'DescribeKey.external-noncurrent-missing': async (stage) => {
    const { keyId, id, nextId } = await rotatedKey(stage);
    await forget(stage, keyId, id);
    const reply = await described(stage, keyId);
    assert.equal(reply.output.KeyMetadata.CurrentKeyMaterialId, nextId);
    return reply;
  },
  'DescribeKey.external-after-pending-deleted': async (stage) => {
    const { keyId, nextId } = await staged(stage);
    await forget(stage, keyId, nextId);
    return described(stage, keyId);
  },
  'DescribeKey.pending-expired-material': async (stage) => {
    const { keyId } = await staged(stage, expiring(stage, 20));
    stage.bench.pass(25_000);
    return described(stage, keyId);
  },
  'Encrypt.pending-expired-material': async (stage) => {
    const { keyId } = await staged(stage, expiring(stage, 20));
    stage.bench.pass(25_000);
    return stage.ask('Encrypt', { KeyId: keyId, Plaintext: base64('x') });
  },
  'Decrypt.pending-import-rsa': async (stage) => {
    const KeyId = await lostPair(stage, 'RSA_2048', 'ENCRYPT_DECRYPT');
    const sealed = { CiphertextBlob: Buffer.alloc(256, 1).toString('base64') };
    return stage.ask('Decrypt', { KeyId, ...sealed, EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' });
  },
  'Decrypt.pending-import-old': async (stage) => {
    const { keyId, next } = await rotatedKey(stage);
    const { CiphertextBlob } = await stage.ok('Encrypt', { KeyId: keyId, Plaintext: base64('x') });
    await put(stage.bench, { region: home, keyId, material: next, input: expiring(stage, 20) });
    stage.bench.pass(20_000);
    return stage.ask('Decrypt', { CiphertextBlob });
  },
  'GetPublicKey.pending-import': async (stage) => [
    await stage.ask('GetPublicKey', { KeyId: await lostPair(stage, 'RSA_2048', 'SIGN_VERIFY') }),
    await stage.ask('GetPublicKey', { KeyId: await lostPair(stage, 'ECC_NIST_P256', 'SIGN_VERIFY') }),
  ],
  'DeriveSharedSecret.external-missing': async (stage) => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const PublicKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const KeyId = await lostPair(stage, 'ECC_NIST_P256', 'KEY_AGREEMENT');
    return stage.ask('DeriveSharedSecret', { KeyId, PublicKey, KeyAgreementAlgorithm: 'ECDH' });
  },
  'EnableKey.pending-import': emptied('EnableKey'),
  'DisableKey.pending-import': emptied('DisableKey'),
  'ScheduleKeyDeletion.pending-import': emptied('ScheduleKeyDeletion'),
  'CancelKeyDeletion.pending-import': async (stage) => {
    const KeyId = await stage.bench.create({ Origin: 'EXTERNAL' });
    await stage.ok('ScheduleKeyDeletion', { KeyId });
    return stateAfter(stage, await stage.ask('CancelKeyDeletion', { KeyId }), KeyId);
  },
  'EnableKeyRotation.external': async (stage) =>
    stage.ask('EnableKeyRotation', { KeyId: (await imported(stage)).keyId }),
  'ImportKeyMaterial.disabled': async (stage) => {
    const { keyId, bytes } = await imported(stage);
    await stage.ok('DisableKey', { KeyId: keyId });
    return stateAfter(stage, await importing(stage, { keyId, material: bytes }), keyId);
  },
  'ImportKeyMaterial.expired-current': async (stage) => {
    const { keyId, bytes } = await expired(stage);
    stage.bench.pass(20_000);
    return stateAfter(stage, await importing(stage, { keyId, material: bytes }), keyId);
  },
  'ImportKeyMaterial.noncurrent-by-id': async (stage) => {
    const { keyId, bytes, id } = await rotatedKey(stage);
    await forget(stage, keyId, id);
    const reply = await importing(stage, { keyId, material: bytes, input: { KeyMaterialId: id } });
    assert.equal(reply.output.KeyMaterialId, id);
    return stateAfter(stage, reply, keyId);
  },
  'ImportKeyMaterial.new-during-rotation': async (stage) => {
    const { keyId, nextId } = await staged(stage);
    await stage.ok('RotateKeyOnDemand', { KeyId: keyId });
    await forget(stage, keyId, nextId);
    const reply = await importing(stage, { keyId, material: randomBytes(32), input: fresh });
    stage.bench.pass(100);
    const { CurrentKeyMaterialId } = await stage.bench.describe(home, keyId);
    assert.equal(CurrentKeyMaterialId, reply.output.KeyMaterialId);
    return reply;
  },
};
