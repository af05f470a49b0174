/** What is read of an answer: so much, for so long; and in words what kept it from being read. */
import { isUtf8 } from 'node:buffer';
import { type IncomingMessage, maxHeaderSize } from 'node:http';
import type { Exchange, Headers, Unreadable } from '../model/exchange.ts';

/** The largest honest answer, a full page of ListKeys, has about 140 KiB; a target that sends more than this is cut off. */
const maxAnswerBytes = 1_048_576;
/** What is looked at of a body that is longer than that, and what is kept of it: no secret may be cut in two where it is masked. */
const seenBytes = 65_536;
const keptCharacters = 4_096;
const firstBytes = 4_096;

/** The bytes of a body, cut off after 1 MiB and a little more, so that what is longer can be told. Throws what the stream does. */
export async function readBytes(stream: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const cut = () => stream.destroy(new Error('timeout'));
  signal.addEventListener('abort', cut, { once: true });
  // One buffer for all chunks: a body that comes in a million of them would cost a hundred times its size.
  let bytes: Buffer = Buffer.allocUnsafe(firstBytes);
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes = roomFor(size + chunk.length, bytes);
    size += chunk.copy(bytes, size);
    if (size > maxAnswerBytes) break;
  }
  signal.removeEventListener('abort', cut);
  return bytes.subarray(0, size);
}

function roomFor(size: number, bytes: Buffer): Buffer {
  if (size <= bytes.length) return bytes;
  const larger = Buffer.allocUnsafe(Math.max(size, 2 * bytes.length));
  bytes.copy(larger);
  return larger;
}

/**
 * The text of a body, redacted; what is no UTF-8 is shown with replacement characters. Throws when the connection ended in
 * mid-answer: an answer that neither says its length nor comes in chunks ends with its connection, whoever ended that,
 * and half a JSON object is then no word of the target's.
 */
export function textOfAnswer(
  headers: Headers,
  bytes: Buffer,
  redact: (text: string) => string,
): { readonly text: string; readonly unreadable?: Unreadable } {
  if (bytes.length > maxAnswerBytes)
    return {
      text: redact(bytes.toString('utf8', 0, seenBytes)).slice(0, keptCharacters),
      unreadable: 'body-too-long',
    };
  const text = bytes.toString('utf8');
  const isDelimited = 'content-length' in headers || 'transfer-encoding' in headers;
  if (!isDelimited && text.startsWith('{') && !isJson(text))
    throw new Error('the connection closed in the middle of the response');
  return { text: redact(text), ...(!isUtf8(bytes) && { unreadable: 'not-utf-8' }) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Why there is no answer. That the headers have no end is the target's doing. */
export function noAnswerOf(error: unknown, requestMs: number): Pick<Exchange, 'noAnswer' | 'unreadable'> {
  const isFlood = (error as { code?: string }).code === 'HPE_HEADER_OVERFLOW';
  const flood = `a response with headers longer than ${maxHeaderSize} bytes`;
  return isFlood
    ? { noAnswer: flood, unreadable: 'headers-too-long' }
    : { noAnswer: reasonOf(error, requestMs) };
}

function reasonOf(error: unknown, requestMs: number): string {
  const {
    name = '',
    code = '',
    message = String(error),
  } = error as { name?: string; code?: string; message?: string };
  if (name === 'AbortError' || message === 'timeout') return `no complete response within ${requestMs} ms`;
  const raw = [code, message].filter(Boolean).join(': ');
  const words =
    message === 'aborted' ? 'the connection was cut in the middle of the response' : connectionWords[code];
  return words ? `${words} (${raw})` : raw;
}

/** What node's codes mean to somebody who looks for the fault on the way. */
const connectionWords: Readonly<Record<string, string>> = {
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ECONNREFUSED: 'the connection was refused',
};
