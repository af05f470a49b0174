import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNotComparable } from '../../../src/report/compare/comparable.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { reportOf, scenario } from '../sample-report.ts';

const whole = reportOf([scenario()]);
const reasons: readonly (readonly [string, Report, string, RegExp])[] = [
  [
    'another target',
    { ...whole, target: { ...whole.target, name: 'other' } },
    'other-target',
    /sample in old and other in new/,
  ],
  [
    'another client',
    reportOf([scenario()], { client: { name: 'boto3', version: '1', acts: 2, bySdk: 1 } }),
    'other-client',
    /got the AWS SDK for JavaScript in old and boto3 in new\. Run both with the same --client\.$/,
  ],
  [
    'an interrupted run',
    reportOf([scenario()], { isComplete: false, endedEarly: 'interrupted' }),
    'incomplete-run',
    /new: .*ended early \(interrupted\) after 1 of 1/,
  ],
  ['a run that ended', reportOf([scenario()], { isComplete: false }), 'incomplete-run', /ended early after/],
  [
    'a selection',
    reportOf([scenario()], { selection: '--only UPR-01' }),
    'filtered-run',
    /--only UPR-01.*disappeared/,
  ],
  [
    'a shard',
    reportOf([scenario()], { selection: '--shard 2/3', shard: { index: 2, of: 3 } }),
    'shard',
    /shard 2 of 3.*merge/,
  ],
  ['a run of nothing', reportOf([]), 'nothing-executed', /without a single scenario/],
];

for (const [what, report, kind, message] of reasons) {
  test(`not compared, by name: ${what}`, () => {
    const found = whyNotComparable({ source: 'old', report: whole }, { source: 'new', report });
    assert.deepEqual(
      found.map((each) => each.kind),
      [kind],
    );
    assert.match(found[0]?.message ?? '', message);
  });
}
