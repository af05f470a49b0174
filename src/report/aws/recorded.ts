/** What recordings of AWS say of each scenario: `reports/aws/recorded.json`, made from `spec/recordings` by code alone. */
import type { Grade } from '../../model/grade.ts';

/**
 * holds: every Then is shown by recorded facts. partly: some are, and nothing speaks against the others.
 * deviates: AWS was recorded to do otherwise than its documents say. not-recorded: no fact is about it.
 */
export const recordedFindings = ['holds', 'partly', 'deviates', 'not-recorded'] as const;
export type RecordedFinding = (typeof recordedFindings)[number];

/** A Then, and the recorded facts that speak about it. */
export type RecordedThen = {
  readonly step: string;
  readonly grade: Grade;
  readonly outcome: 'shown' | 'contradicted' | 'not-recorded';
  /** Ids in `spec/recordings`. */
  readonly facts: readonly string[];
};

export type RecordedScenario = {
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly feature: string;
  readonly grade: Grade;
  readonly operations: readonly string[];
  /** Of the scenario's text, as in a report: a scenario that was changed since is another. */
  readonly digest: string;
  readonly finding: RecordedFinding;
  /** What the documents say and AWS was recorded not to do; present exactly where it deviates. */
  readonly deviation?: {
    /** Answers: `succeeds` and names of exceptions; none where the page does not name one. */
    readonly documented: readonly string[];
    readonly pages: readonly string[];
    readonly recorded: readonly string[];
  };
  /** None where nothing is recorded. */
  readonly thens: readonly RecordedThen[];
  /** Of the facts, in order: days, months, years, or `2023-2025`. */
  readonly dates: readonly string[];
  /** Names of the sources of the facts. */
  readonly sources: readonly string[];
};

/** Facts that decide no scenario, under what they wait for. */
export type WaitingFacts = { readonly topic: string; readonly facts: readonly string[] };

export type RecordedCertificate = {
  readonly schemaVersion: 2;
  readonly recorded: 1;
  readonly suite: {
    readonly version: string;
    readonly scenarios: number;
    readonly expectationsByGrade: Readonly<Record<Grade, number>>;
    readonly facts: number;
  };
  readonly sources: readonly { readonly name: string; readonly url: string; readonly what: string }[];
  readonly scenarios: readonly RecordedScenario[];
  readonly waiting: readonly WaitingFacts[];
};

/** How many scenarios have each finding. */
export function countFindings(
  scenarios: readonly Pick<RecordedScenario, 'finding'>[],
): Readonly<Record<RecordedFinding, number>> {
  const count = (finding: RecordedFinding) => scenarios.filter((each) => each.finding === finding).length;
  return Object.fromEntries(recordedFindings.map((finding) => [finding, count(finding)])) as Record<
    RecordedFinding,
    number
  >;
}

/** Every date of a recording that decides something, the earliest first. */
export function recordedDates(scenarios: readonly RecordedScenario[]): readonly string[] {
  return [...new Set(scenarios.flatMap(({ dates }) => dates))].sort();
}
