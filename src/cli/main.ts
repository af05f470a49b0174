import { CommanderError } from 'commander';
import { visible } from '../report/visible.ts';
import { UsageError } from '../target/usage-error.ts';
import { createProgram } from './program.ts';

/**
 * The command line of kms-conformance. Exit codes: 0 as expected, 1 the target differs, 2 the suite could not do its
 * job. The only place that ends the process.
 */
async function main(): Promise<number> {
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** Commander has already said what was wrong with an option; a UsageError is one paragraph; anything else is ours. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    printError(`error: ${error.message}`);
    return 2;
  }
  printError('kms-conformance failed, which is its own fault and says nothing about the target.');
  printError(`${error instanceof Error ? error.stack : String(error)}`);
  return 2;
}

/** A message may quote what a target, a report or a log says: no terminal shall obey it. */
function printError(text: string): void {
  process.stderr.write(`${text.split('\n').map(visible).join('\n')}\n`);
}

// A reader that goes away (`| head`) or a full disk must not end a run that still has keys to clean up.
process.stdout.on('error', () => {});
// Should everything that could still happen be over before there is a result, that is no success.
process.exitCode = 2;
process.exitCode = await main();
