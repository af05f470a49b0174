import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { variations } from '../../variations/all.ts';
import { randomFrom, shuffled } from '../../variations/random.ts';

const leeway = { random: randomFrom('test'), latencyMs: 5, lagMs: 5 };

test('every freedom has an id, a sentence and a page of its own words', () => {
  assert.ok(variations.length >= 16);
  assert.equal(new Set(variations.map(({ id }) => id)).size, variations.length);
  for (const { id, freedom, source } of variations) {
    assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(freedom, /^[A-Z_].*\.$/);
    assert.match(source, /^https:\/\/(docs\.aws\.amazon\.com|smithy\.io|www\.rfc-editor\.org)\//);
  }
});

test('every freedom changes a part of the reference, and all can be taken together', async () => {
  for (const { id, apply } of variations) {
    const parts = standardParts();
    const changed = apply(parts, leeway);
    assert.ok(
      Object.entries(parts).some(([name, part]) => changed[name as keyof typeof parts] !== part),
      id,
    );
  }
  const parts = variations.reduce((all, { apply }) => apply(all, leeway), standardParts());
  const response = await onReference({ parts }, async ({ url }) => {
    const answer = await fetch(url, { method: 'POST', body: '{}' });
    return { status: answer.status, text: await answer.text() };
  });
  assert.equal(response.status, 400);
  const type = String((JSON.parse(response.text) as { __type?: unknown }).__type);
  assert.match(type, /UnknownOperationException/);
});

test('the same seed gives the same numbers, another seed others', () => {
  const three = (seed: string) => Array.from({ length: 3 }, randomFrom(seed));
  assert.deepEqual(three('a'), three('a'));
  assert.notDeepEqual(three('a'), three('b'));
  assert.ok(three('a').every((number) => number >= 0 && number < 1));
  assert.deepEqual(shuffled([1, 2, 3, 4], randomFrom('a')).toSorted(), [1, 2, 3, 4]);
});
