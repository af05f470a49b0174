/** Counts taken from the scenarios of a report themselves, by nothing that the outputs use. */
import { grades, type Report, type ScenarioResult, verdicts } from '../../src/report/report.ts';

/** By name of the row: one number for each verdict in their order. */
export type Rows = ReadonlyMap<string, readonly number[]>;

export const countsOf = (scenarios: readonly ScenarioResult[]): readonly number[] => {
  const counts = verdicts.map(() => 0);
  for (const { verdict } of scenarios)
    counts[verdicts.indexOf(verdict)] = (counts[verdicts.indexOf(verdict)] ?? 0) + 1;
  return counts;
};

/** `all`, each grade, each operation of the manifest or of a scenario. */
export const rowsOf = ({ scenarios, suite }: Report): Rows => {
  const names = new Set([
    ...Object.keys(suite.scenariosByOperation),
    ...scenarios.flatMap(({ operations }) => operations),
  ]);
  const byOperation = [...names]
    .sort()
    .map((name) => [name, scenarios.filter((each) => each.operations.includes(name))]);
  const byGrade = grades.map((grade) => [grade, scenarios.filter((each) => each.grade === grade)]);
  const rows = [['all', scenarios], ...byGrade, ...byOperation] as [string, readonly ScenarioResult[]][];
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
