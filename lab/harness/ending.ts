import { CommanderError } from 'commander';
import { UsageError } from '../../src/profile/usage-error.ts';

/** Runs a program of the lab and sets the exit code: 2 with one paragraph for bad input, 2 for a fault of its own. */
export async function endWith(program: () => Promise<number> | number): Promise<void> {
  // If the event loop drains before there is a result, do not exit 0.
  process.exitCode = 2;
  try {
    process.exitCode = await program();
  } catch (error) {
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
    const said = textOf(error);
    if (said) process.stderr.write(`${said}\n`);
  }
}

/** Commander has said its part already; whatever is not about the input shows where it came from. */
function textOf(error: unknown): string {
  if (error instanceof CommanderError) return '';
  if (error instanceof UsageError || isAboutOptions(error)) return `error: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What node:util's parseArgs says of an option that it does not know. */
function isAboutOptions(error: unknown): error is Error {
  const { code = '' } = (error ?? {}) as { readonly code?: unknown };
  return error instanceof Error && String(code).startsWith('ERR_PARSE_ARGS_');
}
