import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeReports } from '../../../src/report/merge/merge.ts';
import type { Finding, Report } from '../../../src/report/model/report.ts';
import { inShard } from '../../../src/run/shard.ts';
import { randomReport } from '../random-report.ts';
import { finding } from '../sample-report.ts';

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
const named = (reports: readonly Report[]) =>
  reports.map((report, index) => ({ source: `part ${index + 1}`, report }));

/** Findings as a run puts them together from what each scenario met. */
const findingsOf = ({ scenarios }: Report): readonly Finding[] => {
  const found = new Map<string, Finding>();
  for (const { id } of scenarios)
    for (const path of [`/${id.length % 2}`, `/${(id.codePointAt(7) ?? 0) % 3}`])
      found.set(path, {
        ...finding,
        path,
        scenario: found.get(path)?.scenario ?? id,
        count: (found.get(path)?.count ?? 0) + 1,
      });
  return [...found.values()];
};

const whole = (seed: number): Report => {
  const report = randomReport(seed);
  const ordered = {
    ...report,
    scenarios: report.scenarios.toSorted(byId),
    run: { ...report.run, isComplete: true },
  };
  return { ...ordered, findings: findingsOf(ordered) };
};

const partOf = (report: Report, index: number, of: number): Report => {
  const part = { ...report, scenarios: inShard(report.scenarios, { index, of }).toSorted(byId) };
  const words = `--shard ${index}/${of}`;
  const selection = report.run.selection ? `${report.run.selection} and ${words}` : words;
  return {
    ...part,
    findings: findingsOf(part),
    run: { ...report.run, id: `r${index}`, selection, shard: { index, of } },
  };
};

const partsOf = (report: Report, of: number) =>
  Array.from({ length: of }, (_, index) => partOf(report, index + 1, of));

test('the shards of 100 random reports, in any order, give the report again', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const report = whole(seed);
    const of = 1 + (seed % 5);
    const merged = mergeReports(named(partsOf(report, of).toReversed()));
    const id = Array.from({ length: of }, (_, index) => `r${index + 1}`).join('+');
    const leftBehind = Array.from({ length: of }, () => report.run.leftBehind).flat();
    assert.deepEqual(merged, {
      kind: 'report',
      report: { ...report, run: { ...report.run, id, leftBehind } },
    });
  }
});

test('a selection is merged as the selection that it is', () => {
  const report = whole(4);
  const selected = { ...report, run: { ...report.run, selection: '--grade documented' } };
  const merged = mergeReports(named(partsOf(selected, 2)));
  assert.equal(merged.kind === 'report' && merged.report.run.selection, '--grade documented');
});

test('the time goes from the first start to the last end, and seeds are all said', () => {
  const [one, other] = partsOf(whole(2), 2) as [Report, Report];
  const later = {
    ...other,
    run: { ...other.run, seed: '43', lanes: 8, startedAt: '2026-11-23T01:02:08.000Z', durationMs: 10_000 },
  };
  const merged = mergeReports(named([later, one]));
  const { run } = merged.kind === 'report' ? merged.report : assert.fail('refused');
  assert.deepEqual(
    [run.seed, run.lanes, run.startedAt, run.durationMs],
    ['42+43', 32, '2026-11-23T01:02:03.000Z', 15_000],
  );
});

type Change = (report: Report) => Report;
const target =
  (changes: Partial<Report['target']>): Change =>
  (report) => ({ ...report, target: { ...report.target, ...changes } });
const suite =
  (changes: Partial<Report['suite']>): Change =>
  (report) => ({ ...report, suite: { ...report.suite, ...changes } });
const run =
  (changes: Partial<Report['run']>): Change =>
  (report) => ({ ...report, run: { ...report.run, ...changes } });

/** What is done to the second of three shards, and the refusal that must follow. */
const refusals: readonly (readonly [string, Change, string, RegExp])[] = [
  [
    'another target',
    target({ name: 'other' }),
    'other-target',
    /the target differs between part 1 and part 2: got sample and other/,
  ],
  ['another version', target({ version: '9' }), 'other-target', /target version .*1\.2\.3 and 9/],
  ['other Regions', target({ regions: ['x'] }), 'other-target', /list of Regions/],
  ['another suite', suite({ version: '9' }), 'other-suite', /suite version/],
  ['other code', suite({ digest: '9' }), 'other-suite', /digest of the suite .*none and 9/],
  [
    'other clauses',
    suite({ clauses: [{ id: 'X', statement: 'x'.repeat(99), sources: [] }] }),
    'other-suite',
    /set of clauses/,
  ],
  [
    'another selection',
    run({ selection: '--grade recorded and --shard 2/3' }),
    'other-selection',
    /everything and --grade recorded/,
  ],
  [
    'another number of shards',
    run({ selection: '--shard 2/4', shard: { index: 2, of: 4 } }),
    'other-selection',
    /number of shards .*3 and 4/,
  ],
  [
    'operations that did not answer alike',
    target({ operations: [] }),
    'shards-disagree',
    /operations seen to work/,
  ],
  [
    'a run that was cut short',
    run({ isComplete: false }),
    'incomplete-run',
    /part 2: .*Run shard 2\/3 again/,
  ],
  [
    'a scenario that is lost',
    (report) => ({ ...report, scenarios: report.scenarios.slice(1) }),
    'gap',
    /got \d+\. A report lost some/,
  ],
  [
    'a run without shards',
    ({ run: { shard: _, ...facts }, ...report }) => ({ ...report, run: facts }),
    'not-a-shard',
    /part 2: .*without --shard/,
  ],
];

for (const [what, change, kind, message] of refusals) {
  test(`not merged, by name: ${what}`, () => {
    const [one, two, three] = partsOf(whole(1), 3) as [Report, Report, Report];
    const merged = mergeReports(named([one, change(two), three]));
    assert.ok(merged.kind === 'refused');
    assert.deepEqual(
      merged.refusals.map((each) => each.kind),
      [kind],
    );
    assert.match(merged.refusals[0]?.message ?? '', message);
  });
}

test('overlaps and gaps are named', () => {
  const [one, two] = partsOf(whole(1), 3) as [Report, Report];
  const merged = mergeReports(named([one, two, two]));
  assert.ok(merged.kind === 'refused');
  const [overlap, gap] = merged.refusals;
  assert.match(overlap?.message ?? '', /is in part 2 and in part 3\. Give each shard once/);
  assert.match(gap?.message ?? '', /none of the reports is of 3\/3\. Run what is missing/);
});

test('shards are balanced, disjoint, whole, and the same in any order', () => {
  const scenarios = Array.from({ length: 401 }, (_, index) => ({ id: `UPR-${index}/x` }));
  const parts = [1, 2, 3, 4].map((index) => inShard(scenarios, { index, of: 4 }));
  assert.deepEqual(
    parts.map(({ length }) => length),
    [101, 100, 100, 100],
  );
  assert.equal(new Set(parts.flat()).size, 401);
  assert.deepEqual(inShard(scenarios.toReversed(), { index: 2, of: 4 }), parts[1]);
  assert.notDeepEqual(parts[0], scenarios.slice(0, 101));
});
