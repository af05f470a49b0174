import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What the target answered, as the proxy received it. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** One request on its way through the proxy. */
export type Passage = {
  readonly response: ServerResponse;
  /** Delivers the request to the target, as often as it is called. */
  readonly forward: () => Promise<Answer>;
  /** The bound that the client has on one call. */
  readonly requestMs: number;
  /** Does work when all that was queued before is done. */
  readonly queued: (work: () => Promise<void>) => Promise<void>;
  /** From 0 to 1, seeded. */
  readonly random: () => number;
};

type Fault = (passage: Passage) => Promise<void> | void;

/** Hands an answer on as it is. */
export function deliver(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

const json = { 'content-type': 'application/x-amz-json-1.1' };

/** An answer of something on the way, for which the request never reached the target. */
function instead(status: number, body: string, headers: Readonly<Record<string, string>> = json): Fault {
  return ({ response }) => deliver(response, { status, headers, body: Buffer.from(body) });
}

const html = { 'content-type': 'text/html' };

/** The first half of an answer under a head that promises all of it, then whatever `end` does to the connection. */
function half(headersFor: (answer: Answer) => Readonly<Record<string, string>>, end: Fault): Fault {
  return async (passage) => {
    const answer = await passage.forward();
    const { response } = passage;
    response.writeHead(answer.status, headersFor(answer));
    const part = answer.body.subarray(0, Math.floor(answer.body.length / 2));
    await new Promise<void>((resolve) => response.write(part, () => resolve()));
    await end(passage);
  };
}

const withLength = ({ headers, body }: Answer) => ({ ...headers, 'content-length': `${body.length + 1}` });
const withoutLength = ({ headers }: Answer) => {
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = headers;
  return rest;
};
const untilTheEnd = (answer: Answer) => ({ ...withoutLength(answer), connection: 'close' });
const reset: Fault = ({ response }) => void response.socket?.resetAndDestroy();
const close: Fault = ({ response }) => void response.socket?.destroy();

const internal =
  '{"__type":"KMSInternalException","message":"The request was rejected because of an internal error. Try again."}';

/** Everything that can happen on the way, by name. */
export const faultKinds = {
  'reset before the target saw the request': reset,
  'reset before the answer': async (passage) => {
    await passage.forward();
    reset(passage);
  },
  'reset in mid-answer': half(withLength, reset),
  'a content-length too long': half(withLength, close),
  'a chunked answer cut': half(withoutLength, close),
  'an answer cut with its connection': async (passage) => {
    // Node would answer in chunks, whose end is missed: this one says neither its length nor its end.
    passage.response.useChunkedEncodingByDefault = false;
    await half(untilTheEnd, ({ response }) => void response.socket?.end())(passage);
  },
  'a delay within the budget': async ({ forward, response, requestMs, random }) => {
    const answer = await forward();
    await pause(random() * 0.8 * requestMs);
    deliver(response, answer);
  },
  'a delay beyond the budget': async ({ forward, response, requestMs }) => {
    const answer = await forward();
    await pause(1.5 * requestMs);
    deliver(response, answer);
  },
  'one request at a time': ({ queued, forward, response, requestMs }) =>
    queued(async () => {
      const answer = await forward();
      await pause(requestMs / 28);
      deliver(response, answer);
    }),
  'a request that arrives too late': async ({ forward, response, requestMs }) => {
    await pause(1.5 * requestMs);
    deliver(response, await forward());
  },
  'delivered twice, the first answer': async ({ forward, response }) => {
    const answer = await forward();
    await forward();
    deliver(response, answer);
  },
  'delivered twice, the second answer': async ({ forward, response }) => {
    await forward();
    deliver(response, await forward());
  },
  'ThrottlingException with 400': instead(400, '{"__type":"ThrottlingException","message":"Rate exceeded"}'),
  '429 without a name': instead(429, '{"message":"Too Many Requests"}'),
  '503 SlowDown': instead(503, '{"__type":"SlowDown","message":"Please reduce your request rate."}'),
  '503 ServiceUnavailable': instead(503, '{"__type":"ServiceUnavailable","message":"Try again."}'),
  '500 KMSInternalException': instead(500, internal),
  '500 KMSInternalException after the call was carried out': async (passage) => {
    await passage.forward();
    await instead(500, internal)(passage);
  },
  '503 DependencyTimeoutException': instead(
    503,
    '{"__type":"DependencyTimeoutException","message":"The system timed out. Try again."}',
  ),
  '500 without a name': instead(500, '{"message":null}'),
  'credentials that have expired': instead(
    400,
    '{"__type":"ExpiredTokenException","message":"The security token included in the request is expired"}',
  ),
  'credentials that nobody knows any more': instead(
    400,
    '{"__type":"UnrecognizedClientException","message":"The security token included in the request is invalid."}',
  ),
  'a clock three hours ahead': ({ response }) => {
    response.setHeader('date', new Date(Date.now() + 3 * 3_600_000).toUTCString());
    return instead(
      403,
      '{"__type":"InvalidSignatureException","message":"Signature expired: 20260101T000000Z is now earlier than 20260101T030000Z (20260101T030500Z - 5 min.)"}',
    )({ response } as Passage);
  },
  'no such operation, as a page with 500': instead(
    500,
    '<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>',
    html,
  ),
  'no such operation, as InternalFailure with 501': instead(
    501,
    '{"__type":"InternalFailure","message":"The API action is not implemented."}',
  ),
  'no such operation, as InvalidAction with 400': instead(
    400,
    '{"__type":"InvalidAction","message":"The action is not valid for this endpoint."}',
  ),
  '502 in HTML': instead(502, '<html><h1>502 Bad Gateway</h1></html>', html),
  '504 in HTML': instead(504, '<html><h1>504 Gateway Time-out</h1></html>', html),
} satisfies Record<string, Fault>;

export type FaultKind = keyof typeof faultKinds;
