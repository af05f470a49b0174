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
  '502 in HTML': instead(502, '<html><h1>502 Bad Gateway</h1></html>', html),
  '504 in HTML': instead(504, '<html><h1>504 Gateway Time-out</h1></html>', html),
} satisfies Record<string, Fault>;

export type FaultKind = keyof typeof faultKinds;
