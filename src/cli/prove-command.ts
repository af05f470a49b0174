import { Command } from 'commander';
import type { SetExitCode } from './program.ts';
import { prove } from './prove.ts';

export type ProveOptions = { readonly mutant?: string; readonly all?: boolean };

/** `kms-conformance prove`: the suite against servers that are wrong in one way each, all of which it must notice. */
export function proveCommand(setExitCode: SetExitCode): Command {
  return new Command('prove')
    .description('run the mutants, deliberate defects of the reference, and write the kill matrix')
    .option('--mutant <id>', 'one mutant only; no kill matrix is written then')
    .option('--all', 'put every scenario to every mutant, and not only those of the clause that it breaks')
    .action(async (options: ProveOptions) => setExitCode(await prove(options)));
}
