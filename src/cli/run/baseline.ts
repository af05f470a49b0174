/** `--baseline` and `--update-baseline`: what a run is compared with, and what is made of that. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { readEnvironment } from '../../profile/environment.ts';
import { UsageError } from '../../profile/usage-error.ts';
import { baselineDiff } from '../../report/compare/baseline-diff.ts';
import { whyNotComparable, whyNotWhole } from '../../report/compare/comparable.ts';
import { compareReports } from '../../report/compare/compare-reports.ts';
import { type Comparison, exitCodeOfComparison } from '../../report/compare/comparison.ts';
import { comparisonMarkdown } from '../../report/compare/markdown.ts';
import { comparisonText } from '../../report/compare/terminal.ts';
import { conclusionOfComparison } from '../../report/compare/wording.ts';
import { plain } from '../../report/markdown/markdown-text.ts';
import { certificateText } from '../../report/model/certificate.ts';
import { conclusionOf, isLargelyUndecided } from '../../report/model/conclusion.ts';
import { lastLine } from '../../report/model/last-line.ts';
import type { Report } from '../../report/model/report.ts';
import { lastSentence } from '../../report/terminal/layout.ts';
import type { RunArguments } from '../arguments.ts';
import { readReportFile } from '../report-file.ts';
import { printStyled, screenStyle } from '../styles.ts';
import { excuseChanges, type Known } from './known.ts';
import { writeAtomically, writeComparison } from './outputs.ts';
import type { Selection } from './select.ts';

export type Baseline = {
  readonly file: string;
  /** Absent where the first baseline is still to be written. */
  readonly report?: Report;
  readonly isToBeUpdated: boolean;
};

/** Reads and checks the baseline before the run, so that nobody waits for a comparison that cannot be. Throws a UsageError. */
export function readBaseline(
  { baseline: file, updateBaseline: isToBeUpdated = false }: RunArguments,
  { words }: Selection,
  targetName: string,
): Baseline | undefined {
  if (file === undefined && isToBeUpdated)
    throw new UsageError('Expected --baseline with --update-baseline, got none. Say which report to update.');
  if (file === undefined) return undefined;
  if (words) {
    throw new UsageError(
      `filtered-run: expected a whole run to compare with --baseline, got a selection (${words}): scenarios outside it would look as if they had disappeared. Omit the selecting options, or --baseline.`,
    );
  }
  if (isToBeUpdated && !existsSync(file)) return { file, isToBeUpdated };
  const report = readReportFile(file);
  refuse(whyNotWhole({ source: file, report }));
  if (report.target.name !== targetName) {
    throw new UsageError(
      `other-target: expected a baseline of ${targetName}, got one of ${report.target.name} in ${file}. Give the report of an earlier run against ${targetName}.`,
    );
  }
  return { file, report, isToBeUpdated };
}

type Held = {
  /** Where `comparison.md` goes. */
  readonly folder: string;
  /** Differences that do not count, though they are new. */
  readonly known?: Known | undefined;
  readonly isQuiet?: boolean | undefined;
};

/**
 * Prints and writes what moved since the baseline; returns the exit code. What fails as the baseline records is
 * expected. Throws a UsageError when the run cannot be compared, or is not fit to become the baseline.
 */
export function holdAgainst(baseline: Baseline, report: Report, { folder, known, isQuiet }: Held): number {
  const { file, report: earlier, isToBeUpdated } = baseline;
  if (isToBeUpdated) refuseAsBaseline(report, file);
  if (!earlier) return write(file, report, [`+ ${report.scenarios.length} scenarios`]);
  refuse(whyNotComparable({ source: file, report: earlier }, { source: 'this run', report }));
  const compared = compareReports(earlier, report);
  const { comparison, lines, isStale } = known
    ? excuseChanges(compared, report, known)
    : { comparison: compared, lines: [], isStale: false };
  show(comparison, lines, folder, isQuiet);
  if (isToBeUpdated) return update(file, report, comparison);
  return isStale || conclusionOf(report) === 'not-done' ? 2 : exitCodeOfComparison(comparison);
}

/** Throws a UsageError with every reason, one paragraph each, unless there is none. */
export function refuse(reasons: readonly { readonly kind: string; readonly message: string }[]): void {
  if (reasons.length === 0) return;
  throw new UsageError(reasons.map(({ kind, message }) => `${kind}: ${message}`).join('\n'));
}

function refuseAsBaseline(report: Report, file: string): void {
  if (conclusionOf(report) !== 'not-done' && !isLargelyUndecided(report)) return;
  throw new UsageError(
    `Expected a complete run to become the baseline ${file}; this one is not, and the baseline is unchanged. Run it again.`,
  );
}

function show(comparison: Comparison, aboutKnown: readonly string[], folder: string, isQuiet = false): void {
  const { stepSummaryFile } = readEnvironment();
  const known = aboutKnown.map((line) => `\n${plain(line)}\n`).join('');
  const written = writeComparison(folder, `${comparisonMarkdown(comparison)}${known}`, stepSummaryFile);
  const style = screenStyle();
  if (isQuiet) print(`${lastSentence(conclusionOfComparison(comparison), style)}\n`);
  else print(comparisonText(comparison, style, [written]));
  for (const line of aboutKnown) print(`${line}\n`);
}

function update(file: string, report: Report, comparison: Comparison): number {
  const diff = baselineDiff(comparison);
  if (diff.length > 0) return write(file, report, diff);
  print(`\nThe baseline ${named(file)} matches this run and is unchanged.\n\n${lastLine(report)}\n`);
  return 0;
}

const signColours: Readonly<Record<string, 'red' | 'green' | 'dim'>> = { '-': 'red', '+': 'green' };

function write(file: string, report: Report, diff: readonly string[]): number {
  // A baseline is committed, and compared; whoever wants the exchanges has the report of the run.
  writeAtomically(file, certificateText(report));
  const lines = diff.map((line) => `  ${printStyled(signColours[line.charAt(0)] ?? 'dim', line)}`);
  print(`\nThe baseline ${named(file)} is updated:\n${lines.join('\n')}\n\n${lastLine(report)}\n`);
  return 0;
}

function named(file: string): string {
  return relative(process.cwd(), resolve(file));
}

function print(text: string): void {
  process.stdout.write(text);
}
