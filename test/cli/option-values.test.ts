import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountId, collect, count, kinds, list, shard } from '../../src/cli/option-values.ts';

test('values of options are parsed', () => {
  assert.equal(count('--lanes', 1, 64)('32'), 32);
  assert.deepEqual(collect('b', collect('a')), ['a', 'b']);
  assert.deepEqual(list('us-east-1, us-west-2'), ['us-east-1', 'us-west-2']);
  assert.deepEqual(shard('2/5'), { index: 2, of: 5 });
  assert.equal(accountId('123456789012'), '123456789012');
  assert.deepEqual(kinds('json,junit'), ['json', 'junit']);
});

const wrong: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['too large a number', () => count('--lanes', 1, 64)('65'), /whole number from 1 to 64.*--lanes 1/],
  ['no number', () => count('--lanes', 1, 64)('many'), /whole number/],
  ['an empty word in a list', () => list('a,,b'), /separated by commas/],
  ['a shard of too few', () => shard('3/2'), /i from 1 to n/],
  ['a shard that is no fraction', () => shard('one'), /--shard 1\/3/],
  ['eleven digits', () => accountId('12345678901'), /twelve digits/],
  ['a kind of output that nobody writes', () => kinds('json,pdf'), /json, junit, html.*got pdf/],
];

for (const [what, parse, expected] of wrong)
  test(`${what} is refused with an example`, () => {
    assert.throws(parse, ({ message }: Error) => expected.test(message));
  });
