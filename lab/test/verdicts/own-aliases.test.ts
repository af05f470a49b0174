import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import { mutants } from '../../mutants/all.ts';
import { certify } from '../../prove/trial.ts';

const suite = await loadSuite();

test('where ListAliases ignores KeyId, only the scenario about that fails: aliases of others are not judged', async () => {
  const mutant = mutants.find(({ id }) => id === 'list-aliases-ignores-key-id');
  assert.ok(mutant);
  const scenarios = suite.manifest.scenarios.filter(
    ({ clause, name }) => ['DSC-13', 'LST-01'].includes(clause) || name.includes('own aliases'),
  );
  const bench = { suite, isWhole: true, signal: new AbortController().signal };
  const results = await certify(bench, scenarios, 'quick', mutant);
  assert.ok(results.length > 5);
  const failed = results.filter(({ verdict }) => verdict !== 'passed');
  assert.deepEqual(
    failed.map(({ clause, defect }) => [clause, defect]),
    [['LST-01', 'ListAliases ignores the KeyId it is given']],
  );
});
