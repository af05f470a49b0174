/** The list a maintainer works off: every root cause in a line, numbered as it is told in full. */

import { shellWord } from '../reproduce/shell-words.ts';
import type { RootCause } from '../root-causes.ts';
import { trimmed } from '../visible.ts';
import { titleWithoutCount, whatToFix } from '../what-to-fix.ts';
import { colourOf } from './cause.ts';
import { cell, SCREEN_COLUMNS, type Style, wrapped } from './layout.ts';
import { headings } from './table.ts';

const MAX_TITLE_CHARACTERS = 104;
const CLAUSE_COLUMNS = 9;
const HEAD_COLUMNS = 23;

/** What to fix, then what nobody needs to act on; empty where everything passed. */
export function workLines(causes: readonly RootCause[], runCommand: string, style: Style): readonly string[] {
  const { work, rest } = whatToFix(causes);
  const [first] = work;
  return [
    ...(first ? [style('bold', 'What to fix, the gravest and largest first')] : []),
    ...work.flatMap((cause, index) => workLine(cause, `${index + 1}.`, style)),
    ...(first
      ? [style('dim', 'One clause alone:'), `  ${runCommand} --only ${shellWord(first.example.clause)}`, '']
      : []),
    ...(rest.length > 0 ? [style('bold', 'Not held against the target')] : []),
    ...rest.flatMap((cause) => workLine(cause, '·', style)),
  ];
}

/** ` 3.  13 fail  REP-05   A key is Enabled where …`; further lines of the title are indented under it. */
function workLine(cause: RootCause, position: string, style: Style): readonly string[] {
  const { scenarios, verdict, example } = cause;
  const count = `${String(scenarios.length).padStart(4)} ${headings[verdict].trim().padEnd(6)}`;
  const head = `${position.padStart(3)}${count}${cell(example.clause, CLAUSE_COLUMNS)}`;
  const title = wrapped(
    trimmed(titleWithoutCount(cause), MAX_TITLE_CHARACTERS),
    SCREEN_COLUMNS - HEAD_COLUMNS,
  );
  return title.map((line, index) =>
    style(colourOf(cause), `${index === 0 ? head.padEnd(HEAD_COLUMNS) : ' '.repeat(HEAD_COLUMNS)}${line}`),
  );
}
