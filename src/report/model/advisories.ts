/** Inferred expectations that did not hold in scenarios that passed: told as advice, and never a verdict. */
import { fingerprintOf } from './fingerprint.ts';
import type { ScenarioResult } from './report.ts';

/** Each of them as if it were a scenario of its own that failed, for whatever lists what is wrong. */
export function advisoriesOf(scenario: ScenarioResult): readonly ScenarioResult[] {
  if (scenario.verdict !== 'passed') return [];
  const [operation = ''] = scenario.operations;
  return scenario.expectations
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ step, grade, expected = '', actual = '', defect }) => ({
      ...scenario,
      verdict: 'failed',
      grade,
      failedGrade: grade,
      cause: 'difference',
      reason: `Expected ${expected}, got ${actual}.`,
      step,
      expected,
      actual,
      ...(defect && { defect }),
      fingerprint: fingerprintOf({ operation, cause: 'difference', expected, actual }),
    }));
}
