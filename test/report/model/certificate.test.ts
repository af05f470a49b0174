import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { certificateText, mostCertificateBytes, slimReport } from '../../../src/report/model/certificate.ts';
import { readReport } from '../../../src/report/model/read-report.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { hostileReport } from '../html/html-sample.ts';
import { mutated } from '../mutations.ts';
import { randomReport } from '../random-report.ts';
import { failure, finding, reportOf, sampleReport, scenario } from '../sample-report.ts';

const source = 'reports/acme/1.json';

const readBack = (text: string): Report => {
  const read = readReport(text, source);
  assert.ok(read.kind === 'report', read.kind === 'report' ? '' : read.message);
  return read.report;
};

const longReason = (index: number) =>
  `UpdatePrimaryRegion ${index} left ${`the "roles" of arn:aws:kms:us-east-1:111122223333:key/${index}, `.repeat(60)}`;

/** A scenario that fails in a way that no other does, with as much to say as a target likes. */
const wordy = (index: number): ScenarioResult =>
  failure({
    id: `UPR-01/a-case-with-a-name-as-long-as-any-is/${index}`,
    name: `A scenario whose title is as long as titles of this suite are, one hundred characters: ${index}`,
    feature: `features/update-primary-region/feature-${index % 40}.feature`,
    operations: ['CreateKey', 'ReplicateKey', `Operation${index % 56}`],
    reason: longReason(index),
    expected: longReason(index),
    actual: longReason(index),
    defect: `UpdatePrimaryRegion of key ${index} succeeds, but AWS refuses it with KMSInvalidStateException`,
    fingerprint: String(index).padStart(12, '0'),
    digest: String(index).padStart(12, 'a'),
    notes: ['slow'],
    states: [{ atMs: 1, region: 'us-east-1', keyState: 'Enabled', role: 'PRIMARY' }],
    acts: [{ operation: 'UpdatePrimaryRegion', region: 'us-east-1', sentMs: 1 }],
    decidedBy: 1,
  });

const many = (count: number, one: (index: number) => ScenarioResult): Report =>
  reportOf(Array.from({ length: count }, (_, index) => one(index)));

test('a certificate is read back as the slim report, whoever reported what', () => {
  const random = Array.from({ length: 30 }, (_, seed) => randomReport(seed));
  for (const report of [...random, sampleReport(), hostileReport(), reportOf([]), many(3, wordy)])
    assert.deepEqual(readBack(certificateText(report)), slimReport(report));
});

test('it has no bulk, and reasons of at most 400 characters that end before a word', () => {
  const { scenarios } = readBack(certificateText(many(3, wordy)));
  const bulk = ['acts', 'states', 'exchanges', 'decidedBy', 'notes', 'expected', 'actual'];
  for (const result of scenarios) {
    assert.deepEqual(
      Object.keys(result).filter((member) => bulk.includes(member)),
      [],
    );
    assert.ok((result.reason ?? '').length <= 400);
    assert.match(result.reason ?? '', /key\/\d+,? ?(?:the "?roles"? ?o?f?)?…$/);
  }
  const unbroken = failure({ reason: 'x'.repeat(9_000) });
  assert.equal(slimReport(reportOf([unbroken])).scenarios[0]?.reason, `${'x'.repeat(399)}…`);
});

test('everything that a target says in its own words is bounded', () => {
  const long = 'word '.repeat(50_000);
  const report = reportOf([failure({ reason: long })], { leftBehind: [long] }, [
    { ...finding, message: long },
  ]);
  const operations = [{ operation: 'ReplicateKey', support: 'unsupported', evidence: long } as const];
  const text = certificateText({ ...report, target: { ...report.target, operations } });
  assert.ok(text.length < 10_000, String(text.length));
});

