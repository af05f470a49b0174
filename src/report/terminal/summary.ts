/** The screen at the end of a run. */
import { clientWords } from '../model/client-words.ts';
import { conclusionOf } from '../model/conclusion.ts';
import { figuresOf } from '../model/figures.ts';
import { lastLine } from '../model/last-line.ts';
import type { Finding, Report } from '../model/report.ts';
import { type RootCause, rootCauses } from '../model/root-causes.ts';
import { whatToFix } from '../model/what-to-fix.ts';
import { causeInFull } from './cause.ts';
import { columnsOf, lastSentence, type Style, type TerminalOptions, wrapped } from './layout.ts';
import { verdictTable } from './table.ts';
import { topicLines } from './topics.ts';
import { workLines } from './work.ts';

const MAX_CAUSES_IN_FULL = { whole: 20, brief: 1 };
const MAX_FINDINGS = { whole: 10, brief: 0 };
const MAX_KEYS = 3;

/** Ends with a new line. Nothing a target sent can reach the terminal as an escape sequence. */
export function terminalSummary(report: Report, options: TerminalOptions): string {
  const { style } = options;
  const causes = rootCauses(report);
  const sections = [
    endingLines(report, style),
    headLines(report, style),
    ...(options.isWhole ? [verdictTable(report, style)] : []),
    topicLines(report, style),
    causeLines(report, causes, options),
    findingLines(report.findings, options),
    capabilityLines(report.target.capabilities, style),
    leftBehindLines(report.run.leftBehind, style),
    workLines(causes, options),
    options.files.length > 0 ? [style('bold', 'Reports'), ...options.files.map((file) => `  ${file}`)] : [],
    [conclusionLine(report, style)],
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trimEnd());
  return `\n${shown.join('\n\n')}\n`;
}

/** What nobody may miss, for a run that prints nothing else: keys left behind, and the last line. Ends with a new line. */
export function closing(report: Report, style: Style): string {
  const lines = [
    ...endingLines(report, style),
    ...leftBehindLines(report.run.leftBehind, style),
    conclusionLine(report, style),
  ];
  return `${lines.join('\n')}\n`;
}

function extent({ isWhole }: TerminalOptions): 'whole' | 'brief' {
  return isWhole ? 'whole' : 'brief';
}

/** What ended the run early for a reason that a person can mend comes before everything else. */
function endingLines({ scenarios, run }: Report, style: Style): readonly string[] {
  if (run.endedEarly !== 'credentials' && run.endedEarly !== 'clock') return [];
  const reason = scenarios.find(({ cause }) => cause === run.endedEarly)?.reason ?? '';
  return wrapped(`The run ended early. ${reason}`, columnsOf(style)).map((line) => style('red', line));
}

function headLines({ suite, target, run }: Report, style: Style): readonly string[] {
  const client = clientWords({ run });
  const version = target.version ?? 'unknown version';
  const seconds = (run.durationMs / 1000).toFixed(1);
  const endpoints = [...new Set(Object.values(target.endpoints))].join(', ');
  return [
    style('bold', wrapped(`${target.name} ${version}`, columnsOf(style)).join('\n')),
    ...wrapped(`${endpoints} · ${target.regions.join(', ')}`, columnsOf(style)),
    ...wrapped(`kms-conformance ${suite.version} · ${seconds} s · seed ${run.seed}`, columnsOf(style)),
    ...(client ? wrapped(client, columnsOf(style)) : []),
    ...(run.selection ? wrapped(`Only a selection was run: ${run.selection}`, columnsOf(style)) : []),
  ];
}

function causeLines(
  report: Report,
  causes: readonly RootCause[],
  options: TerminalOptions,
): readonly string[] {
  const { style, runCommand } = options;
  const { work } = whatToFix(causes);
  const shown = worthTelling(work).slice(0, MAX_CAUSES_IN_FULL[extent(options)]);
  if (shown.length === 0) return [];
  const isAll = shown.length === work.length;
  return [
    style('bold', isAll ? 'Root causes' : `Root causes: ${shown.length} of ${work.length} in full`),
    '',
    ...shown.flatMap((cause) => causeInFull(report, cause, work.indexOf(cause) + 1, runCommand, style)),
  ];
}

/** The first missing operation, and then what the target does wrong: there is little to say of what is missing. */
function worthTelling(work: readonly RootCause[]): readonly RootCause[] {
  const isMissing = ({ verdict }: RootCause) => verdict === 'unsupported';
  const missing = work.filter(isMissing);
  const wrong = work.filter((cause) => !isMissing(cause));
  return [...missing.slice(0, 1), ...wrong, ...missing.slice(1)];
}

function findingLines(findings: readonly Finding[], options: TerminalOptions): readonly string[] {
  const { style } = options;
  const most = MAX_FINDINGS[extent(options)];
  const rest = findings.length - most;
  const lines = findings
    .slice(0, most)
    .flatMap(({ operation, path, message, count, scenario }) =>
      wrapped(
        `${operation} ${path}: ${message} (${count} times, first in ${scenario})`,
        columnsOf(style) - 2,
      ),
    );
  const more = rest > 0 ? [`${most > 0 ? 'and ' : ''}${rest}${most > 0 ? ' more' : ''} in report.json`] : [];
  if (findings.length === 0) return [];
  const title = style('bold', `Responses that differ in shape: ${findings.length}`);
  return [title, ...[...lines, ...more].map((line) => `  ${line}`)];
}

/** Where the profile and the probe disagree, one of them is wrong. */
function capabilityLines(
  { claimed, probed }: Report['target']['capabilities'],
  style: Style,
): readonly string[] {
  const lines = [
    ...claimed
      .filter((name) => !probed.includes(name))
      .map((name) => `claimed, but not found by the probe: ${name}`),
    ...probed
      .filter((name) => !claimed.includes(name))
      .map((name) => `not claimed, but found by the probe: ${name}`),
  ];
  return lines.length > 0
    ? [
        style('bold', 'Capabilities'),
        ...lines.flatMap((line) => wrapped(line, columnsOf(style) - 2)).map((line) => `  ${line}`),
      ]
    : [];
}

/** How the reason ends where a target cannot delete keys at all, which no sweep can change. */
const noDeletion = 'is not implemented by this target';

function leftBehindLines(keys: readonly string[], style: Style): readonly string[] {
  if (keys.length === 0) return [];
  if (keys.every((key) => key.endsWith(noDeletion)))
    return wrapped(
      `Left behind: ${keys.length}. ScheduleKeyDeletion ${noDeletion}, so nothing can delete keys there: they disappear with its data.`,
      columnsOf(style),
    ).map((line) => style('red', line));
  const shown = keys.slice(0, MAX_KEYS).flatMap((key) => wrapped(key, columnsOf(style) - 2));
  const more = keys.length > MAX_KEYS ? [`and ${keys.length - MAX_KEYS} more in report.json`] : [];
  const title = `Left behind: ${keys.length}. If they still exist, \`npm start -- sweep\` deletes them.`;
  return [
    ...wrapped(title, columnsOf(style)).map((line) => style('red', line)),
    ...[...shown, ...more].map((line) => `  ${line}`),
  ];
}

const colours = { conforms: 'yellow', differs: 'red', 'not-learnt': 'yellow', 'not-done': 'red' } as const;

function conclusionLine(report: Report, style: Style): string {
  const conclusion = conclusionOf(report);
  const { counts, listed } = figuresOf(report).all;
  const isAllPassed = conclusion === 'conforms' && counts.passed === listed;
  return style(isAllPassed ? 'green' : colours[conclusion], lastSentence(lastLine(report), style));
}
