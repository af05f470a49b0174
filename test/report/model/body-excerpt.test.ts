import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptAround } from '../../../src/report/model/body-excerpt.ts';

const before = `"KeyId":"${'k'.repeat(100)}"`;
const after = `"Tail":"${'t'.repeat(100)}"`;

test('a short body stays whole, and so does one without the member that is in question', () => {
  assert.equal(excerptAround('{"A":1}', 'Expected A', 400), '{"A":1}');
  const long = `{${before}}`;
  assert.equal(excerptAround(long, 'Expected Missing to be absent', 20), long);
  assert.equal(excerptAround(long, 'no member at all', 20), long);
});

test('of a long body the member that the words name first is shown, whole', () => {
  const value = '{"Nested":["a,b}",{"deep":"\\"]"}]}';
  const body = `{${before},"Wanted":${value},${after}}`;
  const shown = excerptAround(body, 'Expected Absent or Wanted to stay', 50);
  assert.ok(shown.startsWith('…') && shown.endsWith('…'), shown);
  assert.ok(shown.includes(`"Wanted":${value},`), shown);
  assert.ok(shown.length < body.length);
});

test('a value that never ends is shown to the end of the text', () => {
  const body = `{${before},"Wanted":["${'x'.repeat(30)}`;
  assert.ok(excerptAround(body, 'Wanted', 20).endsWith('x'.repeat(30)));
});
