import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { ScenarioResult } from '../../../src/report/model/report.ts';
import type { ManifestScenario } from '../../../src/run/manifest/manifest.ts';
import { root } from '../../../test/rules/source-files.ts';
import { complaints, type Explanation, survivorsOf } from '../../mutation/explanations.ts';
import { mayBeHaste, noticeOf, strongest } from '../../mutation/judged.ts';
import { mutationScorePage } from '../../mutation/page.ts';
import { type MutantResult, namedMutants, withResults } from '../../mutation/results.ts';
import { scenariosFor } from '../../mutation/selection.ts';

const file = 'src/reference/keys/age.ts';
const source = 'if (a < b) {\n  go();\n}\n';

function mutant(status: MutantResult['status'], replacement: string): MutantResult {
  const location = { start: { line: 0, column: 4 }, end: { line: 0, column: 9 } };
  return { mutatorName: 'EqualityOperator', location, replacement, status, met: 3, covering: 9 };
}

const mutants = namedMutants({
  [file]: { source, mutants: [mutant('Killed', 'a >= b'), mutant('Survived', 'a <= b')] },
});
const survivor = `${file} | if (a < b) { | a < b → a <= b`;

test('a survivor is named by its line of code and what changed there', () => {
  assert.deepEqual(
    survivorsOf(mutants, []).map(({ name, line }) => [name, line]),
    [[survivor, 1]],
  );
});

test('a survivor without an explanation and an explanation without a survivor are complained about', () => {
  const killed = `${file} | if (a < b) { | a < b → a >= b`;
  assert.deepEqual(complaints(mutants, [{ reason: 'equal', survivors: [survivor] }]), []);
  assert.deepEqual(complaints(mutants, []), [`not explained: ${survivor}`]);
  assert.deepEqual(complaints(mutants, [{ reason: 'equal', survivors: [survivor, killed] }]), [
    `explained, but no survivor any more: ${killed}`,
  ]);
  assert.deepEqual(complaints(mutants, [{ reason: 'equal', survivors: [survivor, survivor] }]), [
    `explained twice: ${survivor}`,
  ]);
});

test('what is known of a file stays where a part of it is mutated again, unless the file has changed', () => {
  const known = { [file]: { source, mutants: [mutant('Survived', 'a >= b'), mutant('Survived', 'a <= b')] } };
  const again = [mutant('Killed', 'a >= b')];
  const statuses = (changed: string) =>
    withResults(known, { [file]: { source: changed, mutants: again } })[file]?.mutants.map(
      ({ replacement, status }) => `${replacement} ${status}`,
    );
  assert.deepEqual(statuses(source), ['a <= b Survived', 'a >= b Killed']);
  assert.deepEqual(statuses(`${source}\n`), ['a >= b Killed']);
  assert.deepEqual(Object.keys(withResults(known, { 'x.ts': { source, mutants: again } })), [file, 'x.ts']);
});

test('explanations of files that were not mutated are left alone', () => {
  const elsewhere = { reason: 'equal', survivors: ['src/reference/keys/tags.ts | x | 1 → 2'] };
  assert.deepEqual(complaints(mutants, [elsewhere, { reason: 'equal', survivors: [survivor] }]), []);
});

test('the page counts timeouts apart from kills, and holds every survivor with its reason', () => {
  const all = [...mutants, ...namedMutants({ [file]: { source, mutants: [mutant('Timeout', 'true')] } })];
  const page = mutationScorePage(all, [{ reason: 'Nobody can tell', survivors: [survivor] }], ['x.ts']);
  assert.match(page, /^<!-- Generated/);
  assert.match(page, /\| killed \| 1 \|/);
  assert.match(page, /\| given up as endless \| 1 \|/);
  assert.match(page, /killed of covered \| 33\.3 %/);
  assert.match(
    page,
    /### Nobody can tell\n\n.*\n.*\n\| `keys\/age\.ts:1` \| `` a < b → a <= b `` \| 3 of 9 \|/,
  );
  assert.match(page, /never run: `x\.ts`/);
});

const result = (some: Partial<ScenarioResult>) => ({ id: 'A/b', ...some }) as ScenarioResult;

test('what a scenario is there to show says more than a prerequisite, and a missed moment says nothing', () => {
  const difference = result({ verdict: 'failed', cause: 'difference', step: 'x' });
  const prerequisite = result({ verdict: 'failed', cause: 'prerequisite', step: 'x' });
  const unprobed = result({ verdict: 'failed', cause: 'difference', step: 'before the first step' });
  assert.equal(noticeOf(unprobed), 'prerequisite');
  assert.equal(noticeOf(result({ verdict: 'unsupported' })), 'not passed');
  assert.equal(noticeOf(result({ verdict: 'inapplicable' })), undefined);
  assert.deepEqual(strongest([prerequisite, difference])?.results, [difference]);
});

test('only a wait that ran out quickly may be blamed on haste', () => {
  const late = result({ verdict: 'failed', reason: 'Expected x within 3000 ms, got y.' });
  assert.equal(mayBeHaste(late, 'quick'), true);
  assert.equal(mayBeHaste(late, 'calm'), false);
  assert.equal(mayBeHaste(result({ verdict: 'failed', reason: 'Expected x, got y.' }), 'quick'), false);
});

const scenario = (id: string, operations: readonly string[], clause = id) =>
  ({ id, clause, operations }) as unknown as ManifestScenario;

test('scenarios about the mutated operation come first, and none that do not come past', () => {
  const scenarios = [scenario('one', []), scenario('two', ['ReplicateKey']), scenario('three', [])];
  const activeMutant = { id: '1', fileName: 'replicate-key.ts', mutatorName: '', replacement: '' };
  const options = { activeMutant, mutantActivation: 'static', sandboxFileName: '' } as const;
  const learnt = { callers: { ReplicateKey: ['one', 'two'] }, perTest: {} };
  const ids = scenariosFor(scenarios, options, learnt).map((group) => group.map(({ id }) => id));
  assert.deepEqual(ids, [['two', 'one']]);
});

test('where many come past, those that seem to ask the same come last, and not at all when time is short', () => {
  const many = Array.from({ length: 101 }, (_, index) => scenario(`A/${index}`, [], 'A'));
  const activeMutant = { id: '1', fileName: 'age.ts', mutatorName: '', replacement: '' };
  const options = { activeMutant, mutantActivation: 'static', sandboxFileName: '' } as const;
  const sizes = (atMost?: number) =>
    scenariosFor(many, options, { callers: {}, perTest: {} }, atMost).map((group) => group.length);
  assert.deepEqual(sizes(), [1, 100]);
  assert.deepEqual(sizes(48), [1]);
});

test('every explanation speaks of a line that is still in its file', () => {
  const text = readFileSync(`${root}/lab/mutation/explained-survivors.json`, 'utf8');
  const names = (JSON.parse(text) as readonly Explanation[]).flatMap(({ survivors }) => survivors);
  const gone = names.filter((name) => !stillThere(name));
  assert.deepEqual(gone, [], 'Mutate the changed files again: npm run mutate -- FILE');
});

function stillThere(name: string): boolean {
  const [path = ''] = name.split(' | ');
  const lines = readFileSync(`${root}/${path}`, 'utf8').split('\n');
  return lines.some((line) => name.startsWith(`${path} | ${line.trim()} | `));
}
