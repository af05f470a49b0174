/**
 * The calls that Terraform's AWS provider makes for `aws_kms_key` and `aws_kms_replica_key`, in its order: every read
 * after a write must show what was written, or the provider waits until it gives up.
 * Source: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/kms/key.go
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keySpecs } from '../../src/reference/keys/key-specs.ts';
import { type Bench, dayMs, home, second, startBench } from './bench.ts';

const PolicyName = 'default';
const policyOf = (Sid: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid,
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  });

/** What the provider reads after each change to put it into its state. */
async function read(bench: Bench, region: string, KeyId: string) {
  const described = await bench.describe(region, KeyId);
  const policy = await bench.ok(region, 'GetKeyPolicy', { KeyId, PolicyName });
  const rotation = await bench.ok(region, 'GetKeyRotationStatus', { KeyId });
  const listed = await bench.ok(region, 'ListResourceTags', { KeyId, Limit: 50 });
  return {
    description: described.Description,
    isEnabled: described.Enabled,
    sid: (JSON.parse(String(policy.Policy)) as { Statement: readonly { Sid: string }[] }).Statement[0]?.Sid,
    rotates: rotation.KeyRotationEnabled,
    tags: listed.Tags,
  };
}

for (const spec of Object.keys(keySpecs)) {
  const usages = Object.keys(keySpecs[spec as keyof typeof keySpecs].algorithms);
  for (const KeyUsage of usages) {
    test(`aws_kms_key: ${spec} for ${KeyUsage} is made, changed, disabled and destroyed`, async (t) => {
      const bench = await startBench(t);
      const [TagKey, TagValue] = ['team', 'a'];
      const created = await bench.ok(home, 'CreateKey', {
        BypassPolicyLockoutSafetyCheck: false,
        CustomerMasterKeySpec: spec,
        Description: 'one',
        KeyUsage,
        MultiRegion: false,
        Policy: policyOf('one'),
        Tags: [{ TagKey, TagValue }],
      });
      const KeyId = String(created.KeyMetadata?.KeyId);
      const isRotating = spec === 'SYMMETRIC_DEFAULT';
      if (isRotating) await bench.ok(home, 'EnableKeyRotation', { KeyId, RotationPeriodInDays: 180 });
      const first = { description: 'one', isEnabled: true, sid: 'one', rotates: isRotating };
      assert.deepEqual(await read(bench, home, KeyId), { ...first, tags: [{ TagKey, TagValue }] });

      await bench.ok(home, 'UpdateKeyDescription', { KeyId, Description: 'two' });
      const changed = { KeyId, PolicyName, Policy: policyOf('two'), BypassPolicyLockoutSafetyCheck: false };
      await bench.ok(home, 'PutKeyPolicy', changed);
      if (isRotating) await bench.ok(home, 'DisableKeyRotation', { KeyId });
      await bench.ok(home, 'UntagResource', { KeyId, TagKeys: [TagKey] });
      await bench.ok(home, 'TagResource', { KeyId, Tags: [{ TagKey: 'other', TagValue }] });
      await bench.ok(home, 'DisableKey', { KeyId });
      const later = { description: 'two', isEnabled: false, sid: 'two', rotates: false };
      assert.deepEqual(await read(bench, home, KeyId), { ...later, tags: [{ TagKey: 'other', TagValue }] });

      await bench.ok(home, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
      assert.equal((await bench.describe(home, KeyId)).KeyState, 'PendingDeletion');
      bench.pass(8 * dayMs);
      assert.match(await bench.refusal(home, 'DescribeKey', { KeyId }), /^NotFoundException/);
    });
  }
}

test('aws_kms_replica_key: a replica is made, waited for, changed and destroyed before its primary key', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create({ MultiRegion: true, Description: 'primary' });
  const replicated = await bench.ok(home, 'ReplicateKey', {
    BypassPolicyLockoutSafetyCheck: false,
    Description: 'replica',
    KeyId,
    Policy: policyOf('replica'),
    ReplicaRegion: second,
    Tags: [{ TagKey: 'team', TagValue: 'a' }],
  });
  assert.equal(replicated.ReplicaKeyMetadata?.KeyState, 'Creating');
  bench.pass(1_000);
  assert.equal((await bench.describe(second, KeyId)).KeyState, 'Enabled');
  assert.deepEqual(await read(bench, second, KeyId), {
    description: 'replica',
    isEnabled: true,
    sid: 'replica',
    rotates: false,
    tags: [{ TagKey: 'team', TagValue: 'a' }],
  });
  await bench.ok(second, 'UpdateKeyDescription', { KeyId, Description: 'changed' });
  await bench.ok(second, 'DisableKey', { KeyId });
  const { description, isEnabled } = await read(bench, second, KeyId);
  assert.deepEqual([description, isEnabled], ['changed', false]);
  assert.equal((await bench.describe(home, KeyId)).Description, 'primary');
  await bench.ok(second, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  await bench.ok(home, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  assert.equal((await bench.describe(second, KeyId)).KeyState, 'PendingDeletion');
});
