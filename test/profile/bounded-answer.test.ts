import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { boundedAnswer } from '../../src/profile/bounded-answer.ts';
import { serveLocally } from '../wire/local-server.ts';

const mebibyte = 1_048_576;

test('an answer is its status and its text', async (t) => {
  const url = await serveLocally(t, (_, response) => response.writeHead(418).end('tëa'));
  assert.deepEqual(await boundedAnswer(url, {}, 1_000), { status: 418, body: 'tëa' });
});

test('a redirection is not followed', async (t) => {
  const elsewhere: string[] = [];
  const other = await serveLocally(t, ({ url = '' }, response) => {
    elsewhere.push(url);
    response.end('{}');
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const url = await serveLocally(t, (_, response) =>
      response.writeHead(status, { location: other }).end('to'),
    );
    assert.deepEqual(await boundedAnswer(url, { method: 'POST' }, 1_000), { status, body: 'to' });
  }
  assert.deepEqual(elsewhere, []);
});

function pour(response: ServerResponse): void {
  const flood = () => {
    while (!response.destroyed)
      if (!response.write('x'.repeat(65_536))) return void response.once('drain', flood);
  };
  flood();
}

test('of an answer without an end one MiB is read', async (t) => {
  const url = await serveLocally(t, (_, response) => pour(response));
  assert.equal((await boundedAnswer(url, {}, 10_000)).body.length, mebibyte);
});

test('of an answer that unpacks to 50 MB one MiB is unpacked', async (t) => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'x'));
  const url = await serveLocally(t, (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  assert.equal((await boundedAnswer(url, {}, 10_000)).body.length, mebibyte);
});

test('an answer that drips is given up after its bound', async (t) => {
  const url = await serveLocally(t, (_, response) => {
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => clearInterval(timer));
  });
  await assert.rejects(boundedAnswer(url, {}, 150), { name: 'TimeoutError' });
});
