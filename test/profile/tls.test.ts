import assert from 'node:assert/strict';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { Server } from 'node:net';
import { type TestContext, test } from 'node:test';
import { checkReachable } from '../../src/profile/launch/reachable.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import type { Target } from '../../src/profile/target.ts';
import { certificate } from './certificate.ts';
import { refusal } from './usage.ts';

async function portOf(t: TestContext, server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return (server.address() as { port: number }).port;
}

function targetAt(endpoint: string): Target {
  const plan = readTarget({ endpoints: [endpoint], env: {} });
  assert.ok(plan.start === 'none');
  return plan.target;
}

test('https where http is spoken is said in plain words, with the remedy', async (t) => {
  const port = await portOf(
    t,
    createPlainServer((_, response) => response.end('{}')),
  );
  const said = await refusal(() => checkReachable(targetAt(`https://127.0.0.1:${port}`)));
  assert.match(said, /it probably speaks http\. Write --endpoint http:\/\/127\.0\.0\.1:\d+\.$/);
  assert.doesNotMatch(said, /SSL|openssl|routines|wrong version/i);
});

test('http where https is spoken is said in plain words, with the remedy', async (t) => {
  const port = await portOf(
    t,
    createServer(certificate, (_, response) => response.end('{}')),
  );
  const said = await refusal(() => checkReachable(targetAt(`http://127.0.0.1:${port}`)));
  assert.match(said, /write --endpoint https:\/\/127\.0\.0\.1:\d+\.$/);
});

test('a server that answers http by saying that it speaks https', async (t) => {
  const body = 'Client sent an HTTP request to an HTTPS server.\n';
  const port = await portOf(
    t,
    createPlainServer((_, response) => response.writeHead(400).end(body)),
  );
  const said = await refusal(() => checkReachable(targetAt(`http://127.0.0.1:${port}`)));
  assert.match(said, /responds that it speaks https\. Write --endpoint https:/);
});

test('a certificate that nobody here signed', async (t) => {
  const port = await portOf(
    t,
    createServer(certificate, (_, response) => response.end('{}')),
  );
  const said = await refusal(() => checkReachable(targetAt(`https://127.0.0.1:${port}`)));
  assert.match(said, /not signed by a trusted authority\. Name the file .* in AWS_CA_BUNDLE/);
});

test('a name that no name server knows', async () => {
  const said = await refusal(() => checkReachable(targetAt('http://kms.invalid:8080')));
  assert.match(said, /that name cannot be resolved\. Correct the host in --endpoint/);
});
