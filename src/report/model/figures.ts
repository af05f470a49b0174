/** Every count and figure that any output shows. Nothing here is stored; all of it follows from the report. */
import { type Grade, grades } from '../../model/grade.ts';
import { type Verdict, verdicts } from '../../model/verdict.ts';
import type { Report, ScenarioResult } from './report.ts';

export type Counts = Readonly<Record<Verdict, number>>;

/** A part of a whole; it becomes a percentage only when it is shown. */
export type Ratio = { readonly part: number; readonly whole: number };

export type Figures = {
  readonly counts: Counts;
  /** Scenarios of this run, whatever their verdict. */
  readonly listed: number;
  /** Failed scenarios over the whole manifest, including what this run did not select. */
  readonly differs: Ratio;
  /** Scenarios that reached a verdict about the target (passed or failed) over the whole manifest. */
  readonly covered: Ratio;
};

type Judged = Pick<ScenarioResult, 'verdict'>;

export type ReportFigures = {
  readonly all: Figures;
  /** Of expectations, while all other figures are of scenarios. */
  readonly byGrade: Readonly<Record<Grade, Figures>>;
  /**
   * In alphabetical order. A scenario counts under each of its operations, so the rows do not add up to `all`; one that
   * failed before it called an operation says nothing about that operation, and is not in its row.
   */
  readonly byOperation: ReadonlyMap<string, Figures>;
};

export function figuresOf(report: Report): ReportFigures {
  const { suite, scenarios } = report;
  const ofOperation = (name: string) =>
    scenarios.filter(
      ({ operations, uncalled = [] }) => operations.includes(name) && !uncalled.includes(name),
    );
  const byGrade = grades.map((grade) => [
    grade,
    figures(verdictsAt(grade, scenarios), suite.expectationsByGrade[grade]),
  ]);
  const byOperation = operationNames(report).map(
    (name) => [name, figures(ofOperation(name), listedUnder(suite.scenariosByOperation, name))] as const,
  );
  return {
    all: figures(scenarios, suite.scenarios),
    byGrade: Object.fromEntries(byGrade) as Record<Grade, Figures>,
    byOperation: new Map(byOperation),
  };
}

/** How many scenarios got each verdict; every verdict is there, with 0 if need be. */
export function countVerdicts(scenarios: readonly Judged[]): Counts {
  const count = (verdict: Verdict) => scenarios.filter((scenario) => scenario.verdict === verdict).length;
  return Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}

/** `12.5 %`, or `–` of nothing. Never rounds a difference away: only 0 shows as `0 %`, only all as `100 %`. */
export function percentage({ part, whole }: Ratio): string {
  if (whole === 0) return '–';
  if (part === 0 || part >= whole) return `${(part / whole) * 100} %`;
  const percent = Math.min(99.9, Math.max(0.1, (part / whole) * 100));
  return `${percent.toFixed(1)} %`;
}

/**
 * What the expectations of a grade came to, as verdicts. One that was not judged has the verdict of its scenario; none
 * where an earlier expectation of its scenario failed, since that is all that is known of it.
 */
function verdictsAt(grade: Grade, scenarios: readonly ScenarioResult[]): readonly Judged[] {
  return scenarios.flatMap(({ verdict, expectations }) =>
    expectations
      .filter((each) => each.grade === grade)
      .flatMap(({ outcome }): readonly Judged[] => {
        if (outcome === 'passed' || outcome === 'failed') return [{ verdict: outcome }];
        return verdict === 'passed' || verdict === 'failed' ? [] : [{ verdict }];
      }),
  );
}

function figures(scenarios: readonly Judged[], whole: number): Figures {
  const counts = countVerdicts(scenarios);
  return {
    counts,
    listed: scenarios.length,
    differs: { part: counts.failed, whole },
    covered: { part: counts.passed + counts.failed, whole },
  };
}

/** A report may call an operation `constructor`. */
function listedUnder(counts: Readonly<Record<string, number>>, name: string): number {
  return Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0;
}

function operationNames({ suite, scenarios }: Report): readonly string[] {
  const met = scenarios.flatMap(({ operations }) => operations);
  return [...new Set([...Object.keys(suite.scenariosByOperation), ...met])].sort();
}
