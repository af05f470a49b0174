import type { Exchange } from './exchange.ts';
import type { JsonObject } from './json.ts';

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
  /** Whether several tries came to the same, or the case asked for it: whatever it says, it is the target's response. */
  readonly isLasting?: boolean;
};

/** Nothing that could be read as an answer: `unreadable` is the target's doing, the others the network's. */
export type NoAnswer = {
  readonly kind: 'no-answer';
  readonly reason: 'unreadable' | 'network';
  readonly detail: string;
  readonly exchange: Exchange;
};

export const noCode = '(no error code)';

/** `com.amazonaws.kms#NotFoundException:http://…` is `NotFoundException`: clients must strip both decorations. */
export function bareName(decorated: string): string {
  return decorated.split(':')[0]?.split('#').at(-1) ?? decorated;
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
