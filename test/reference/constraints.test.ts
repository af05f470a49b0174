import assert from 'node:assert/strict';
import { test } from 'node:test';
import { home, second, startBench } from './bench.ts';

const failed = 'failed to satisfy constraint: Member must';

test('Missing members are named together', async (t) => {
  const bench = await startBench(t);
  assert.equal(
    await bench.refusal(home, 'UpdatePrimaryRegion', {}),
    `ValidationException: 2 validation errors detected: Value null at 'keyId' ${failed} not be null; Value null at 'primaryRegion' ${failed} not be null`,
  );
});

test('Lengths, patterns, ranges and words are held on both sides', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const refused = async (operation: string, input: object, expected: string) =>
    assert.equal(
      await bench.refusal(home, operation, { KeyId: keyId, ...input }),
      `ValidationException: 1 validation error detected: ${expected}`,
    );
  const region = '^([a-z]+-){2,3}\\d+$';
  const long = 'a'.repeat(2049);
  await refused(
    'DescribeKey',
    { KeyId: '' },
    `Value '' at 'keyId' ${failed} have length greater than or equal to 1`,
  );
  await refused(
    'DescribeKey',
    { KeyId: long },
    `Value '${long}' at 'keyId' ${failed} have length less than or equal to 2048`,
  );
  assert.match(
    await bench.refusal(home, 'DescribeKey', { KeyId: long.slice(1) }),
    /^NotFoundException: Invalid keyId/,
  );
  for (const name of ['US-EAST-1', 'useast1', 'us-east', 'a-b-c-d-1', 'us-east-1 ']) {
    const expected = `Value '${name}' at 'primaryRegion' ${failed} satisfy regular expression pattern: ${region}`;
    await refused('UpdatePrimaryRegion', { PrimaryRegion: name }, expected);
  }
  const exact = `${'a'.repeat(28)}-b-1`;
  assert.equal(exact.length, 32);
  assert.match(
    await bench.refusal(home, 'UpdatePrimaryRegion', { KeyId: keyId, PrimaryRegion: exact }),
    /does not have a replica key in the specified Region/,
  );
  await refused(
    'UpdatePrimaryRegion',
    { PrimaryRegion: `a${exact}` },
    `Value 'a${exact}' at 'primaryRegion' ${failed} have length less than or equal to 32`,
  );
  await refused(
    'EnableKeyRotation',
    { RotationPeriodInDays: 2561 },
    `Value '2561' at 'rotationPeriodInDays' ${failed} have value less than or equal to 2560`,
  );
  await refused(
    'EnableKeyRotation',
    { RotationPeriodInDays: 89 },
    `Value '89' at 'rotationPeriodInDays' ${failed} have value greater than or equal to 90`,
  );
  await refused(
    'Encrypt',
    { Plaintext: '' },
    `Value at 'plaintext' ${failed} have length greater than or equal to 1`,
  );
  const tokens = Array.from({ length: 11 }, () => 'a');
  await refused(
    'DescribeKey',
    { GrantTokens: tokens },
    `Value '[${tokens.join(', ')}]' at 'grantTokens' ${failed} have length less than or equal to 10`,
  );
  await refused(
    'TagResource',
    { Tags: [{ TagKey: '', TagValue: 'x' }] },
    `Value '' at 'tags.1.member.tagKey' ${failed} have length greater than or equal to 1`,
  );
  const words = '[ALL_KEY_MATERIAL, ROTATIONS_ONLY]';
  await refused(
    'ListKeyRotations',
    { IncludeKeyMaterial: 'SOME' },
    `Value 'SOME' at 'includeKeyMaterial' ${failed} satisfy enum value set: ${words}`,
  );
});

test('The items of a list are held together', async (t) => {
  const bench = await startBench(t);
  const input = { KeyId: 'x', GranteePrincipal: 'y', Operations: ['UpdatePrimaryRegion', 'ReplicateKey'] };
  assert.match(
    await bench.refusal(home, 'CreateGrant', input),
    /^ValidationException: 1 validation error detected: Value '\[UpdatePrimaryRegion, ReplicateKey\]' at 'operations' failed to satisfy constraint: Member must satisfy constraint: \[Member must satisfy enum value set: \[.*\]\]$/,
  );
  const constraints = { KeyId: 'x', GranteePrincipal: 'y', Operations: [], Constraints: {} };
  assert.match(await bench.refusal(home, 'CreateGrant', constraints), /^NotFoundException/);
});

test('Keys are named by id, ARN or alias, and every wrong name has its words', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const arn = `arn:aws:kms:${home}:111122223333:key/${keyId}`;
  await bench.ok(home, 'CreateAlias', { AliasName: 'alias/a', TargetKeyId: arn });
  for (const name of [keyId, arn, 'alias/a', `arn:aws:kms:${home}:111122223333:alias/a`]) {
    assert.equal((await bench.describe(home, name)).Arn, arn);
  }
  const refused = async (name: string, expected: string, region = home) =>
    assert.equal(await bench.refusal(region, 'DescribeKey', { KeyId: name }), expected);
  const absent = `mrk-${'0'.repeat(32)}`;
  const in_ = (region: string, resource: string) => `arn:aws:kms:${region}:111122223333:${resource}`;
  await refused(absent, `NotFoundException: Key '${in_(home, `key/${absent}`)}' does not exist`);
  await refused(
    in_(home, `key/${absent}`),
    `NotFoundException: Key '${in_(home, `key/${absent}`)}' does not exist`,
  );
  await refused(
    keyId,
    `NotFoundException: Key '${in_('us-west-2', `key/${keyId}`)}' does not exist`,
    'us-west-2',
  );
  await refused('mrk-fake-key-id', "NotFoundException: Invalid keyId 'mrk-fake-key-id'");
  await refused(in_(second, `key/${keyId}`), `NotFoundException: Invalid arn ${second}`);
  await refused('alias/none', `NotFoundException: Alias ${in_(home, 'alias/none')} is not found.`);
  await refused('arn:aws:s3:::x', 'InvalidArnException: Invalid arn arn:aws:s3:::x');
  await refused('arn:aws:kms', 'InvalidArnException: Invalid arn arn:aws:kms');
});
