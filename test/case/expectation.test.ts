import assert from 'node:assert/strict';
import { test } from 'node:test';
import { believed } from '../../src/case/ending.ts';
import { evidenceOf } from '../../src/case/evidence.ts';
import { advisoryOf, asKnown, expectedBy, gradeOf, isAdvisory } from '../../src/case/expectation.ts';
import { difference, indeterminate } from '../../src/model/stop.ts';
import { exchangeOf, scriptedDoor } from '../door/scripted.ts';

const refused = 'the request is refused with DisabledException';

test('a Then has the grade that its sentence ends with, else that of its scenario', () => {
  for (const grade of ['documented', 'recorded', 'inferred'] as const)
    assert.equal(gradeOf(refused, grade), grade);
  for (const when of ['on 2026-09-12', 'in 2024', 'between 2023 and 2025', 'without a date'])
    assert.equal(gradeOf(`${refused}, as recorded ${when}`, 'documented'), 'recorded');
  assert.equal(gradeOf(`${refused}, as inferred`, 'documented'), 'inferred');
  assert.equal(gradeOf(`${refused}, as recorded yesterday`, 'documented'), 'documented');
  assert.equal(expectedBy(`${refused}, as recorded in 2024`), refused);
  assert.equal(expectedBy(`${refused}, as inferred`), refused);
  assert.equal(asKnown.exec(', as inferred')?.[0], ', as inferred');
});

const step = (text: string, changes = {}) => ({
  text,
  type: 'Outcome',
  ofScenario: 'documented' as const,
  ...changes,
});
const differs = difference({ expected: 'a', actual: 'b' });
const inferred = `${refused}, as inferred`;

test('an inferred Then beside stronger ones stops no scenario, and everything else does', () => {
  assert.equal(isAdvisory(step(inferred), differs), true);
  assert.equal(isAdvisory(step(inferred), indeterminate('no-answer', 'x')), true);
  assert.equal(isAdvisory(step(inferred), new Error('a fault of the suite')), false);
  assert.equal(isAdvisory(step(refused), differs), false);
  assert.equal(isAdvisory(step(`${refused}, as recorded in 2024`), differs), false);
  assert.equal(isAdvisory(step(inferred, { ofScenario: 'inferred' }), differs), false);
  assert.equal(isAdvisory(step(inferred, { type: 'Context' }), differs), false);
  assert.equal(isAdvisory(undefined, differs), false);
});

test('what is kept of an advisory difference says both sides; what is in doubt says nothing', () => {
  assert.deepEqual(advisoryOf('s', differs, true), {
    step: 's',
    outcome: 'failed',
    expected: 'a',
    actual: 'b',
  });
  assert.deepEqual(advisoryOf('s', differs, false), { step: 's', outcome: 'undecided' });
  const unknown = indeterminate('no-answer', 'x');
  assert.deepEqual(advisoryOf('s', unknown, true), { step: 's', outcome: 'undecided' });
});

test('the exchanges of a scenario that passed are kept where advice goes with it', () => {
  const seen = {
    exchanges: [exchangeOf({})],
    states: [],
    violations: [],
    created: [],
    acts: [],
    ordered: [],
  };
  const advisories = [advisoryOf('s', differs, true)];
  const evidence = evidenceOf('UPR-01/x', seen, { notes: [], advisories }, undefined);
  assert.deepEqual(
    [evidence.advisories, evidence.exchanges?.length, evidence.why],
    [advisories, 1, undefined],
  );
  assert.equal(evidenceOf('UPR-01/x', seen, { notes: [] }, undefined).exchanges, undefined);
});

test('advice is believed only of a target that kept the keys of the run', async () => {
  const { door, session } = scriptedDoor(() => ({}));
  const stops = new Map([[inferred, differs]]);
  const outcomeWith = async (loss?: string) =>
    (await believed({ door, session: { ...session, lossSince: async () => loss } }, stops)).map(
      ({ outcome }) => outcome,
    );
  assert.deepEqual([await outcomeWith(), await outcomeWith('it lost them')], [['failed'], ['undecided']]);
});
