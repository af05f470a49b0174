import { parseJson } from '../contract/wire-body.ts';
import type { Exchange, Unreadable } from './exchange.ts';
import { at, isJsonObject, type JsonObject } from './json.ts';

/**
 * What a call came to. A refusal is a value, never a thrown error. All of it is read from the wire, because the SDK
 * smooths over what a suite must see: unknown members, mistyped members, decorated error names.
 */
export type Outcome = Success | Refusal | NoAnswer;

/** HTTP 2xx with an empty body, `null` or a JSON object. `output` is that object as it was on the wire. */
export type Success = {
  readonly kind: 'success';
  readonly status: number;
  readonly output: JsonObject;
  readonly exchange: Exchange;
  /** Why nobody can say whether a refusal was due: in which state the call met the key is unknown. */
  readonly doubt?: string;
};

/** Any other status. `code` is the exception's bare name, or `noCode` when the answer names none. */
export type Refusal = {
  readonly kind: 'refusal';
  readonly code: string;
  readonly message: string;
  readonly status: number;
  readonly exchange: Exchange;
};

/** Nothing that could be read as an answer: `unreadable` is the target's doing, the others the network's. */
export type NoAnswer = {
  readonly kind: 'no-answer';
  readonly reason: 'unreadable' | 'network';
  readonly detail: string;
  readonly exchange: Exchange;
};

export const noCode = '(no error code)';

/** Reads an exchange as awsJson1_1 says: success, refusal, or no answer. */
export function outcomeOf(exchange: Exchange): Outcome {
  const { response, noAnswer, unreadable } = exchange;
  if (!response) {
    const reason = unreadable ? 'unreadable' : 'network';
    return { kind: 'no-answer', reason, detail: noAnswer ?? 'no answer', exchange };
  }
  if (unreadable === 'body-too-long') return unreadableAnswer(exchange, response);
  const body = unreadable ? undefined : parseBody(response.body);
  if (response.status < 200 || response.status > 299) return refusalOf(exchange, response, body);
  if (body) return { kind: 'success', status: response.status, output: body, exchange };
  return unreadableAnswer(exchange, response);
}

type Answer = NonNullable<Exchange['response']>;

function unreadableAnswer(exchange: Exchange, { status, body }: Answer): NoAnswer {
  const why = exchange.unreadable ? bodyWords[exchange.unreadable] : 'is not a JSON object';
  const detail = `HTTP ${status} with a body that ${why}: ${firstWords(body)}`;
  return { kind: 'no-answer', reason: 'unreadable', detail, exchange };
}

const bodyWords: Readonly<Record<Unreadable, string>> = {
  'body-too-long': 'is longer than 1 MiB',
  'headers-too-long': 'never came',
  'not-utf-8': 'is not UTF-8',
};

function parseBody(text: string): JsonObject | undefined {
  if (text === '') return {};
  const value = parseJson(text);
  // Clients take `null` for an answer without members; that it breaks the documented shape is the contract's to say.
  if (value === null) return {};
  return isJsonObject(value) ? value : undefined;
}

function refusalOf(exchange: Exchange, response: Answer, body: JsonObject | undefined): Refusal {
  const named = response.headers['x-amzn-errortype'] ?? at(body, '__type') ?? at(body, 'code');
  const message = at(body, 'message') ?? at(body, 'Message');
  return {
    kind: 'refusal',
    code: typeof named === 'string' && named !== '' ? bareName(named) : noCode,
    message: typeof message === 'string' ? message : body ? '' : firstWords(response.body),
    status: response.status,
    exchange,
  };
}

/** `com.amazonaws.kms#NotFoundException:http://…` is `NotFoundException`: clients must strip both decorations. */
export function bareName(decorated: string): string {
  return decorated.split(':')[0]?.split('#').at(-1) ?? decorated;
}

function firstWords(text: string): string {
  const words = text.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words || '(empty)';
}

/** The outcome in one line, for `got` in a report: `DisabledException (400): … is disabled.` */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === 'success')
    return `success (${outcome.status}) with ${cut(JSON.stringify(outcome.output))}`;
  if (outcome.kind === 'no-answer') return outcome.detail;
  const { code, status, message } = outcome;
  return `${cut(code)} (HTTP ${status})${message ? `: ${cut(message)}` : ''}`;
}

const maxDescribedCharacters = 1_500;

function cut(text: string): string {
  return text.length > maxDescribedCharacters ? `${text.slice(0, maxDescribedCharacters)}…` : text;
}
