import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type Server } from 'node:net';
import { type TestContext, test } from 'node:test';
import { freePorts } from '../../src/target/free-port.ts';
import { checkReachable } from '../../src/target/reachable.ts';
import { readTarget } from '../../src/target/read-target.ts';
import type { Target } from '../../src/target/target.ts';
import { refusal } from './usage.ts';

async function listen(t: TestContext, server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

function targetAt(endpoint: string): Target {
  const plan = readTarget({ endpoints: [endpoint], env: {} });
  assert.ok(plan.start === 'none');
  return { ...plan.target, budgets: { ...plan.target.budgets, requestMs: 300 } };
}

async function serving(t: TestContext, listener: RequestListener): Promise<Target> {
  const server = createServer(listener);
  t.after(() => server.closeAllConnections());
  return targetAt(await listen(t, server));
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
  const said = /^Expected an answer from http:\S+, but none came within 300 ms\. .*requestMs/;
  assert.match(await refusal(async () => checkReachable(await serving(t, () => {}))), said);
  assert.match(
    await refusal(async () => checkReachable(await serving(t, (_, response) => void response.write('{')))),
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
    /^Expected an answer from http:\S+, but the connection failed: .*\. Check host, port and whether it speaks http or https\.$/,
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
  ['text', 'not here', 501, /HTTP 501 and something that is no JSON object \(`not here`\)/],
  ['a list', '[]', 200, /no JSON object \(`\[\]`\)/],
  ['null', 'null', 200, /no JSON object/],
];

for (const [what, body, status, said] of strange) {
  test(`an endpoint that answers ${what} is no KMS`, async (t) => {
    const message = await refusal(async () => checkReachable(await serving(t, answering(body, status))));
    assert.match(message, said);
    assert.match(message, /^Expected a KMS endpoint for \S+ at http:\S+, .* Check host and port/);
  });
}
