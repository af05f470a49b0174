import type { KeyView, RelatedKeys } from './related-keys.ts';
import type { ShownValue } from './shown-value.ts';

/** A settled set of related keys in a lasting state, leased to one scenario at a time. */
export type Fixture = {
  /** Its kind and its Regions; fixtures of one name are as good as each other. */
  readonly name: string;
  readonly keys: RelatedKeys;
  /** What DescribeKey showed of it in every Region when it was last given back; absent where nobody has looked since. */
  readonly views?: readonly KeyView[];
  /** What other reads showed of it, as far as any were made. */
  readonly values?: readonly ShownValue[];
  /** The scenario that had it last. */
  readonly heldBy: string;
};

/** The fixtures that are free, and who may not have one of them. */
export type Fixtures = {
  /** A free fixture of this name, from now on the scenario's own; none for a scenario that must have keys of its own. */
  readonly take: (name: string, caseId: string) => Fixture | undefined;
  /** Whether another one of this name is worth keeping. */
  readonly isWanted: (name: string) => boolean;
  readonly put: (fixture: Fixture) => void;
  /** What a scenario took, or made for want of a free one, does not come back. */
  readonly drop: (name: string) => void;
  /**
   * How soon a scenario should have its turn that wants keys of this name, of which there should be so many sets at most:
   * the lowest number first.
   */
  readonly turnOf: (name: string, sets: number) => number;
  /** Keys of this name that several scenarios only use, at the same time; none for a scenario that must have its own. */
  readonly share: (
    name: string,
    caseId: string,
    make: () => Promise<RelatedKeys>,
  ) => Promise<RelatedKeys> | undefined;
  /** From now on this scenario gets keys of its own. */
  readonly giveOwn: (caseId: string) => void;
  /** Work on a fixture that no scenario waits for; it never throws. */
  readonly meanwhile: (work: Promise<void>) => void;
  /** Waits for all of that work. */
  readonly finish: () => Promise<void>;
};

/** The fixture that a scenario ran on, where other scenarios had it before, and the last of them. */
export type FixtureHeld = { readonly fixture?: { readonly name: string; readonly heldBy: string } };
