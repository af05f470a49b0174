/** The servers that are made from the reference's table of key states, and what each of them must be noticed by. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeature } from '../../../test/rules/feature-files.ts';
import { idsOf } from '../../../test/rules/feature-rules.ts';
import { sourceFiles } from '../../../test/rules/source-files.ts';
import { keyStateMutants } from '../../mutants/generated/key-states.ts';
import { isKilled, survivors, type Trial } from '../../prove/kill-matrix.ts';
import { trialLine } from '../../prove/print.ts';

const table = sourceFiles('features/tables/key-states.feature').map(readFeature);
const ids = idsOf(table);
const thenOf = new Map(
  table.flatMap(({ pickles }) =>
    pickles.map((pickle, index) => [ids[index] ?? '', pickle.steps.at(-1)?.text ?? '']),
  ),
);
const demandsOf = (suffix: string) => (id: string) =>
  keyStateMutants.some(
    (mutant) => mutant.id.endsWith(suffix) && id.startsWith(`${mutant.clause}/`) && mutant.mustFail?.(id),
  );

test('a server that refuses everything must be noticed by each cell, but for one that nobody can tell', () => {
  assert.ok(ids.length > 250);
  assert.deepEqual(
    ids.filter((id) => !demandsOf('-refused-in-every-key-state')(id)),
    ['STATE/DescribeKey/Creating'],
  );
});

test('a server that allows everything must be noticed by each cell that is a refusal, and by no other', () => {
  const isRefusal = (id: string) => /^the request is refused/.test(thenOf.get(id) ?? '');
  // On such a key the state decides nothing: the reference has no cell of its own for it.
  const refusals = ids.filter(
    (id) => isRefusal(id) && !/(Enabled|Disabled)-not-imported$|Deletion-not-imported$/.test(id),
  );
  const demanded = ids.filter(
    (id) => demandsOf('-allowed-in-every-key-state')(id) && !id.endsWith('-not-imported'),
  );
  assert.deepEqual(demanded, refusals);
});

const trial: Trial = {
  mutant: 'encrypt-allowed-in-every-key-state',
  clause: 'STATE/Encrypt',
  defect: 'Encrypt succeeds in every key state.',
  kills: [{ scenario: 'STATE/Encrypt/Disabled', clause: 'STATE/Encrypt', durationMs: 5 }],
  others: [],
  durationMs: 9,
};

test('planted: a cell that does not notice is told, however many others do', () => {
  assert.ok(isKilled(trial));
  assert.match(trialLine(trial, 1, 1), /killed.* by Disabled \(5 ms\)/);
  const spared = { ...trial, spared: ['STATE/Encrypt/Creating'] };
  assert.deepEqual(survivors([trial, spared]), [spared]);
  assert.match(trialLine(spared, 1, 1), /SURVIVED.*; not noticed by STATE\/Encrypt\/Creating\n/);
});
