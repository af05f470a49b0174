/** What a comparison of two reports says, as data; every rendering is computed from it. */
import type { ScenarioResult } from '../model/report.ts';

/**
 * Every scenario of either report is in exactly one class. regressed: passed, now fails, or fails now at a stronger grade. lost: passed, now not
 * implemented or not claimed. fails-differently: failed before and now, with another fingerprint. disappeared, appeared:
 * in one report only. undecided: had a verdict, now has none about the target. fixed: failed or was not implemented, now
 * passes. better: fails now at a weaker grade than before. moved: any other change of verdict. scenario-changed: same verdict,
 * other text. slower: passed before and now, and takes longer to settle. unchanged: the rest.
 */
export const changeClasses = [
  'regressed',
  'lost',
  'fails-differently',
  'disappeared',
  'undecided',
  'fixed',
  'better',
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
  /** A difference of the later report that is listed as known: it is shown and decides nothing. */
  readonly isKnown?: boolean;
  /** Everybody who may have caused it; several when nothing tells them apart. Empty for what is unchanged or not decided. */
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
  /** What the later run did not decide, in words; empty where it decided everything. */
  readonly undecided: string;
  /** Whether that is too much to say that anything moved or did not. */
  readonly isLargelyUndecided: boolean;
};

/** Classes that make a comparison fail when a documented or recorded scenario is in them. */
export const gatingClasses: readonly ChangeClass[] = [
  'regressed',
  'lost',
  'fails-differently',
  'disappeared',
];

/** Whether it makes the comparison fail. */
export function isGatingChange({ class: own, isAdvisory, isKnown = false }: Change): boolean {
  return gatingClasses.includes(own) && !isAdvisory && !isKnown;
}

/**
 * 2 when the later run decided too little; 1 when any scenario regressed, was lost, fails differently or disappeared;
 * never decided by counts.
 */
export function exitCodeOfComparison({ changes, isLargelyUndecided }: Comparison): 0 | 1 | 2 {
  if (isLargelyUndecided) return 2;
  return changes.some(isGatingChange) ? 1 : 0;
}

export type ClassCounts = Readonly<Record<ChangeClass, number>>;

/** How many scenarios are in each class; every class is there, with 0 if need be. */
export function countClasses({ changes }: Comparison): ClassCounts {
  const count = (name: ChangeClass) => changes.filter((change) => change.class === name).length;
  return Object.fromEntries(changeClasses.map((name) => [name, count(name)])) as Record<ChangeClass, number>;
}
