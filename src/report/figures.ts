/** Every count and figure that any output shows. Nothing here is stored; all of it follows from the report. */
import { type Grade, grades, type Report, type ScenarioResult, type Verdict, verdicts } from './report.ts';

export type Counts = Readonly<Record<Verdict, number>>;

/** A part of a whole; it becomes a percentage only when it is shown. */
export type Ratio = { readonly part: number; readonly whole: number };

export type Figures = {
  readonly counts: Counts;
  /** Scenarios of this run, whatever their verdict. */
  readonly listed: number;
  /** Failed scenarios over the whole manifest, including what this run did not select. */
  readonly divergence: Ratio;
  /** Scenarios that reached a verdict about the target (passed or failed) over the whole manifest. */
  readonly coverage: Ratio;
};

export type ReportFigures = {
  readonly all: Figures;
  readonly byGrade: Readonly<Record<Grade, Figures>>;
  /** In alphabetical order. A scenario counts under each of its operations, so the rows do not add up to `all`. */
  readonly byOperation: ReadonlyMap<string, Figures>;
};

export function figuresOf(report: Report): ReportFigures {
  const { suite, scenarios } = report;
  const ofGrade = (grade: Grade) => scenarios.filter((scenario) => scenario.grade === grade);
  const ofOperation = (name: string) => scenarios.filter(({ operations }) => operations.includes(name));
  const byGrade = grades.map((grade) => [grade, figures(ofGrade(grade), suite.scenariosByGrade[grade])]);
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
export function countVerdicts(scenarios: readonly ScenarioResult[]): Counts {
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

function figures(scenarios: readonly ScenarioResult[], whole: number): Figures {
  const counts = countVerdicts(scenarios);
  return {
    counts,
    listed: scenarios.length,
    divergence: { part: counts.failed, whole },
    coverage: { part: counts.passed + counts.failed, whole },
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
