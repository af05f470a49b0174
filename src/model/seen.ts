import type { CreatedKey } from './created-keys.ts';
import type { Exchange } from './exchange.ts';
import type { StateSample } from './state-sample.ts';
import type { Violation } from './violation.ts';

/** What was seen through the door of one case. */
export type Seen = {
  readonly exchanges: Exchange[];
  readonly states: StateSample[];
  readonly violations: (Violation & { readonly operation: string })[];
  readonly created: CreatedKey[];
  readonly acts: Act[];
  /** Exceptions that the case asked the target for: these are answers, even where they say "too busy". */
  readonly ordered: string[];
};

/** One call of a scenario's `When` that may change something; times count from the start of the case. */
export type Act = {
  readonly operation: string;
  readonly region: string;
  readonly sentMs: number;
  /** Absent when no answer came. */
  readonly answeredMs?: number;
};
