import type { Grade } from '../../model/grade.ts';
/** What a report says of each Then: how the expectation is known, and what it came to. */

/**
 * A Then. failed: the target differs there; at the grade inferred that fails no scenario with stronger expectations.
 * undecided: something kept the answer from us. not-reached: the scenario ended before.
 */
export type Expectation = {
  readonly step: string;
  readonly grade: Grade;
  readonly outcome: 'passed' | 'failed' | 'undecided' | 'not-reached';
  /** What was expected and what came, of one that failed without failing its scenario. */
  readonly expected?: string;
  readonly actual?: string;
  /** What the target does wrong there, in the words of a scenario's `defect`. */
  readonly defect?: string;
};
