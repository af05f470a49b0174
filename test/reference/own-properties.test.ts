import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arnIn, home, second, startBench } from './bench.ts';

test('Aliases are Regional and can be moved and deleted', async (t) => {
  const bench = await startBench(t);
  const [keyId, other] = [await bench.createRelated(), await bench.create()];
  const AliasName = 'alias/a';
  const arn = `arn:aws:kms:${home}:111122223333:alias/a`;
  for (const region of [home, second])
    await bench.ok(region, 'CreateAlias', { AliasName, TargetKeyId: keyId });
  const created = bench.now() / 1000;
  bench.pass(5000);
  await bench.ok(home, 'UpdateAlias', { AliasName, TargetKeyId: arnIn(home, other) });
  assert.equal((await bench.describe(home, AliasName)).KeyId, other);
  assert.equal((await bench.describe(second, AliasName)).KeyId, keyId);
  const LastUpdatedDate = created + 5;
  const entry = { AliasName, AliasArn: arn, TargetKeyId: other, CreationDate: created, LastUpdatedDate };
  const list = async (input = {}) => bench.ok(home, 'ListAliases', input);
  const own = async () => (await list()).Aliases.filter((each) => !each.AliasName.startsWith('alias/aws/'));
  assert.deepEqual(await own(), [entry]);
  const ofKey = await list({ KeyId: other });
  assert.deepEqual(ofKey, { AliasCount: 1, Aliases: [entry], Truncated: false });
  assert.deepEqual((await list({ KeyId: keyId })).Aliases, []);
  await bench.ok(home, 'DeleteAlias', { AliasName });
  assert.deepEqual(await own(), []);
  assert.equal(
    await bench.refusal(home, 'DeleteAlias', { AliasName }),
    `NotFoundException: Alias ${arn} is not found.`,
  );
});

test('Aliases that cannot be are refused', async (t) => {
  const bench = await startBench(t);
  const TargetKeyId = await bench.create();
  const AliasName = 'alias/a';
  const refused = async (operation: string, input: object, expected: RegExp) =>
    assert.match(await bench.refusal(home, operation, { AliasName, TargetKeyId, ...input }), expected);
  await bench.ok(home, 'CreateAlias', { AliasName, TargetKeyId });
  await refused(
    'CreateAlias',
    {},
    /^AlreadyExistsException: An alias with the name arn:.*alias\/a already exists$/,
  );
  for (const operation of ['CreateAlias', 'UpdateAlias', 'DeleteAlias']) {
    await refused(operation, { AliasName: 'alias/aws/a' }, /^InvalidAliasNameException/);
  }
  for (const operation of ['CreateAlias', 'UpdateAlias', 'DeleteAlias']) {
    await refused(operation, { AliasName: 'a' }, /^ValidationException: Alias must start with the prefix/);
    await refused(operation, { AliasName: 'alias/a:b' }, /^ValidationException: alias.a:b contains invalid/);
  }
  await refused(
    'CreateAlias',
    { TargetKeyId: 'alias/a' },
    /^ValidationException: Aliases must refer to keys/,
  );
  const hmac = await bench.create({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  await refused('UpdateAlias', { TargetKeyId: hmac }, /^ValidationException: The current and new key/);
  for (let count = 1; count < 50; count++) {
    await bench.ok(home, 'CreateAlias', { AliasName: `alias/${count}`, TargetKeyId });
  }
  await refused('CreateAlias', { AliasName: 'alias/50' }, /^LimitExceededException/);
});

test('Tags are Regional, replaced by name, and at most 50', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.createRelated();
  const tags = async (region = home) => (await bench.ok(region, 'ListResourceTags', { KeyId })).Tags;
  const tag = (TagKey: string, TagValue = '') => ({ TagKey, TagValue });
  await bench.ok(home, 'TagResource', { KeyId, Tags: [tag('a', '1'), tag('b')] });
  await bench.ok(home, 'TagResource', { KeyId, Tags: [tag('a', '2')] });
  assert.deepEqual(await tags(), [tag('a', '2'), tag('b')]);
  assert.deepEqual(await tags(second), []);
  await bench.ok(home, 'UntagResource', { KeyId, TagKeys: ['a', 'none'] });
  assert.deepEqual(await tags(), [tag('b')]);
  const many = Array.from({ length: 49 }, (_, index) => tag(`t${index}`));
  await bench.ok(home, 'TagResource', { KeyId, Tags: many });
  const refused = async (Tags: object[], expected: RegExp) =>
    assert.match(await bench.refusal(home, 'TagResource', { KeyId, Tags }), expected);
  await refused([tag('more')], /^LimitExceededException/);
  await refused([tag('x'), tag('x')], /^TagException/);
  await refused([tag('aws:x')], /^TagException/);
  await refused([tag('x', '<>')], /^TagException/);
  assert.equal((await tags()).length, 50);
});

test('Description and being disabled are Regional', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.createRelated();
  await bench.ok(second, 'UpdateKeyDescription', { KeyId, Description: 'replica' });
  await bench.ok(second, 'DisableKey', { KeyId });
  const seen = async (region: string) => {
    const { Description, KeyState, Enabled } = await bench.describe(region, KeyId);
    return [Description, KeyState, Enabled];
  };
  assert.deepEqual(await seen(home), ['', 'Enabled', true]);
  assert.deepEqual(await seen(second), ['replica', 'Disabled', false]);
});

test('Lists come in pages, each Region its own', async (t) => {
  const bench = await startBench(t);
  const ids = [await bench.createRelated(), await bench.create(), await bench.create()];
  const seen: string[] = [];
  let Marker: string | undefined;
  do {
    const answer = await bench.ok(home, 'ListKeys', { Limit: 2, Marker });
    for (const { KeyId, KeyArn } of answer.Keys) {
      assert.equal(KeyArn, arnIn(home, KeyId));
      seen.push(KeyId);
    }
    assert.equal(answer.Truncated, answer.NextMarker !== undefined);
    Marker = answer.NextMarker;
  } while (Marker !== undefined);
  assert.deepEqual(seen, ids);
  assert.equal((await bench.ok(home, 'ListKeys', { Limit: 3 })).Truncated, false);
  assert.deepEqual((await bench.ok(second, 'ListKeys', {})).Keys, [
    { KeyId: ids[0], KeyArn: arnIn(second, ids[0] ?? '') },
  ]);
  assert.match(await bench.refusal(home, 'ListKeys', { Marker: 'x' }), /^InvalidMarkerException/);
});
