/** `kms-conformance.config.json` in the working directory: options that nobody wants to type again. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { readConfig } from '../../profile/option-files.ts';
import type { RunArguments } from '../arguments.ts';

export const configFile = 'kms-conformance.config.json';

/** What to run against is one choice: the command line's replaces that of the file as a whole. */
const whatToRun: readonly (keyof RunArguments)[] = ['target', 'endpoint', 'start', 'name', 'targetVersion'];

/** The options with those of the file where the command line has none. Throws a UsageError where the file is not usable. */
export function withConfig(options: RunArguments, command: Command): RunArguments {
  if (!existsSync(configFile)) return options;
  const { endpoint, ...rest } = readConfig(configFile);
  const config = { ...rest, ...(endpoint !== undefined && { endpoint: [endpoint].flat() }) };
  const isTyped = (name: string) => command.getOptionValueSource(name) === 'cli';
  const isTargetTyped = whatToRun.slice(0, 3).some(isTyped);
  const used = Object.entries(config).filter(
    ([name]) => !isTyped(name) && !(isTargetTyped && whatToRun.includes(name as keyof RunArguments)),
  );
  return { ...options, ...Object.fromEntries(used), configFile };
}
