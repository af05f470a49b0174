import type { IncomingMessage } from 'node:http';
import type * as sdk from '@aws-sdk/client-kms';
import type { Call } from '../model/driver.ts';
import type { Exchange, Headers } from '../model/exchange.ts';
import { noAnswerOf, readBytes, textOfAnswer } from './read-answer.ts';
import { redactHeaders, redactText, signatureIn } from './redact.ts';

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
  const { call, endpoint, elapsedMs } = recording;
  const secrets = [...recording.secrets, ...signatureIn(request.headers)];
  const startedMs = elapsedMs();
  const sent = {
    operation: call.operation,
    region: call.region,
    identity: call.identity,
    ...(call.tampering?.signature && { signature: call.tampering.signature }),
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
    const { text, unreadable } = textOfAnswer(headers, bytes, (raw) => redactText(raw, secrets));
    const answer = { status: response.statusCode, headers, body: text };
    recording.record({ ...timed(), response: answer, ...(unreadable && { unreadable }) });
    response.body = bytes;
    return { response };
  } catch (error) {
    recording.record({ ...timed(), ...noAnswerOf(error, recording.requestMs) });
    throw error;
  }
}

/** The bound is our own: the SDK's handler hears nothing of an answer that switches protocols, and would wait for ever. */
async function answerWithin(inner: RequestHandler, request: HttpRequest, requestMs: number) {
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => controller.abort(), requestMs);
  const overdue = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('timeout')), { once: true });
  });
  try {
    return await Promise.race([answerTo(inner, request, signal), overdue]);
  } finally {
    clearTimeout(timer);
  }
}

async function answerTo(inner: RequestHandler, request: HttpRequest, abortSignal: AbortSignal) {
  const { response } = await inner.handle(request, { abortSignal });
  return { response, bytes: await readBytes(response.body as IncomingMessage, abortSignal) };
}

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
