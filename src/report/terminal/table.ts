/** Operations and grades against verdicts, with the two figures. */
import { type Counts, type Figures, figuresOf, percentage } from '../figures.ts';
import { grades, type Report, type Verdict, verdicts } from '../report.ts';
import { cell, type Style } from './layout.ts';

const NAME_COLUMNS = 31;
const FIGURE_COLUMNS = 8;

/** Short words for the verdicts, as wide as their columns; the table's foot explains them. */
export const headings: Readonly<Record<Verdict, string>> = {
  passed: ' pass',
  failed: ' fail',
  unsupported: ' unsup',
  inapplicable: '  n/a',
  indeterminate: ' indet',
  errored: '  err',
};

/** 79 columns wide; operations that this run left out are left out here. The row of all scenarios comes last; rows of operations do not add up to it. */
export function verdictTable(report: Report, style: Style): readonly string[] {
  const { all, byGrade, byOperation } = figuresOf(report);
  return [
    style('bold', heading('By operation')),
    ...[...byOperation]
      .filter(([, { counts }]) => wasRun(counts))
      .map(([operation, figures]) => row(operation, figures, style)),
    '',
    style('bold', heading('By grade')),
    ...grades.map((grade) => row(gradeName(grade), byGrade[grade], style)),
    row('all', all, style),
    '',
    style('dim', 'differs = failed / all scenarios; covered = (passed + failed) / all scenarios,'),
    style('dim', 'over the whole suite. A scenario counts under each of its operations. unsup ='),
    style('dim', 'not implemented, n/a = needs a capability or a moment that was not there,'),
    style('dim', 'indet = network or throttling decided, err = a fault of this suite.'),
  ];
}

function wasRun(counts: Counts): boolean {
  return verdicts.some((verdict) => counts[verdict] > 0);
}

function gradeName(grade: string): string {
  return grade === 'inferred' ? 'inferred (advisory)' : grade;
}

function heading(name: string): string {
  const columns = verdicts.map((verdict) => headings[verdict]).join('');
  return `${name.padEnd(NAME_COLUMNS)}${columns}${'differs'.padStart(FIGURE_COLUMNS)}${'covered'.padStart(FIGURE_COLUMNS)}`;
}

function row(name: string, { counts, divergence, coverage }: Figures, style: Style): string {
  const cells = verdicts.map((verdict) => countCell(verdict, counts[verdict], style)).join('');
  const figures = [divergence, coverage].map((ratio) => percentage(ratio).padStart(FIGURE_COLUMNS)).join('');
  return `${cell(name, NAME_COLUMNS)}${cells}${figures}`;
}

/** Nothing but a passed scenario is ever green. */
function countCell(verdict: Verdict, count: number, style: Style): string {
  const text = String(count).padStart(headings[verdict].length);
  if (count === 0) return style('dim', text);
  if (verdict === 'passed') return style('green', text);
  return style(verdict === 'failed' || verdict === 'errored' ? 'red' : 'yellow', text);
}
