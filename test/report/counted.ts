/** Counts taken from the scenarios of a report themselves, by nothing that the outputs use. */
import { grades } from '../../src/model/grade.ts';
import { type Verdict, verdicts } from '../../src/model/verdict.ts';
import type { Report, ScenarioResult } from '../../src/report/model/report.ts';

/** By name of the row: one number for each verdict in their order. */
export type Rows = ReadonlyMap<string, readonly number[]>;

export const countsOf = (scenarios: readonly { readonly verdict: Verdict }[]): readonly number[] => {
  const counts = verdicts.map(() => 0);
  for (const { verdict } of scenarios)
    counts[verdicts.indexOf(verdict)] = (counts[verdicts.indexOf(verdict)] ?? 0) + 1;
  return counts;
};

/** What the expectations of a grade came to: each is a row of one verdict, unless its scenario ended before it. */
const judgedAt = (wanted: string, scenarios: readonly ScenarioResult[]): { verdict: Verdict }[] => {
  const judged: { verdict: Verdict }[] = [];
  for (const { verdict, expectations } of scenarios)
    for (const { grade, outcome } of expectations) {
      if (grade !== wanted) continue;
      if (outcome === 'passed' || outcome === 'failed') judged.push({ verdict: outcome });
      else if (verdict !== 'passed' && verdict !== 'failed') judged.push({ verdict });
    }
  return judged;
};

/** How many advisory differences there are beside what passed. */
export const advisoriesIn = ({ scenarios }: Report): number =>
  scenarios
    .filter(({ verdict }) => verdict === 'passed')
    .flatMap(({ expectations }) => expectations)
    .filter(({ outcome }) => outcome === 'failed').length;

/** What lists of root causes add up to; advice beside a pass is listed as what failed. */
export const notPassed = (report: Report): readonly number[] =>
  countsOf(report.scenarios).map((count, index) => [0, count + advisoriesIn(report)][index] ?? count);

/** `all`, each grade, each operation of the manifest or of a scenario. */
export const rowsOf = ({ scenarios, suite }: Report): Rows => {
  const names = new Set([
    ...Object.keys(suite.scenariosByOperation),
    ...scenarios.flatMap(({ operations }) => operations),
  ]);
  const byOperation = [...names]
    .sort()
    .map((name) => [name, scenarios.filter((each) => each.operations.includes(name))]);
  const byGrade = grades.map((grade) => [grade, judgedAt(grade, scenarios)]);
  const rows = [['all', scenarios], ...byGrade, ...byOperation] as [
    string,
    readonly { verdict: Verdict }[],
  ][];
  return new Map(rows.map(([name, own]) => [name, countsOf(own)]));
};

/** Adds up what a pattern finds: its first group is a number, its second the verdict in some spelling. */
export const summed = (
  text: string,
  pattern: RegExp,
  spellings: readonly string[] = verdicts,
): readonly number[] => {
  const counts = spellings.map(() => 0);
  for (const [, count = '', spelling = ''] of text.matchAll(pattern)) {
    const index = spellings.indexOf(spelling);
    if (index < 0) throw new Error(`Expected one of ${spellings.join(', ')}, got ${spelling} in ${text}`);
    counts[index] = (counts[index] ?? 0) + Number(count);
  }
  return counts;
};

/** The numbers of the first match, `undefined` where there is none. */
export const numbersIn = (text: string, pattern: RegExp): readonly number[] | undefined =>
  pattern.exec(text)?.slice(1).map(Number);
