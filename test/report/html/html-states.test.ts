import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportHtml } from '../../../src/report/html/report-page.ts';
import { gradeOf, keyStates, stateRows } from '../../../src/report/html/states/cells.ts';
import { failure, reportOf, scenario } from '../sample-report.ts';

const cell = (id: string, changes: object = {}) =>
  scenario({ id, clause: id.replace(/\/[^/]*$/, ''), ...changes });
const scenarios = [
  cell('STATE/Encrypt/Enabled'),
  failure({ id: 'STATE/Encrypt/Disabled', clause: 'STATE/Encrypt' }),
  cell('STATE/DisableKey/Enabled', { grade: 'inferred' }),
  cell('STATE/DisableKey/Enabled-not-imported', { verdict: 'unsupported', cause: 'not-implemented' }),
  cell('UPR-01/a'),
];

test('a row has a cell for each key state, with its most serious verdict', () => {
  const rows = stateRows(scenarios);
  assert.deepEqual(
    rows.map(({ operation }) => operation),
    ['DisableKey', 'Encrypt'],
  );
  const verdicts = rows.map(({ cells }) => cells.map(({ verdict = '' }) => verdict.slice(0, 1)).join('.'));
  assert.deepEqual(verdicts, ['u.......', 'p.f......']);
  assert.equal(rows[0]?.cells.length, keyStates.length);
});

test('a cell that AWS was recorded to show is recorded, and else as its scenario is', () => {
  const step = { step: 'the call succeeds', outcome: 'passed' } as const;
  const both = [
    { ...step, grade: 'documented' },
    { ...step, grade: 'recorded' },
  ];
  const graded = (changes: object) => stateRows([cell('STATE/Encrypt/Enabled', changes)])[0]?.cells[0];
  assert.equal(gradeOf(graded({ expectations: both }) as never), 'recorded');
  assert.equal(gradeOf(graded({ grade: 'inferred', expectations: [] }) as never), 'inferred');
  assert.equal(gradeOf({ state: 'Enabled', scenarios: [] }), '');
});

test('the page shows the map, says it in words, and leads from an operation to its cells and on', () => {
  const page = reportHtml(reportOf(scenarios));
  assert.match(page, /2 operations in 8 key states\. 1 of 3 cells that were run passed\./);
  assert.match(page, /<a href="#states-Encrypt" tabindex="-1">/);
  assert.match(page, /<title>Encrypt, Disabled: failed, documented<\/title>/);
  assert.match(page, /<title>Encrypt, Creating: no scenario<\/title>/);
  assert.match(page, /<section class="state-page" id="states-Encrypt"/);
  assert.match(page, /<a href="#scenario-STATE%2FEncrypt%2FDisabled">/);
  assert.match(page, /Only a key in a custom key store can be Unavailable/);
});

test('without a scenario of that table there is no map', () => {
  assert.doesNotMatch(reportHtml(reportOf([cell('UPR-01/a')])), /id="states"/);
});
