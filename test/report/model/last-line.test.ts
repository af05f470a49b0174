import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastLine } from '../../../src/report/model/last-line.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { failure, reportOf, scenario } from '../sample-report.ts';

const passed = scenario();
const failed = failure();
const missing = scenario({ verdict: 'unsupported', cause: 'not-implemented' });
const throttled = scenario({ verdict: 'indeterminate', cause: 'throttled' });
const silent = scenario({ verdict: 'indeterminate', cause: 'no-answer' });
const unseen = scenario({ verdict: 'inapplicable', cause: 'not-seen' });
const unclaimed = scenario({ verdict: 'inapplicable', cause: 'not-claimed' });
const times = (count: number, result: ScenarioResult) => Array.from({ length: count }, () => result);

type Row = readonly [string, readonly ScenarioResult[], string, Partial<Report['run']>?];

const rows: readonly Row[] = [
  ['all passed', times(3, passed), 'No difference from AWS seen: 3 of 3 scenarios passed.'],
  [
    'advice that was not followed',
    [passed, failure({ grade: 'inferred' })],
    'No difference from AWS seen: 1 of 2 scenarios passed; 1 advisory did not.',
  ],
  [
    'twenty faults that hid what the others are about',
    [...times(392, passed), ...times(30, unseen), ...times(2, throttled), ...times(10, unclaimed)],
    'Not decided: 42 of 434 scenarios (a transient state that was never observed: 30; a capability that the target does not claim: 10; throttled calls: 2). Of the others 392 passed.',
  ],
  [
    'moments that were not seen',
    [...times(9, passed), unseen],
    'Not decided: 1 of 10 scenarios (a transient state that was never observed: 1). Of the others 9 passed.',
  ],
  [
    'a difference, and one that is not decided',
    [...times(30, passed), failed, missing, throttled],
    'Differs from AWS: of 33 scenarios 1 failed, 1 unsupported. Not decided: 1 of 33 scenarios (throttled calls: 1).',
  ],
  [
    'too much that is not decided',
    [...times(5, passed), failed, ...times(2, silent), ...times(2, throttled)],
    'Not decided: 4 of 10 scenarios (no answer: 2; throttled calls: 2), more than 5 % without a verdict. Of the others 5 passed, 1 failed.',
  ],
  [
    'a selection',
    [passed],
    "1 of 1 scenario passed. A selection: 1 of the suite's 1 scenario.",
    { selection: '--only UPR-01' },
  ],
  [
    'enough failures',
    [passed, failed],
    'Differs from AWS: of 2 scenarios 1 failed, 0 unsupported. Not decided: 432 of 434 scenarios (not run: 432).',
    { isComplete: false, endedEarly: 'max-failures', notRun: 432 },
  ],
  [
    'an interruption',
    [passed],
    'The run is incomplete and certifies nothing: it was interrupted. Not decided: 433 of 434 scenarios (not run: 433). Of the others 1 passed.',
    { isComplete: false, endedEarly: 'interrupted', notRun: 433 },
  ],
  ['nothing', [], 'The run is incomplete and certifies nothing: no scenario passed or failed. 0 passed.'],
  [
    'our own fault',
    [passed, scenario({ verdict: 'errored', cause: 'suite' })],
    'The run is incomplete and certifies nothing: 1 scenario errored. Not decided: 1 of 2 scenarios (an error in this suite: 1). Of the others 1 passed.',
  ],
];

for (const [name, scenarios, line, run] of rows)
  test(`${name}: ${line.slice(0, 30)} …`, () => assert.equal(lastLine(reportOf(scenarios, run)), line));
