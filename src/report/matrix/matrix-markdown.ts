/** `matrix.md`: the matrix as GitHub shows it. */

import { verdicts } from '../../model/verdict.ts';
import { plain } from '../markdown/markdown-text.ts';
import { type Counts, figuresOf, percentage } from '../model/figures.ts';
import { type ClauseRow, type Column, columnTitle, type FeatureGroup, type Matrix } from './matrix.ts';
import { shortConclusion, supportOf } from './summary.ts';
import { kindsOfChange, type Trend, trendsOf } from './trend.ts';

/** Ends with a new line. Whatever a target sent stays plain text. */
export function matrixMarkdown(matrix: Matrix): string {
  const trends = trendsOf(matrix);
  const paragraphs = [
    '# Implementations and clauses',
    'A cell shows how many scenarios of the clause passed, out of how many, and how many failed. A dash: none reached a verdict about the implementation. Operations that are not implemented cannot fail: read _differs_ together with _covered_. Agreement among implementations is no evidence of how AWS behaves.',
    summary(matrix.columns),
    ...(trends.length > 0 ? ['## Over versions', ...trends.map(trendText)] : []),
    ...matrix.groups.flatMap((group) => featureText(group, matrix.columns)),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function summary(columns: readonly Column[]): string {
  const heads = ['implementation', 'conclusion', 'UpdatePrimaryRegion', ...verdicts, 'differs', 'covered'];
  const rows = columns.map((column) => {
    const { counts, differs, covered } = figuresOf(column.report).all;
    return [
      plain(columnTitle(column)),
      shortConclusion(column.report),
      supportOf(column),
      ...verdicts.map((verdict) => String(counts[verdict])),
      percentage(differs),
      percentage(covered),
    ];
  });
  return table(heads, rows);
}

function trendText({ name, steps }: Trend): string {
  const lines = steps.slice(1).map(({ column, changes }, index) => {
    const kinds = kindsOfChange(changes).map(([kind, count]) => `${count} ${kind}`);
    const versions = [steps[index]?.column.version ?? '', column.version].map(plain);
    return `- ${plain(name)} ${versions.join(' → ')}: ${kinds.join(', ') || 'no verdict changed'}`;
  });
  return lines.join('\n');
}

function featureText({ feature, rows }: FeatureGroup, columns: readonly Column[]): readonly string[] {
  const heads = ['clause', ...columns.map((column) => plain(columnTitle(column)))];
  return [`## ${plain(feature)}`, table(heads, rows.map(clauseCells))];
}

function clauseCells({ clause, cells }: ClauseRow): readonly string[] {
  return [`${plain(clause.id)} ${plain(clause.statement)}`, ...cells.map(cellText)];
}

function cellText(counts: Counts | undefined): string {
  if (counts === undefined) return 'not run';
  const listed = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (counts.passed + counts.failed === 0) return `– (${listed})`;
  return `${counts.passed}/${listed}${counts.failed > 0 ? `, ${counts.failed} failed` : ''}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
