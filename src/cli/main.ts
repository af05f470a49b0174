import { CommanderError } from 'commander';
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
    process.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
  process.stderr.write(`kms-conformance failed, which is its own fault and says nothing about the target.\n`);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 2;
}

// A reader that goes away (`| head`) or a full disk must not end a run that still has keys to clean up.
process.stdout.on('error', () => {});
process.exitCode = await main();
