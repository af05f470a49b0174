import type { Parts } from '../../src/reference/parts.ts';

/** How far a variation may go, and the dice it throws: from 0 up to 1, the same sequence for the same seed. */
export type Leeway = {
  readonly random: () => number;
  /** No answer takes longer than this. */
  readonly latencyMs: number;
  /** No read shows anything older than this. */
  readonly lagMs: number;
};

/** A KMS server that differs from the reference only in what AWS is free to do: the suite must not mind. */
export type Variation = {
  readonly id: string;
  /** One sentence: what this server does otherwise. */
  readonly freedom: string;
  /** The page that leaves it open. */
  readonly source: string;
  /** Makes use of the freedom. Whatever it remembers lives in here, so that every server has its own. */
  readonly apply: (parts: Parts, leeway: Leeway) => Parts;
};
