import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardParts } from '../../../src/reference/standard-parts.ts';
import { run } from '../../../src/run/run.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { onReference } from '../../harness/changed-reference.ts';
import { permissionVariations } from '../../variations/permissions.ts';

const suite = await loadSuite();
const scenarios = suite.manifest.scenarios.filter(({ operations, needs }) => {
  const isAboutPermissions = needs.includes('authorization') || needs.includes('accounts');
  return isAboutPermissions || operations.includes('PutKeyPolicy');
});

test('key policies and grants that take effect after three seconds turn nothing red', async () => {
  const leeway = { random: () => 1, latencyMs: 0, lagMs: 3_000 };
  const parts = permissionVariations.reduce((all, { apply }) => apply(all, leeway), standardParts());
  const options = { suite, runId: 'late', scenarios, lanes: 32, seed: '1' };
  // No budget of permissions of its own, which the reference has for its own speed.
  const budgets = { settleMs: 15_000, pollMs: 25, requestMs: 30_000, confirmations: 2 };
  const report = await onReference({ parts, creatingMs: 800, updatingMs: 800, budgets }, (on) =>
    run({ ...options, ...on }),
  );
  const others = report.scenarios.filter(({ verdict }) => verdict !== 'passed');
  assert.deepEqual(
    others.map(({ id, verdict, reason }) => `${id}: ${verdict}: ${reason}`),
    [],
  );
  assert.ok(report.scenarios.length > 10, `${report.scenarios.length} scenarios`);
});
