import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fingerprintOf, masked } from '../../../src/report/model/fingerprint.ts';

const symptom = {
  operation: 'DescribeKey',
  cause: 'difference',
  expected: 'mrk-0123456789abcdef0123456789abcdef in us-east-1 to be PRIMARY',
  actual: 'REPLICA after 1503 ms',
} as const;

test('ids, ARNs, Regions, times, UUIDs and amounts are masked', () => {
  const cases = [
    ['arn:aws:kms:us-east-1:111122223333:key/mrk-1234 x', '<arn> x'],
    ['mrk-0123456789abcdef0123456789abcdef.', '<id>.'],
    ['mrk-8F2C1E0a-1111-4222-8333-444455556666!', '<id>!'],
    ['alias/team/key-1', '<alias>'],
    ['8f2c1e0a-1111-4222-8333-444455556666', '<id>'],
    ['in ap-southeast-2 and us-gov-west-1', 'in <region> and <region>'],
    ['at 2026-11-23T01:02:03.456Z', 'at <time>'],
    ['after 12.5 s, 3 times', 'after <n> s, <n> times'],
    [`material ${'ab'.repeat(32)}`, 'material <hex>'],
    [`blob ${'Q+/z'.repeat(20)}==`, 'blob <blob>'],
    ['"GrantId":"dfb4761d","GrantToken":"f5ea4c17"', '"GrantId":"<value>","GrantToken":"<value>"'],
    ['GrantId:"98519213",CiphertextBlob:"Q+/z"', 'GrantId:"<hex>",CiphertextBlob:"<value>"'],
    ['id 335eac04, decade', 'id <hex>, decade'],
    ["Key 'arn:aws:kms:eu-west-1:111122223333:key/2;' is gone", "Key '<arn>' is gone"],
    ["Key 'arn:aws:kms:eu-west-1:111122223333:key/\ufffdl \x0f'\x07W+' is gone", "Key '<bytes>' is gone"],
    ['HTTP 404, status 500, 7 tries', 'HTTP 404, status 500, <n> tries'],
  ];
  for (const [text = '', expected] of cases) assert.equal(masked(text), expected);
});

test('the same defect in another run has the same fingerprint', () => {
  const again = {
    ...symptom,
    expected: 'mrk-ffffffffffffffffffffffffffffffff in eu-west-1 to be PRIMARY',
    actual: 'REPLICA after 9 ms',
  };
  assert.equal(fingerprintOf(again), fingerprintOf(symptom));
  assert.match(fingerprintOf(symptom), /^[0-9a-f]{12}$/);
});

test('another operation, cause, expectation, result or status is another fingerprint', () => {
  const others = [
    { ...symptom, operation: 'CreateKey' },
    { ...symptom, cause: 'prerequisite' as const },
    { ...symptom, expected: 'something else' },
    { ...symptom, actual: 'HTTP 400' },
    { ...symptom, actual: 'HTTP 404' },
    { operation: symptom.operation, cause: symptom.cause },
  ];
  assert.equal(new Set([symptom, ...others].map(fingerprintOf)).size, 7);
});

test('bytes that are no text are masked from the first to the last, with the words around', () => {
  const plain = /[^\s'"]*[\p{Cc}\ufffd](?:.*[\p{Cc}\ufffd])?[^\s'"]*/gsu;
  const letters = fc.constantFrom('a', 'é', '😀', ' ', "'", '"', '\n', '\u0007', '\ufffd', ';');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      assert.equal(masked(text), text.replace(plain, '<bytes>'));
    }),
    { numRuns: 500 },
  );
});

test('a word of a million characters costs no more than its length', { timeout: 20_000 }, () => {
  for (const text of ['a-', 'é;', 'ab ', '0f', '"aId', 'arn:', 'us-', "'arn:", '\u0007a'])
    masked(text.repeat(1_000_000 / text.length));
});
