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
    }
  | {
      readonly verdict: 'unsupported';
      readonly cause: 'not-implemented';
      readonly reason: string;
    }
  | {
      readonly verdict: 'inapplicable';
      readonly cause: 'not-claimed' | 'not-seen';
      readonly reason: string;
    }
  | {
      readonly verdict: 'indeterminate';
      readonly cause: 'no-answer' | 'throttled' | 'target-gone' | 'keys-lost';
      readonly reason: string;
    };

export class Stop extends Error {
  readonly why: Why;

  constructor(why: Why) {
    super(why.cause === 'difference' ? `expected ${why.expected}, got ${why.actual}` : why.reason);
    this.name = 'Stop';
    this.why = why;
  }
}

/** What a sample shows instead of what was expected; both complete the sentence "expected …, got …". */
export type Mismatch = {
  readonly expected: string;
  readonly actual: string;
  /** What the target does wrong, in words that other differences with the same origin share; see `defects.ts`. */
  readonly defect?: string;
};

/** A target may put a megabyte into any member; nobody reads more than this, and every output repeats it. */
const maxWordsCharacters = 2_000;

/** The target differs from AWS. */
export function difference(mismatch: Mismatch): Stop {
  const short = { expected: inShort(mismatch.expected), actual: inShort(mismatch.actual) };
  return new Stop({ verdict: 'failed', cause: 'difference', ...mismatch, ...short });
}

function inShort(words: string): string {
  return words.length > maxWordsCharacters ? `${words.slice(0, maxWordsCharacters - 1)}…` : words;
}

/** Nobody answers for `operation` on this target. */
export function unsupported(operation: string): Stop {
  return new Stop({
    verdict: 'unsupported',
    cause: 'not-implemented',
    reason: `${operation} is not implemented by this target.`,
  });
}

/** The question could not be put: a capability is missing or a transient state never showed. */
export function inapplicable(cause: 'not-claimed' | 'not-seen', reason: string): Stop {
  return new Stop({ verdict: 'inapplicable', cause, reason });
}

/** The network or throttling decided, not the target's behaviour. */
export function indeterminate(
  cause: 'no-answer' | 'throttled' | 'target-gone' | 'keys-lost',
  reason: string,
): Stop {
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
