import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLike } from '../../src/reference/authorization/wildcards.ts';
import { defaultIdentities, type Identity } from '../../src/reference/identities.ts';
import { account, home, startBench } from './bench.ts';

const good = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' };

test('A policy that cannot be read is malformed', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  const refused = async (statement: unknown, expected: RegExp) => {
    const Policy = typeof statement === 'string' ? statement : JSON.stringify({ Statement: statement });
    const refusal = await bench.refusal(home, 'PutKeyPolicy', { KeyId: keyId, Policy });
    assert.match(refusal, /^MalformedPolicyDocumentException/);
    assert.match(refusal, expected);
  };
  await refused('{', /not valid JSON/);
  await refused('[]', /object belongs/);
  await refused([], /no statement/);
  await refused(['x'], /object belongs/);
  await refused({ ...good, Effect: 'Maybe' }, /Effect/);
  await refused({ ...good, Action: undefined }, /Action/);
  await refused({ ...good, Resource: undefined }, /Resource/);
  await refused({ ...good, Principal: undefined }, /Principal/);
  await refused({ ...good, Principal: { AWS: 'nobody' } }, /invalid principals/);
  await refused({ ...good, Action: [{}] }, /text belongs/);
  await refused({ ...good, Condition: { Guess: { a: 'b' } } }, /Invalid Condition type : Guess/);
  const name = { KeyId: keyId, PolicyName: 'other', Policy: JSON.stringify({ Statement: good }) };
  assert.equal(await bench.refusal(home, 'PutKeyPolicy', name), 'NotFoundException: No such policy exists');
  assert.match(await bench.refusal(home, 'GetKeyPolicy', { KeyId: keyId, PolicyName: 'other' }), /^NotFound/);
  const long = { KeyId: keyId, Policy: JSON.stringify({ Id: 'x'.repeat(32_768), Statement: good }) };
  assert.match(await bench.refusal(home, 'PutKeyPolicy', long), /^LimitExceededException/);
});

test('NotAction, NotResource, NotPrincipal and services as principals', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.create();
  const may = async (statement: object, operation = 'DescribeKey') => {
    const input = {
      KeyId: keyId,
      Policy: JSON.stringify({ Statement: [{ ...good, Principal: { AWS: [account] } }, statement] }),
    };
    await bench.ok(home, 'PutKeyPolicy', input);
    return (await bench.raw(home, operation, { KeyId: keyId }, { as: 'limited' })).status === 200;
  };
  const { Action, Resource, Principal, ...rest } = good;
  assert.equal(await may({ ...rest, Principal, Resource, NotAction: 'kms:ListGrants' }), true);
  assert.equal(await may({ ...rest, Principal, Resource, NotAction: 'kms:Describe*' }), false);
  assert.equal(await may({ ...rest, Principal, Action, NotResource: 'arn:aws:s3:::*' }), true);
  assert.equal(await may({ ...rest, Principal, Action, Resource: 'arn:aws:s3:::*' }), false);
  assert.equal(
    await may({ ...rest, NotPrincipal: { AWS: `arn:aws:iam::${account}:user/other` }, Action, Resource }),
    true,
  );
  assert.equal(
    await may({ ...rest, NotPrincipal: { AWS: `arn:aws:iam::${account}:user/limited` }, Action, Resource }),
    false,
  );
  assert.equal(await may({ ...good, Principal: { Service: 'ec2.amazonaws.com' } }), false);
});

test('IAM policies of identities count where the key policy leaves it to the account', async (t) => {
  const iam = (...statements: object[]) => JSON.stringify({ Statement: statements });
  const allow = {
    Effect: 'Allow',
    Action: ['kms:CreateKey', 'kms:Describe*', 'kms:ListKeys'],
    Resource: '*',
  };
  const deny = { Effect: 'Deny', Action: 'kms:ListKeys', Resource: '*' };
  const [main] = defaultIdentities;
  assert(main);
  const user = { accountId: account, secretAccessKey: 's', arn: `arn:aws:iam::${account}:user/u` };
  const builder: Identity = { ...user, name: 'builder', accessKeyId: 'U1', policy: iam(allow, deny) };
  const bench = await startBench(t, { identities: [main, builder] });
  const { KeyMetadata } = await bench.ok(home, 'CreateKey', { Policy: undefined }, { as: 'builder' });
  await bench.ok(home, 'DescribeKey', { KeyId: KeyMetadata.KeyId }, { as: 'builder' });
  assert.match(
    await bench.refusal(home, 'DisableKey', { KeyId: KeyMetadata.KeyId }, { as: 'builder' }),
    /because no identity-based policy allows the kms:DisableKey action$/,
  );
  assert.match(
    await bench.refusal(home, 'ListKeys', {}, { as: 'builder' }),
    /explicit deny in an identity-based policy$/,
  );
  const tagged = { Tags: [{ TagKey: 'a', TagValue: 'b' }] };
  assert.match(await bench.refusal(home, 'CreateKey', tagged, { as: 'builder' }), /kms:TagResource/);
});

test('Wildcards fit as the policy language says', () => {
  const fitting = [
    ['abc', 'abc'],
    ['abc', '*'],
    ['abc', 'a*c'],
    ['abc', 'a?c'],
    ['', '*'],
    ['aXbXc', 'a*b*c'],
    ['ab', 'ab**'],
  ];
  const misfits = [
    ['abc', 'ab'],
    ['abc', 'a?'],
    ['abc', 'b*'],
    ['', '?'],
    ['abd', 'a*c'],
    ['abc', 'abc?'],
  ];
  for (const [text = '', pattern = ''] of fitting) assert.ok(isLike(text, pattern), `${text} ${pattern}`);
  for (const [text = '', pattern = ''] of misfits) assert.ok(!isLike(text, pattern), `${text} ${pattern}`);
});
