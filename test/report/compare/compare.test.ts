import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baselineDiff } from '../../../src/report/compare/baseline-diff.ts';
import { compareReports } from '../../../src/report/compare/compare-reports.ts';
import {
  type Comparison,
  changeClasses,
  countClasses,
  exitCodeOfComparison,
} from '../../../src/report/compare/comparison.ts';
import { comparisonMarkdown } from '../../../src/report/compare/markdown.ts';
import { comparisonText } from '../../../src/report/compare/terminal.ts';
import { classWords } from '../../../src/report/compare/wording.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { hasInvisible } from '../../../src/report/model/visible.ts';
import { randomNumbers, randomReport } from '../random-report.ts';
import { failure, reportOf, scenario } from '../sample-report.ts';

const text = (comparison: Comparison) => comparisonText(comparison, (_, shown) => shown);
const counted = (shown: string, pattern: (title: string) => RegExp) =>
  Object.fromEntries(
    changeClasses.map((name) => [name, Number(pattern(classWords[name].title).exec(shown)?.[1])]),
  );

const hadNoVerdict = (result?: ScenarioResult) =>
  /indeterminate|errored/.test(result?.verdict ?? '') || result?.cause === 'not-seen';

/** Two random reports of overlapping scenarios, now and then with other texts, fingerprints and times. */
const randomPair = (seed: number): readonly [Report, Report] => {
  const below = randomNumbers(seed);
  const varied = (report: Report): Report => ({
    ...report,
    scenarios: report.scenarios
      .filter(() => below(8) > 0)
      .map((each) => ({
        ...each,
        digest: `d${below(3) === 0 ? 1 : 0}`,
        ...(each.verdict === 'failed' && { fingerprint: `f${below(2)}` }),
        ...(below(2) === 0 && { settledMs: below(5000) }),
      })),
  });
  return [varied(randomReport(seed)), varied(randomReport(below(2) === 0 ? seed : seed + 1000))];
};

test('of 300 random pairs, classes partition the scenarios, and terminal = Markdown = data on every count', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const [earlier, later] = randomPair(seed);
    const comparison = compareReports(earlier, later);
    const ids = new Set([...earlier.scenarios, ...later.scenarios].map(({ id }) => id));
    assert.deepEqual(new Set(comparison.changes.map(({ id }) => id)), ids);
    assert.equal(comparison.changes.length, ids.size);
    const counts = countClasses(comparison);
    assert.equal(
      changeClasses.reduce((sum, name) => sum + counts[name], 0),
      ids.size,
    );
    assert.deepEqual(
      counted(text(comparison), (title) => new RegExp(`^${title} +(\\d+) `, 'm')),
      counts,
    );
    const markdown = comparisonMarkdown(comparison);
    assert.deepEqual(
      counted(markdown, (title) => new RegExp(`^\\| \\**${title}\\** \\| (\\d+) \\|`, 'm')),
      counts,
    );
    for (const { class: own, movers, before, after } of comparison.changes)
      assert.equal(
        movers.length > 0,
        !['unchanged', 'undecided'].includes(own) && !(after && hadNoVerdict(before)),
      );
  }
});

test('a report compared with itself has not moved', () => {
  const random = randomReport(3);
  const report = { ...random, scenarios: random.scenarios.filter((each) => !hadNoVerdict(each)) };
  const comparison = compareReports(report, report);
  assert.equal(countClasses(comparison).unchanged, report.scenarios.length);
  assert.equal(exitCodeOfComparison(comparison), 0);
  assert.deepEqual(baselineDiff(comparison), []);
});

