/** `summary.md`, as GitHub shows it in a step summary. */

import { grades } from '../../model/grade.ts';
import { verdicts } from '../../model/verdict.ts';
import type { Against } from '../aws/against.ts';
import { againstMarkdown } from '../aws/against-text.ts';
import { clientWords } from '../model/client-words.ts';
import { type Figures, figuresOf, percentage } from '../model/figures.ts';
import { lastLine } from '../model/last-line.ts';
import type { Report } from '../model/report.ts';
import { rootCauses } from '../model/root-causes.ts';
import { causeCount, causeInFull, causeTables } from './markdown-causes.ts';
import { folded, plain, table } from './markdown-text.ts';

/** GitHub drops a step summary of more than 1 MiB as a whole; other steps and a comparison may share it. */
const MAX_BYTES = 512 * 1024;
const MAX_CAUSES = 20;
const MAX_FINDINGS = 20;
const MAX_KEYS = 20;

/** Ends with a new line. Whatever a target sent stays plain text: no HTML, link, mention or table cell of its own. */
export function summaryMarkdown(report: Report, against?: Against): string {
  const causes = rootCauses(report);
  const before = [
    `## kms-conformance: ${plain(report.target.name)} ${plain(report.target.version ?? '')}`.trimEnd(),
    headline(report),
    ...figuresTables(report),
    ...causeTables(causes),
  ];
  const after = [
    ...(against ? againstMarkdown(against, false) : []),
    ...findingsText(report),
    ...leftBehindText(report),
    lastLine(report),
  ];
  const room = MAX_BYTES - bytes([...before, ...after]);
  const inFull = causes.slice(0, MAX_CAUSES).map((cause, index) => causeInFull(report, cause, index + 1));
  const shown = withinBytes(inFull, room);
  const rest = causes.length - shown.length;
  const pointer = rest > 0 ? [`${causeCount(rest)} more in full in report.html.`] : [];
  const title = shown.length > 0 ? ['### Root causes in full'] : [];
  return `${[...before, ...title, ...shown, ...pointer, ...after].join('\n\n')}\n`;
}

function bytes(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph) + 2, 0);
}

/** As many as fit, from the first. */
function withinBytes(paragraphs: readonly string[], room: number): readonly string[] {
  const fitting = paragraphs.findIndex((_, index) => bytes(paragraphs.slice(0, index + 1)) > room);
  return fitting < 0 ? paragraphs : paragraphs.slice(0, fitting);
}

function headline(report: Report): string {
  const { run, suite } = report;
  const selection = run.selection ? ` Only a selection was run: ${plain(run.selection)}.` : '';
  const client = clientWords(report);
  const by = client ? ` ${plain(client)}.` : '';
  const seconds = (run.durationMs / 1000).toFixed(1);
  return `**${lastLine(report)}** Suite ${plain(suite.version)}, ${seconds} s, seed ${plain(run.seed)}.${by}${selection}`;
}

/** All and by grade at once, by operation on demand. */
function figuresTables(report: Report): readonly string[] {
  const { all, byGrade, byOperation } = figuresOf(report);
  const headings = ['', ...verdicts.map((verdict) => `${verdict}:`), 'differs:', 'covered:'];
  const byName = grades.map((grade) =>
    figuresRow(grade === 'inferred' ? 'inferred (advisory)' : grade, byGrade[grade]),
  );
  const operations = [...byOperation].map(([operation, figures]) => figuresRow(plain(operation), figures));
  return [
    table(headings, [figuresRow('**all**', all), ...byName]),
    ...(operations.length > 0 ? [folded('By operation', table(headings, operations))] : []),
  ];
}

function figuresRow(name: string, { counts, differs, covered }: Figures): readonly string[] {
  const cells = verdicts.map((verdict) => String(counts[verdict]));
  return [name, ...cells, percentage(differs), percentage(covered)];
}

function findingsText({ findings }: Report): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings
    .slice(0, MAX_FINDINGS)
    .map(
      ({ operation, path, message, count }) =>
        `- ${plain(`${operation} ${path}`)}: ${plain(message)} (${count} times)`,
    );
  return [
    `### Responses that differ in shape: ${findings.length}`,
    [...rows, ...more(findings, MAX_FINDINGS)].join('\n'),
  ];
}

function leftBehindText({ run: { leftBehind } }: Report): readonly string[] {
  if (leftBehind.length === 0) return [];
  const rows = leftBehind.slice(0, MAX_KEYS).map((key) => `- ${plain(key)}`);
  return [`### Keys left behind: ${leftBehind.length}`, [...rows, ...more(leftBehind, MAX_KEYS)].join('\n')];
}

function more(items: readonly unknown[], limit: number): readonly string[] {
  return items.length > limit ? [`- and ${items.length - limit} more in report.json`] : [];
}
