import { CommanderError } from 'commander';
import { UsageError } from '../profile/usage-error.ts';
import { visible } from '../report/model/visible.ts';

/**
 * Says what was thrown, and what to exit with. Commander has already said what was wrong with an option; a UsageError is
 * one paragraph; anything else is ours.
 */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    printError(`error: ${error.message}`);
    return 2;
  }
  printError('Internal error in kms-conformance; this says nothing about the target.');
  printError(`${error instanceof Error ? error.stack : String(error)}`);
  return 2;
}

/** A message may quote what a target, a report or a log says: no terminal shall obey it. */
function printError(text: string): void {
  process.stderr.write(`${text.split('\n').map(visible).join('\n')}\n`);
}
