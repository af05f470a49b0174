import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conclusionOf, exitCodeFor, isConforming } from '../../../src/report/model/conclusion.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { failure, reportOf, scenario } from '../sample-report.ts';

const passed = scenario();
const failed = failure();
const unsupported = scenario({ verdict: 'unsupported', cause: 'not-implemented' });
const indeterminate = scenario({ verdict: 'indeterminate', cause: 'no-answer' });
const gone = scenario({ verdict: 'indeterminate', cause: 'target-gone' });
const errored = scenario({ verdict: 'errored', cause: 'suite' });
const inapplicable = scenario({ verdict: 'inapplicable', cause: 'not-claimed' });
const unseen = scenario({ verdict: 'inapplicable', cause: 'not-seen' });
const times = (count: number, result: ScenarioResult) => Array.from({ length: count }, () => result);
const inferred = { grade: 'inferred' } as const;

type Row = readonly [string, readonly ScenarioResult[], string, 0 | 1 | 2, Partial<Report['run']>?];

const rows: readonly Row[] = [
  ['everything passed', [passed], 'conforms', 0],
  ['a capability is not claimed', [passed, inapplicable], 'conforms', 0],
  ['a documented scenario failed', [passed, failed], 'differs', 1],
  ['a recorded scenario failed', [passed, failure({ grade: 'recorded' })], 'differs', 1],
  ['only an inferred scenario failed', [passed, failure(inferred)], 'conforms', 0],
  ['an operation is missing', [passed, unsupported], 'differs', 1],
  ['an inferred scenario of a missing operation', [passed, { ...unsupported, ...inferred }], 'conforms', 0],
  ['no answer that decides', [passed, indeterminate], 'not-learnt', 2],
  ['no answer to an inferred scenario', [passed, { ...indeterminate, ...inferred }], 'conforms', 0],
  ['one of twenty without an answer, and a difference', [...times(19, failed), indeterminate], 'differs', 1],
  ['more than one of twenty without an answer', [...times(18, failed), indeterminate], 'not-learnt', 2],
  ['one of twenty without an answer', [...times(19, passed), indeterminate], 'not-learnt', 2],
  ['inferred ones without an answer', [failed, ...times(9, { ...indeterminate, ...inferred })], 'differs', 1],
  ['moments that were not seen', [passed, ...times(9, unseen)], 'conforms', 0],
  ['nothing at all', [], 'not-done', 2],
  ['nothing executed', [unsupported, inapplicable, indeterminate], 'not-done', 2],
  ['our own error', [passed, errored], 'not-done', 2],
  ['our own error beats a difference', [failed, errored], 'not-done', 2],
  ['the target died', [passed, failed, gone], 'not-done', 2],
  ['the run was cut short', [passed, failed], 'not-done', 2, { isComplete: false }],
];

for (const [name, scenarios, conclusion, exitCode, run] of rows) {
  test(`${name}: ${conclusion}, exit ${exitCode}`, () => {
    const report = reportOf(scenarios, run);
    assert.equal(conclusionOf(report), conclusion);
    assert.equal(exitCodeFor(report), exitCode);
    assert.equal(isConforming(report), exitCode === 0);
  });
}
