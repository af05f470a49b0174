/** `npm run install-client -- boto3|aws-cli` installs a client, pinned with hashes, outside the repository. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { clientAt, type InstalledClient, requirementsOf } from '../src/client/install.ts';
import { type ClientName, clientNames } from '../src/model/exchange.ts';
import { readEnvironment } from '../src/profile/environment.ts';
import { UsageError, unknownName } from '../src/profile/usage-error.ts';
import { findPython } from './find-python.ts';
import { type InstallCommand, runCommand } from './run-command.ts';

const oldestPython = '3.10';

/** A virtual environment with exactly what is pinned: pip refuses whatever has another hash. */
export function clientCommands(
  { name, folder }: InstalledClient,
  python: (oldest: string) => string,
): readonly InstallCommand[] {
  return [
    { words: [python(oldestPython), '-m', 'venv', folder] },
    {
      words: [
        `${folder}/bin/python`,
        '-m',
        'pip',
        'install',
        '--quiet',
        '--require-hashes',
        '-r',
        requirementsOf(name),
      ],
    },
  ];
}

/** Installs a client unless it is installed already; returns what was done, and leaves nothing half installed. */
export function installClient(wanted: string, targetsFolder = readEnvironment().targetsFolder): string {
  const client = clientAt(known(wanted), targetsFolder);
  const { name, version, folder, program } = client;
  if (existsSync(program)) return `${name} ${version} is installed already.`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const command of clientCommands(client, findPython)) runCommand(command);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return `${name} ${version} is installed.`;
}

function known(wanted: string): ClientName {
  const name = clientNames.find((each) => each === wanted);
  if (name) return name;
  throw unknownName('client', wanted, clientNames, `Expected one of: ${clientNames.join(', ')}.`);
}

function main(names: readonly string[]): void {
  try {
    if (names.length === 0)
      throw new UsageError(
        `Expected the name of a client: ${clientNames.join(', ')}. Write for example: npm run install-client -- boto3.`,
      );
    for (const name of names) console.log(installClient(name));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

if (import.meta.main) main(process.argv.slice(2));
