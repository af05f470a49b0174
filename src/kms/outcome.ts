import type { Exchange } from './exchange.ts';
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
  const { response } = exchange;
  if (!response) {
    return {
      kind: 'no-answer',
      reason: 'network',
      detail: exchange.noAnswer ?? 'no answer',
      exchange,
    };
  }
  const body = parseBody(response.body);
  if (response.status < 200 || response.status > 299) return refusalOf(exchange, response, body);
  if (body) return { kind: 'success', status: response.status, output: body, exchange };
  const detail = `HTTP ${response.status} with a body that is not a JSON object: ${firstWords(response.body)}`;
  return { kind: 'no-answer', reason: 'unreadable', detail, exchange };
}

function parseBody(text: string): JsonObject | undefined {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    // Clients take `null` for an answer without members; that it breaks the documented shape is the contract's to say.
    return value === null ? {} : isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf(
  exchange: Exchange,
  response: NonNullable<Exchange['response']>,
  body: JsonObject | undefined,
): Refusal {
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
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words || '(empty)';
}

/** The outcome in one line, for `got` in a report: `DisabledException (400): … is disabled.` */
export function describeOutcome(outcome: Outcome): string {
  if (outcome.kind === 'success') return `success (${outcome.status}) with ${JSON.stringify(outcome.output)}`;
  if (outcome.kind === 'no-answer') return outcome.detail;
  return `${outcome.code} (HTTP ${outcome.status})${outcome.message ? `: ${outcome.message}` : ''}`;
}
