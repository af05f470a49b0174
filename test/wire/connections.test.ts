import assert from 'node:assert/strict';
import http from 'node:http';
import { type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { openConnections } from '../../src/wire/connections.ts';
import { serveLocally } from './local-server.ts';

/** The port that each of two calls came from, with a pause between them; the server keeps connections, and does not say how long. */
async function portsOfTwoCalls(t: TestContext, idleMs: number, pauseMs: number): Promise<readonly string[]> {
  const url = await serveLocally(t, (request, response) => {
    response.removeHeader('keep-alive');
    response.end(String(request.socket.remotePort));
  });
  const connections = openConnections(idleMs);
  t.after(connections.close);
  const first = await get(url, connections.http);
  await setTimeout(pauseMs);
  return [first, await get(url, connections.http)];
}

function get(url: string, agent: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, async (response) => resolve((await response.toArray()).join('')))
      .on('error', reject);
  });
}

test('a connection serves the next call', async (t) => {
  const [first, next] = await portsOfTwoCalls(t, 10_000, 20);
  assert.equal(first, next);
});

test('a connection that was idle for long does not', async (t) => {
  const [first, next] = await portsOfTwoCalls(t, 40, 150);
  assert.notEqual(first, next);
});

test('the bound is on idleness, not on answers', async (t) => {
  const url = await serveLocally(t, (_request, response) => {
    globalThis.setTimeout(() => response.end('slow'), 200);
  });
  const connections = openConnections(40);
  t.after(connections.close);
  assert.deepEqual([await get(url, connections.http), await get(url, connections.http)], ['slow', 'slow']);
});
