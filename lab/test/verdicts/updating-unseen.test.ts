import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import { certify } from '../../prove/trial.ts';
import { transientVariations } from '../../variations/transients.ts';

const suite = await loadSuite();
const variation = transientVariations.find(({ id }) => id === 'updating-passes-unseen');

test('what is said of Updating is not decided where a move is over at once, and no pass', async () => {
  assert.ok(variation);
  const apply = (parts: Parameters<typeof variation.apply>[0]) =>
    variation.apply(parts, { random: () => 0.5, latencyMs: 0, lagMs: 0 });
  const mutant = { id: variation.id, clause: 'UPD-01', defect: variation.freedom, apply };
  const scenarios = suite.manifest.scenarios.filter(({ clause }) => /^UPD-0[1356]$/.test(clause));
  const bench = { suite, isWhole: true, signal: new AbortController().signal };
  const results = await certify(bench, scenarios, 'quick', mutant);
  assert.equal(results.length, scenarios.length);
  const decided = results.filter(({ cause }) => cause !== 'not-seen');
  assert.deepEqual(decided, []);
  assert.match(results[0]?.reason ?? '', /Updating/);
});
