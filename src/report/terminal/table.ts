/** Operations and grades against verdicts, with the two figures. */

import { grades } from '../../model/grade.ts';
import { type Verdict, verdicts } from '../../model/verdict.ts';
import { type Counts, type Figures, figuresOf, percentage } from '../model/figures.ts';
import type { Report } from '../model/report.ts';
import { cell, type Style } from './layout.ts';

const NAME_COLUMNS = 29;
const COUNT_COLUMNS = 7;
const FIGURE_COLUMNS = 9;

/** What has no column of its own: said in words, where there is any. */
const others: readonly Verdict[] = ['unsupported', 'inapplicable', 'indeterminate', 'errored'];

/** 80 columns wide; operations that this run left out are left out here. The row of all scenarios comes last; rows of operations do not add up to it. */
export function verdictTable(report: Report, style: Style): readonly string[] {
  const { all, byGrade, byOperation } = figuresOf(report);
  return [
    style('bold', heading('By operation')),
    ...[...byOperation]
      .filter(([, { counts }]) => wasRun(counts))
      .flatMap(([operation, figures]) => row(operation, figures, style)),
    '',
    style('bold', heading('By grade')),
    ...grades.flatMap((grade) => row(gradeName(grade), byGrade[grade], style)),
    ...row('all', all, style),
    '',
    style('dim', 'differs = failed / all scenarios; covered = (passed + failed) / all scenarios,'),
    style('dim', 'over the whole suite. A scenario counts under every operation that it called.'),
    ...meaningLines(all.counts, style),
  ];
}

const meanings: Readonly<Partial<Record<Verdict, string>>> = {
  unsupported: 'not implemented by the target, so not called',
  inapplicable: 'an unclaimed capability, or a transient state never observed',
  indeterminate: 'the network or throttling prevented a verdict',
  errored: 'an error in this suite',
};

function meaningLines(counts: Counts, style: Style): readonly string[] {
  return others
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => style('dim', `${verdict} = ${meanings[verdict]}`));
}

function wasRun(counts: Counts): boolean {
  return verdicts.some((verdict) => counts[verdict] > 0);
}

function gradeName(grade: string): string {
  return grade === 'inferred' ? 'inferred (advisory)' : grade;
}

function heading(name: string): string {
  const figures = ['differs', 'covered'].map((word) => word.padStart(FIGURE_COLUMNS)).join('');
  return `${name.padEnd(NAME_COLUMNS)}${['passed', 'failed'].map((word) => word.padStart(COUNT_COLUMNS)).join('')}${figures}`;
}

/** A line, and one more for each further verdict that has no column. */
function row(name: string, { counts, differs, covered }: Figures, style: Style): readonly string[] {
  const cells = (['passed', 'failed'] as const).map((verdict) => countCell(verdict, counts[verdict], style));
  const figures = [differs, covered].map((ratio) => percentage(ratio).padStart(FIGURE_COLUMNS));
  const [first = '', ...more] = others
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => style(verdict === 'errored' ? 'red' : 'yellow', `${counts[verdict]} ${verdict}`));
  const line = [cell(name, NAME_COLUMNS), ...cells, ...figures, first && `  ${first}`].join('');
  const indent = NAME_COLUMNS + 2 * COUNT_COLUMNS + 2 * FIGURE_COLUMNS + 2;
  return [line, ...more.map((words) => `${' '.repeat(indent)}${words}`)];
}

/** Nothing but a passed scenario is ever green. */
function countCell(verdict: 'passed' | 'failed', count: number, style: Style): string {
  const text = String(count).padStart(COUNT_COLUMNS);
  if (count === 0) return style('dim', text);
  return style(verdict === 'passed' ? 'green' : 'red', text);
}
