/** Hostile as a sender: too much, too little, too late, or something else than HTTP's plain answer. */
import { gzipSync } from 'node:zlib';
import { type Hostility, say } from './hostile-proxy.ts';
import { headed, type Kinds } from './kinds.ts';

const megabyte = 'x'.repeat(1_000_000);
const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
const json = { 'content-type': 'application/x-amz-json-1.1' };

const pour = (chunk: string, chunks: number): Hostility => {
  return (said, response) => {
    let left = chunks;
    const flood = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= 1;
        if (!response.write(chunk)) return void response.once('drain', flood);
      }
      response.end('"}');
    };
    response.writeHead(said.status, json).write('{"a":"');
    flood();
  };
};

const raw = (text: string, everyMs?: number): Hostility => {
  return (_, { socket }) => {
    socket?.write(text);
    const timer = everyMs === undefined ? undefined : setInterval(() => socket?.write(text), everyMs);
    socket?.on('close', () => clearInterval(timer));
  };
};

const interim: Hostility = (said, response) => {
  response.writeProcessing();
  response.writeEarlyHints({ link: '</a>; rel=preload' });
  say(said, response);
};

const tooShort: Hostility = ({ status, body }, response) =>
  void response.socket?.write(
    `HTTP/1.1 ${status} OK\r\ncontent-length: 9\r\n\r\n${body || '{"a":"too long"}'}`,
  );

const tooLong: Hostility = ({ status, body }, response) =>
  response.writeHead(status, { ...json, 'content-length': '99999' }).end(body);

const byByte: Hostility = ({ status, headers, body }, response) => {
  const { 'content-length': _, ...others } = headers;
  response.writeHead(status, others);
  for (const byte of Buffer.from(body)) response.write(Buffer.of(byte));
  response.end();
};

const packed: Hostility = (_, response) =>
  response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb);

const hints = 'HTTP/1.1 103 Early Hints\r\n\r\n';
const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nupgrade: a\r\nconnection: upgrade\r\n\r\n';
const cookie = { 'set-cookie': `session=${'cookie-to-nobody'.repeat(9)}; Path=/` };
const anotherAge = { date: 'Fri, 31 Dec 275760 00:00:00 GMT', 'retry-after': '99999999' };

export const wireKinds: Kinds = {
  'a body of 50 MB': { hostility: pour(megabyte, 50), code: 1, passes: 'none' },
  'a body without an end': { hostility: pour(megabyte, Number.POSITIVE_INFINITY), code: 1, passes: 'none' },
  'a body in chunks of one byte': { hostility: byByte, code: 0, passes: 'all' },
  'headers without an end': {
    hostility: raw(`HTTP/1.1 200 OK\r\nx-a: ${'x'.repeat(20_000)}\r\n`, 5),
    code: 1,
    passes: 'none',
  },
  'fifteen KiB of headers': {
    hostility: headed(() => ({ 'x-a': 'x'.repeat(15_000) })),
    code: 0,
    passes: 'all',
  },
  'interim answers without an end': { hostility: raw(hints, 5), isSilent: true, code: 2, passes: 'none' },
  'interim answers': { hostility: interim, code: 0, passes: 'all' },
  'a switch of protocols': { hostility: raw(upgrade), isSilent: true, code: 2, passes: 'none' },
  'a bomb of 50 MB in gzip': { hostility: packed, code: 1, passes: 'none' },
  'a length that is too long': { hostility: tooLong, isSilent: true, code: 2, passes: 'none' },
  // As far as anybody can tell, this is all that was said: it is the target's word.
  'a length that is too short': { hostility: tooShort, code: 1, passes: 'none' },
  cookies: { hostility: headed(() => cookie), code: 0, passes: 'all' },
  'a date in another age': { hostility: headed(() => anotherAge), code: 0, passes: 'some' },
};
