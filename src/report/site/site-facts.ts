/** What every page of the site is made of, put in order once. */
import type { Grade } from '../../model/grade.ts';
import type { Footnotes } from '../../spec/check-footnotes.ts';
import type { Operation } from '../../spec/operation.ts';
import type { Recordings } from '../../spec/recording.ts';
import type { RecordedCertificate } from '../aws/recorded.ts';
import { isRecordedAws } from '../aws/recorded-report.ts';
import { type Column, columnsOf } from '../matrix/matrix.ts';
import type { Clause, Report, ScenarioResult } from '../model/report.ts';

/** A scenario as the suite has it now. */
export type SiteScenario = {
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly feature: string;
  readonly grade: Grade;
  readonly operations: readonly string[];
  readonly expectations: readonly { readonly step: string }[];
  readonly arranged: readonly string[];
  readonly digest: string;
};

export type SiteInput = {
  /** AWS as recorded among them. */
  readonly reports: readonly Report[];
  readonly recorded: RecordedCertificate;
  readonly spec: {
    readonly operations: readonly Operation[];
    readonly footnotes: Footnotes;
    readonly recordings: readonly Recordings[];
  };
  readonly clauses: readonly Clause[];
  readonly scenarios: readonly SiteScenario[];
  readonly version: string;
};

/** An implementation with every version that there is a report of. */
export type Implementation = {
  readonly name: string;
  readonly isAws: boolean;
  /** The oldest first. */
  readonly versions: readonly Column[];
  readonly newest: Column;
  /** Of the newest version, by id. */
  readonly results: ReadonlyMap<string, ScenarioResult>;
};

export type SiteFacts = SiteInput & {
  /** AWS as recorded first, the others by name. */
  readonly implementations: readonly Implementation[];
  /** When each recorded fact was recorded. */
  readonly dates: ReadonlyMap<string, string | undefined>;
  /** The scenarios that rest on a recorded fact. */
  readonly restingOn: ReadonlyMap<string, readonly string[]>;
};

export function siteFacts(input: SiteInput): SiteFacts {
  const columns = columnsOf(input.reports);
  const names = [...new Set(columns.map(({ name }) => name))];
  const facts = input.spec.recordings.flatMap((recordings) => recordings.facts);
  return {
    ...input,
    implementations: names.map((name) => implementation(columns.filter((column) => column.name === name))),
    dates: new Map(facts.map(({ id, date }) => [id, date])),
    restingOn: restingOn(input.recorded),
  };
}

function implementation(versions: readonly Column[]): Implementation {
  const newest = versions.at(-1) as Column;
  return {
    name: newest.name,
    isAws: isRecordedAws(newest.report),
    versions,
    newest,
    results: new Map(newest.report.scenarios.map((each) => [each.id, each])),
  };
}

function restingOn({ scenarios }: RecordedCertificate): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, thens } of scenarios)
    for (const fact of new Set(thens.flatMap(({ facts }) => facts)))
      found.set(fact, [...(found.get(fact) ?? []), id]);
  return found;
}
