/** What the scenarios of a clause are run with: those about a client through it, all others through the SDK. */
import type { ClientName } from '../../src/model/exchange.ts';
import type { Suite } from '../../src/run/suite.ts';
import type { Bench } from './trial.ts';

/** The client that a clause is about; nothing where any may send its acts. */
export function clientOf(clause: string | undefined, { manifest }: Suite): ClientName | undefined {
  const found = manifest.scenarios.find((scenario) => scenario.clause === clause);
  return found?.client as ClientName | undefined;
}

/** The scenarios that a mutant of the clause is tried with, out of all of the suite; without a clause, those of the SDK. */
export function benchFor(clause: string | undefined, whole: Bench): Bench {
  const { suite } = whole;
  const client = clientOf(clause, suite);
  const scenarios = suite.manifest.scenarios.filter((scenario) => scenario.client === client);
  return { ...whole, suite: { ...suite, manifest: { ...suite.manifest, scenarios } } };
}
