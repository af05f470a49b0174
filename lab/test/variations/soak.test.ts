import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSuite } from '../../../src/run/suite.ts';
import { performSoakRun } from '../../soak/one-run.ts';
import { soakPage } from '../../soak/page.ts';
import { planFor } from '../../soak/plan.ts';
import { boundPercent, type SoakRun, tallyOf } from '../../soak/tally.ts';
import { variations } from '../../variations/all.ts';
import { createKeyPairs } from '../../variations/key-pairs.ts';

// Once: cucumber takes in the steps of a process a single time.
const suite = await loadSuite();
const economy = createKeyPairs();

/** Each freedom belongs to one of a few servers that take every fifth; the lags exclude each other. */
function combinations(): readonly (readonly string[])[] {
  const ids = variations.map(({ id }) => id);
  return Array.from({ length: 5 }, (_, place) => ids.filter((_id, index) => index % 5 === place));
}

/** Every fifth scenario, others for each place: `npm run soak` runs all of them on every server. */
function fifth(place: number): typeof suite {
  const scenarios = suite.manifest.scenarios.filter((_scenario, index) => index % 5 === place);
  return { ...suite, manifest: { ...suite.manifest, scenarios } };
}

for (const [place, ids] of combinations().entries()) {
  test(`nothing turns red where a server takes these freedoms: ${ids.join(', ')}`, async () => {
    const plan = { ...planFor('slow', place), variations: ids };
    const { reds, passed, scenarios } = await performSoakRun(fifth(place), plan, economy);
    assert.deepEqual(reds, []);
    assert.ok(passed > scenarios / 2);
  });
}

test('a server that does what AWS rules out turns a run red', async () => {
  const plan = { ...planFor('slow', 9), variations: [] };
  const wrong: typeof economy = (parts) => ({
    ...economy(parts),
    relatedKeys: (key) => ({ primary: key, replicas: [] }),
  });
  const result = await performSoakRun(fifth(0), plan, wrong);
  assert.ok(result.reds.length > 0);
  assert.equal(boundPercent(tallyOf([result])), undefined);
  assert.match(soakPage([result]), /\| the reference itself \| 1 \| 1 \|/);
});

test('a plan comes from its number: each freedom in turn, the two lags never together', () => {
  const plans = Array.from({ length: 200 }, (_, index) => planFor('plan', index));
  assert.deepEqual(planFor('plan', 7), plans[7]);
  const taken = new Set(plans.flatMap((plan) => plan.variations));
  assert.equal(taken.size, variations.length);
  const both = plans.filter((plan) =>
    ['reads-lag', 'reads-go-back'].every((id) => plan.variations.includes(id)),
  );
  assert.deepEqual(both, []);
  const calm: SoakRun = {
    ...planFor('plan', 0),
    suite: 'none',
    durationMs: 1,
    scenarios: 1,
    passed: 1,
    reds: [],
    advisories: [],
    inapplicable: [],
    indeterminate: [],
  };
  assert.equal(boundPercent(tallyOf(Array.from({ length: 300 }, () => calm))), 1);
});
