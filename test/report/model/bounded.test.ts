import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundedReport } from '../../../src/report/model/bounded.ts';
import { readReport } from '../../../src/report/model/read-report.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { exchange, sampleReport } from '../sample-report.ts';

/** A report whose scenarios, in turn, got answers of these texts. */
function answered(...texts: readonly (readonly string[])[]): Report {
  const report = sampleReport();
  const scenarios = texts.flatMap((answers, index) => {
    const [first] = report.scenarios;
    const exchanges = answers.map((text) => exchange('DescribeKey', { KeyId: 'k' }, text));
    return first ? [{ ...first, id: `${first.clause}/${index}`, exchanges }] : [];
  });
  return { ...report, scenarios };
}

const bodies = (report: Report) =>
  report.scenarios.map(({ exchanges = [] }) => exchanges.map(({ response }) => response?.body ?? ''));

test('a report within the bound stays as it is', () => {
  const report = answered(['x'.repeat(100)], ['y'.repeat(100), '']);
  assert.equal(boundedReport(report, 1_000), report);
  assert.equal(boundedReport(sampleReport()).scenarios.length, sampleReport().scenarios.length);
});

test('whoever poured is cut, to a fair share, and the small stay whole', () => {
  const report = answered(['{}'], ['a'.repeat(5_000)], ['b'.repeat(9_000), '{"KeyState":"Enabled"}']);
  const [small, long, mixed] = bodies(boundedReport(report, 2_000));
  assert.deepEqual(small, ['{}']);
  assert.match(long?.[0] ?? '', /^a{900,1000}… \(4\d\d\d more characters\)$/);
  assert.match(mixed?.[0] ?? '', /^b{900,1000}… \(8\d\d\d more characters\)$/);
  assert.equal(mixed?.[1], '{"KeyState":"Enabled"}');
});

test('characters that JSON spells out count as long as they are written', () => {
  const report = answered(...Array.from({ length: 20 }, () => ['\u001b'.repeat(10_000)]));
  const text = JSON.stringify(bodies(boundedReport(report, 60_000)));
  assert.ok(text.length > 55_000 && text.length < 63_000, String(text.length));
});

test('what was cut, in the middle of a character even, can be written and read', () => {
  const report = boundedReport(answered(['😀'.repeat(3_001)], ['x'.repeat(999)]), 3_000);
  assert.equal(readReport(writeReport(report), 'report.json').kind, 'report');
});
