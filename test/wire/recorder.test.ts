import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener } from 'node:http';
import { type TestContext, test } from 'node:test';
import type { Exchange } from '../../src/model/exchange.ts';
import { freePorts } from '../../src/profile/launch/free-port.ts';
import { home } from '../door/scripted.ts';
import { sdkDriver, secretAccessKey, serveLocally, sessionToken } from './local-server.ts';

const call = { operation: 'DescribeKey', input: { KeyId: 'k' }, region: home, identity: 'main' };

async function exchangeWith(
  t: TestContext,
  listener: RequestListener,
  options: { readonly requestMs?: number } = {},
): Promise<Exchange> {
  return sdkDriver(await serveLocally(t, listener), options).exchange(call);
}

/** For what is never answered; whatever is, gets the time that a busy machine needs. */
const hasty = { requestMs: 150 };

const answering =
  (status: number, body: string): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(body);

test('a target that never answers is given up after its bound', async (t) => {
  const { response, noAnswer, durationMs } = await exchangeWith(t, () => {}, hasty);
  assert.equal(response, undefined);
  assert.equal(noAnswer, 'no complete response within 150 ms');
  assert.ok(durationMs >= 140 && durationMs < 3_000, `${durationMs}`);
});

test('an answer that drips is given up after the same bound', async (t) => {
  const drip: RequestListener = (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  };
  const { noAnswer, durationMs } = await exchangeWith(t, drip, hasty);
  assert.equal(noAnswer, 'no complete response within 150 ms');
  assert.ok(durationMs < 3_000, `${durationMs}`);
});

test('a reset connection is no answer', async (t) => {
  const before = await exchangeWith(t, (request) => request.socket.resetAndDestroy());
  assert.match(before.noAnswer ?? '', /^the connection was reset \(ECONNRESET: /);
  const amid = await exchangeWith(t, (_request, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"half":', () => response.socket?.destroy());
  });
  assert.match(
    amid.noAnswer ?? '',
    /^the connection was cut in the middle of the response \(ECONNRESET: aborted\)$/,
  );
});

test('half a JSON object that ends with its connection is no answer; whatever says its length is one', async (t) => {
  const ending =
    (body: string, headers: object = {}): RequestListener =>
    (_request, response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\n${headerLines(headers)}connection: close\r\n\r\n${body}`);
    };
  const patient = { requestMs: 10_000 };
  const cut = await exchangeWith(t, ending('{"half":'), patient);
  assert.equal(cut.noAnswer, 'the connection closed in the middle of the response');
  for (const listener of [
    ending('{"half":', { 'content-length': '8' }),
    ending('{}'),
    ending('<html>'),
    ending(''),
  ])
    assert.equal((await exchangeWith(t, listener, patient)).noAnswer, undefined);
});

function headerLines(headers: object): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

test('a connection that is refused is no answer', async () => {
  const [port] = await freePorts(1);
  const { noAnswer } = await sdkDriver(`http://127.0.0.1:${port}`).exchange(call);
  assert.match(noAnswer ?? '', /^the connection was refused \(ECONNREFUSED/);
});

test('an answer of 50 MB is cut off, and its connection too', async (t) => {
  const chunk = Buffer.alloc(1 << 20, 'x');
  let sent = 0;
  let isClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    isClosed = resolve;
  });
  const { response, unreadable } = await exchangeWith(t, (_request, answer) => {
    const send = (): void => {
      while (sent < 50 && !answer.destroyed) {
        sent += 1;
        if (!answer.write(chunk)) return void answer.once('drain', send);
      }
    };
    answer.on('close', isClosed).writeHead(200);
    send();
  });
  await closed;
  assert.deepEqual([response?.body.length, unreadable], [4_096, 'body-too-long']);
  assert.ok(sent < 20, `${sent} MB were taken`);
});

test('headers without an end are cut off, and told from a network that fails', async (t) => {
  const { noAnswer, unreadable } = await exchangeWith(
    t,
    (request) => {
      const { socket } = request;
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write(`x-flood: ${'x'.repeat(4_000)}\r\n`), 1);
      socket.on('error', () => {}).on('close', () => clearInterval(timer));
    },
    { requestMs: 10_000 },
  );
  assert.deepEqual(
    [noAnswer, unreadable],
    ['a response with headers longer than 16384 bytes', 'headers-too-long'],
  );
});

test('an answer that switches protocols is given up after the bound', async (t) => {
  const switching: RequestListener = ({ socket }) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: a\r\nconnection: upgrade\r\n\r\n');
  };
  const { noAnswer, durationMs } = await exchangeWith(t, switching, hasty);
  assert.equal(noAnswer, 'no complete response within 150 ms');
  assert.ok(durationMs < 3_000, `${durationMs}`);
});

test('bytes that are no UTF-8 are shown as far as that goes, and said to be none', async (t) => {
  const { response, unreadable } = await exchangeWith(t, (_request, answer) =>
    answer.end(Buffer.from('{"a":"\xff"}', 'latin1')),
  );
  assert.deepEqual([response?.body, unreadable], ['{"a":"\ufffd"}', 'not-utf-8']);
});

test('whatever the body is, it is kept as text', async (t) => {
  for (const [status, body] of [
    [500, '<html>Internal Server Error</html>'],
    [200, '<html></html>'],
    [200, ''],
    [200, '{"KeyMetadata":{"KeyId":42}}'],
    [400, '{"__type":"NotFoundException"}'],
  ] as const) {
    const { response } = await exchangeWith(t, answering(status, body));
    assert.deepEqual([response?.status, response?.body], [status, body]);
    assert.equal(response?.headers['content-type'], 'text/html');
  }
});

test('the request is kept as it was sent, and names the case in its user agent', async (t) => {
  let seen: IncomingMessage | undefined;
  const { request, region, operation } = await exchangeWith(t, (incoming, response) => {
    seen = incoming;
    response.end('{}');
  });
  assert.deepEqual([operation, region, request.body], ['DescribeKey', home, '{"KeyId":"k"}']);
  assert.equal(seen?.headers['x-amz-target'], 'TrentService.DescribeKey');
  assert.match(seen?.headers['user-agent'] ?? '', /kms-conformance\/1\.0\.0.* case\//);
});

test('no secret, signature or session token survives, even when the target echoes all it was sent', async (t) => {
  let signature = '';
  const exchange = await exchangeWith(t, (request, response) => {
    signature = /Signature=([0-9a-f]{64})/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const body = JSON.stringify({ ...request.headers, secretAccessKey });
    const { authorization = '' } = request.headers;
    response.writeHead(200, {
      'x-echo': authorization,
      'x-token': `${request.headers['x-amz-security-token']}`,
    });
    response.end(body);
  });
  assert.equal(signature.length, 64);
  const kept = JSON.stringify(exchange);
  for (const secret of [signature, secretAccessKey, sessionToken])
    assert.equal(kept.includes(secret), false, secret);
  assert.equal(exchange.request.headers['x-amz-security-token'], '[redacted]');
});
