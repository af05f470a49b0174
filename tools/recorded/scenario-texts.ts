/** Every scenario of the suite with its text, in the order of ids. */
import { expectedBy } from '../../src/case/expectation.ts';
import { loadSuite } from '../../src/run/suite.ts';
import type { ScenarioText } from './certificate.ts';

export async function scenarioTexts(): Promise<{
  readonly version: string;
  readonly scenarios: readonly ScenarioText[];
}> {
  const { manifest, version } = await loadSuite();
  const scenarios = manifest.scenarios.map(
    ({ id, clause, name, feature, grade, operations, digest, expectations, arranged }): ScenarioText => ({
      ...{ id, clause, name, feature, grade, operations, digest },
      given: arranged.join('\n'),
      thens: expectations.map((each) => ({ ...each, expected: expectedBy(each.step) })),
    }),
  );
  return { version, scenarios: scenarios.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}
