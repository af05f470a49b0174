/** A report against AWS as recorded, for a screen and as Markdown, in the same words and counts. */
import { plain, table } from '../markdown/markdown-text.ts';
import { scenarioCount } from '../model/root-causes.ts';
import { topicNames, topicOf } from '../model/topics.ts';
import { trimmed } from '../model/visible.ts';
import { labelled, lastSentence, type Style } from '../terminal/layout.ts';
import {
  type Against,
  type AgainstScenario,
  isAgainstAws,
  type Standing,
  standings,
  standingWords,
} from './against.ts';

const MAX_SHOWN = 40;
const MAX_TEXT_CHARACTERS = 300;

const meanings: Readonly<Record<Standing, string>> = {
  differs: 'AWS was recorded to do otherwise',
  'differs-from-both': 'neither as recorded nor as documented',
  'as-documented': 'AWS was recorded to differ from its documents there',
  'as-aws': 'AWS was recorded to differ from its documents there',
  agrees: 'every expectation passed, and was recorded on AWS',
  'by-documents': 'no recording decides it',
  'not-decided': 'not implemented, not claimed, or not answered',
};

/** One line: what recordings decide, and what became of it. */
export function againstLine({ counts }: Against, isAsAws: boolean): string {
  const decided = standings.filter((each) => each !== 'by-documents' && each !== 'not-decided');
  const total = decided.reduce((sum, each) => sum + counts[each], 0);
  const gating = standings.filter((each) => isAgainstAws(each, isAsAws));
  const differing = gating.reduce((sum, each) => sum + counts[each], 0);
  const rest = (['by-documents', 'not-decided'] as const)
    .map((name) => `${standingWords[name]}: ${counts[name]}`)
    .join('; ');
  if (total === 0) return `No scenario of this run is decided by recordings: ${rest}.`;
  const head = differing > 0 ? 'Differs from AWS as recorded' : 'No recording of AWS says otherwise';
  const each = decided
    .filter((name) => counts[name] > 0)
    .map((name) => `${standingWords[name]}: ${counts[name]}`);
  return `${head}. Of ${scenarioCount(total)} that recordings decide: ${each.join('; ')}. ${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
}

export function againstText(name: string, against: Against, isAsAws: boolean, style: Style): string {
  const { counts, scenarios, reworded } = against;
  const shown = standings.filter(
    (each) => each === 'as-aws' || each === 'as-documented' || isAgainstAws(each, isAsAws),
  );
  const sections = [
    [style('bold', `${name} against AWS as recorded`)],
    standings.map((each) => countLine(each, counts[each], isAsAws, style)),
    ...shown.map((each) => listed(each, scenarios, style)),
    reworded > 0
      ? [
          style(
            'dim',
            `${reworded} scenarios have another text now than in this report; ids tell them apart.`,
          ),
        ]
      : [],
    [lastSentence(againstLine(against, isAsAws), style)],
  ];
  return `\n${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function countLine(standing: Standing, count: number, isAsAws: boolean, style: Style): string {
  const line = `${standingWords[standing].padEnd(41)}${String(count).padStart(5)}   ${meanings[standing]}`;
  if (count === 0) return style('dim', line);
  if (isAgainstAws(standing, isAsAws)) return style('red', line);
  return standing === 'agrees' ? style('green', line) : line;
}

function listed(standing: Standing, scenarios: readonly AgainstScenario[], style: Style): readonly string[] {
  const all = scenarios.filter((each) => each.standing === standing);
  if (all.length === 0) return [];
  const words = standingWords[standing];
  const rest = all.length - MAX_SHOWN;
  return [
    style('bold', `${words.charAt(0).toUpperCase()}${words.slice(1)} (${all.length})`),
    ...all.slice(0, MAX_SHOWN).flatMap((each) => scenarioLines(each, style)),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function scenarioLines({ id, dates, recorded, reason }: AgainstScenario, style: Style): readonly string[] {
  const say = (label: string, text: string | undefined) =>
    text ? labelled(label, trimmed(text, MAX_TEXT_CHARACTERS), style) : [];
  return [
    `  ${id}`,
    ...say('AWS', recorded && `${recorded} (${dates.join(', ')})`),
    ...say('this run', reason),
  ];
}

/** A section of `summary.md`, or the whole of `against.md`. */
export function againstMarkdown(against: Against, isAsAws: boolean): readonly string[] {
  const topics = [...new Set(against.scenarios.map(({ clause }) => topicOf(clause)))];
  const ordered = [...topicNames, 'others'].filter((name) => topics.includes(name));
  const rows = ordered.map((topic) =>
    topicRow(
      topic,
      against.scenarios.filter(({ clause }) => topicOf(clause) === topic),
    ),
  );
  const lines = against.scenarios.filter(
    ({ standing }) => isAgainstAws(standing, isAsAws) || /^as-/.test(standing),
  );
  return [
    '### Against AWS as recorded',
    againstLine(against, isAsAws),
    table(['', ...standings.map((each) => `${standingWords[each]}:`)], rows),
    lines.slice(0, MAX_SHOWN).map(markdownLine).join('\n'),
  ].filter((paragraph) => paragraph !== '');
}

function topicRow(topic: string, scenarios: readonly AgainstScenario[]): readonly string[] {
  const count = (standing: Standing) => scenarios.filter((each) => each.standing === standing).length;
  return [plain(topic), ...standings.map((each) => String(count(each)))];
}

function markdownLine({ id, standing, dates, recorded = '', reason = '' }: AgainstScenario): string {
  const got = reason ? ` ${plain(trimmed(reason, MAX_TEXT_CHARACTERS))}` : '';
  return `- ${plain(id)}: ${standingWords[standing]}. AWS, recorded ${dates.join(', ')}: ${plain(recorded)}.${got}`;
}
