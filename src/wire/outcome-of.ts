import { parseJson } from '../contract/wire-body.ts';
import type { Exchange, Unreadable } from '../model/exchange.ts';
import { at, isJsonObject, type JsonObject } from '../model/json.ts';
import { bareName, type NoAnswer, noCode, type Outcome, type Refusal } from '../model/outcome.ts';

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

function firstWords(text: string): string {
  const words = text.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  return words.length > 80 ? `${words.slice(0, 80)}…` : words || '(empty)';
}
