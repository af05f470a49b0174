import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFacts } from './scenario-facts.ts';

type Listed = { readonly id: string; readonly scenarios?: readonly string[]; readonly reason?: string };

const root = new URL('../../', import.meta.url);
const recordings = new URL('spec/recordings/', root);
const read = (path: string, from = root) => readFileSync(new URL(path, from), 'utf8');

/** Every fact that was recorded on AWS, whatever it is about. */
const recorded = readdirSync(recordings).flatMap((name) => {
  const { facts } = JSON.parse(read(name, recordings)) as {
    readonly facts: readonly { readonly id: string }[];
  };
  return facts.map(({ id }) => id);
});
/** Those that decide no scenario, whether or not one names them. */
const { waiting } = JSON.parse(read('reports/aws/recorded.json')) as {
  readonly waiting: readonly { readonly facts: readonly string[] }[];
};
const { facts: listed } = JSON.parse(read('docs/recorded-facts.json')) as {
  readonly facts: readonly Listed[];
};

/** What is wrong with a list of facts: each has scenarios that exist, or a reason, and stands nowhere else. */
function complaintsOf(
  facts: readonly string[],
  list: readonly Listed[],
  isCompared: (id: string) => boolean,
  isScenario: (id: string) => boolean,
): readonly string[] {
  const known = new Map(list.map((each) => [each.id, each]));
  const missing = facts.filter((id) => !isCompared(id) && !known.has(id));
  return [
    ...missing.map(
      (id) =>
        `${id} decides no scenario. Add it to spec/recorded-scenarios.yaml or docs/recorded-facts.json.`,
    ),
    ...list.flatMap(({ id, scenarios = [], reason }) => [
      ...(facts.includes(id) ? [] : [`${id} is no recorded fact`]),
      ...(isCompared(id) ? [`${id} decides a scenario in reports/aws/recorded.json already`] : []),
      ...(scenarios.length > 0 === (reason === undefined)
        ? []
        : [`${id} needs scenarios or a reason, not both`]),
      ...scenarios
        .filter((scenario) => !isScenario(scenario))
        .map((scenario) => `${id}: no scenario ${scenario}`),
    ]),
  ];
}

test('every recorded fact decides a scenario, or stands with the scenarios that judge the same or a reason', () => {
  assert.ok(recorded.length >= 450, `${recorded.length} facts`);
  const undecided = new Set(waiting.flatMap(({ facts }) => facts));
  const ids = new Set(readFacts().scenarios.map(({ id }) => id));
  assert.deepEqual(
    complaintsOf(
      recorded,
      listed,
      (id) => !undecided.has(id),
      (id) => ids.has(id),
    ),
    [],
  );
});

const sentence = /^[A-Z].{20,}\.$/;

test('a reason is a sentence', () => {
  for (const { id, reason } of listed) if (reason !== undefined) assert.match(reason, sentence, id);
});

test('planted: a reason of one word is none', () => {
  for (const reason of ['none', 'later.', '']) assert.doesNotMatch(reason, sentence);
});

test('planted: a fact that nobody asks, one without a scenario, one that is compared already', () => {
  const list = [
    { id: 'B.asked', scenarios: ['REP-01/gone'] },
    { id: 'C.compared', reason: 'none' },
    { id: 'D.empty' },
    { id: 'E.unknown', reason: 'none' },
  ];
  const facts = ['A.missing', 'B.asked', 'C.compared', 'D.empty'];
  const isCompared = (id: string) => id === 'C.compared';
  const complaints = complaintsOf(facts, list, isCompared, () => false);
  assert.deepEqual(
    complaints.map((complaint) => /^[\w.]+/.exec(complaint)?.[0]),
    ['A.missing', 'B.asked', 'C.compared', 'D.empty', 'E.unknown'],
  );
});
