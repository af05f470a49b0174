import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64, home, startBench } from './bench.ts';
import { allow, asLimited, limitedArn, putPolicy } from './policy-statements.ts';

const context = { Project: 'Alpha' };
const grant = { GranteePrincipal: limitedArn, Operations: ['Encrypt', 'Decrypt'] };
const equals = { Constraints: { EncryptionContextEquals: context } };
const subset = { Constraints: { EncryptionContextSubset: context } };

/** Condition, operation, an input that meets it and one that does not. */
const cases: readonly (readonly [condition: object, operation: string, met: object, unmet: object])[] = [
  [{ StringEquals: { 'kms:GrantConstraintType': 'EncryptionContextEquals' } }, 'CreateGrant', equals, subset],
  [{ StringEquals: { 'kms:EncryptionContext:project': 'Alpha' } }, 'CreateGrant', subset, {}],
  [
    { 'ForAllValues:StringEquals': { 'kms:GrantOperations': ['Encrypt', 'Decrypt'] } },
    'CreateGrant',
    {},
    { Operations: ['Encrypt', 'DescribeKey'] },
  ],
  [{ StringEquals: { 'kms:EncryptionAlgorithm': 'SYMMETRIC_DEFAULT' } }, 'Encrypt', {}, { KeyId: 'none' }],
  [
    { 'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': 'Project' } },
    'Encrypt',
    { EncryptionContext: context },
    { EncryptionContext: { project: 'Alpha' } },
  ],
  [
    { 'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/fin*' } },
    'DescribeKey',
    {},
    { KeyId: 'none' },
  ],
];

for (const [condition, operation, met, unmet] of cases) {
  test(`${operation} if ${JSON.stringify(condition)}`, async (t) => {
    const bench = await startBench(t);
    const KeyId = await bench.create();
    await bench.ok(home, 'CreateAlias', { AliasName: 'alias/finance', TargetKeyId: KeyId });
    await putPolicy(bench, KeyId, [allow(`kms:${operation}`, condition)]);
    const base = {
      KeyId,
      ...(operation === 'CreateGrant' ? grant : {}),
      ...(operation === 'Encrypt' ? { Plaintext: base64('x') } : {}),
    };
    await bench.ok(home, operation, { ...base, ...met }, asLimited);
    await bench.refusal(home, operation, { ...base, ...unmet }, asLimited);
  });
}

test('ReEncrypt says whether it is on the same key, and has an algorithm and a context for each side', async (t) => {
  const bench = await startBench(t);
  const [KeyId, other] = [await bench.create(), await bench.create()];
  const CiphertextBlob = (await bench.ok(home, 'Encrypt', { KeyId, Plaintext: base64('x') })).CiphertextBlob;
  const input = { CiphertextBlob, DestinationKeyId: KeyId };
  await putPolicy(bench, KeyId, [allow('kms:ReEncrypt*', { Bool: { 'kms:ReEncryptOnSameKey': 'true' } })]);
  await putPolicy(bench, other, [allow('kms:ReEncrypt*')]);
  await bench.ok(home, 'ReEncrypt', input, asLimited);
  await bench.ok(home, 'ReEncrypt', { ...input, SourceKeyId: KeyId }, asLimited);
  const elsewhere = { CiphertextBlob, DestinationKeyId: other };
  assert.match(await bench.refusal(home, 'ReEncrypt', elsewhere, asLimited), /kms:ReEncryptFrom/);
  const gone = { CiphertextBlob, DestinationKeyId: 'alias/none' };
  assert.match(await bench.refusal(home, 'ReEncrypt', gone, asLimited), /kms:ReEncryptFrom/);
  const to = { StringEquals: { 'kms:EncryptionContext:Project': 'Alpha' } };
  await putPolicy(bench, KeyId, [allow('kms:ReEncryptFrom'), allow('kms:ReEncryptTo', to)]);
  await bench.ok(home, 'ReEncrypt', { ...input, DestinationEncryptionContext: context }, asLimited);
  assert.match(await bench.refusal(home, 'ReEncrypt', input, asLimited), /kms:ReEncryptTo/);
});

test('A set operator on a condition key with one value is malformed', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  for (const key of ['kms:EncryptionContext:Project', 'aws:RequestTag/Project']) {
    const condition = { 'ForAllValues:StringEquals': { [key]: 'Alpha' } };
    await assert.rejects(putPolicy(bench, KeyId, [allow('kms:*', condition)]), /OverlyPermissiveCondition/);
  }
});
