import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as aliases from '../../src/expect/alias-expectations.ts';
import { readProperty } from '../../src/keys/properties.ts';
import { arnOf, home, keys, scriptedDoor, stopOf } from '../door/scripted.ts';

const named = (AliasName: string, TargetKeyId: unknown = keys.keyId) => ({ AliasName, TargetKeyId });
const fails = async (work: () => unknown) => assert.equal((await stopOf(work)).verdict, 'failed');

test('an alias is listed', async () => {
  aliases.requireAlias([named('alias/b'), named('alias/a')], 'alias/a');
  for (const list of [[], [named('alias/b')], [null]])
    await fails(() => aliases.requireAlias(list, 'alias/a'));
});

test('an alias is not listed', async () => {
  aliases.requireNoAlias([named('alias/b')], 'alias/a');
  aliases.requireNoAlias([], 'alias/a');
  await fails(() => aliases.requireNoAlias([named('alias/a')], 'alias/a'));
});

test('only aliases of the key are listed, whether they name it by key ID or by ARN', async () => {
  aliases.requireOnlyAliasesOf(
    [named('alias/a'), named('alias/b', arnOf(home)), { AliasName: 'alias/c' }],
    keys,
  );
  await fails(() => aliases.requireOnlyAliasesOf([named('alias/a'), named('alias/b', 'another')], keys));
});

test('an alias that is created and never listed is a difference', async () => {
  const { door, session } = scriptedDoor(({ operation }) => ({
    body: operation === 'ListAliases' ? { Aliases: [named('alias/other', 'another')] } : {},
  }));
  await fails(() => aliases.giveAlias({ door, session, keys }, home));
});

test('the aliases of a key are its own, whatever else is listed beside them', async () => {
  const own = named(`alias/of-${keys.keyId}`);
  const read = (...Aliases: readonly object[]) =>
    readProperty(scriptedDoor(() => ({ body: { Aliases } })).door, keys, 'aliases', home);
  assert.equal(await read(own, named('alias/x', 'another')), await read(own));
  assert.notEqual(await read(named(`alias/of-${keys.keyId}`, 'another')), await read(own));
});
