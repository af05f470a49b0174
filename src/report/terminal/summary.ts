/** The screen at the end of a run. */
import { type Conclusion, conclusionOf } from '../conclusion.ts';
import { figuresOf } from '../figures.ts';
import type { Finding, Report } from '../report.ts';
import { type RootCause, rootCauses, scenarioCount } from '../root-causes.ts';
import { whatToFix } from '../what-to-fix.ts';
import { causeInFull } from './cause.ts';
import { SCREEN_COLUMNS, type Style, wrapped } from './layout.ts';
import { verdictTable } from './table.ts';
import { workLines } from './work.ts';

export type TerminalOptions = {
  readonly style: Style;
  /** The command that ran this suite, e.g. `npm start -- --target moto`; `--only <id>` is added to it. */
  readonly runCommand: string;
  /** Files that were written, as the reader can open them. */
  readonly files: readonly string[];
};

const MAX_CAUSES_IN_FULL = 5;
const MAX_FINDINGS = 10;
const MAX_KEYS = 3;

/** Ends with a new line. Nothing a target sent can reach the terminal as an escape sequence. */
export function terminalSummary(report: Report, options: TerminalOptions): string {
  const { style } = options;
  const causes = rootCauses(report);
  const sections = [
    headLines(report, style),
    verdictTable(report, style),
    causeLines(causes, options),
    findingLines(report.findings, style),
    capabilityLines(report.target.capabilities, style),
    leftBehindLines(report.run.leftBehind, style),
    workLines(causes, options.runCommand, style),
    options.files.length > 0 ? [style('bold', 'Reports'), ...options.files.map((file) => `  ${file}`)] : [],
    [conclusionLine(report, style)],
  ];
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trimEnd());
  return `\n${shown.join('\n\n')}\n`;
}

function headLines({ suite, target, run }: Report, style: Style): readonly string[] {
  const version = target.version ?? 'unknown version';
  const seconds = (run.durationMs / 1000).toFixed(1);
  const endpoints = [...new Set(Object.values(target.endpoints))].join(', ');
  return [
    style('bold', wrapped(`${target.name} ${version}`, SCREEN_COLUMNS).join('\n')),
    ...wrapped(`${endpoints} · ${target.regions.join(', ')}`, SCREEN_COLUMNS),
    ...wrapped(`kms-conformance ${suite.version} · ${seconds} s · seed ${run.seed}`, SCREEN_COLUMNS),
    ...(run.selection ? wrapped(`Only a selection was run: ${run.selection}`, SCREEN_COLUMNS) : []),
  ];
}

function causeLines(causes: readonly RootCause[], { style, runCommand }: TerminalOptions): readonly string[] {
  const { work } = whatToFix(causes);
  const shown = work.slice(0, MAX_CAUSES_IN_FULL);
  if (shown.length === 0) return [];
  const isAll = shown.length === work.length;
  return [
    style('bold', isAll ? 'Root causes' : `Root causes: the first ${shown.length} of ${work.length}`),
    '',
    ...shown.flatMap((cause, index) => causeInFull(cause, index + 1, runCommand, style)),
  ];
}

function findingLines(findings: readonly Finding[], style: Style): readonly string[] {
  const rest = findings.length - MAX_FINDINGS;
  const lines = findings
    .slice(0, MAX_FINDINGS)
    .flatMap(({ operation, path, message, count, scenario }) =>
      wrapped(`${operation} ${path}: ${message} (${count} times, first in ${scenario})`, SCREEN_COLUMNS - 2),
    );
  const more = rest > 0 ? [`and ${rest} more in report.json`] : [];
  if (findings.length === 0) return [];
  const title = style('bold', `Answers that differ in shape: ${findings.length}`);
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
      .map((name) => `claimed, but not seen by the probe: ${name}`),
    ...probed
      .filter((name) => !claimed.includes(name))
      .map((name) => `not claimed, but seen by the probe: ${name}`),
  ];
  return lines.length > 0
    ? [
        style('bold', 'Capabilities'),
        ...lines.flatMap((line) => wrapped(line, SCREEN_COLUMNS - 2)).map((line) => `  ${line}`),
      ]
    : [];
}

function leftBehindLines(keys: readonly string[], style: Style): readonly string[] {
  if (keys.length === 0) return [];
  const shown = keys.slice(0, MAX_KEYS).flatMap((key) => wrapped(key, SCREEN_COLUMNS - 2));
  const more = keys.length > MAX_KEYS ? [`and ${keys.length - MAX_KEYS} more in report.json`] : [];
  const title = `Left behind: ${keys.length}. Where they still exist, \`npm start -- sweep\` deletes them.`;
  return [style('red', title), ...[...shown, ...more].map((line) => `  ${line}`)];
}

const colours = { conforms: 'yellow', differs: 'red', 'not-learnt': 'yellow', 'not-done': 'red' } as const;

function conclusionLine(report: Report, style: Style): string {
  const conclusion = conclusionOf(report);
  const { counts, listed } = figuresOf(report).all;
  const isAllPassed = conclusion === 'conforms' && counts.passed === listed;
  return style(isAllPassed ? 'green' : colours[conclusion], sentences[conclusion](report));
}

const sentences: Readonly<Record<Conclusion, (report: Report) => string>> = {
  conforms: (report) => {
    const { counts, listed } = figuresOf(report).all;
    return `No difference from AWS seen: ${counts.passed} of ${scenarioCount(listed)} passed.`;
  },
  differs: (report) => {
    const { counts, listed } = figuresOf(report).all;
    return `Differs from AWS: of ${scenarioCount(listed)} ${counts.failed} failed, ${counts.unsupported} unsupported.`;
  },
  'not-learnt': (report) => {
    const { counts, listed } = figuresOf(report).all;
    return `Not decided: ${counts.indeterminate} of ${scenarioCount(listed)} got no answer that decides.`;
  },
  'not-done': (report) => {
    const { counts, listed } = figuresOf(report).all;
    const { endedEarly, isComplete } = report.run;
    const cut = isComplete ? `${counts.errored} errored, ` : 'the run was cut short, ';
    const why = endedEarly ? endings[endedEarly] : cut;
    return `The run did not do its job: ${why}${counts.passed + counts.failed} of ${scenarioCount(listed)} executed.`;
  },
};

const endings = {
  interrupted: 'it was interrupted, ',
  'max-failures': '--max-failures ended it, ',
  'target-gone': 'the target was gone before its end, ',
} as const;
