import http, { type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { TestContext } from 'node:test';
import type { Driver } from '../../src/model/driver.ts';
import { createSdkDriver, type SdkDriverOptions } from '../../src/wire/sdk-driver.ts';
import { home } from '../door/scripted.ts';

/** A server on a free port of the loopback interface for one test; answers what it is told, or not at all. */
export async function serveLocally(t: TestContext, listener: RequestListener): Promise<string> {
  const server = http.createServer(listener);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const secretAccessKey = 'a-secret-of-more-than-sixteen-characters';
export const sessionToken = 'session-token-that-nobody-may-see';

/** The SDK driver against one URL, with a short bound on a call. */
export function sdkDriver(url: string, changes: Partial<SdkDriverOptions> = {}): Driver {
  const started = performance.now();
  return createSdkDriver({
    endpoints: { [home]: url },
    identities: { main: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken } },
    agents: { http: new http.Agent(), https: new http.Agent() as never },
    requestMs: 5000,
    userAgent: [
      ['kms-conformance', '1.0.0'],
      ['case', 'UPR-01/a-case'],
    ],
    elapsedMs: () => performance.now() - started,
    ...changes,
  });
}
