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

const long = 'a'.repeat(2049);
const tokens = Array.from({ length: 11 }, () => 'a');
const least = (count: number) => `have length greater than or equal to ${count}`;
const most = (count: number) => `have length less than or equal to ${count}`;
const regionForm = 'satisfy regular expression pattern: ^([a-z]+-){2,3}\\d+$';
const badRegions = ['US-EAST-1', 'useast1', 'us-east', 'a-b-c-d-1', 'us-east-1 '];
const thirtyTwo = `${'a'.repeat(28)}-b-1`;

/** Operation, input, and what AWS says of it: value, place, demand. */
const violations: readonly (readonly [string, object, string, string, string])[] = [
  ['DescribeKey', { KeyId: '' }, "Value ''", 'keyId', least(1)],
  ['DescribeKey', { KeyId: long }, `Value '${long}'`, 'keyId', most(2048)],
  ...badRegions.map(
    (PrimaryRegion) =>
      [
        'UpdatePrimaryRegion',
        { PrimaryRegion },
        `Value '${PrimaryRegion}'`,
        'primaryRegion',
        regionForm,
      ] as const,
  ),
  [
    'UpdatePrimaryRegion',
    { PrimaryRegion: `a${thirtyTwo}` },
    `Value 'a${thirtyTwo}'`,
    'primaryRegion',
    most(32),
  ],
  [
    'EnableKeyRotation',
    { RotationPeriodInDays: 2561 },
    "Value '2561'",
    'rotationPeriodInDays',
    'have value less than or equal to 2560',
  ],
  [
    'EnableKeyRotation',
    { RotationPeriodInDays: 89 },
    "Value '89'",
    'rotationPeriodInDays',
    'have value greater than or equal to 90',
  ],
  ['Encrypt', { Plaintext: '' }, 'Value', 'plaintext', least(1)],
  ['DescribeKey', { GrantTokens: tokens }, `Value '[${tokens.join(', ')}]'`, 'grantTokens', most(10)],
  ['TagResource', { Tags: [{ TagKey: '', TagValue: 'x' }] }, "Value ''", 'tags.1.member.tagKey', least(1)],
  [
    'ListKeyRotations',
    { IncludeKeyMaterial: 'SOME' },
    "Value 'SOME'",
    'includeKeyMaterial',
    'satisfy enum value set: [ALL_KEY_MATERIAL, ROTATIONS_ONLY]',
  ],
];

test('Lengths, patterns, ranges and words are held, in the words of AWS', async (t) => {
  const bench = await startBench(t);
  for (const [operation, input, value, place, demand] of violations) {
    assert.equal(
      await bench.refusal(home, operation, { KeyId: 'x', ...input }),
      `ValidationException: 1 validation error detected: ${value} at '${place}' ${failed} ${demand}`,
    );
  }
});

test('What is just within the limits is taken', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.createRelated();
  assert.match(
    await bench.refusal(home, 'DescribeKey', { KeyId: long.slice(1) }),
    /^NotFoundException: Invalid keyId/,
  );
  assert.equal(thirtyTwo.length, 32);
  assert.match(
    await bench.refusal(home, 'UpdatePrimaryRegion', { KeyId, PrimaryRegion: thirtyTwo }),
    /does not have a replica key in the specified Region/,
  );
  for (const RotationPeriodInDays of [90, 2560])
    await bench.ok(home, 'EnableKeyRotation', { KeyId, RotationPeriodInDays });
  const unknown = await bench.refusal(home, 'DescribeKey', { KeyId, GrantTokens: tokens.slice(1) });
  assert.match(unknown, /^InvalidGrantTokenException/);
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
