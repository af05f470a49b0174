import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioResult } from '../../../src/report/model/report.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { mutants } from '../../mutants/all.ts';
import { certify } from '../../prove/trial.ts';

const suite = await loadSuite();
/** Scenarios about the roles that a move leaves behind, which a wrong role before it spoils. */
const scenarios = suite.manifest.scenarios.filter(({ clause }) =>
  /^UPR-(01|04|05|07|09|10|16|19)$/.test(clause),
);

const wrongAfterMove = 'UpdatePrimaryRegion leaves MultiRegionConfiguration wrong';

async function failuresOf(id: string): Promise<readonly ScenarioResult[]> {
  const mutant = mutants.find((each) => each.id === id);
  assert.ok(mutant, id);
  const bench = { suite, isWhole: true, signal: new AbortController().signal };
  const results = await certify(bench, scenarios, 'quick', mutant);
  return results.filter(({ verdict }) => verdict === 'failed');
}

for (const [id, cause] of [
  ['replica-is-another-primary', 'ReplicateKey leaves MultiRegionConfiguration wrong'],
  ['home-key-turns-primary-when-asked', 'ReplicateKey leaves MultiRegionConfiguration wrong'],
  ['new-key-says-replica', 'CreateKey leaves MultiRegionConfiguration wrong'],
] as const) {
  test(`${id}: what was wrong before the move is the cause, and the move is not`, async () => {
    const failures = await failuresOf(id);
    const caused = failures.filter(({ defect }) => defect === cause);
    assert.ok(caused.length >= 8, failures.map(({ defect, expected }) => defect ?? expected).join('\n'));
    assert.ok(failures.every(({ defect }) => defect !== wrongAfterMove));
    assert.notEqual(caused[0]?.exchanges?.at(-1)?.operation, 'UpdatePrimaryRegion');
  });
}
