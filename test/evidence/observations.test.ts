import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { expectedBy, gradeOf } from '../../src/case/expectation.ts';
import { type ClauseFacts, readFacts, type ScenarioFacts } from './scenario-facts.ts';

type Recording = { readonly url: string; readonly commit: string; readonly date: string };

/** What AWS was recorded to do once. `untestable` names the clause that says why no scenario can repeat it. */
type Observation = {
  readonly recording: string;
  readonly case: string;
  readonly operation: string;
  readonly result: string;
  readonly exception?: string;
  readonly scenarios?: readonly string[];
  readonly untestable?: string;
};

type Recorded = {
  readonly recordings: Readonly<Record<string, Recording>>;
  readonly observations: readonly Observation[];
};

const facts = readFacts();
const file = new URL('observations.json', import.meta.url);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;

test('every recording says where, at which commit and when', () => {
  for (const [name, { url, commit, date }] of Object.entries(recorded.recordings)) {
    assert.match(url, new RegExp(`^https://github\\.com/.+/blob/${commit}/`), name);
    assert.match(date, /^\d{4}(-\d{2}-\d{2}|-\d{4})$/, name);
  }
  for (const { recording } of recorded.observations)
    assert.ok(Object.hasOwn(recorded.recordings, recording), recording);
});

test('every observation is pinned by scenarios that assert the same', () => {
  assert.deepEqual(recorded.observations.flatMap(observationComplaints), []);
});

test('every recorded expectation has an observation of its date, or a source that says it is recorded', () => {
  assert.deepEqual(facts.scenarios.filter(isRecorded).flatMap(evidenceComplaints), []);
});

test('messages, which AWS does not document, never decide a run', () => {
  const saying = facts.scenarios.flatMap(({ id, grade, thens }) =>
    thens.filter(isAboutMessage).map((text) => ({ id, grade: gradeOf(text, grade) })),
  );
  assert.ok(saying.length > 0);
  assert.deepEqual(
    saying.filter(({ grade }) => grade !== 'inferred').map(({ id }) => id),
    [],
  );
});

const replicaRefused: Observation = {
  recording: 'stackd',
  case: 'planted',
  operation: 'UpdatePrimaryRegion',
  result: 'refusal',
  exception: 'KMSInvalidStateException',
  scenarios: ['UPR-E1/own-region'],
};

const planted: readonly (readonly [what: string, change: Partial<Observation>])[] = [
  ['a scenario that does not exist', { scenarios: [...pins(), 'UPR-E1/no-such-fact'] }],
  ['an operation that no scenario is about', { operation: 'ReplicateKey' }],
  ['no scenario', { scenarios: [] }],
  ['an unknown result', { result: 'maybe' }],
  ['an untestable clause that is tested', { scenarios: [], untestable: 'UPR-01' }],
];

for (const [what, change] of planted) {
  test(`planted: ${what} is complained about`, () => {
    assert.deepEqual(observationComplaints(replicaRefused), []);
    assert.equal(observationComplaints({ ...replicaRefused, ...change }).length, 1);
  });
}

test('planted: an observation against its scenarios is complained about', () => {
  const otherwise = { ...replicaRefused, exception: 'DisabledException' };
  assert.match(observationComplaints(otherwise).join(), /asserts another result.*no scenario pins/);
  const success = { ...replicaRefused, result: 'success' };
  assert.match(observationComplaints(success).join(), /asserts another result/);
});

test('planted: a recorded scenario without evidence is complained about', () => {
  const [some] = facts.scenarios.filter(isRecorded);
  assert.ok(some);
  assert.deepEqual(evidenceComplaints({ ...some, id: 'UPR-02/planted', clause: 'UPR-02' }), [
    'UPR-02/planted is recorded, but nothing says where',
  ]);
  const [known] = facts.scenarios.filter(({ id }) => id === 'UPR-E1/own-region');
  assert.ok(known);
  const otherwise = known.thens.map((text) => text.replace('2026-09-12', '2026-09-13'));
  assert.deepEqual(evidenceComplaints(known), []);
  assert.deepEqual(evidenceComplaints({ ...known, thens: otherwise }), [
    'UPR-E1/own-region is recorded, but nothing says where',
  ]);
});

