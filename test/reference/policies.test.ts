import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, home, second, startBench } from './bench.ts';
import { allow, asLimited, denied, everything, limitedArn, putPolicy } from './policy-statements.ts';

test('The default policy leaves it to IAM, so a user without an IAM policy has nothing', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  const { Policy, PolicyName } = await bench.ok(home, 'GetKeyPolicy', { KeyId: keyId });
  assert.equal(PolicyName, 'default');
  assert.deepEqual(JSON.parse(Policy).Statement, [{ Sid: 'Enable IAM User Permissions', ...everything }]);
  assert.deepEqual(await bench.ok(home, 'ListKeyPolicies', { KeyId: keyId }), {
    PolicyNames: ['default'],
    Truncated: false,
  });
  assert.equal(
    await bench.refusal(home, 'DescribeKey', { KeyId: keyId }, asLimited),
    `AccessDeniedException: User: ${limitedArn} is not authorized to perform: kms:DescribeKey on resource: ${arnIn(home, keyId)} because no identity-based policy allows the kms:DescribeKey action`,
  );
  assert.match(await bench.refusal(home, 'CreateKey', {}, asLimited), denied);
});

test('UpdatePrimaryRegion needs permission on both keys, each in its Region', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const input = { KeyId: keyId, PrimaryRegion: second };
  const refused = async () => bench.refusal(home, 'UpdatePrimaryRegion', input, asLimited);
  const permission = [allow('kms:UpdatePrimaryRegion')];
  assert.match(await refused(), denied);
  await putPolicy(bench, keyId, permission);
  assert.ok((await refused()).includes(arnIn(second, keyId)));
  await putPolicy(bench, keyId, permission, second);
  await putPolicy(bench, keyId, []);
  assert.ok((await refused()).includes(arnIn(home, keyId)));
  assert.equal((await bench.describe(home, keyId)).MultiRegionConfiguration.MultiRegionKeyType, 'PRIMARY');
  await putPolicy(bench, keyId, permission);
  await bench.ok(home, 'UpdatePrimaryRegion', input, asLimited);
});

test('An explicit deny wins over everything', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  await putPolicy(bench, keyId, [{ ...everything, Effect: 'Deny', Action: 'kms:DescribeKey' }]);
  assert.match(
    await bench.refusal(home, 'DescribeKey', { KeyId: keyId }),
    /with an explicit deny in a resource-based policy$/,
  );
});

test('A new policy must leave its author able to change it, unless told otherwise', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  const put = (statement: object, more: object = {}) => ({
    KeyId: keyId,
    Policy: JSON.stringify({ Statement: statement }),
    ...more,
  });
  const locked = put(allow('kms:*'));
  assert.equal(
    await bench.refusal(home, 'PutKeyPolicy', locked),
    'MalformedPolicyDocumentException: The new key policy will not allow you to update the key policy in the future.',
  );
  await bench.ok(home, 'PutKeyPolicy', { ...locked, BypassPolicyLockoutSafetyCheck: true });
  assert.match(
    await bench.refusal(home, 'DescribeKey', { KeyId: keyId }),
    /because no resource-based policy allows/,
  );
  await bench.ok(
    home,
    'PutKeyPolicy',
    put([everything, allow(['kms:Describe?ey', 'kms:PutKeyPolicy'])]),
    asLimited,
  );
  await bench.ok(home, 'DescribeKey', { KeyId: keyId }, asLimited);
});
