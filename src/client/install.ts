/** Where `npm run install-client` puts a client, and what is pinned. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientName } from '../model/exchange.ts';
import { UsageError } from '../profile/usage-error.ts';

/** The folder of the Python programs and of the pinned requirements. */
export const clientsFolder = fileURLToPath(new URL('../../clients', import.meta.url));

export type InstalledClient = {
  readonly name: ClientName;
  readonly version: string;
  readonly folder: string;
  /** What has to be there for the client to run. */
  readonly program: string;
};

const packages: Readonly<Record<ClientName, { readonly package: string; readonly program: string }>> = {
  boto3: { package: 'boto3', program: 'bin/python' },
  'aws-cli': { package: 'awscli', program: 'bin/aws' },
};

/** Where a client belongs, installed or not. */
export function clientAt(name: ClientName, targetsFolder: string): InstalledClient {
  const version = pinnedVersion(name);
  const folder = join(targetsFolder, `client-${name}-${version}`);
  return { name, version, folder, program: join(folder, packages[name].program) };
}

/** The file that pins the client and everything it needs, with hashes. */
export function requirementsOf(name: ClientName): string {
  return join(clientsFolder, `${name}.txt`);
}

/** Throws a UsageError with the line that installs it where the client is missing. */
export function requireClient(name: ClientName, targetsFolder: string): InstalledClient {
  const client = clientAt(name, targetsFolder);
  if (existsSync(client.program)) return client;
  throw new UsageError(
    `Expected ${name} ${client.version} in ${client.folder}, but it is not installed. Install it: npm run install-client -- ${name}`,
  );
}

function pinnedVersion(name: ClientName): string {
  const pin = new RegExp(`^${packages[name].package}==(\\S+)`, 'm').exec(
    readFileSync(requirementsOf(name), 'utf8'),
  );
  if (!pin?.[1]) throw new Error(`${requirementsOf(name)} does not pin ${packages[name].package}.`);
  return pin[1];
}
