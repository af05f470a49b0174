/** From the bytes that a client's hook kept to an exchange, redacted as those of the SDK are. */

import type { Call } from '../model/driver.ts';
import type { ClientAccount, Exchange, Headers } from '../model/exchange.ts';
import type { ClientSending } from '../wire/client.ts';
import { textOfAnswer } from '../wire/read-answer.ts';
import { redactHeaders, redactText, signatureIn } from '../wire/redact.ts';

/** As `clients/recorder.py` writes it: bodies in base64, header names in lower case. */
export type ClientRecord = {
  readonly request: Message;
  readonly sentAtMs: number;
  readonly durationMs: number;
  readonly response?: Message & { readonly status: number };
  readonly noAnswer?: string;
};

type Message = { readonly headers: Headers; readonly body: string };

export function exchangeOf(
  record: ClientRecord,
  account: ClientAccount,
  call: Call,
  sending: ClientSending,
): Exchange {
  const { operation, region, identity } = call;
  const { accessKeyId, secretAccessKey, sessionToken } = sending.credentials;
  const known = [accessKeyId, secretAccessKey, sessionToken].filter((secret) => secret !== undefined);
  const secrets = [...known, ...signatureIn(record.request.headers)];
  const startedMs = Math.max(0, Math.round(sending.elapsedMs() - (Date.now() - record.sentAtMs)));
  return {
    ...{ operation, region, identity, endpoint: sending.endpoint, startedMs, durationMs: record.durationMs },
    request: {
      headers: redactHeaders(record.request.headers, secrets),
      body: redactText(bytesOf(record.request).toString('utf8'), secrets),
    },
    ...answerOf(record, secrets, sending.requestMs),
    client: redacted(account, secrets),
  };
}

function redacted(account: ClientAccount, secrets: readonly string[]): ClientAccount {
  const words = Object.entries(account).map(([name, value]) => [
    name,
    typeof value === 'string' ? redactText(value, secrets) : value,
  ]);
  return Object.fromEntries(words) as ClientAccount;
}

function bytesOf({ body }: Message): Buffer {
  return Buffer.from(body, 'base64');
}

function answerOf(
  { response, noAnswer = 'no response' }: ClientRecord,
  secrets: readonly string[],
  requestMs: number,
): Partial<Exchange> {
  if (response === undefined) return { noAnswer: reasonOf(noAnswer, requestMs) };
  const headers = redactHeaders(response.headers, secrets);
  try {
    const { text, unreadable } = textOfAnswer(headers, bytesOf(response), (raw) => redactText(raw, secrets));
    return { response: { status: response.status, headers, body: text }, ...(unreadable && { unreadable }) };
  } catch (error) {
    return { noAnswer: (error as Error).message };
  }
}

function reasonOf(words: string, requestMs: number): string {
  return /Timeout/.test(words) ? `no complete response within ${requestMs} ms` : words.slice(0, 500);
}
