import assert from 'node:assert/strict';
import { arnIn, home, second, third } from '../../reference/bench.ts';
import type { Scene, Scenes, Stage } from '../stage.ts';

const absent = '12345678-1234-1234-1234-123456789012';
const at = (region: string) => ({ region });

const describe =
  (KeyId: string, region = home): Scene =>
  ({ ask }) =>
    ask('DescribeKey', { KeyId }, at(region));

const describeEach =
  (...ids: readonly string[]): Scene =>
  ({ ask }) =>
    Promise.all(ids.map((KeyId) => ask('DescribeKey', { KeyId })));

/** A new replica, a moment after ReplicateKey. */
async function young({ ok, bench }: Stage): Promise<string> {
  const KeyId = await bench.create({ MultiRegion: true, Description: 'of the primary' });
  await ok('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
  await ok('TagResource', { KeyId, Tags: [{ TagKey: 'a', TagValue: 'b' }] });
  await ok('ReplicateKey', { KeyId, ReplicaRegion: second });
  return KeyId;
}

const replicaReads =
  (operation: string, input: object = {}): Scene =>
  async (stage) =>
    stage.ask(operation, { KeyId: await young(stage), ...input }, at(second));

const ordered: Scene = async ({ ask, bench }) => {
  const KeyId = await bench.createRelated(['us-west-2', 'ap-east-1']);
  const reply = await ask('DescribeKey', { KeyId }, at('ap-east-1'));
  const { ReplicaKeys } = reply.output.KeyMetadata.MultiRegionConfiguration;
  assert.deepEqual(
    ReplicaKeys.map((each: { Region: string }) => each.Region),
    ['ap-east-1', 'us-west-2'],
  );
  return reply;
};

const undocumented = (output: object, name: string) => (output as Record<string, unknown>)[name];

/** DescribeKey, lists and reads of new replicas, by every name. */
export const describingScenes: Scenes = {
  'DescribeKey.absent-id': describeEach(absent, arnIn(home, absent), `mrk-${'0'.repeat(32)}`),
  'DescribeKey.test-get-key-does-not-exist': describe(absent),
  'DescribeKey.malformed-id': describeEach('fake-key-id', '0'.repeat(32), 'mrk-fake-key-id'),
  'DescribeKey.test-error-messaging-for-invalid-keys-etc': describe('mrk-fake-key-id'),
  'DescribeKey.malformed-id-auto': describe('auto'),
  'DescribeKey.other-region-id': async (stage) =>
    stage.ask('DescribeKey', { KeyId: await stage.kept() }, at(third)),
  'DescribeKey.test-replicate-key': async (stage) =>
    stage.ask('DescribeKey', { KeyId: await stage.pair() }, at(third)),
  'DescribeKey.other-region-arn': describe(arnIn(third, absent)),
  'DescribeKey.test-get-key-invalid-uuid-other-region': describe(arnIn(third, absent)),
  'DescribeKey.alias-arn': async ({ ask, ok, key, bench }) => {
    const TargetKeyId = await key();
    const AliasName = `alias/by-arn-${bench.now()}`;
    await ok('CreateAlias', { AliasName, TargetKeyId });
    const reply = await ask('DescribeKey', { KeyId: arnIn(home, '').replace('key/', AliasName) });
    assert.equal(reply.output.KeyMetadata.Arn, arnIn(home, TargetKeyId));
    return reply;
  },
  'DescribeKey.absent-alias': describe('alias/nothing-of-this-name'),
  'DescribeKey.mrk-replica-order': ordered,
  'DescribeKey.mrk-replica-creating': replicaReads('DescribeKey'),
  'DescribeKey.replica-initial': replicaReads('DescribeKey'),
  'DescribeKey.primary-after-replicate': async (stage) =>
    stage.ask('DescribeKey', { KeyId: await young(stage) }),
  'DescribeKey.mrk-replica-ready': async ({ ask, pair, bench }) => {
    const KeyId = await pair();
    const reply = await ask('DescribeKey', { KeyId }, at(second));
    const primary = await bench.describe(home, KeyId);
    assert.equal(reply.output.KeyMetadata.CurrentKeyMaterialId, primary.CurrentKeyMaterialId);
    return reply;
  },
  'DescribeKey.primary-with-deleting-replica': async ({ ask, ok, pair }) => {
    const KeyId = await pair();
    await ok('ScheduleKeyDeletion', { KeyId }, at(second));
    const reply = await ask('DescribeKey', { KeyId });
    assert.equal(reply.output.KeyMetadata.MultiRegionConfiguration.ReplicaKeys.length, 1);
    return reply;
  },
  'ListResourceTags.replica-tags': replicaReads('ListResourceTags'),
  'ListResourceTags.replica-fresh': replicaReads('ListResourceTags'),
  'GetKeyPolicy.replica-policy': replicaReads('GetKeyPolicy'),
  'GetKeyRotationStatus.replica': replicaReads('GetKeyRotationStatus'),
  'GetKeyRotationStatus.replica-initial-rotation': async (stage) => {
    const reply = await stage.ask('GetKeyRotationStatus', { KeyId: await young(stage) }, at(second));
    assert.equal(reply.output.RotationPeriodInDays, 90);
    return reply;
  },
  'ListKeys.members': async ({ ask, kept }) => {
    await kept();
    const reply = await ask('ListKeys', {});
    for (const entry of reply.output.Keys) assert.deepEqual(Object.keys(entry), ['KeyArn', 'KeyId']);
    return reply;
  },
  'ListKeys.wire-keycount': async ({ ask }) => {
    const reply = await ask('ListKeys', {});
    assert.equal(undocumented(reply.output, 'KeyCount'), reply.output.Keys.length);
    return reply;
  },
  'ListAliases.wire': async ({ ask }) => {
    const reply = await ask('ListAliases', {});
    assert.equal(undocumented(reply.output, 'AliasCount'), reply.output.Aliases.length);
    const predefined = reply.output.Aliases.find((each) => each.AliasName === 'alias/aws/ebs');
    assert.ok(predefined);
    return { replies: [reply], seen: { ...reply, output: predefined } };
  },
  'DescribeKey.aws-managed': describeEach('alias/aws/s3', 'alias/aws/dynamodb'),
  'GetKeyRotationStatus.aws-managed': async ({ ask, ok }) => {
    const { KeyMetadata } = await ok('DescribeKey', { KeyId: 'alias/aws/sqs' });
    return ask('GetKeyRotationStatus', { KeyId: KeyMetadata.KeyId });
  },
  'ListKeyRotations.aws-managed': async ({ ask, ok }) => {
    const { KeyMetadata } = await ok('DescribeKey', { KeyId: 'alias/aws/sqs' });
    const input = { KeyId: KeyMetadata.KeyId, IncludeKeyMaterial: 'ALL_KEY_MATERIAL' };
    return ask('ListKeyRotations', input);
  },
  'GetKeyPolicy.aws-managed': async ({ ask, ok }) => {
    const { KeyMetadata } = await ok('DescribeKey', { KeyId: 'alias/aws/sqs' });
    const reply = await ask('GetKeyPolicy', { KeyId: KeyMetadata.KeyId });
    assert.match(reply.output.Policy, /auto-sqs-1/);
    return reply;
  },
};
