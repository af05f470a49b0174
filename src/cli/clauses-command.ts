import { Command } from 'commander';
import type { Manifest, ManifestScenario } from '../run/manifest/manifest.ts';
import { loadSuite } from '../run/suite.ts';
import { printStyled } from './styles.ts';

/** `kms-conformance clauses`: every clause with its source and its scenarios; those that cannot be tested with the reason. */
export function clausesCommand(): Command {
  return new Command('clauses')
    .description('every clause, its source, grade and scenarios; untested ones with the reason')
    .action(async () => {
      const { manifest } = await loadSuite();
      process.stdout.write(clauseList(manifest));
    });
}

function clauseList({ clauses, scenarios }: Manifest): string {
  const entries = clauses.map((clause) => {
    const own = scenarios.filter((scenario) => scenario.clause === clause.id);
    const lines = clause.untestable ? [`  not testable: ${clause.untestable}`] : own.map(scenarioLine);
    const title = `${printStyled('bold', clause.id)} ${clause.statement}`;
    return [title, ...clause.sources.map((source) => `  source: ${source}`), ...lines].join('\n');
  });
  const untestable = clauses.filter((clause) => clause.untestable).length;
  const total = `${clauses.length} clauses: ${clauses.length - untestable} tested by ${scenarios.length} scenarios, ${untestable} not testable`;
  return `${entries.join('\n\n')}\n\n${total}\n`;
}

function scenarioLine({ grade, id }: ManifestScenario): string {
  return `  ${grade.padEnd(10)} ${id}`;
}
