/** Which scenarios the AWS CLI runs where nobody chooses: a process for each act takes time. */
import { topicOf } from '../../report/model/topics.ts';
import type { Manifest, ManifestScenario } from '../../run/manifest/manifest.ts';

export const mostForAwsCli = 150;

/** Those about the CLI itself, one for each operation, one for each clause of UpdatePrimaryRegion, and of its other scenarios as many as there is room for. */
export function scenariosForAwsCli({ scenarios, clauses }: Manifest): ReadonlySet<string> {
  const operations = [...new Set(scenarios.flatMap((scenario) => scenario.operations))].sort();
  const moves = scenarios.filter(({ clause }) => topicOf(clause) === 'UpdatePrimaryRegion');
  const chosen = [
    ...scenarios.filter(({ client }) => client === 'aws-cli'),
    ...operations.map((operation) => plainestOf(operation, scenarios)),
    ...clauses.map(({ id }) => moves.find(({ clause }) => clause === id)),
    ...moves,
  ];
  const ids = chosen.flatMap((scenario) => (scenario ? [scenario.id] : []));
  return new Set([...new Set(ids)].slice(0, mostForAwsCli));
}

/** Of the table of key states the one with an enabled key, or else one that is about this operation alone. */
function plainestOf(operation: string, scenarios: readonly ManifestScenario[]): ManifestScenario | undefined {
  const own = scenarios.filter(({ operations }) => operations.includes(operation));
  return (
    own.find(({ id }) => id === `STATE/${operation}/Enabled`) ??
    own.find(({ operations, needs }) => operations.length === 1 && needs.length === 0) ??
    own[0]
  );
}
