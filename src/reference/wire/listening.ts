import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What listens, and where. */
export type Listening = {
  readonly url: string;
  readonly urls: readonly string[];
  readonly port: number;
  close(): Promise<void>;
};

/** The slowest answer, that of CreateKey for RSA_4096, takes some seconds on a busy machine. */
const graceMs = 10_000;

/** A free port of one address may be taken on another; then the next one is tried. */
const freePorts = 20;

/**
 * Listens on one port of every address; 0 takes one that is free on all of them. An address that this machine does not
 * have, such as that of IPv6, is left out unless it is the first.
 * @throws Error of node:net when the port cannot be had.
 */
export async function listenOn(
  listener: RequestListener,
  port: number,
  hosts: readonly string[],
): Promise<Listening> {
  for (let attempt = 1; ; attempt += 1) {
    const servers: Served[] = [];
    try {
      let taken = port;
      for (const host of hosts) {
        const served = await serve(listener, taken, host, servers.length === 0);
        if (served) servers.push(served);
        taken = served?.port ?? taken;
      }
      return togetherOf(servers, taken);
    } catch (error) {
      await Promise.all(servers.map((served) => served.close()));
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port !== 0 || attempt === freePorts) throw error;
    }
  }
}

function togetherOf(servers: readonly Served[], port: number): Listening {
  const urls = servers.map(({ host }) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  return {
    url: urls[0] ?? '',
    urls,
    port,
    close: async () => {
      await Promise.all(servers.map((served) => served.close()));
    },
  };
}

type Served = {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
};

async function serve(
  listener: RequestListener,
  port: number,
  host: string,
  isNeeded: boolean,
): Promise<Served | undefined> {
  const server = createServer({ requestTimeout: 30_000, keepAliveTimeout: 60_000 });
  const pending = new Set<ServerResponse>();
  server.on('request', (request, response) => {
    pending.add(response);
    response.once('close', () => pending.delete(response));
    listener(request, response);
  });
  try {
    await listening(server, port, host);
  } catch (error) {
    const isAbsent = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (isAbsent && !isNeeded) return undefined;
    throw error;
  }
  const { port: taken } = server.address() as AddressInfo;
  return { host, port: taken, close: () => close(server, pending) };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** A client that keeps its connection is told with its last answer that this was the last. */
async function close(server: Server, pending: ReadonlySet<ServerResponse>): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
  for (const response of pending) if (!response.headersSent) response.setHeader('Connection', 'close');
  const closed = new Promise((resolve) => server.close(resolve));
  if (pending.size === 0) server.closeAllConnections();
  await closed;
  clearTimeout(timer);
}
