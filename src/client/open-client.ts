/** Starts the client that a run asks for. */

import type { ClientName } from '../model/exchange.ts';
import { readCaBundle, readEnvironment } from '../profile/environment.ts';
import type { Client } from '../wire/client.ts';
import { openAwsCli } from './aws-cli.ts';
import { openBoto3 } from './boto3.ts';
import { requireClient } from './install.ts';

/** Throws a UsageError that says how to install it where it is missing. */
export async function openClient(name: ClientName): Promise<Client> {
  const { targetsFolder, inherited } = readEnvironment();
  const installed = requireClient(name, targetsFolder);
  const caBundle = readCaBundle();
  const environment = { ...inherited, ...(caBundle && { AWS_CA_BUNDLE: caBundle }) };
  return name === 'boto3' ? openBoto3(installed, environment) : openAwsCli(installed, environment);
}
