import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireDescribedAlike } from '../../src/expect/described-alike.ts';
import { requireNewKey } from '../../src/expect/outside/new-key.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { type Answer, home, outcome, refusal, scriptedDoor, stopOf } from '../door/scripted.ts';

const account = '111122223333';

function metadataOf(keyId: string, more: JsonObject = {}): JsonObject {
  return {
    AWSAccountId: account,
    KeyId: keyId,
    Arn: `arn:aws:kms:${home}:${account}:key/${keyId}`,
    CreationDate: Date.now() / 1000,
    KeyState: 'Enabled',
    Enabled: true,
    Description: '',
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
    CurrentKeyMaterialId: 'a'.repeat(64),
    ...more,
  };
}

const single = metadataOf('1234abcd-12ab-34cd-56ef-1234567890ab');
const { CurrentKeyMaterialId: _none, ...empty } = metadataOf(`mrk-${'0'.repeat(32)}`, {
  KeyState: 'PendingImport',
  Enabled: false,
  Origin: 'EXTERNAL',
  MultiRegion: true,
});
const lone = {
  MultiRegionKeyType: 'PRIMARY',
  PrimaryKey: { Arn: String(empty.Arn), Region: home },
  ReplicaKeys: [],
};
const external = { ...empty, MultiRegionConfiguration: lone };

function judged(answer: Answer, input: JsonObject = {}, plain: Answer = refusal('ValidationException')) {
  const { door } = scriptedDoor(() => plain);
  const made = outcome(answer, { operation: 'CreateKey', input });
  return requireNewKey(door, made, 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
}

const shown = (KeyMetadata: JsonObject): Answer => ({ body: { KeyMetadata } });

test('key metadata as documented is accepted, of keys of every origin and scope', async () => {
  await judged(shown(single));
  await judged(shown(external), { Origin: 'EXTERNAL', MultiRegion: true });
});

test('planted: each wrong member of the key metadata is told by its name', async () => {
  const wrong: JsonObject = {
    AWSAccountId: '999999999999',
    Arn: `arn:aws:kms:${home}:${account}:key/another`,
    CreationDate: Date.now(),
    KeyState: 'PendingImport',
    Enabled: false,
    Description: null,
    Origin: 'EXTERNAL',
    KeyManager: 'AWS',
    CustomerMasterKeySpec: 'RSA_2048',
    MultiRegion: null,
    MultiRegionConfiguration: lone,
    CurrentKeyMaterialId: 'short',
    DeletionDate: null,
    PendingDeletionWindowInDays: 7,
    ValidTo: 1,
    ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE',
    CustomKeyStoreId: null,
    CloudHsmClusterId: 'one',
    XksKeyConfiguration: {},
  };
  for (const [member, value] of Object.entries(wrong)) {
    const why = await stopOf(() => judged(shown({ ...single, [member]: value })));
    assert.match(why.cause === 'difference' ? why.expected : '', new RegExp(`^${member} of a new key`));
  }
});

test('planted: a multi-Region key that names no primary, and one with the id of a single-Region key', async () => {
  const input = { Origin: 'EXTERNAL', MultiRegion: true };
  for (const spoilt of [
    { MultiRegionConfiguration: { ...lone, ReplicaKeys: undefined } },
    { KeyId: 'mrk-1', Arn: `arn:aws:kms:${home}:${account}:key/mrk-1` },
  ]) {
    const why = await stopOf(() => judged(shown({ ...external, ...spoilt } as JsonObject), input));
    assert.equal(why.verdict, 'failed');
  }
});

test('a target without the key spec lacks it; one that has it refuses what AWS takes', async () => {
  const input = { Origin: 'EXTERNAL' };
  const lack = refusal('ValidationException', 'KeySpec SYMMETRIC_DEFAULT is not supported');
  const lacking = await stopOf(() => judged(lack, input, lack));
  assert.notEqual(lacking.verdict, 'failed');
  const refusing = await stopOf(() => judged(lack, input, shown(single)));
  assert.equal(refusing.verdict, 'failed');
});

test('DescribeKey has to show what the response showed, but for what changes when a replica is there', async () => {
  const describing = (KeyMetadata: JsonObject) => scriptedDoor(() => shown(KeyMetadata));
  const created = outcome(shown(single), { operation: 'CreateKey' });
  const same = describing({ ...single, CreationDate: Math.floor(Number(single.CreationDate)) });
  await requireDescribedAlike(same.door, same.session, created);
  const { KeyManager: _gone, ...less } = single;
  const other = describing(less);
  const why = await stopOf(() => requireDescribedAlike(other.door, other.session, created));
  assert.match(why.cause === 'difference' ? why.expected : '', /KeyManager "CUSTOMER", as CreateKey did/);
  const replica = { ...single, KeyState: 'Creating', Enabled: false };
  const replicated = outcome({ body: { ReplicaKeyMetadata: replica } }, { operation: 'ReplicateKey' });
  await requireDescribedAlike(same.door, same.session, replicated);
});

test('a new key that cannot be described is a difference', async () => {
  const { door, session } = scriptedDoor(() => refusal('NotFoundException'));
  const created = outcome(shown(single), { operation: 'CreateKey' });
  const why = await stopOf(() => requireDescribedAlike(door, session, created));
  assert.match(why.cause === 'difference' ? why.actual : '', /NotFoundException/);
});
