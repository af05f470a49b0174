/** The list a maintainer works off: every root cause in a line, numbered as it is told in full. */

import type { RootCause } from '../model/root-causes.ts';
import { trimmed } from '../model/visible.ts';
import { titleWithoutCount, whatToFix } from '../model/what-to-fix.ts';
import { shellWord } from '../reproduce/shell-words.ts';
import { colourOf } from './cause.ts';
import { cell, columnsOf, type Style, type TerminalOptions, wrapped } from './layout.ts';

const MAX_TITLE_CHARACTERS = 104;
const CLAUSE_COLUMNS = 9;
const HEAD_COLUMNS = 31;

/** As many lines as a screen takes; the reports list all of them. */
const MAX_BRIEF_WORK = 15;
const MAX_BRIEF_REST = 5;
/** On a narrower screen a title begins on a line of its own. */
const LEAST_COLUMNS_BESIDE = 72;
const NARROW_INDENT = 8;

/** What to fix, then what nobody needs to act on; empty where everything passed. */
export function workLines(causes: readonly RootCause[], options: TerminalOptions): readonly string[] {
  const { runCommand, style, isWhole } = options;
  const { work, rest } = whatToFix(causes);
  const [first] = work;
  const [mostWork, mostRest] = isWhole ? [work.length, rest.length] : [MAX_BRIEF_WORK, MAX_BRIEF_REST];
  return [
    ...(first ? [style('bold', 'What to fix, most serious first')] : []),
    ...work.slice(0, mostWork).flatMap((cause, index) => workLine(cause, `${index + 1}.`, style)),
    ...moreLine(work.length - mostWork, style),
    ...(first
      ? [
          style('dim', 'To run one clause alone:'),
          `  ${runCommand} --only ${shellWord(first.example.clause)}`,
          '',
        ]
      : []),
    ...(rest.length > 0 ? [style('bold', 'Not counted against the target')] : []),
    ...rest.slice(0, mostRest).flatMap((cause) => workLine(cause, '·', style)),
    ...moreLine(rest.length - mostRest, style),
  ];
}

function moreLine(count: number, style: Style): readonly string[] {
  return count > 0 ? [style('dim', `     and ${count} more: --verbose, or report.html`)] : [];
}

/** ` 3.  13 failed        REP-05   A key is Enabled where …`; further lines of the title are indented under it. */
function workLine(cause: RootCause, position: string, style: Style): readonly string[] {
  const { scenarios, verdict, example } = cause;
  const count = `${String(scenarios.length).padStart(4)} ${verdict.padEnd(14)}`;
  const head = `${position.padStart(3)}${count}${cell(shortClause(example.clause), CLAUSE_COLUMNS)}`;
  const isBeside = columnsOf(style) >= LEAST_COLUMNS_BESIDE;
  const indent = isBeside ? HEAD_COLUMNS : NARROW_INDENT;
  const title = wrapped(trimmed(titleWithoutCount(cause), MAX_TITLE_CHARACTERS), columnsOf(style) - indent);
  const [first = '', ...more] = title.map((line) => `${' '.repeat(indent)}${line}`);
  const lines = isBeside
    ? [`${head.padEnd(indent)}${first.trimStart()}`, ...more]
    : [head.trimEnd(), first, ...more];
  return lines.map((line) => style(colourOf(cause), line));
}

/** Of a clause of a table the table: which of its operations it is about, the words beside it say. */
function shortClause(id: string): string {
  return id.split('/')[0] ?? id;
}
