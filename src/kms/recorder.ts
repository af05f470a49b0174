import type { IncomingMessage } from 'node:http';
import type * as sdk from '@aws-sdk/client-kms';
import type { Call } from './driver.ts';
import { type Exchange, type Headers, redactHeaders, redactText } from './exchange.ts';

type RequestHandler = sdk.KMSClient['config']['requestHandler'];
type HttpRequest = Parameters<RequestHandler['handle']>[0];
type HttpAnswer = Awaited<ReturnType<RequestHandler['handle']>>;

export type Recording = {
  readonly call: Call;
  readonly endpoint: string;
  readonly secrets: readonly string[];
  readonly requestMs: number;
  readonly elapsedMs: () => number;
  readonly record: (exchange: Exchange) => void;
};

/** An honest KMS answer is a few kilobytes; a target that sends more than this is cut off. */
const maxAnswerBytes = 1_048_576;

/** What a call of `client.send` says to the handler of its client; the SDK passes unknown options on as they are. */
export type RecordingOptions = { readonly recording: Recording };

/**
 * Wraps the SDK's own HTTP handler: sees the signed request and the raw answer, bounds the call in time and size, and
 * hands the bytes back so that the SDK carries on as if nobody had looked.
 */
export function recordingHandler(inner: RequestHandler): RequestHandler {
  const { metadata } = inner;
  const handle = (request: HttpRequest, options?: unknown) =>
    record(inner, (options as RecordingOptions).recording, request);
  return { ...(metadata && { metadata }), handle } as RequestHandler;
}

async function record(
  inner: RequestHandler,
  recording: Recording,
  request: HttpRequest,
): Promise<HttpAnswer> {
  const { call, endpoint, secrets, elapsedMs } = recording;
  const startedMs = elapsedMs();
  const sent = {
    operation: call.operation,
    region: call.region,
    identity: call.identity,
    endpoint,
    request: {
      headers: redactHeaders(request.headers, secrets),
      body: redactText(textOf(request.body), secrets),
    },
  };
  const timed = () => ({
    ...sent,
    startedMs: whole(startedMs),
    durationMs: whole(elapsedMs() - startedMs),
  });
  try {
    const { response, bytes } = await answerWithin(inner, request, recording.requestMs);
    const headers = redactHeaders(lowerCased(response.headers), secrets);
    const body = redactText(bytes.toString('utf8'), secrets);
    if (isCutShort(headers, body)) throw new Error('the connection ended in mid-answer');
    recording.record({
      ...timed(),
      response: { status: response.statusCode, headers, body },
    });
    response.body = bytes;
    return { response };
  } catch (error) {
    recording.record({
      ...timed(),
      noAnswer: reasonOf(error, recording.requestMs),
    });
    throw error;
  }
}

async function answerWithin(inner: RequestHandler, request: HttpRequest, requestMs: number) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), requestMs);
  try {
    const { response } = await inner.handle(request, {
      abortSignal: controller.signal,
    });
    const stream = response.body as IncomingMessage;
    const bytes = await readBytes(stream, controller.signal);
    return { response, bytes };
  } finally {
    clearTimeout(timer);
  }
}

async function readBytes(stream: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const cut = () => stream.destroy(new Error('timeout'));
  signal.addEventListener('abort', cut, { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > maxAnswerBytes) break;
  }
  signal.removeEventListener('abort', cut);
  return Buffer.concat(chunks).subarray(0, maxAnswerBytes);
}

/**
 * An answer that neither says its length nor comes in chunks ends with its connection, whoever ended that: half a JSON
 * object is then no word of the target's.
 */
function isCutShort(headers: Headers, body: string): boolean {
  const isDelimited = 'content-length' in headers || 'transfer-encoding' in headers;
  if (isDelimited || !body.startsWith('{') || body.length >= maxAnswerBytes) return false;
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}

function reasonOf(error: unknown, requestMs: number): string {
  const {
    name = '',
    code = '',
    message = String(error),
  } = error as { name?: string; code?: string; message?: string };
  if (name === 'AbortError' || message === 'timeout') return `no complete answer within ${requestMs} ms`;
  const raw = [code, message].filter(Boolean).join(': ');
  const words = message === 'aborted' ? 'the connection was cut in mid-answer' : connectionWords[code];
  return words ? `${words} (${raw})` : raw;
}

/** What node's codes mean to somebody who looks for the fault on the way. */
const connectionWords: Readonly<Record<string, string>> = {
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ECONNREFUSED: 'the connection was refused',
};

function lowerCased(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

/** The SDK hands over bytes, or an adapter around them, or a string. */
function textOf(body: unknown): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body ?? '');
}

function whole(ms: number): number {
  return Math.round(ms);
}