function observationComplaints(observation: Observation): readonly string[] {
  const { recording, case: name, scenarios: ids = [], untestable } = observation;
  const about = (what: string) => `${recording} ${name}: ${what}`;
  if (untestable)
    return clauseNamed(untestable)?.isTested === false ? [] : [about(`${untestable} is tested`)];
  const known = ids.flatMap((id) => facts.scenarios.find((scenario) => scenario.id === id) ?? []);
  return [
    ...ids
      .filter((id) => !known.some((scenario) => scenario.id === id))
      .map((id) => about(`${id} is not there`)),
    ...known
      .filter((scenario) => !isAbout(scenario, observation))
      .map(({ id }) => about(`${id} does not call ${observation.operation}`)),
    ...known
      .filter((scenario) => !agrees(scenario, observation))
      .map(({ id }) => about(`${id} asserts another result`)),
    ...(known.some((scenario) => pinsExactly(scenario, observation)) ? [] : [about('no scenario pins it')]),
  ];
}

/** Every Then about keys reads them with DescribeKey. */
function isAbout({ tags, steps }: ScenarioFacts, { operation }: Observation): boolean {
  const isNamed = tags.includes(`@operation:${operation}`) || steps.some((step) => step.includes(operation));
  return isNamed || operation === 'DescribeKey' || operation === 'GetKeyRotationStatus';
}

/** The scenario allows what was recorded: its exception among others, or a success. */
function agrees(scenario: ScenarioFacts, { result, exception = '' }: Observation): boolean {
  const refusals = decidingThens(scenario).filter((text) => text.startsWith('the request is refused'));
  if (result === 'success') return refusals.length === 0;
  return refusals.some((text) => text.split(/ with |, | or /).includes(exception));
}

/** The scenario asks for just what was recorded. */
function pinsExactly(scenario: ScenarioFacts, observation: Observation): boolean {
  if (observation.result === 'success') return agrees(scenario, observation);
  const asked = `the request is refused with ${observation.exception}`;
  return observation.result === 'refusal' && decidingThens(scenario).includes(asked);
}

/** What the scenario expects at a grade that decides, without how it is known. */
function decidingThens({ grade, thens }: ScenarioFacts): readonly string[] {
  return thens.filter((text) => gradeOf(text, grade) !== 'inferred').map(expectedBy);
}

function evidenceComplaints({ id, clause, grade, thens }: ScenarioFacts): readonly string[] {
  const observed = recorded.observations
    .filter(({ scenarios = [] }) => scenarios.includes(id))
    .map(({ recording }) => recorded.recordings[recording]?.date ?? '');
  const sources = clauseNamed(clause)?.description.matchAll(
    /^\s*Source: https:\S+ \(recorded\b.*?(\d{4}[\d-]*)\)/gm,
  );
  const dates = [...observed, ...[...(sources ?? [])].map(([, date = '']) => date)];
  const known = thens.filter((text) => gradeOf(text, grade) === 'recorded').map(dateIn);
  const isEvident = dates.length > 0 && known.every((date) => date === undefined || dates.includes(date));
  return isEvident ? [] : [`${id} is recorded, but nothing says where`];
}

/** `2026-09-12`, or `2023-2025` for a span; `undefined` where the sentence has none. */
function dateIn(then: string): string | undefined {
  const [, date, from, to] = /, as recorded (?:(?:on|in) ([\d-]+)|between (\d+) and (\d+))$/.exec(then) ?? [];
  return date ?? (from && `${from}-${to}`);
}

function isRecorded({ grade, thens }: ScenarioFacts): boolean {
  return thens.some((text) => gradeOf(text, grade) === 'recorded');
}

function isAboutMessage(then: string): boolean {
  return then.startsWith('the message says') || then.startsWith('the refusal names');
}

function clauseNamed(id: string): ClauseFacts | undefined {
  return facts.clauses.find((clause) => clause.id === id);
}

function pins(): readonly string[] {
  return replicaRefused.scenarios ?? [];
}
