import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type Server } from 'node:net';
import { type TestContext, test } from 'node:test';
import { freePorts } from '../../src/profile/launch/free-port.ts';
import { checkReachable } from '../../src/profile/launch/reachable.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import type { Target } from '../../src/profile/target.ts';
import { refusal } from './usage.ts';

async function listen(t: TestContext, server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

/** Time to answer in on a busy machine; a server that never answers is given less. */
function targetAt(endpoint: string, requestMs = 10_000): Target {
  const plan = readTarget({ endpoints: [endpoint], env: {} });
  assert.ok(plan.start === 'none');
  return { ...plan.target, budgets: { ...plan.target.budgets, requestMs } };
}

async function serving(t: TestContext, listener: RequestListener, requestMs?: number): Promise<Target> {
  const server = createServer(listener);
  t.after(() => server.closeAllConnections());
  return targetAt(await listen(t, server), requestMs);
}

function answering(body: string, status = 200): RequestListener {
  return (_, response) => response.writeHead(status).end(body);
}

test('a KMS endpoint is asked once in every Region, as a signed call would be', async (t) => {
  const requests: IncomingMessage[] = [];
  const target = await serving(t, (request, response) => {
    requests.push(request);
    response.end('{"Keys":[]}');
  });
  await checkReachable(target);
  const scopes = requests.map(
    ({ headers }) =>
      /Credential=test\/\d{8}\/([\w-]+)\/kms\/aws4_request/.exec(headers.authorization ?? '')?.[1],
  );
  assert.deepEqual(scopes.toSorted(), target.regions.toSorted());
  assert.ok(
    requests.every(
      ({ method, headers }) => method === 'POST' && headers['x-amz-target'] === 'TrentService.ListKeys',
    ),
  );
});

test('a refusal is an answer too', async (t) => {
  await checkReachable(await serving(t, answering('{"__type":"InvalidSignatureException"}', 400)));
});

test('nothing listens', async () => {
  const [port] = await freePorts(1);
  const message = await refusal(() => checkReachable(targetAt(`http://127.0.0.1:${port}`)));
  assert.match(
    message,
    /^Expected 127\.0\.0\.1:\d+ at http:\S+, but nothing listens there \(connection refused\)\. Start it, or correct --endpoint\.$/,
  );
});

test('never answers, be it the head or the body', async (t) => {
  const said = /^Expected a response from http:\S+, but none came within 300 ms\. .*requestMs/;
  assert.match(await refusal(async () => checkReachable(await serving(t, () => {}, 300))), said);
  assert.match(
    await refusal(async () =>
      checkReachable(await serving(t, (_, response) => void response.write('{'), 300)),
    ),
    said,
  );
});

test('the connection ends without an answer', async (t) => {
  const endpoint = await listen(
    t,
    createSocketServer((socket) => socket.destroy()),
  );
  const message = await refusal(() => checkReachable(targetAt(endpoint)));
  assert.match(
    message,
    /^Expected a response from http:\S+, but it closed the connection without one\. .*if it speaks https, write --endpoint https:/,
  );
});

const strange: readonly (readonly [what: string, body: string, status: number, said: RegExp])[] = [
  [
    'a page',
    '<!doctype html>\n<title>Router</title>',
    200,
    /HTTP 200 and an HTML page \(`<!doctype html> <title>Router<\/title>`\)/,
  ],
  ['nothing', ' ', 404, /HTTP 404 and an empty body\./],
  ['text', 'not here', 501, /HTTP 501 and something that is not a JSON object \(`not here`\)/],
  ['a list', '[]', 200, /not a JSON object \(`\[\]`\)/],
  ['null', 'null', 200, /not a JSON object/],
];

for (const [what, body, status, said] of strange) {
  test(`an endpoint that answers ${what} is no KMS`, async (t) => {
    const message = await refusal(async () => checkReachable(await serving(t, answering(body, status))));
    assert.match(message, said);
    assert.match(message, /^Expected a KMS endpoint for \S+ at http:\S+, .* Check host and port/);
  });
}
