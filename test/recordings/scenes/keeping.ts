import assert from 'node:assert/strict';
import { account, arnIn, base64, dayMs, home, second } from '../../reference/bench.ts';
import type { Scene, Scenes, Stage } from '../stage.ts';

const named = ({ bench }: Stage, start: string) => `${start}${bench.now()}`;

/** An alias of this name for a key. */
const naming =
  (AliasName: string): Scene =>
  async ({ ask, kept }) =>
    ask('CreateAlias', { AliasName, TargetKeyId: await kept() });

const schedule = { PendingWindowInDays: 7 };

/** A replica, or a primary that waits for it, pending deletion; then an operation there. */
const whilePending =
  (operation: string, input: object, region: string): Scene =>
  async ({ ask, ok, pair }) => {
    const KeyId = await pair();
    await ok('ScheduleKeyDeletion', { KeyId, ...schedule }, { region });
    return ask(operation, { KeyId, ...input }, { region });
  };
const Tags = [{ TagKey: 'a', TagValue: 'b' }];
const Policy = JSON.stringify({
  Statement: { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' },
});

const both =
  (operation: string, input: object): Scene =>
  async (stage) => [
    await one(stage, whilePending(operation, input, second)),
    await one(stage, whilePending(operation, input, home)),
  ];

async function one(stage: Stage, scene: Scene) {
  const reply = await scene(stage);
  assert.ok('code' in reply);
  return reply;
}

const generateDataKey =
  (keyOf: (stage: Stage) => Promise<string>): Scene =>
  async (stage) =>
    stage.ask('GenerateDataKey', { KeyId: await keyOf(stage), KeySpec: 'AES_256' });

/** Aliases, deletion, and what storage services pass on. */
export const keepingScenes: Scenes = {
  'CreateAlias.no-prefix': naming('no-prefix'),
  'CreateAlias.colon': naming('alias/Service:Test'),
  'CreateAlias.exists': async (stage) => {
    const AliasName = named(stage, 'alias/taken');
    await stage.ok('CreateAlias', { AliasName, TargetKeyId: await stage.kept() });
    return stage.ask('CreateAlias', { AliasName, TargetKeyId: await stage.kept() });
  },
  'CreateAlias.life': async (stage) => {
    const [AliasName, TargetKeyId] = [named(stage, 'alias/life'), await stage.key()];
    const reply = await stage.ask('CreateAlias', { AliasName, TargetKeyId });
    const ofKey = async () => (await stage.ok('ListAliases', { KeyId: TargetKeyId })).Aliases.length;
    assert.equal(await ofKey(), 1);
    await stage.ok('DeleteAlias', { AliasName });
    assert.equal(await ofKey(), 0);
    return reply;
  },
  'UpdateAlias.success': async (stage) => {
    const [AliasName, other] = [named(stage, 'alias/update'), await stage.key()];
    await stage.ok('CreateAlias', { AliasName, TargetKeyId: await stage.kept() });
    const reply = await stage.ask('UpdateAlias', { AliasName, TargetKeyId: other });
    const { Aliases } = await stage.ok('ListAliases', { KeyId: other });
    assert.equal(Aliases[0]?.TargetKeyId, other);
    return reply;
  },
  'ScheduleKeyDeletion.success': async (stage) => {
    const KeyId = await stage.key();
    const reply = await stage.ask('ScheduleKeyDeletion', { KeyId, ...schedule });
    assert.equal(reply.output.DeletionDate, (stage.bench.now() + 7 * dayMs) / 1000);
    assert.equal(reply.output.KeyId, arnIn(home, KeyId));
    return reply;
  },
  'ScheduleKeyDeletion.mrk-without-replica': async (stage) => {
    const KeyId = await stage.bench.create({ MultiRegion: true });
    const reply = await stage.ask('ScheduleKeyDeletion', { KeyId, ...schedule });
    stage.bench.pass(10 * dayMs);
    assert.equal((await stage.ask('DescribeKey', { KeyId })).code, 'NotFoundException');
    return reply;
  },
  'ScheduleKeyDeletion.twice': async ({ ask, doomed }) =>
    ask('ScheduleKeyDeletion', { KeyId: await doomed() }),
  'ScheduleKeyDeletion.twice-mrk': async (stage) => {
    const KeyId = await stage.bench.create({ MultiRegion: true });
    await stage.ok('ScheduleKeyDeletion', { KeyId, ...schedule });
    await stage.ok('CancelKeyDeletion', { KeyId });
    await stage.ok('EnableKey', { KeyId });
    stage.bench.pass(dayMs);
    const reply = await stage.ask('ScheduleKeyDeletion', { KeyId, ...schedule });
    assert.equal(reply.output.DeletionDate, (stage.bench.now() + 7 * dayMs) / 1000);
    return reply;
  },
  'CancelKeyDeletion.state': async ({ ask, doomed }) => {
    const KeyId = await doomed();
    const reply = await ask('CancelKeyDeletion', { KeyId });
    return { replies: [reply], seen: await ask('DescribeKey', { KeyId }) };
  },
  'TagResource.pending-deletion': whilePending('TagResource', { Tags }, second),
  'TagResource.pending-replica-deletion': whilePending('TagResource', { Tags }, home),
  'TagResource.tag-deleting-untag-deleting': both('TagResource', { Tags }),
  'UntagResource.pending-deletion': whilePending('UntagResource', { TagKeys: ['absent'] }, second),
  'PutKeyPolicy.pending-deletion': both('PutKeyPolicy', { Policy }),
  'PutKeyPolicy.put-deleting-policy': both('PutKeyPolicy', { Policy }),
  'GenerateDataKey.via-s3-malformed': generateDataKey(async () => 'fake-key-id'),
  'GenerateDataKey.via-s3-absent': generateDataKey(async () => '12345678-1234-1234-1234-123456789012'),
  'GenerateDataKey.via-s3-disabled': generateDataKey(({ disabled }) => disabled()),
  'GenerateDataKey.via-s3-pending-deletion': async ({ ask, ok, key }) => {
    const KeyId = await key();
    const { CiphertextBlob } = await ok('GenerateDataKey', { KeyId, KeySpec: 'AES_256' });
    await ok('ScheduleKeyDeletion', { KeyId });
    return ask('Decrypt', { CiphertextBlob });
  },
  'ListKeyRotations.access-denied': async ({ ask, ok, key }) => {
    const KeyId = await key();
    const AWS = `arn:aws:iam::${account}:user/other`;
    const Statement = { Effect: 'Allow', Principal: { AWS }, Action: 'kms:*', Resource: '*' };
    const BypassPolicyLockoutSafetyCheck = true;
    await ok('PutKeyPolicy', {
      KeyId,
      Policy: JSON.stringify({ Statement }),
      BypassPolicyLockoutSafetyCheck,
    });
    return ask('ListKeyRotations', { KeyId }, { as: 'limited' });
  },
  'Any.error-body': async ({ ask, bench }) => {
    const silent = await bench.raw(home, 'Decrypt', { CiphertextBlob: base64('none') });
    const spoken = await bench.raw(home, 'DescribeKey', { KeyId: 'none' });
    assert.equal(silent.body, '{"__type":"InvalidCiphertextException"}');
    assert.equal(spoken.body, `{"__type":"NotFoundException","message":"Invalid keyId 'none'"}`);
    return ask('DescribeKey', { KeyId: 'none' });
  },
  'Any.wire-headers': async ({ ask, bench, kept }) => {
    const KeyId = await kept();
    const { headers, body } = await bench.raw(home, 'DescribeKey', { KeyId });
    assert.equal(headers['cache-control'], 'no-cache, no-store, must-revalidate, private');
    assert.deepEqual([headers.expires, headers.pragma], ['0', 'no-cache']);
    assert.equal(headers['content-type'], 'application/x-amz-json-1.1');
    const members = Object.keys(JSON.parse(body).KeyMetadata);
    assert.deepEqual(members, members.toSorted());
    return [await ask('DescribeKey', { KeyId }), await ask('DescribeKey', { KeyId: 'none' })];
  },
};
