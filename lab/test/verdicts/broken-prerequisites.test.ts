import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import { certify } from '../../prove/trial.ts';
import { brokenPrerequisites } from './broken-prerequisites.ts';

const suite = await loadSuite();
const bench = { suite, isWhole: true, signal: new AbortController().signal };

for (const { what, scenarios: ids, expected, apply } of brokenPrerequisites) {
  test(`a Given does not hold where ${what}`, async () => {
    const scenarios = suite.manifest.scenarios.filter(({ id }) => ids.test(id));
    const mutant = { id: 'broken-prerequisite', clause: 'DEL-02', defect: what, apply };
    const results = await certify(bench, scenarios, 'quick', mutant);
    assert.ok(results.length > 0);
    for (const { id, verdict, cause, expected: wanted = '' } of results) {
      assert.deepEqual([verdict, cause], ['failed', 'prerequisite'], id);
      assert.match(wanted, expected, id);
    }
  });
}
