/** One root cause in full. */

import type { Verdict } from '../../model/verdict.ts';
import { exchangeWords } from '../model/decisive.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import type { RootCause } from '../model/root-causes.ts';
import { trimmed } from '../model/visible.ts';
import { commandExcerpt } from '../reproduce/excerpt.ts';
import { shellWord } from '../reproduce/shell-words.ts';
import { columnsOf, labelled, labelledWhole, type Style, wrapped } from './layout.ts';

const MAX_TEXT_CHARACTERS = 400;
const MAX_EXCHANGE_CHARACTERS = 1500;
const MAX_OTHERS = 3;

/** Clause and link, expected, got, the deciding exchange, how to do it by hand, how to run it alone. */
export function causeInFull(
  report: Report,
  cause: RootCause,
  position: number,
  runCommand: string,
  style: Style,
): readonly string[] {
  const { example, clause } = cause;
  const say = (label: string, text: string | undefined) =>
    text ? labelled(label, trimmed(text, MAX_TEXT_CHARACTERS), style) : [];
  return [
    ...titleLines(cause, position, style),
    ...say('clause', clause && `${clause.id}: ${clause.statement}`),
    ...(clause?.sources ?? []).map((source, index) =>
      labelledWhole(index === 0 ? 'source' : '', source, style),
    ),
    ...say('scenario', example.name),
    ...say('step', example.step),
    ...say('expected', example.expected),
    ...say('got', example.actual ?? example.reason),
    ...evidenceLines(cause, style),
    ...exchangeLines(example, style),
    ...commandSection(report, example, style),
    labelledWhole('alone', `${runCommand} --only ${shellWord(example.id)}`, style),
    ...othersLines(cause, style),
    '',
  ];
}

function titleLines(cause: RootCause, position: number, style: Style): readonly string[] {
  const number = `${position}. `.padStart(4);
  const lines = wrapped(trimmed(cause.title, MAX_TEXT_CHARACTERS), columnsOf(style) - 4);
  return lines.map((line, index) => style(colourOf(cause), `${index === 0 ? number : '    '}${line}`));
}

/** Only a pass is green. */
export const colors: Readonly<Record<Verdict, 'red' | 'yellow' | 'green'>> = {
  passed: 'green',
  failed: 'red',
  errored: 'red',
  unsupported: 'yellow',
  inapplicable: 'yellow',
  indeterminate: 'yellow',
};

/** Advice is never red. */
export function colourOf({ verdict, isAdvisory }: RootCause): 'red' | 'yellow' | 'green' {
  return isAdvisory ? 'yellow' : colors[verdict];
}

/** What the probe saw of an operation that is missing. */
function evidenceLines({ evidence }: RootCause, style: Style): readonly string[] {
  return evidence ? labelled('returned', trimmed(evidence, MAX_TEXT_CHARACTERS), style) : [];
}

function exchangeLines(example: ScenarioResult, style: Style): readonly string[] {
  const words = exchangeWords(example);
  if (!words) return [];
  return [
    ...labelled('sent', trimmed(words.sent, MAX_EXCHANGE_CHARACTERS), style),
    ...labelled('returned', trimmed(words.returned, MAX_EXCHANGE_CHARACTERS), style),
  ];
}

/** Not wrapped, so that a line can be copied whole. */
function commandSection(report: Report, example: ScenarioResult, style: Style): readonly string[] {
  const lines = commandExcerpt(report, example);
  return lines.length === 0 ? [] : [style('dim', '    by hand'), ...lines.map((line) => `      ${line}`)];
}

function othersLines({ scenarios, example }: RootCause, style: Style): readonly string[] {
  const others = scenarios.filter((scenario) => scenario !== example).map(({ id }) => id);
  const rest = others.length - MAX_OTHERS;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  return [...others.slice(0, MAX_OTHERS), ...more].map((text, index) =>
    labelledWhole(index === 0 ? 'also' : '', text, style),
  );
}
