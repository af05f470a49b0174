/** Runs the commands of an installation. */
import { spawnSync } from 'node:child_process';
import { UsageError } from '../src/profile/usage-error.ts';

/** A command of an installation; `environment` is added to our own. */
export type InstallCommand = {
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Its output is shown. Throws a UsageError when it cannot be run or fails. */
export function runCommand({ words, environment }: InstallCommand): void {
  const [program = '', ...rest] = words;
  console.log(`> ${words.join(' ')}`);
  const { status, error } = spawnSync(program, rest, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (error)
    throw new UsageError(
      `Expected \`${program}\` to run, but: ${error.message}. Install it, or put it on the PATH.`,
    );
  if (status !== 0)
    throw new UsageError(
      `Expected \`${words.join(' ')}\` to succeed, but it ended with ${status}. Its own words are above.`,
    );
}
