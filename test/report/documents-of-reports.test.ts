import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReport } from '../../src/report/model/read-report.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { randomReport } from './random-report.ts';
import { sampleReport } from './sample-report.ts';

const read = (text: string) => readReport(text, 'old.json');

test('what is written is read back as it was', () => {
  for (const report of [sampleReport(), randomReport(7)]) {
    assert.deepEqual(read(writeReport(report)), { kind: 'report', report });
  }
});

test('the same report gives the same bytes, whatever the order of its members', () => {
  const report = sampleReport();
  const shuffled = Object.fromEntries(Object.entries(report).reverse()) as typeof report;
  assert.equal(writeReport(shuffled), writeReport(report));
  assert.match(writeReport(report), /^\{\n {2}"schemaVersion": 2,\n {2}"suite": \{\n {4}"name"/);
  assert.ok(writeReport(report).endsWith('}\n'));
});

const refusals: readonly (readonly [string, string, string, RegExp])[] = [
  ['no JSON', '<html>', 'not-json', /expected the JSON text of a report/],
  ['no report', '{}', 'not-a-report', /without schemaVersion/],
  ['null', 'null', 'not-a-report', /without schemaVersion/],
  [
    'an earlier version',
    '{"schemaVersion":1}',
    'other-schema-version',
    /old\.json: expected schemaVersion 2, got 1\. .*certify the target again/,
  ],
  [
    'another version',
    '{"schemaVersion":3}',
    'other-schema-version',
    /expected schemaVersion 2, got 3\. Run the suite again/,
  ],
  [
    'a deep version',
    `{"schemaVersion":${'['.repeat(99_999)}${']'.repeat(99_999)}}`,
    'other-schema-version',
    /an array of 1/,
  ],
  ['a broken report', '{"schemaVersion":2}', 'broken-report', /old\.json, \/suite: expected a member suite/],
];

for (const [name, text, kind, message] of refusals) {
  test(`refused by name: ${name}`, () => {
    const result = read(text);
    assert.equal(result.kind, kind);
    assert.match('message' in result ? result.message : '', message);
  });
}
