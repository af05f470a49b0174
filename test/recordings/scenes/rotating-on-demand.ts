import assert from 'node:assert/strict';
import { arnIn, base64, home, second } from '../../reference/bench.ts';
import { after, doomed, everything, external, hmac, on, replica, rotated } from '../rotating.ts';
import type { Scene, Scenes } from '../stage.ts';

/** Two rotations, and a page of one. */
const paged: Scene = async (stage) => {
  const KeyId = await stage.key();
  for (let count = 0; count < 2; count++) await rotated(stage, KeyId);
  const first = await stage.ask('ListKeyRotations', { KeyId, Limit: 1 });
  assert.equal(first.output.Truncated, true);
  const rest = await stage.ask('ListKeyRotations', { KeyId, Limit: 1, Marker: first.output.NextMarker });
  assert.deepEqual([rest.output.Truncated, rest.output.NextMarker], [false, undefined]);
  return [first, rest];
};

const limit: Scene = async (stage) => {
  const KeyId = await stage.key();
  for (let count = 0; count < 25; count++) await rotated(stage, KeyId);
  return stage.ask('RotateKeyOnDemand', { KeyId });
};

const oldCiphertext: Scene = async (stage) => {
  const KeyId = await stage.pair();
  const { CiphertextBlob } = await stage.ok('Encrypt', { KeyId, Plaintext: base64('x') });
  const { CurrentKeyMaterialId: old } = await stage.bench.describe(home, KeyId);
  await rotated(stage, KeyId);
  await stage.ok('UpdatePrimaryRegion', { KeyId, PrimaryRegion: second });
  const reply = await stage.ask('Decrypt', { CiphertextBlob }, { region: second });
  assert.deepEqual([reply.output.KeyId, reply.output.KeyMaterialId], [arnIn(second, KeyId), old]);
  return reply;
};

/** Rotations on demand, and what they leave behind. */
export const onDemandRotationScenes: Scenes = {
  'RotateKeyOnDemand.rotate-primary': on('RotateKeyOnDemand'),
  'RotateKeyOnDemand.twice': async (stage) => {
    const KeyId = await stage.key();
    await stage.ok('RotateKeyOnDemand', { KeyId });
    const reply = await stage.ask('RotateKeyOnDemand', { KeyId });
    stage.bench.pass(100);
    assert.equal((await stage.ok('ListKeyRotations', { KeyId })).Rotations.length, 1);
    return reply;
  },
  'RotateKeyOnDemand.disabled': on('RotateKeyOnDemand', {}, after(['DisableKey'])),
  'RotateKeyOnDemand.pending-deletion': on('RotateKeyOnDemand', {}, after(doomed)),
  'RotateKeyOnDemand.disable-meanwhile': async (stage) => {
    const KeyId = await stage.key();
    await stage.ok('RotateKeyOnDemand', { KeyId });
    const reply = await stage.ask('DisableKey', { KeyId });
    stage.bench.pass(100);
    assert.equal((await stage.ok('ListKeyRotations', { KeyId })).Rotations.length, 1);
    return reply;
  },
  'DisableKey.during-rotation': on('DisableKey', {}, after(['RotateKeyOnDemand'])),
  'RotateKeyOnDemand.hmac': on('RotateKeyOnDemand', {}, after(), hmac),
  'RotateKeyOnDemand.rsa': on('RotateKeyOnDemand', {}, after(), ({ kept }) =>
    kept('RSA_4096', 'ENCRYPT_DECRYPT'),
  ),
  'RotateKeyOnDemand.absent': ({ ask }) =>
    ask('RotateKeyOnDemand', { KeyId: '12345678-1234-1234-1234-123456789012' }),
  'RotateKeyOnDemand.external-pending-import': on('RotateKeyOnDemand', {}, after(), external),
  'RotateKeyOnDemand.limit': limit,
  'RotateKeyOnDemand.replica-rotate-key-on-demand': replica('RotateKeyOnDemand'),
  'ListKeyRotations.empty': on('ListKeyRotations'),
  'ListKeyRotations.all-initial': on('ListKeyRotations', everything),
  'ListKeyRotations.rotated': on('ListKeyRotations', {}, rotated),
  'ListKeyRotations.all-rotated': on('ListKeyRotations', everything, rotated),
  'ListKeyRotations.paging': paged,
  'ListKeyRotations.states': async (stage) => [
    await stage.ask('ListKeyRotations', { KeyId: await stage.disabled() }),
    await stage.ask('ListKeyRotations', { KeyId: await stage.doomed() }),
  ],
  'ListKeyRotations.hmac': on('ListKeyRotations', {}, after(), hmac),
  'ListKeyRotations.hmac-all': on('ListKeyRotations', everything, after(), hmac),
  'ListKeyRotations.external-empty': on('ListKeyRotations', everything, after(), external),
  'ListKeyRotations.replica-rotation-history': async (stage) => {
    const KeyId = await stage.pair();
    await rotated(stage, KeyId);
    const reply = await stage.ask('ListKeyRotations', { KeyId, ...everything }, { region: second });
    const [, latest = {}] = reply.output.Rotations;
    return { replies: [reply], seen: { ...reply, output: latest } };
  },
  'Decrypt.new-primary-decrypt-old': oldCiphertext,
  'ReEncrypt.rotated': async (stage) => {
    const KeyId = await stage.key();
    const { CiphertextBlob } = await stage.ok('Encrypt', { KeyId, Plaintext: base64('x') });
    await rotated(stage, KeyId);
    const reply = await stage.ask('ReEncrypt', { CiphertextBlob, DestinationKeyId: KeyId });
    assert.notEqual(reply.output.SourceKeyMaterialId, reply.output.DestinationKeyMaterialId);
    return reply;
  },
};
