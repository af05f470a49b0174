import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireDefinedSteps } from '../../../src/run/manifest/defined-steps.ts';
import { casesTagged, loadWholeSuite } from '../../../src/run/suite.ts';
import { told } from '../messages.ts';

test('cucumber reads the same scenarios, and finds one definition of every step', async () => {
  const suite = await loadWholeSuite();
  const read = await casesTagged(suite, 'not @nothing');
  assert.deepEqual([...read].toSorted(), suite.manifest.scenarios.map(({ id }) => id).toSorted());
});

test('a step without a definition, or with two, ends a run before its first scenario', () => {
  const tags = ['@UPR-01', '@case:so', '@documented'];
  for (const definitions of [0, 2])
    assert.throws(
      () => told({ name: 'x', tags, definitions }).forEach(requireDefinedSteps()),
      new RegExp(`The step "it is so" has ${definitions} definitions in steps/. It needs exactly one.`),
    );
});
