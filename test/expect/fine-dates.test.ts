import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tooFineDate } from '../../src/expect/dates/fine-dates.ts';
import type { Outcome } from '../../src/model/outcome.ts';

const showing = (body: string) =>
  ({ kind: 'success', output: {}, exchange: { response: { body } } }) as unknown as Outcome;

test('dates with milliseconds at most are fine, whatever else has decimals', () => {
  for (const body of ['{"CreationDate":1795919116.127}', '{"ValidTo":1795919116}', '{"Length":1.23456}', ''])
    assert.equal(tooFineDate(showing(body)), undefined, body);
});

test('a date with more decimals is named', () => {
  const mismatch = tooFineDate(showing('{"KeyMetadata":{"CreationDate": 1795919116.127000000000}}'));
  assert.equal(mismatch?.expected, 'CreationDate with three decimals at most');
  assert.equal(mismatch?.actual, '1795919116.127000000000');
});

test('an exponent moves the point, and any date of a response may be the one', () => {
  assert.equal(tooFineDate(showing('{"CreationDate":1.795976170128E9,"ValidTo":1.79597617e+9}')), undefined);
  const mismatch = tooFineDate(showing('{"CreationDate":1.795976170128E9,"ValidTo":1.7959761701281e9}'));
  assert.equal(mismatch?.expected, 'ValidTo with three decimals at most');
});
