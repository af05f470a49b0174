import type { Parts } from '../../src/reference/parts.ts';

/** A KMS server that is wrong in one way: the suite must notice, in a scenario of the clause that it breaks. */
export type Mutant = {
  /** The fault in kebab-case words. */
  readonly id: string;
  /** Id of the clause that this server breaks. */
  readonly clause: string;
  /** One sentence: what this server does wrong. */
  readonly defect: string;
  /** Plants the defect. Whatever the defect remembers lives in here, so that every server has its own. */
  readonly apply: (parts: Parts) => Parts;
  /** For a server that breaks several cells of a table: whether a scenario of its clause must notice. Each of them must. */
  readonly mustFail?: (scenarioId: string) => boolean;
  /** Why no scenario can tell this server from a faithful one; three of those at most. */
  readonly equivalent?: string;
};
