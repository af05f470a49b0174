import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { ScenarioResult } from '../../../src/report/model/report.ts';
import { loadSuite } from '../../../src/run/suite.ts';
import { mutants } from '../../mutants/all.ts';
import { type Change, insteadOfRefusal } from '../../mutants/wraps.ts';
import { certify } from '../../prove/trial.ts';

const suite = await loadSuite();

/** What one scenario comes to on a server that is wrong in one way. */
async function resultOf(id: string, apply: Change): Promise<ScenarioResult> {
  const scenarios = suite.manifest.scenarios.filter((scenario) => scenario.id === id);
  const bench = { suite, isWhole: true, signal: new AbortController().signal };
  const [result] = await certify(bench, scenarios, 'quick', {
    id: 'planted',
    clause: '-',
    defect: '-',
    apply,
  });
  assert.ok(result, `${id} is not there`);
  return result;
}

/** Refuses for another reason what is refused for its key state. */
const refusingWith = (code: string): Change =>
  insteadOfRefusal(
    'UpdatePrimaryRegion',
    () => {
      throw new Refusal(code, 'no');
    },
    'KMSInvalidStateException',
  );

const outcomesOf = ({ expectations }: ScenarioResult) =>
  expectations.map(({ grade, outcome }) => `${grade} ${outcome}`);

test('an exception that AWS documents and was not recorded to give fails at the grade recorded', async () => {
  const result = await resultOf('UPR-E1/own-region', refusingWith('UnsupportedOperationException'));
  assert.deepEqual([result.verdict, result.grade, result.failedGrade], ['failed', 'documented', 'recorded']);
  assert.deepEqual(outcomesOf(result), ['documented passed', 'recorded failed']);
  assert.match(result.step ?? '', /^the request is refused with KMSInvalidStateException, as recorded on/);
});

test('an exception that AWS does not document fails at the grade documented, and no more is judged', async () => {
  const result = await resultOf('UPR-E1/own-region', refusingWith('AlreadyExistsException'));
  assert.deepEqual([result.verdict, result.failedGrade], ['failed', 'documented']);
  assert.deepEqual(outcomesOf(result), ['documented failed', 'recorded not-reached']);
});

test('what was only inferred fails no scenario, and is told with its exchanges', async () => {
  const mutant = mutants.find(({ id }) => id === 'malformed-key-id-invalid');
  assert.ok(mutant);
  const result = await resultOf('UPR-E15/refused', mutant.apply);
  assert.deepEqual([result.verdict, result.failedGrade, result.cause], ['passed', undefined, undefined]);
  assert.deepEqual(outcomesOf(result), ['documented passed', 'inferred failed']);
  const [, advisory] = result.expectations;
  assert.match(`${advisory?.expected} ${advisory?.actual}`, /NotFoundException.* ValidationException/);
  assert.ok((result.exchanges?.length ?? 0) > 0);
});
