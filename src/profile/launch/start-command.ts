import { join } from 'node:path';
import type { Endpoints } from '../endpoints.ts';
import type { Environment } from '../environment.ts';
import type { Profile, ProfileStart } from '../profile.ts';
import type { StartCommand } from '../target.ts';
import { UsageError } from '../usage-error.ts';

const defaultReadyMs = 60_000;

/** Where the programs of a target are installed: one folder for each name and version. */
export function installFolder(profile: Profile, environment: Pick<Environment, 'targetsFolder'>): string {
  return join(environment.targetsFolder, `${profile.name}-${profile.version}`);
}

/** The start command of a profile, with its installed programs behind `{bin}`. */
export function profileStartCommand(
  profile: Profile & { readonly start: ProfileStart },
  endpoints: Endpoints,
  environment: Environment,
): StartCommand {
  const { command, version, readyMs = defaultReadyMs, processes, ready } = profile.start;
  return {
    words: command,
    environment: profile.start.environment ?? {},
    processes,
    ready,
    readyMs,
    endpoints,
    ...(version && { versionFrom: version }),
    ...(profile.install && {
      binFolder: join(installFolder(profile, environment), 'bin'),
      installCommand: `npm run install-target -- ${profile.name}@${profile.version}`,
    }),
  };
}

/** The command of `--start`: a line for the shell. It must say where to listen, unless the endpoint is fixed. */
export function typedStartCommand(line: string, endpoints: Endpoints): StartCommand {
  const isPortFixed = !Object.values(endpoints).some((endpoint) => endpoint.includes('{port}'));
  if (!isPortFixed && !line.includes('{port}')) {
    throw new UsageError(
      `Expected {port} in --start, got \`${line}\`. Write {port} where the command takes its port, or name the address with --endpoint.`,
    );
  }
  return {
    words: ['sh', '-c', line],
    environment: {},
    processes: line.includes('{region}') ? 'per-region' : 'one',
    ready: 'tcp',
    readyMs: defaultReadyMs,
    endpoints,
  };
}
