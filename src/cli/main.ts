import { exitCodeOf } from './exit-code-of.ts';
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

// A reader that goes away (`| head`) or a full disk must not end a run that still has keys to clean up.
process.stdout.on('error', () => {});
// If the event loop drains before there is a result, do not exit 0.
process.exitCode = 2;
process.exitCode = await main();
