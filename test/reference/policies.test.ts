import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account, arnIn, type Bench, home, second, startBench } from './bench.ts';

const limitedArn = `arn:aws:iam::${account}:user/limited`;
const everything = {
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${account}:root` },
  Action: 'kms:*',
  Resource: '*',
};
const asLimited = { as: 'limited' };
const denied =
  /^AccessDeniedException: User: arn:aws:iam::111122223333:user\/limited is not authorized to perform: kms:/;

/** A policy that lets the root do everything, and more statements. */
async function putPolicy(bench: Bench, keyId: string, statements: readonly object[], region = home) {
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [everything, ...statements] });
  await bench.ok(region, 'PutKeyPolicy', { KeyId: keyId, Policy });
}

const allow = (Action: string | string[], Condition?: object) => ({
  Effect: 'Allow',
  Principal: { AWS: limitedArn },
  Action,
  Resource: '*',
  ...(Condition ? { Condition } : {}),
});

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

const conditions: readonly [string, object, boolean][] = [
  ['StringEquals kms:PrimaryRegion', { StringEquals: { 'kms:PrimaryRegion': second } }, true],
  ['another kms:PrimaryRegion', { StringEquals: { 'kms:PrimaryRegion': ['us-west-2', 'us-west-1'] } }, false],
  ['StringLike', { StringLike: { 'kms:PrimaryRegion': 'eu-????-*' } }, true],
  ['StringLike that does not fit', { StringLike: { 'kms:PrimaryRegion': 'eu-?-*1' } }, false],
  ['StringNotEquals', { StringNotEquals: { 'kms:PrimaryRegion': second } }, false],
  ['StringNotEquals of an absent key', { StringNotEquals: { 'kms:ReplicaRegion': second } }, true],
  ['StringEquals of an absent key', { StringEquals: { 'kms:ReplicaRegion': second } }, false],
  ['IfExists of an absent key', { StringEqualsIfExists: { 'kms:ReplicaRegion': second } }, true],
  ['Bool', { Bool: { 'kms:MultiRegion': 'true' } }, true],
  ['Bool the other way', { Bool: { 'kms:MultiRegion': false } }, false],
  ['Null', { Null: { 'kms:ViaService': 'true' } }, true],
  ['Null of a key that is there', { Null: { 'kms:PrimaryRegion': 'true' } }, false],
  ['ArnLike', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/*' } }, true],
  ['ArnEquals', { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${account}:root` } }, false],
  ['ArnNotLike', { ArnNotLike: { 'aws:PrincipalArn': '*:role/*' } }, true],
  ['kms:CallerAccount', { StringEquals: { 'kms:CallerAccount': account } }, true],
  [
    'kms:KeySpec and kms:KeyUsage',
    { StringEquals: { 'kms:KeySpec': 'SYMMETRIC_DEFAULT', 'kms:KeyUsage': 'ENCRYPT_DECRYPT' } },
    true,
  ],
  ['kms:KeyOrigin', { StringEqualsIgnoreCase: { 'kms:KeyOrigin': 'aws_kms' } }, true],
  [
    'all of several operators',
    { Bool: { 'kms:MultiRegion': 'true' }, StringEquals: { 'kms:KeySpec': 'RSA_2048' } },
    false,
  ],
  ['ForAnyValue', { 'ForAnyValue:StringEquals': { 'kms:PrimaryRegion': [second] } }, true],
  ['ForAllValues of an absent key', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }, true],
];
test('Conditions decide', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  await putPolicy(bench, keyId, [allow('kms:UpdatePrimaryRegion')], second);
  for (const [name, condition, isAllowed] of conditions) {
    await t.test(name, async () => {
      await putPolicy(bench, keyId, [allow('kms:Update*Region', condition)]);
      const input = { KeyId: keyId, PrimaryRegion: second };
      const { status } = await bench.raw(home, 'UpdatePrimaryRegion', input, asLimited);
      assert.equal(status, isAllowed ? 200 : 400);
      if (isAllowed) await bench.ok(second, 'UpdatePrimaryRegion', { ...input, PrimaryRegion: home });
    });
  }
});

test('kms:MultiRegionKeyType follows the role', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const condition = { StringEquals: { 'kms:MultiRegionKeyType': 'REPLICA' } };
  await putPolicy(bench, keyId, [allow('kms:DescribeKey', condition)]);
  assert.match(await bench.refusal(home, 'DescribeKey', { KeyId: keyId }, asLimited), denied);
  await bench.ok(home, 'UpdatePrimaryRegion', { KeyId: keyId, PrimaryRegion: second });
  await bench.ok(home, 'DescribeKey', { KeyId: keyId }, asLimited);
});

test('Numbers, aliases, tags and encryption contexts can be conditions', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create({ Tags: [{ TagKey: 'team', TagValue: 'a' }] });
  await bench.ok(home, 'CreateAlias', { AliasName: 'alias/a', TargetKeyId: keyId });
  const may = async (statement: object, operation: string, input: object) => {
    await putPolicy(bench, keyId, [statement]);
    return (await bench.raw(home, operation, { KeyId: keyId, ...input }, asLimited)).status === 200;
  };
  const days = (limit: number) =>
    allow('kms:EnableKeyRotation', { NumericLessThan: { 'kms:RotationPeriodInDays': limit } });
  assert.deepEqual(
    [
      await may(days(100), 'EnableKeyRotation', { RotationPeriodInDays: 99 }),
      await may(days(100), 'EnableKeyRotation', { RotationPeriodInDays: 100 }),
    ],
    [true, false],
  );
  for (const [operator, isAllowed] of Object.entries({
    NumericLessThanEquals: true,
    NumericGreaterThan: false,
    NumericGreaterThanEquals: true,
    NumericEquals: true,
    NumericNotEquals: false,
  })) {
    const statement = allow('kms:EnableKeyRotation', { [operator]: { 'kms:RotationPeriodInDays': 100 } });
    assert.equal(
      await may(statement, 'EnableKeyRotation', { RotationPeriodInDays: 100 }),
      isAllowed,
      operator,
    );
  }
  const alias = allow('kms:DescribeKey', { StringEquals: { 'kms:RequestAlias': 'alias/a' } });
  assert.equal(await may(alias, 'DescribeKey', { KeyId: 'alias/a' }), true);
  assert.equal(await may(alias, 'DescribeKey', {}), false);
  const tag = allow('kms:*', { StringEquals: { 'aws:ResourceTag/team': 'a' } });
  assert.equal(await may(tag, 'DescribeKey', {}), true);
  const adding = allow('kms:TagResource', {
    'ForAllValues:StringEquals': { 'aws:TagKeys': ['cost', 'team'] },
  });
  assert.equal(await may(adding, 'TagResource', { Tags: [{ TagKey: 'cost', TagValue: '1' }] }), true);
  assert.equal(await may(adding, 'TagResource', { Tags: [{ TagKey: 'other', TagValue: '1' }] }), false);
  const context = allow('kms:Encrypt', { StringEquals: { 'kms:EncryptionContext:purpose': 'x' } });
  assert.equal(
    await may(context, 'Encrypt', { Plaintext: 'YQ==', EncryptionContext: { purpose: 'x' } }),
    true,
  );
  assert.equal(await may(context, 'Encrypt', { Plaintext: 'YQ==' }), false);
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
