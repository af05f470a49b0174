import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults } from './faults.ts';
import { defaultIdentities, type Identity } from './identities.ts';
import { createStore } from './keys/store.ts';
import type { Parts } from './parts.ts';
import { awsRegions } from './regions.ts';
import { standardParts } from './standard-parts.ts';
import { createListener } from './wire/listener.ts';

export interface ReferenceOptions {
  /** 0 (default) takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** How long a new replica stays `Creating`; 100 by default. */
  readonly creatingMs?: number;
  /** How long the old and the new primary stay `Updating`; 300 by default. */
  readonly updatingMs?: number;
  readonly identities?: readonly Identity[];
  /** What the server is made of; `standardParts()` by default. */
  readonly parts?: Parts;
  /** Regions that can be called; those of the commercial `aws` partition by default. */
  readonly regions?: readonly string[];
  /** Milliseconds since the epoch; `Date.now` by default. */
  readonly clock?: () => number;
}

export interface Reference {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the reference KMS: one port for all Regions, the credential scope of a request says which one it is for.
 * Everything is kept in memory and gone when it closes.
 * @throws Error of node:net when the port cannot be had.
 */
export async function startReference(options: ReferenceOptions = {}): Promise<Reference> {
  const { port = 0, host = '127.0.0.1', creatingMs = 100, updatingMs = 300, clock = Date.now } = options;
  const { identities = defaultIdentities, regions = awsRegions, parts = standardParts() } = options;
  const settings = { creatingMs, updatingMs, identities, regions };
  const world = {
    parts,
    settings,
    clock,
    store: createStore(clock),
    faults: createFaults(),
  };
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 60_000 }, createListener(world));
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    close: () => close(server),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