describe('the bound', () => {
  const kept = ({ scenarios }: Report) =>
    scenarios.map(({ id, verdict, fingerprint, digest, operations }) => [
      id,
      verdict,
      fingerprint,
      digest,
      operations,
    ]);

  test('900 scenarios that all fail, each in its own way, keep their whole reasons', () => {
    const report = many(900, wordy);
    const text = certificateText(report);
    assert.ok(Buffer.byteLength(text) <= mostCertificateBytes);
    assert.deepEqual(readBack(text), slimReport(report));
  });

  test('2,000 keep shorter ones, and all else', () => {
    const report = many(2_000, wordy);
    const text = certificateText(report);
    assert.ok(Buffer.byteLength(text) <= mostCertificateBytes, String(Buffer.byteLength(text)));
    assert.deepEqual(kept(readBack(text)), kept(report));
  });

  test('no text takes more room than it may, in whatever characters', () => {
    for (const character of ['\u0000', '😀', '\ud800', '"']) {
      const hostile = many(200, (index) => ({
        ...wordy(index),
        reason: `${index} ${character.repeat(2_000)}`,
        defect: `${index} ${character.repeat(2_000)}`,
      }));
      const text = certificateText(hostile, 200_000);
      assert.ok(Buffer.byteLength(text) <= 200_000);
    }
  });

  test('what cannot fit is not written', () => {
    assert.throws(
      () => certificateText(many(50, wordy), 2_000),
      /at most 2000 bytes, got more for 50 scenarios/,
    );
  });
});

test('one scenario per line: a comparison of two certificates shows which moved', () => {
  const [before, after] = [scenario(), failure({ reason: 'x' })].map((second) =>
    certificateText(reportOf([scenario({ id: 'UPR-01/first' }), { ...second, id: 'UPR-01/second' }])).split(
      '\n',
    ),
  );
  assert.equal(before?.filter((line) => line.includes('UPR-01/second')).length, 1);
  const first = before?.find((line) => line.includes('UPR-01/first'));
  assert.ok(first?.includes('"passed"') && after !== undefined);
});

describe('a certificate that is none is refused by name', () => {
  const text = certificateText(reportOf([failure(), scenario()]));
  const version = sampleReport().schemaVersion;
  const spoilt: readonly (readonly [string, RegExp | string, string, string, RegExp])[] = [
    [
      'of an earlier schema',
      `"schemaVersion": ${version}`,
      `"schemaVersion": ${version - 1}`,
      'other-schema-version',
      new RegExp(`^reports/acme/1\\.json: expected schemaVersion ${version}, got ${version - 1}\\.`),
    ],
    ['of a later form', '"certificate": 1', '"certificate": 2', 'broken-report', /1\.json, \/certificate: /],
    ['rows for words', /"rows": \[[\s\S]*\]/, '"rows": "none"', 'broken-report', /\/scenarios\/rows: /],
    ['a typo', '"columns"', '"colums"', 'broken-report', /unknown member\. Did you mean "columns"\?/],
    [
      'a member of no scenario',
      '"verdict"',
      '"verdikt"',
      'broken-report',
      /unknown member\. Did you mean "verdict"\?/,
    ],
    [
      'a column too few',
      '"columns": ["id",',
      '"columns": [',
      'broken-report',
      /rows\/0: expected \d+ cells at most, as there are columns, got \d+\. Certify/,
    ],
    [
      'a place that is not there',
      /("shared": \{\s*)("\w+": \[\n)/,
      '$1"digest": [], $2',
      'broken-report',
      /rows\/0: expected a place in the list of 0 values that digest shares, got a string\. Certify/,
    ],
  ];
  for (const [name, from, to, kind, message] of spoilt) {
    test(name, () => {
      const broken = text.replace(from, to);
      assert.notEqual(broken, text);
      const result = readReport(broken, source);
      assert.equal(result.kind, kind);
      assert.match(result.kind === 'report' ? '' : result.message, message);
    });
  }

  test('or is read, whatever became of it on the way', () => {
    fc.assert(
      fc.property(mutated(JSON.parse(text)), (document) => {
        const result = readReport(JSON.stringify(document), source);
        assert.ok(result.kind === 'report' || result.message.startsWith(source));
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 60) },
    );
  });
});
