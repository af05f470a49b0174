import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readReport } from '../../../src/report/model/read-report.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { fullReport, hostileReport } from '../html/html-sample.ts';
import { mutated } from '../mutations.ts';
import { dangersIn, rendered } from '../rendered.ts';
import { sampleReport } from '../sample-report.ts';

const source = 'some/report.json';
/** A schema is compiled for every reading, which is what takes the time. `FUZZ_RUNS` makes it thorough. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 40);

/** Reads it, which must end in a report or in a paragraph that says which file, what was expected, and what to do. */
const read = (text: string): Report | undefined => {
  const result = readReport(text, source);
  if (result.kind === 'report') return result.report;
  assert.ok(result.message.startsWith(source), result.message);
  assert.match(result.message, /[Ee]xpected |unknown member/);
  assert.match(result.message, /\.(?:\n|$)/);
  assert.ok(result.message.length < 20_000);
  return undefined;
};

const shards = (index: number): Report => {
  const report = fullReport();
  return { ...report, run: { ...report.run, shard: { index, of: 2 }, selection: `--shard ${index}/2` } };
};

describe('any text in place of a report', () => {
  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        assert.equal(read(Buffer.from(bytes).toString('utf8')), undefined);
      }),
      { numRuns },
    );
  });

  test('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, isVersioned) => {
        const document = isVersioned ? { schemaVersion: 2, ...(value as object) } : value;
        assert.equal(read(JSON.stringify(document)), undefined);
      }),
      { numRuns },
    );
  });

  test('half a report', () => {
    const text = JSON.stringify(sampleReport());
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => assert.equal(read(text.slice(0, length)), undefined)),
      { numRuns },
    );
  });

  test('JSON deeper than any stack', () => {
    for (const text of [
      '['.repeat(200_000),
      `{"schemaVersion":2,"suite":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`,
    ])
      assert.equal(read(text), undefined);
  });
});

test('a time longer than any run is refused, since nothing can draw it', () => {
  const report = fullReport();
  const scenarios = report.scenarios.map((each) => ({
    ...each,
    acts: [{ operation: 'DescribeKey', region: 'eu-west-1', sentMs: 0, answeredMs: 1.6e308 }],
  }));
  assert.equal(read(JSON.stringify({ ...report, scenarios })), undefined);
});

describe('a report that somebody spoilt', () => {
  for (const [name, valid, other] of [
    ['a sample', fullReport(), sampleReport()],
    ['an attack', hostileReport(), fullReport()],
    ['a shard', shards(1), shards(2)],
  ] as const)
    test(`${name}: refused, or shown everywhere without harm`, () => {
      fc.assert(
        fc.property(mutated(valid), (document) => {
          const report = read(JSON.stringify(document));
          if (report) assert.deepEqual(dangersIn(rendered(report, other)), []);
        }),
        { numRuns },
      );
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
});
