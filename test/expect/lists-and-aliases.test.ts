import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDoor } from '../../src/door/door.ts';
import { notListedOnce } from '../../src/expect/listed-once.ts';
import { requireAliasOfKey, requireAliasOfNone, requireDates } from '../../src/expect/moved-aliases.ts';
import { foreignMarker, fullPage, walkWhile } from '../../src/keys/use/growing-lists.ts';
import { aliasEntry } from '../../src/keys/use/moved-aliases.ts';
import { at } from '../../src/model/json.ts';
import { arnOf, home, keys, patient, scriptedDoor, scriptedSession, stopOf } from '../door/scripted.ts';

/** What was expected and what was seen, of a difference. */
async function wordsOf(work: () => unknown): Promise<string> {
  const why = await stopOf(work);
  return 'expected' in why ? `${why.expected}, got ${why.actual}` : why.verdict;
}

const walked = (listed: readonly string[]) => ({
  operation: 'ListGrants',
  listed,
  throughout: ['a', 'b'],
});

test('an entry that comes twice, and one that never comes, is a difference', () => {
  assert.equal(notListedOnce(walked(['b', 'x', 'a'])), undefined);
  assert.match(notListedOnce(walked(['a', 'b', 'a']))?.actual ?? '', /^a twice$/);
  assert.match(notListedOnce(walked(['a', 'x']))?.expected ?? '', /to list b$/);
});

test('a list that gives no marker where there is more is a difference', async () => {
  const { door, session } = scriptedDoor(() => ({ body: { Tags: [{ TagKey: 'one' }], Truncated: true } }));
  const setting = { door, session, keys, region: home };
  assert.match(await wordsOf(() => walkWhile(setting, 'ListResourceTags', 'added')), /NextMarker/);
  assert.equal((await stopOf(() => foreignMarker(setting, 'ListGrants'))).verdict, 'inapplicable');
  await assert.rejects(fullPage(setting, 'DescribeKey'), /Expected one of ListKeys/);
});

const alias = {
  input: { AliasName: 'alias/a' },
  entry: { AliasName: 'alias/a', CreationDate: 1, LastUpdatedDate: 1 },
};

function settingOf(body: object) {
  const { door, session } = scriptedDoor(() => ({ body }));
  return { door, session, keys };
}

test('an alias names the key of which every use says so', async () => {
  const own = { KeyMetadata: { Arn: arnOf(home) } };
  await requireAliasOfKey(settingOf(own), alias, home);
  const words = await wordsOf(() => requireAliasOfKey(settingOf({ KeyId: 'arn:other' }), alias, home));
  assert.match(words, /to use .*, got arn:other/);
});

test('an alias names no key when no use succeeds', async () => {
  const words = await wordsOf(() => requireAliasOfNone(settingOf({ KeyId: 'arn:other' }), alias, home));
  assert.match(words, /deleted alias to fail with NotFoundException/);
});

test('a moved alias has its old date of creation and a later one of its update', async () => {
  const listed = (dates: object) => settingOf({ Aliases: [{ AliasName: 'alias/a', ...dates }] });
  await requireDates(listed({ CreationDate: 1, LastUpdatedDate: 3 }), alias);
  for (const dates of [
    { CreationDate: 1, LastUpdatedDate: 1 },
    { CreationDate: 2, LastUpdatedDate: 3 },
  ])
    assert.equal((await stopOf(() => requireDates(listed(dates), alias))).verdict, 'failed');
  const bare = settingOf({ Aliases: [] });
  assert.match(await wordsOf(() => aliasEntry(bare, keys, 'alias/a')), /to list alias\/a/);
});

test('where reads lag, pages are read when the list shows what was added', async () => {
  let reads = 0;
  const added: string[] = [];
  const session = scriptedSession(({ operation, input }) => {
    if (operation === 'TagResource') added.push(String(at(input.Tags, '0', 'TagKey')));
    if (operation !== 'ListResourceTags') return { body: {} };
    reads += 1;
    return { body: { Tags: reads < 4 ? [] : added.map((TagKey) => ({ TagKey })), Truncated: false } };
  });
  const lagging = patient({ ...session, support: { ...session.support, doReadsLag: true } });
  const setting = { door: openDoor(lagging, 'LST-16/scripted'), session: lagging, keys, region: home };
  assert.equal((await fullPage(setting, 'ListResourceTags')).Limit, 2);
  assert.ok(reads >= 4);
});
