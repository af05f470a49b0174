import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Grade } from '../../../src/model/grade.ts';
import { againstRecorded, isAgainstAws, type Standing, standings } from '../../../src/report/aws/against.ts';
import { againstLine, againstMarkdown, againstText } from '../../../src/report/aws/against-text.ts';
import type { RecordedCertificate, RecordedScenario } from '../../../src/report/aws/recorded.ts';
import type { ScenarioResult } from '../../../src/report/model/report.ts';
import { reportOf, scenario } from '../sample-report.ts';

type Outcome = ScenarioResult['expectations'][number]['outcome'];
type Shown = RecordedScenario['thens'][number]['outcome'];
const ofGrades: readonly Grade[] = ['documented', 'recorded'];

const recorded = (finding: RecordedScenario['finding'], ...shown: readonly Shown[]): RecordedScenario => ({
  ...{
    id: 'UPR-01/x',
    clause: 'UPR-01',
    name: 'X',
    feature: 'F',
    grade: 'documented',
    operations: [],
    digest: 'd1',
  },
  finding,
  ...(finding === 'deviates' && {
    deviation: {
      documented: ['UnsupportedOperationException'],
      pages: ['https://docs.aws.amazon.com/x.html'],
      recorded: ['succeeds'],
    },
  }),
  thens: shown.map((outcome, index) => ({
    step: `then ${index}`,
    grade: ofGrades[index] ?? 'inferred',
    outcome,
    facts: [],
  })),
  dates: ['2026-09-12'],
  sources: [],
});

const ran = (verdict: ScenarioResult['verdict'], outcomes: readonly Outcome[], reason = ''): ScenarioResult =>
  scenario({
    id: 'UPR-01/x',
    verdict,
    reason,
    expectations: outcomes.map((outcome, index) => ({
      step: `then ${index}`,
      grade: ofGrades[index] ?? 'inferred',
      outcome,
    })),
  });

const standingOf = (result: ScenarioResult, ...known: readonly RecordedScenario[]) =>
  againstRecorded(reportOf([result]), certificateOf(known)).scenarios[0]?.standing;

const certificateOf = (scenarios: readonly RecordedScenario[]): RecordedCertificate => ({
  schemaVersion: 2,
  recorded: 1,
  suite: {
    version: '0.1.0',
    scenarios: 1,
    expectationsByGrade: { documented: 1, recorded: 1, inferred: 0 },
    facts: 1,
  },
  sources: [],
  scenarios,
  waiting: [],
});

const holds = recorded('holds', 'shown', 'shown');
const deviates = recorded('deviates', 'shown', 'shown');
const partly = recorded('partly', 'not-recorded', 'shown');
const passed = ran('passed', ['passed', 'passed']);
const failedSecond = ran('failed', ['passed', 'failed']);
const failedFirst = ran('failed', ['failed', 'not-reached']);
const documented = ran(
  'failed',
  ['failed'],
  'Expected success, got UnsupportedOperationException (HTTP 400): no.',
);

const cases: readonly (readonly [
  what: string,
  standing: Standing,
  result: ScenarioResult,
  known?: RecordedScenario,
])[] = [
  ['passed, and all of it was recorded', 'agrees', passed, holds],
  ['passed, and some of it was recorded', 'by-documents', passed, partly],
  ['nothing was recorded', 'by-documents', failedFirst],
  ['failed where AWS was recorded', 'differs', failedSecond, holds],
  ['failed where AWS was recorded, of which not all was', 'differs', failedSecond, partly],
  ['failed where nothing was recorded', 'by-documents', failedFirst, partly],
  ['stopped before any Then', 'by-documents', ran('failed', ['not-reached', 'not-reached']), holds],
  ['has other Thens than were compared', 'by-documents', ran('failed', ['failed']), holds],
  ['does as AWS, against its documents', 'as-aws', passed, deviates],
  ['does as documented, against AWS', 'as-documented', failedSecond, deviates],
  ['returned what is documented', 'as-documented', documented, recorded('deviates', 'shown')],
  ['does neither', 'differs-from-both', failedFirst, deviates],
  [
    'stopped before where AWS deviates',
    'by-documents',
    ran('failed', ['not-reached', 'not-reached']),
    deviates,
  ],
  ['is not implemented', 'not-decided', ran('unsupported', ['not-reached']), holds],
];

