import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { account, home, second, startBench } from './bench.ts';
import { allow, asLimited, denied, putPolicy } from './policy-statements.ts';

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

/** Whether the limited user may, when a key policy has this one statement for it. */
async function startAsking(t: TestContext) {
  const bench = await startBench(t);
  const keyId = await bench.create({ Tags: [{ TagKey: 'team', TagValue: 'a' }] });
  const may = async (statement: object, operation: string, input: object = {}) => {
    await putPolicy(bench, keyId, [statement]);
    return (await bench.raw(home, operation, { KeyId: keyId, ...input }, asLimited)).status === 200;
  };
  return { bench, keyId, may };
}

test('Numbers can be conditions', async (t) => {
  const { may } = await startAsking(t);
  const days = { 'kms:RotationPeriodInDays': 100 };
  const rotation = (operator: string) => allow('kms:EnableKeyRotation', { [operator]: days });
  const expected = {
    NumericLessThan: [true, false],
    NumericLessThanEquals: [true, true],
    NumericGreaterThan: [false, false],
    NumericGreaterThanEquals: [false, true],
    NumericEquals: [false, true],
    NumericNotEquals: [true, false],
  };
  for (const [operator, [below, at]] of Object.entries(expected)) {
    const statement = rotation(operator);
    assert.equal(await may(statement, 'EnableKeyRotation', { RotationPeriodInDays: 99 }), below, operator);
    assert.equal(await may(statement, 'EnableKeyRotation', { RotationPeriodInDays: 100 }), at, operator);
  }
});

test('Aliases, tags and encryption contexts can be conditions', async (t) => {
  const { bench, keyId, may } = await startAsking(t);
  await bench.ok(home, 'CreateAlias', { AliasName: 'alias/a', TargetKeyId: keyId });
  const alias = allow('kms:DescribeKey', { StringEquals: { 'kms:RequestAlias': 'alias/a' } });
  assert.equal(await may(alias, 'DescribeKey', { KeyId: 'alias/a' }), true);
  assert.equal(await may(alias, 'DescribeKey'), false);
  assert.equal(
    await may(allow('kms:*', { StringEquals: { 'aws:ResourceTag/team': 'a' } }), 'DescribeKey'),
    true,
  );
  const adding = allow('kms:TagResource', {
    'ForAllValues:StringEquals': { 'aws:TagKeys': ['cost', 'team'] },
  });
  assert.equal(await may(adding, 'TagResource', { Tags: [{ TagKey: 'cost', TagValue: '1' }] }), true);
  assert.equal(await may(adding, 'TagResource', { Tags: [{ TagKey: 'other', TagValue: '1' }] }), false);
  const context = allow('kms:Encrypt', { StringEquals: { 'kms:EncryptionContext:purpose': 'x' } });
  const input = { Plaintext: 'YQ==' };
  assert.equal(await may(context, 'Encrypt', { ...input, EncryptionContext: { purpose: 'x' } }), true);
  assert.equal(await may(context, 'Encrypt', input), false);
});
