/** One root cause in full. */
import type { Exchange, Verdict } from '../report.ts';
import { commandExcerpt } from '../reproduce/excerpt.ts';
import { shellWord } from '../reproduce/shell-words.ts';
import type { RootCause } from '../root-causes.ts';
import { trimmed } from '../visible.ts';
import { labelled, labelledWhole, SCREEN_COLUMNS, type Style, wrapped } from './layout.ts';

const MAX_TEXT_CHARACTERS = 400;
const MAX_BODY_CHARACTERS = 240;
const MAX_OTHERS = 3;

/** Clause and link, expected, got, the deciding exchange, how to do it by hand, how to run it alone. */
export function causeInFull(
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
    ...exchangeLines(example.exchanges?.at(-1), style),
    ...commandSection(example.exchanges ?? [], style),
    labelledWhole('alone', `${runCommand} --only ${shellWord(example.id)}`, style),
    ...othersLines(cause, style),
    '',
  ];
}

function titleLines(cause: RootCause, position: number, style: Style): readonly string[] {
  const number = `${position}. `.padStart(4);
  const lines = wrapped(trimmed(cause.title, MAX_TEXT_CHARACTERS), SCREEN_COLUMNS - 4);
  return lines.map((line, index) => style(colourOf(cause), `${index === 0 ? number : '    '}${line}`));
}

const colours: Readonly<Record<Verdict, 'red' | 'yellow' | 'green'>> = {
  passed: 'green',
  failed: 'red',
  errored: 'red',
  unsupported: 'yellow',
  inapplicable: 'yellow',
  indeterminate: 'yellow',
};

/** Advice is never red. */
export function colourOf({ verdict, isAdvisory }: RootCause): 'red' | 'yellow' | 'green' {
  return isAdvisory ? 'yellow' : colours[verdict];
}

function exchangeLines(exchange: Exchange | undefined, style: Style): readonly string[] {
  if (exchange === undefined) return [];
  const { operation, region, identity, request, response, noAnswer } = exchange;
  const answer = response ? `HTTP ${response.status} ${shown(response.body)}` : `no answer: ${noAnswer}`;
  return [
    ...labelled('sent', `${operation} in ${region} as ${identity}: ${shown(request.body)}`, style),
    ...labelled('answered', `${answer} (${exchange.durationMs} ms)`, style),
  ];
}

function shown(body: string): string {
  return body === '' ? '(empty body)' : trimmed(body, MAX_BODY_CHARACTERS);
}

/** Not wrapped, so that a line can be copied whole. */
function commandSection(exchanges: readonly Exchange[], style: Style): readonly string[] {
  const lines = commandExcerpt(exchanges);
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
