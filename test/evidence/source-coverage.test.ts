import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  coveragePage,
  type Entry,
  readCoverage,
  type SourceCoverage,
  sentencesOf,
} from '../../tools/write-source-coverage.ts';
import { root } from '../rules/source-files.ts';
import { readFacts } from './scenario-facts.ts';

const { clauses, scenarios } = readFacts();
const clauseNamed = new Map(clauses.map((clause) => [clause.id, clause]));
const scenarioIds = new Set(scenarios.map(({ id }) => id));
const coverage = readCoverage(root);

test('every sentence of the two pages is accounted for', () => {
  assert.deepEqual(gaps(coverage), []);
});

test('every statement names clauses and scenarios that exist, or says why not', () => {
  assert.deepEqual(coverage.entries.flatMap(complaints), []);
});

test('docs/source-coverage.md is what the data gives', () => {
  const page = readFileSync(`${root}/docs/source-coverage.md`, 'utf8');
  assert.equal(page, coveragePage(coverage), 'Run: npx node tools/write-source-coverage.ts');
});

const alsoAboutOthers = 'DSC-01 DSC-04 DSC-06 DSC-13 REP-01 REP-09 REP-E5 SHR-01 SHR-03 SHR-04 CRY-01'.split(
  ' ',
);

test('what the pages say of other operations has clauses with scenarios', () => {
  const named = new Set(coverage.entries.flatMap((entry) => entry.clauses ?? []));
  for (const id of [...alsoAboutOthers, 'DEL-01', 'DEL-02', 'DEL-03']) {
    assert.ok(named.has(id), `${id} is named by no statement`);
    assert.ok(clauseNamed.get(id)?.isTested, `${id} has no scenario`);
  }
});

test('planted: sentences that are forgotten or made up are complained about', () => {
  const documents = { cli: { title: '', url: '', sentences: { 'Description 1': 2, Output: 1 } } };
  const at = (...cli: readonly string[]) => gaps({ documents, entries: [{ states: '', places: { cli } }] });
  assert.deepEqual(at('Description 1.1', 'Description 1.2', 'Output 1'), []);
  assert.deepEqual(at('Description 1.1', 'Output 1'), ['cli: nothing covers Description 1.2']);
  assert.deepEqual(at('Description 1.1', 'Description 1.2', 'Output 1', 'Output 2'), [
    'cli: there is no Output 2',
  ]);
});

test('planted: statements without ids, with wrong ids or with untested clauses are complained about', () => {
  const sound = { clauses: ['UPR-03'], scenarios: [firstOf('UPR-03')] };
  const broken: readonly (readonly [what: string, entry: Partial<Entry>])[] = [
    ['nothing at all', { clauses: [], scenarios: [] }],
    ['no such clause', { ...sound, clauses: ['UPR-03', 'UPR-99'] }],
    ['no such scenario', { ...sound, scenarios: [firstOf('UPR-03'), 'UPR-03/no-such-fact'] }],
    ['a scenario of another clause', { ...sound, scenarios: [firstOf('UPR-03'), firstOf('UPR-05')] }],
    ['a clause without one of its scenarios', { ...sound, clauses: ['UPR-03', 'UPR-05'] }],
    ['an untestable clause without a reason', { ...sound, clauses: ['UPR-03', 'UPD-10'] }],
  ];
  const judge = (entry: Partial<Entry>) => complaints({ states: 'It is so.', places: {}, ...entry });
  assert.deepEqual(judge(sound), []);
  assert.deepEqual(judge({ reason: 'Out of scope.' }), []);
  for (const [what, entry] of broken) assert.equal(judge(entry).length, 1, what);
});

/** Sentences that no entry cites, and cited sentences that do not exist. */
function gaps({ documents, entries }: SourceCoverage): readonly string[] {
  return Object.entries(documents).flatMap(([name, document]) => {
    const all = sentencesOf(document);
    const cited = entries.flatMap(({ places }) => [...(places.both ?? []), ...(places[name] ?? [])]);
    return [
      ...all.filter((place) => !cited.includes(place)).map((place) => `${name}: nothing covers ${place}`),
      ...cited.filter((place) => !all.includes(place)).map((place) => `${name}: there is no ${place}`),
    ];
  });
}

function complaints({
  states,
  clauses: named = [],
  scenarios: listed = [],
  reason,
}: Entry): readonly string[] {
  const about = (what: string) => `"${states}" ${what}`;
  const isUntestable = (id: string) => clauseNamed.get(id)?.isTested === false;
  const hasScenario = (id: string) => listed.some((scenario) => scenario.startsWith(`${id}/`));
  return [
    ...(named.length + listed.length > 0 || reason ? [] : [about('names nothing and gives no reason')]),
    ...named
      .filter((id) => !clauseNamed.has(id))
      .map((id) => about(`names the clause ${id}, which is not there`)),
    ...listed.filter((id) => !scenarioIds.has(id)).map((id) => about(`names ${id}, which is not there`)),
    ...listed
      .filter((id) => !named.includes(id.split('/')[0] ?? ''))
      .map((id) => about(`names ${id} but not its clause`)),
    ...named
      .filter((id) => clauseNamed.get(id)?.isTested && !hasScenario(id))
      .map((id) => about(`names ${id} but none of its scenarios`)),
    ...named
      .filter((id) => isUntestable(id) && !reason)
      .map((id) => about(`names ${id}, which cannot be tested, and gives no reason`)),
  ];
}

function firstOf(clause: string): string {
  return scenarios.find((scenario) => scenario.clause === clause)?.id ?? '';
}
