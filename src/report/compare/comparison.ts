/** What a comparison of two reports says, as data; every rendering is computed from it. */
import type { ScenarioResult } from '../report.ts';

/**
 * Every scenario of either report is in exactly one class. regressed: passed, now fails. lost: passed, now nothing is
 * known. fails-differently: failed before and now, with another fingerprint. disappeared, appeared: in one report only.
 * fixed: failed or was not implemented, now passes. moved: any other change of verdict. scenario-changed: same verdict,
 * other text. slower: passed before and now, and takes longer to settle. unchanged: the rest.
 */
export const changeClasses = [
  'regressed',
  'lost',
  'fails-differently',
  'disappeared',
  'fixed',
  'appeared',
  'moved',
  'scenario-changed',
  'slower',
  'unchanged',
] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** Who can change a verdict. documents: AWS's pages and recordings, as the suite cites them. */
export const parties = ['target', 'suite', 'sdk', 'documents'] as const;
export type Party = (typeof parties)[number];

/** A party that moved between the reports, and how that shows, e.g. `5.1.22 → 5.2.5`. */
export type Mover = { readonly party: Party; readonly evidence: string };

/** One scenario in both reports; a result is absent where the report does not have it. */
export type Change = {
  readonly id: string;
  readonly class: ChangeClass;
  readonly before?: ScenarioResult;
  readonly after?: ScenarioResult;
  /** Whose expectation is inferred: it never decides anything. */
  readonly isAdvisory: boolean;
  /** Everybody who may have caused it; several when nothing tells them apart. Empty for what is unchanged. */
  readonly movers: readonly Mover[];
};

/** What one of the reports is about. */
export type Side = {
  readonly target: string;
  /** `unknown version` where the target does not say. */
  readonly version: string;
  readonly suiteVersion: string;
  readonly sdkVersion: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
};

export type Comparison = {
  readonly earlier: Side;
  readonly later: Side;
  /** One per scenario of either report, in the order of the ids. */
  readonly changes: readonly Change[];
};

/** Classes that make a comparison fail when a documented or recorded scenario is in them. */
export const gatingClasses: readonly ChangeClass[] = [
  'regressed',
  'lost',
  'fails-differently',
  'disappeared',
];

/** Whether it makes the comparison fail. */
export function isGatingChange({ class: own, isAdvisory }: Change): boolean {
  return gatingClasses.includes(own) && !isAdvisory;
}

/** 1 when any scenario regressed, was lost, fails differently or disappeared; never decided by counts. */
export function exitCodeOfComparison({ changes }: Comparison): 0 | 1 {
  return changes.some(isGatingChange) ? 1 : 0;
}

export type ClassCounts = Readonly<Record<ChangeClass, number>>;

/** How many scenarios are in each class; every class is there, with 0 if need be. */
export function countClasses({ changes }: Comparison): ClassCounts {
  const count = (name: ChangeClass) => changes.filter((change) => change.class === name).length;
  return Object.fromEntries(changeClasses.map((name) => [name, count(name)])) as Record<ChangeClass, number>;
}
