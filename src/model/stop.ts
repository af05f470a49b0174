import type { Exchange } from './exchange.ts';

/**
 * Why a scenario stops before its end. A step never throws anything else on purpose: whatever else is thrown is a
 * fault of the suite (`errored`).
 */
export type Why =
  | {
      readonly verdict: 'failed';
      readonly cause: 'difference';
      readonly expected: string;
      readonly actual: string;
      readonly defect?: string;
      /** How long was waited, where nothing but the deadline makes it a difference. */
      readonly overdueMs?: number;
    }
  | {
      readonly verdict: 'unsupported';
      readonly cause: 'not-implemented';
      /** The operation that the target lacks, or what of it. */
      readonly missing: string;
      readonly reason: string;
    }
  | {
      readonly verdict: 'inapplicable';
      readonly cause: 'not-claimed' | 'not-seen';
      readonly reason: string;
    }
  | {
      readonly verdict: 'indeterminate';
      readonly cause: Undecided;
      readonly reason: string;
    };

/**
 * What kept a verdict from us. no-answer: the network. throttled: the target was called too often. service-error: a 5xx
 * that may pass. not-settled: a key was Creating or Updating for longer than we wait. credentials: they are not accepted any more. clock: they are not, since clocks differ.
 * most-keys: the run may create no more keys.
 */
export type Undecided =
  | 'no-answer'
  | 'throttled'
  | 'service-error'
  | 'not-settled'
  | 'credentials'
  | 'clock'
  | 'target-gone'
  | 'keys-lost'
  | 'most-keys';

export class Stop extends Error {
  readonly why: Why;
  /** What shows the difference, where that is known. */
  readonly exchange: Exchange | undefined;

  constructor(why: Why, exchange?: Exchange) {
    super(why.cause === 'difference' ? `expected ${why.expected}, got ${why.actual}` : why.reason);
    this.name = 'Stop';
    this.why = why;
    this.exchange = exchange;
  }
}

/** What a sample shows instead of what was expected; both complete the sentence "expected …, got …". */
export type Mismatch = {
  readonly expected: string;
  readonly actual: string;
  /** What the target does wrong, in words that other differences with the same origin share; see `defects.ts`. */
  readonly defect?: string;
  /** What shows it; else the last response of the Region that the words name is taken. */
  readonly exchange?: Exchange;
  /** How long was waited for what was expected, where nothing else speaks against it. */
  readonly overdueMs?: number;
};

/** A target may put a megabyte into any member; nobody reads more than this, and every output repeats it. */
const maxWordsCharacters = 2_000;

/** The target differs from AWS. */
export function difference({ exchange, ...words }: Mismatch): Stop {
  const short = { expected: inShort(words.expected), actual: inShort(words.actual) };
  return new Stop({ verdict: 'failed', cause: 'difference', ...words, ...short }, exchange);
}

function inShort(words: string): string {
  return words.length > maxWordsCharacters ? `${words.slice(0, maxWordsCharacters - 1)}…` : words;
}

/** Nobody answers for `operation` on this target. */
export function unsupported(operation: string): Stop {
  return new Stop({
    verdict: 'unsupported',
    cause: 'not-implemented',
    missing: operation,
    reason: `${operation} is not implemented by this target.`,
  });
}

/** A feature without which most scenarios have no keys is missing; `lack` says how that shows. */
export function withoutMultiRegionKeys(lack: string): Stop {
  const missing = 'CreateKey with MultiRegion true';
  return new Stop({
    verdict: 'unsupported',
    cause: 'not-implemented',
    missing,
    reason: `${missing} is not implemented by this target: ${withoutPeriod(lack)}.`,
  });
}

/** The target has no keys with this value of `member`; `refusal` is what CreateKey came to. */
export function withoutKeyType(member: 'KeySpec' | 'KeyUsage', value: string, refusal: string): Stop {
  const missing = `CreateKey with ${member} ${value}`;
  return new Stop({
    verdict: 'unsupported',
    cause: 'not-implemented',
    missing,
    reason: `${missing} is not implemented by this target: ${inShort(withoutPeriod(refusal))}.`,
  });
}

/** Messages of targets end with a period or without one. */
function withoutPeriod(words: string): string {
  return words.replace(/[.\s]+$/, '');
}

/** The question could not be asked: a capability is missing or a transient state never showed. */
export function inapplicable(cause: 'not-claimed' | 'not-seen', reason: string): Stop {
  return new Stop({ verdict: 'inapplicable', cause, reason });
}

/** The network or throttling decided, not the target's behaviour. */
export function indeterminate(cause: Undecided, reason: string): Stop {
  return new Stop({ verdict: 'indeterminate', cause, reason: inShort(reason) });
}

/** Throws when there is a mismatch. */
export function requireNo(mismatch: Mismatch | undefined): void {
  if (mismatch) throw difference(mismatch);
}

/** A scenario that stops without having failed is skipped, in cucumber's words; everything else is thrown on. */
export function skipUnlessFailed(error: unknown): 'skipped' {
  if (error instanceof Stop && error.why.verdict !== 'failed') return 'skipped';
  throw error;
}
