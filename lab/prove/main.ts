import { Command } from 'commander';
import { endWith } from '../harness/ending.ts';
import { type ProveOptions, prove } from './prove.ts';

/** `npm run prove`: the suite against servers with one defect each, all of which it must notice. */
async function main(): Promise<number> {
  let exitCode = 2;
  const command = new Command('npm run prove --')
    .description('Run the mutants, deliberate defects of the reference, and write the kill matrix.')
    .option('--mutant <id>', 'one mutant only; no kill matrix is written then')
    .option('--clause <id>', 'the mutants of one clause only, or of a whole table: STATE')
    .option('--all', 'run every scenario on every mutant, and not only those of the clause that it breaks')
    .allowExcessArguments(false)
    .showHelpAfterError()
    .exitOverride()
    .action(async (options: ProveOptions) => {
      exitCode = await prove(options);
    });
  await command.parseAsync();
  return exitCode;
}

await endWith(main);
