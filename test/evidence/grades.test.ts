import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeOf } from '../../src/case/expectation.ts';
import { type Grade, grades } from '../../src/model/grade.ts';
import { readFacts, type ScenarioFacts } from './scenario-facts.ts';

const { scenarios } = readFacts();

test('the strongest expectation of a scenario comes first, and has the grade of the scenario', () => {
  assert.deepEqual(
    scenarios.filter(isOutOfOrder).map(({ id }) => id),
    [],
  );
  assert.ok(scenarios.filter((scenario) => new Set(gradesOf(scenario)).size > 1).length >= 25);
});

test('no two scenarios of a clause differ in grade only', () => {
  assert.deepEqual(twinsIn(scenarios), []);
});

const some = (changes: Partial<ScenarioFacts>): ScenarioFacts => ({
  id: 'UPR-E1/a',
  clause: 'UPR-E1',
  grade: 'documented',
  tags: [],
  steps: ['a key', 'it is called', 'it is refused'],
  thens: ['it is refused'],
  ...changes,
});

test('planted: a weaker expectation before a stronger one, and one that is stronger than its scenario, are found', () => {
  const recorded = 'it is refused, as recorded on 2026-09-12';
  assert.equal(isOutOfOrder(some({ thens: ['it is refused', recorded, 'so, as inferred'] })), false);
  assert.equal(isOutOfOrder(some({ thens: [recorded, 'it is refused'] })), true);
  assert.equal(isOutOfOrder(some({ thens: ['it is refused', 'so, as inferred', recorded] })), true);
  assert.equal(isOutOfOrder(some({ grade: 'inferred', thens: ['so', recorded] })), true);
});

test('planted: twins are found, whatever was compared besides', () => {
  const twin = some({
    id: 'UPR-E1/b',
    grade: 'recorded',
    steps: ['a key', 'every related key has properties of its own', 'it is called', 'it is refused with X'],
    thens: ['it is refused with X'],
  });
  assert.deepEqual(twinsIn([some({}), twin]), ['UPR-E1/a and UPR-E1/b']);
  assert.deepEqual(twinsIn([some({}), { ...twin, grade: 'documented' }]), []);
  assert.deepEqual(twinsIn([some({}), { ...twin, clause: 'UPR-E2' }]), []);
  assert.deepEqual(twinsIn([some({}), { ...twin, steps: ['no key', ...twin.steps.slice(1)] }]), []);
});

function gradesOf({ grade, thens }: ScenarioFacts): readonly Grade[] {
  return thens.map((text) => gradeOf(text, grade));
}

function isOutOfOrder(scenario: ScenarioFacts): boolean {
  const ranks = [scenario.grade, ...gradesOf(scenario)].map((grade) => grades.indexOf(grade));
  const isFirst = ranks[1] === undefined || ranks[1] === ranks[0];
  return !isFirst || ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0));
}

function twinsIn(all: readonly ScenarioFacts[]): readonly string[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => isTwin(one, other))
      .map((other) => `${one.id} and ${other.id}`),
  );
}

function isTwin(one: ScenarioFacts, other: ScenarioFacts): boolean {
  return one.clause === other.clause && one.grade !== other.grade && doneIn(one) === doneIn(other);
}

/** What a scenario arranges and calls, without what it compares. */
function doneIn({ steps, thens }: ScenarioFacts): string {
  return steps
    .slice(0, steps.length - thens.length)
    .filter((text) => text !== 'every related key has properties of its own')
    .join('\n');
}
