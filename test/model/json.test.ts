import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asText, bytesAt, textAt } from '../../src/model/json.ts';

test('a list of one word is not that word, and no member is called to say what it is', () => {
  assert.equal(asText(['PRIMARY']), '["PRIMARY"]');
  assert.equal(asText(JSON.parse('{"toString":1,"valueOf":null}')), '{"toString":1,"valueOf":null}');
  assert.deepEqual([asText('a'), asText(null), asText(undefined), asText(3)], ['a', '(none)', '(none)', '3']);
  assert.equal(textAt({ a: { b: true } }, 'a', 'b'), 'true');
});

test('bytes are those of base64 text, and none of anything else', () => {
  assert.deepEqual(bytesAt({ a: 'AQI=' }, 'a'), Buffer.from([1, 2]));
  for (const a of [undefined, 7, { toString: 1 }, ['AQI=']]) assert.equal(bytesAt({ a }, 'a').length, 0);
});