for (const [what, standing, result, known] of cases) {
  test(`a scenario that ${what}: ${standing}`, () => {
    assert.equal(standingOf(result, ...(known ? [known] : [])), standing);
  });
}

test('what differs gates; what is as documented and not as AWS only for who wants to be as AWS', () => {
  const gating = (isAsAws: boolean) => standings.filter((each) => isAgainstAws(each, isAsAws));
  assert.deepEqual(gating(false), ['differs', 'differs-from-both']);
  assert.deepEqual(gating(true), ['differs', 'differs-from-both', 'as-documented']);
});

test('the line says what recordings decide, and never that nothing differs where they decide nothing', () => {
  const found = (result: ScenarioResult, known: RecordedScenario) =>
    againstRecorded(reportOf([result]), certificateOf([known]));
  assert.match(
    againstLine(found(passed, holds), false),
    /^No recording of AWS says otherwise\. Of 1 scenario that.*agrees with AWS: 1/,
  );
  assert.match(againstLine(found(failedSecond, deviates), false), /^No recording of AWS says otherwise/);
  assert.match(
    againstLine(found(failedSecond, deviates), true),
    /^Differs from AWS as recorded\..*as documented and not as AWS: 1/,
  );
  assert.match(
    againstLine(found(passed, partly), false),
    /^No scenario of this run is decided by recordings/,
  );
});

const against = (result: ScenarioResult, known: RecordedScenario) =>
  againstRecorded(reportOf([result]), certificateOf([known]));
const plainly = (_: string, text: string) => text;

test('the screen lists what is as documented and not as AWS, with what AWS was recorded to do and what came', () => {
  const text = againstText('acme', against(documented, recorded('deviates', 'shown')), true, plainly);
  assert.match(text, /^\nacme against AWS as recorded\n/);
  assert.match(text, /^as documented and not as AWS +1 /m);
  assert.match(text, /^ {2}UPR-01\/x$/m);
  assert.match(text, /AWS +succeeds \(2026-09-12\)/);
  assert.match(text, /this run +Expected success, got UnsupportedOperationException/);
  assert.match(text, /Differs from AWS as recorded/);
});

test('the screen lists no scenario where all agree', () => {
  const text = againstText('acme', against(passed, holds), false, plainly);
  assert.match(text, /^agrees with AWS +1 /m);
  assert.doesNotMatch(text, /UPR-01\/x/);
});

test('what differs is red, what agrees is green, and what did not occur is dim', () => {
  const tagged = (name: string, text: string) => `<${name}>${text}</${name}>`;
  const text = (result: ScenarioResult) => againstText('acme', against(result, holds), false, tagged);
  assert.match(text(failedSecond), /<red>differs from AWS +1 /);
  assert.match(text(passed), /<green>agrees with AWS +1 /);
  assert.match(text(passed), /<dim>differs from AWS +0 /);
});

test('the summary counts by topic, and names each scenario that is not as AWS', () => {
  const [title, line, table, scenarios] = againstMarkdown(against(failedSecond, holds), false);
  assert.equal(title, '### Against AWS as recorded');
  assert.match(line ?? '', /^Differs from AWS as recorded/);
  assert.match(table ?? '', /\| UpdatePrimaryRegion \|/);
  assert.match(scenarios ?? '', /^- UPR-01\/x: differs from AWS\. AWS, recorded 2026-09-12: /);
  assert.equal(againstMarkdown(against(passed, holds), false).length, 3);
});
