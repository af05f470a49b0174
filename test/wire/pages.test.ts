import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedKeys } from '../../src/ledger/listed-keys.ts';
import type { Input } from '../../src/model/driver.ts';
import { allPages } from '../../src/wire/pages.ts';

/** A list that answers one entry a time, whatever was asked for. */
function oneByOne(entries: readonly string[], asked: Input[] = []) {
  return async (input: Input) => {
    asked.push(input);
    const place = Number(input.Marker ?? 0);
    const isLast = place + 1 >= entries.length;
    const next = isLast ? { Truncated: false } : { Truncated: true, NextMarker: String(place + 1) };
    return { Tags: entries.slice(place, place + 1), ...next };
  };
}

test('all pages of a list are read, however short they are', async () => {
  const asked: Input[] = [];
  assert.deepEqual(await allPages(oneByOne(['a', 'b', 'c'], asked), 'Tags', 7), ['a', 'b', 'c']);
  assert.deepEqual(asked, [{ Limit: 7 }, { Limit: 7, Marker: '1' }, { Limit: 7, Marker: '2' }]);
});

test('an answer without output ends a list, and so does a marker that is never the last', async () => {
  assert.deepEqual(await allPages(async () => undefined, 'Tags'), []);
  let calls = 0;
  const endless = async () => {
    calls += 1;
    return { Tags: ['x'], Truncated: true, NextMarker: 'again' };
  };
  assert.equal((await allPages(endless, 'Tags')).length, calls);
  assert.ok(calls <= 1000);
});

test('a listed key is its ID and its ARN', async () => {
  const keys = await listedKeys(async () => ({ Keys: [{ KeyId: 'k', KeyArn: 'a' }] }));
  assert.deepEqual(keys, [{ keyId: 'k', arn: 'a' }]);
});