test('on screen no line is longer than 80 columns and nothing hostile is obeyed', () => {
  const name = `a-${'very-'.repeat(30)}long-name`;
  const hostile = `\u001b[2J${'x'.repeat(500)}\n<script>alert(1)</script> @all`;
  const before = reportOf([
    scenario({ name }),
    failure({ name: 'b' }),
    ...Array.from({ length: 40 }, (_, index) => scenario({ name: `c-${index}` })),
  ]);
  const after = reportOf([
    failure({ name, reason: hostile }),
    failure({ name: 'b', fingerprint: 'f9' }),
    ...Array.from({ length: 40 }, (_, index) => failure({ name: `c-${index}`, fingerprint: `f${index}` })),
  ]);
  const comparison = compareReports(before, after);
  const lines = text(comparison).split('\n');
  assert.deepEqual(
    lines.filter((line) => line.length > 80 || hasInvisible(line)),
    [],
  );
  assert.ok(lines.some((line) => /^ {4}and 33 more in comparison\.md$/.test(line)));
  const markdown = comparisonMarkdown(comparison);
  assert.doesNotMatch(markdown, /<script|@all/);
  assert.ok(!markdown.includes('\u001b'));
  assert.doesNotMatch(
    text(compareReports(before, before)) + comparisonMarkdown(compareReports(before, before)),
    /unchanged \(/i,
  );
  assert.match(markdown, /- and 29 more in report\.json/);
});

test('what is shown says what moved, who moved it and since when', () => {
  const before = reportOf([scenario({ name: 'a' }), scenario({ name: 'b', settledMs: 10 })], {
    startedAt: '2026-11-22T01:02:03.000Z',
  });
  const later = reportOf([failure({ name: 'a' }), scenario({ name: 'b', settledMs: 5000 })]);
  const moved: Report = {
    ...later,
    target: { ...later.target, version: '2.0.0' },
    suite: { ...later.suite, sdkVersion: '4.0.0' },
  };
  const shown = text(compareReports(before, moved)).replaceAll(/\s+/g, ' ');
  assert.match(shown, /target sample 1\.2\.3 → 2\.0\.0/);
  assert.match(shown, /since 2026-11-22 01:02 UTC; this run 2026-11-23 01:02 UTC/);
  assert.match(shown, /Regressed \(1\) UPR-01\/a verdict passed → failed/);
  assert.match(
    shown,
    /the target \(1\.2\.3 → 2\.0\.0\) and the SDK \(3\.1164\.0 → 4\.0\.0\), one or more of them/,
  );
  assert.match(shown, /was settled after 10 ms now settled after 5000 ms/);
  assert.match(shown, /Behavior moved for the worse: 1 of 2 scenarios\. $/);
  const markdown = comparisonMarkdown(compareReports(before, moved));
  assert.match(markdown, /### regressed \(1\)\n\n- passed → failed, moved by the target/);
  assert.match(markdown, /<details><summary>slower to settle \(1\)<\/summary>/);
});

test('the difference between baselines is shown line by line', () => {
  const before = reportOf([
    scenario({ name: 'a' }),
    failure({ name: 'b' }),
    scenario({ name: 'c' }),
    scenario({ name: 'd' }),
  ]);
  const later = reportOf([
    failure({ name: 'a' }),
    scenario({ name: 'b' }),
    scenario({ name: 'c', digest: 'd2' }),
  ]);
  const moved: Report = { ...later, target: { ...later.target, version: '2' } };
  assert.deepEqual(baselineDiff(compareReports(before, moved)), [
    '- target 1.2.3',
    '+ target 2',
    '- UPR-01/a: passed',
    '+ UPR-01/a: failed (f00)',
    '- UPR-01/b: failed (f00)',
    '+ UPR-01/b: passed',
    '  UPR-01/c: the scenario changed',
    '- UPR-01/d: passed',
  ]);
});

test('a fixed one is announced', () => {
  const comparison = compareReports(reportOf([failure()]), reportOf([scenario()]));
  assert.match(text(comparison), /1 fixed: --update-baseline records that/);
});

test('what the later run did not decide is named, never called worse, and no work of the target', () => {
  const names = Array.from({ length: 40 }, (_, index) => `s-${index}`);
  const silent = { verdict: 'indeterminate', cause: 'throttled', reason: 'r' } as const;
  const unseen = { verdict: 'inapplicable', cause: 'not-seen', reason: 'r' } as const;
  const later = (undecided: number) =>
    reportOf(names.map((name, index) => scenario({ name, ...(index < undecided ? silent : {}) })));
  const before = reportOf(names.map((name) => scenario({ name })));
  const few = compareReports(before, later(2));
  assert.deepEqual([countClasses(few).undecided, exitCodeOfComparison(few)], [2, 0]);
  const shown = text(few) + comparisonMarkdown(few);
  assert.match(shown, /^Not decided \(2\)$/m);
  assert.doesNotMatch(shown, /moved by|Behavior moved/);
  assert.match(
    text(few).replaceAll(/\s+/g, ' '),
    /Nothing moved for the worse: 38 of 40 scenarios unchanged\. Not decided: 2 of 40 scenarios \(throttled calls: 2\)\. $/,
  );
  const many = compareReports(before, later(3));
  assert.equal(exitCodeOfComparison(many), 2);
  assert.match(
    text(many).replaceAll(/\s+/g, ' '),
    /Not comparable: .*3 of 40 scenarios \(throttled calls: 3\)/,
  );
  const missed = compareReports(before, reportOf(names.map((name) => scenario({ name, ...unseen }))));
  assert.deepEqual([countClasses(missed).undecided, exitCodeOfComparison(missed)], [40, 0]);
});
