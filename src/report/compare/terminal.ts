/** A comparison for a screen of 80 columns. */

import { trimmed, visible } from '../model/visible.ts';
import { columnsOf, labelled, lastSentence, type Style, wrapped } from '../terminal/layout.ts';
import {
  type ChangeClass,
  type Comparison,
  changeClasses,
  countClasses,
  exitCodeOfComparison,
} from './comparison.ts';
import { type ChangeGroup, type ClassGroups, groupsOf } from './groups.ts';
import {
  asideOf,
  classWords,
  conclusionOfComparison,
  isGatingClass,
  sideFacts,
  verdictMove,
  whoMoved,
} from './wording.ts';

const MAX_GROUPS = 8;
const MAX_IDS = 4;
const MAX_TEXT_CHARACTERS = 400;

/** What moved, who moved it and since when; `files` were written. Ends with the conclusion and a new line; nothing a target sent can reach the terminal as an escape sequence. */
export function comparisonText(comparison: Comparison, style: Style, files: readonly string[] = []): string {
  const sections = [
    [style('bold', 'Compared with an earlier report'), ...sideLines(comparison, style)],
    countLines(comparison, style),
    ...groupsOf(comparison).map((groups) => classLines(groups, style)),
    files.map((file) => `  ${file}`),
    [conclusionLine(comparison, style)],
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `\n${shown.map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
}

function sideLines(comparison: Comparison, style: Style): readonly string[] {
  return sideFacts(comparison).flatMap(([name, fact]) => labelled(name, fact, style));
}

function countLines(comparison: Comparison, style: Style): readonly string[] {
  const counts = countClasses(comparison);
  return changeClasses.map((name) => {
    const { title, meaning } = classWords[name];
    const line = `${title.padEnd(18)}${String(counts[name]).padStart(6)}   ${meaning}`;
    return counts[name] === 0 ? style('dim', line) : style(colourOf(name), line);
  });
}

/** Only what passes now, or was and is as expected, may look green or plain. */
function colourOf(name: ChangeClass): 'red' | 'green' | 'yellow' | 'bold' {
  if (isGatingClass(name)) return 'red';
  if (name === 'fixed') return 'green';
  return name === 'unchanged' ? 'bold' : 'yellow';
}

function classLines({ class: name, count, groups }: ClassGroups, style: Style): readonly string[] {
  const shown = groups.slice(0, MAX_GROUPS);
  const rest = groups.slice(MAX_GROUPS).reduce((sum, { changes }) => sum + changes.length, 0);
  const { title } = classWords[name];
  return [
    style(colourOf(name), `${title.charAt(0).toUpperCase()}${title.slice(1)} (${count})`),
    ...shown.flatMap((group) => ['', ...groupLines(group, style)]),
    ...(rest > 0 ? ['', `    and ${rest} more in comparison.md`] : []),
  ];
}

function groupLines({ example, changes }: ChangeGroup, style: Style): readonly string[] {
  const { before, after, movers } = example;
  const say = (label: string, text: string | undefined) =>
    text ? labelled(label, trimmed(text, MAX_TEXT_CHARACTERS), style) : [];
  const ids = changes.slice(0, MAX_IDS).map(({ id }) => id);
  const more = changes.length > MAX_IDS ? [`and ${changes.length - MAX_IDS} more`] : [];
  return [
    ...[...ids.flatMap((id) => idLines(id, columnsOf(style))), ...more].map((line) => `  ${line}`),
    ...say('verdict', `${verdictMove(example)}${asideOf(example)}`),
    ...say('moved by', whoMoved(movers)),
    ...say('was', example.class === 'slower' ? settled(before?.settledMs) : before?.reason),
    ...say('now', example.class === 'slower' ? settled(after?.settledMs) : after?.reason),
  ];
}

/** A long id is broken after a hyphen where there is one, so that its words stay whole. */
function idLines(id: string, columns: number): readonly string[] {
  const lines = [''];
  for (const part of visible(id).split(/(?<=[-/])/)) {
    const last = lines.length - 1;
    if ((lines[last] as string).length + part.length <= columns - 2) lines[last] += part;
    else lines.push(...wrapped(part, columns - 2));
  }
  return lines;
}

function settled(settledMs: number | undefined): string {
  return `settled after ${settledMs} ms`;
}

function conclusionLine(comparison: Comparison, style: Style): string {
  const sentence = lastSentence(conclusionOfComparison(comparison), style);
  return style(exitCodeOfComparison(comparison) === 0 ? 'bold' : 'red', sentence);
}
